"""Ways from one screen to another."""

import streamlit as st

from reader.interface import _


def link_to_library(label: str | None = None) -> None:
    """Draw the way back to the list of documents."""
    # Here, because the library leads to the reading room at the top of its module.
    from reader.screens import library

    st.page_link(library.page(), label=label or _("Library"), icon=":material/arrow_back:")


def link_to_reading(label: str) -> None:
    """Draw the way back to where somebody was reading last."""
    # Here, because the reading room leads to the models, which lead back.
    from reader.screens import read

    st.page_link(read.page(), label=label, icon=":material/arrow_back:")
