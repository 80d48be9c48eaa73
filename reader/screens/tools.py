"""What is behind "More" in the reading room: how to read, and where to go."""

from collections.abc import Callable

import streamlit as st

from cache import StoredDocument
from reader import session
from reader.interface import _, number
from reader.reading_settings import reading_settings
from reader.screens.paragraph_tools import show_paragraph_tools
from reader.screens.reading_search import show_field


def show_tools(document: StoredDocument, target_lang: str, go_to: Callable[[int], None]) -> None:
    """Draw the tools; `go_to` is called with the index of the paragraph that is asked for."""
    reading_settings(key=session.READING_SETTINGS)
    show_field(document)
    _paragraph(document, go_to)
    show_paragraph_tools(document, target_lang)


def _paragraph(document: StoredDocument, go_to: Callable[[int], None]) -> None:
    def go() -> None:
        number = st.session_state[session.GO_TO]
        if number is not None:
            go_to(int(number) - 1)
            st.session_state[session.GO_TO] = None

    st.number_input(
        _("Go to paragraph"),
        min_value=1,
        max_value=max(document.paragraphs, 1),
        value=None,
        key=session.GO_TO,
        on_change=go,
        placeholder=_("¶ 1 to {last}").format(last=number(document.paragraphs)),
    )
