"""Ways from one screen to another."""

import streamlit as st


def link_to_library(label: str = "Library") -> None:
    """Draw the way back to the list of documents."""
    # Here, because the library leads to the reading room at the top of its module.
    from reader.screens import library

    st.page_link(library.page(), label=label, icon=":material/arrow_back:")
