"""A write that waits for another process, said on the page while it waits."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from reader.interface import _

# A person at the page waits as long for what they have done; what they see meanwhile says for what.
PATIENCE = 30.0
_SAID_EVERY = 6


def say_waiting(seconds: float) -> None:
    """Say on the page of this thread's session for what it waits; a thread without one has nobody to tell."""
    if get_script_run_ctx(suppress_warning=True) is None or round(seconds) % _SAID_EVERY != 1:
        return
    st.toast(
        _("Another process is writing in the store. What you did is kept as soon as that one lets go."),
        icon=":material/hourglass_top:",
        duration=_SAID_EVERY,
    )
