"""The pages of a document in the reading room."""

from dataclasses import replace

import streamlit as st

from cache import StoredDocument
from reader import session
from reader.position import Position, page_count
from reader.screens import reading_address

_PAGES_SHOWN, _PAGE_BUTTON = 7, 36


def show_pages(document: StoredDocument, position: Position, key: str) -> None:
    """Draw the pages to turn to, nothing for a document of one page."""
    pages = page_count(document.paragraphs)
    if pages == 1:
        return

    def turn() -> None:
        # A look at a page that is filling carries what the browser held when it set out: a click that has been followed
        # meanwhile comes again, with the address of the page that was left. Then the reader stays where they are.
        here: Position = st.session_state[session.LAST_POSITION]
        there = replace(position, page=st.session_state[key] - 1, paragraph=None)
        reading_address.wish(there if here == position else here)

    st.pagination(
        pages,
        default=position.page + 1,
        key=key,
        on_change=turn,
        max_visible_pages=_PAGES_SHOWN,
        width=pages_width(document),
    )


def pages_width(document: StoredDocument) -> int:
    """Return the width of the pages: in a row of widgets they find too little room, and below five hide neighbours."""
    return _PAGE_BUTTON * (max(min(page_count(document.paragraphs), _PAGES_SHOWN), 5) + 2)
