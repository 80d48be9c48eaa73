"""Search from the reading room: this document, and what is lit of what was found."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from cache import StoredDocument
from reader import session
from reader.plain_text import as_markdown, isolated, shortened
from reader.position import Position
from reader.screens import search

_LONGEST_SHOWN = 60


def show_field(document: StoredDocument, target_lang: str) -> None:
    """Draw the field in which words of this document are looked for."""
    words = st.text_input(
        "Find in this document",
        key=session.READ_FIND,
        placeholder="Words of either side",
        icon=":material/search:",
    )
    if words and words.strip():
        st.switch_page(search.page(), query_params=search.Wanted(words, document.id, target_lang).to_query())


def show_lit(document: StoredDocument, position: Position, go: Callable[[Position], None]) -> None:
    """Say what is lit, where there is anything, with the ways to all places and to none."""
    if position.find is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"Lit: {as_markdown(isolated(shortened(position.find, _LONGEST_SHOWN)))}")
        wanted = search.Wanted(position.find, document.id, position.target_lang)
        st.page_link(search.page(), label="All places", icon=":material/search:", query_params=wanted.to_query())
        st.button(
            "Unlight",
            key=session.READ_UNLIGHT,
            type="tertiary",
            icon=":material/close:",
            on_click=lambda: go(replace(position, find=None)),
        )
