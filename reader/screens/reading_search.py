"""Search from the reading room: this document, and what is lit of what was found."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from cache import StoredDocument
from reader import session
from reader.interface import _
from reader.plain_text import as_markdown, isolated, shortened
from reader.position import Position
from reader.screens import search

_LONGEST_SHOWN = 60


def show_field(document: StoredDocument) -> None:
    """Draw the field in which words of this document are looked for."""
    words = st.text_input(
        _("Find in this document"),
        key=session.READ_FIND,
        placeholder=_("Words of either side"),
        icon=":material/search:",
    )
    if words and words.strip():
        find(words, document, Position.from_query(st.query_params))


def find(words: str, document: StoredDocument, position: Position) -> None:
    """Go to what is found of some words in a document; the way back leads to where the reader is now."""
    wanted = search.Wanted(words, document.id, position.target_lang).to_query()
    # The browser is first told of these as if they were the reading room's, and comes back to that.
    st.switch_page(search.page(), query_params={**wanted, "p": str(position.first + 1)})


def show_lit(document: StoredDocument, position: Position, go: Callable[[Position], None]) -> None:
    """Say what is lit, where there is anything, with the ways to all places and to none."""
    if position.find is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        words = as_markdown(isolated(shortened(position.find, _LONGEST_SHOWN)))
        st.caption(_("Lit: {words}").format(words=words))
        wanted = search.Wanted(position.find, document.id, position.target_lang)
        st.page_link(search.page(), label=_("All places"), icon=":material/search:", query_params=wanted.to_query())
        st.button(
            _("Unlight"),
            key=session.READ_UNLIGHT,
            type="tertiary",
            icon=":material/close:",
            on_click=lambda: go(replace(position, find=None)),
        )
