"""What was done, said in a corner of the page, and still said where the page is drawn anew at that moment."""

import time
from dataclasses import dataclass, replace

import streamlit as st

from reader import session

# The browser fetches a script for the first toast, and forgets one that a further run has left out before it was
# shown. A toast stays for four seconds: drawn again within less, it is not shown twice.
SECONDS_OF_SAYING = 3.0
# On a busy server the run that says it may come to its end much later; after that it is no news.
SECONDS_OF_NEWS = 30.0


@dataclass(frozen=True, slots=True)
class _Saying:
    text: str
    icon: str
    until: float
    said: bool = False


def say(text: str, icon: str) -> None:
    """Have something said by this run or, where it ends in another, by that one; what was said last holds."""
    st.session_state[session.SAYING] = _Saying(text, icon, time.monotonic() + SECONDS_OF_NEWS)


def show_saying() -> None:
    """Show what is to be said. At the end of a run: one that begins anew says nothing."""
    saying: _Saying | None = st.session_state.get(session.SAYING)
    now = time.monotonic()
    if saying is None or now >= saying.until:
        return
    st.toast(saying.text, icon=saying.icon)
    if not saying.said:
        st.session_state[session.SAYING] = replace(saying, until=now + SECONDS_OF_SAYING, said=True)
