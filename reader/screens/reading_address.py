"""Where the reader of the reading room is: the address of the page says it, and only here it is changed."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from cache import StoredDocument
from reader import session
from reader.language_choice import default_target, locale_tag
from reader.position import Position


def position_here() -> Position:
    """Return where the reader wishes to be, else where the address says; without one, where they were last."""
    wished: Position | None = st.session_state.pop(session.WISHED_POSITION, None)
    if wished is not None:
        return wished
    position = Position.from_query(st.query_params)
    if position.document_id is None and session.LAST_POSITION in st.session_state:
        position = st.session_state[session.LAST_POSITION]
    return position


def target_to_open(document: StoredDocument, progress: Mapping[str, int]) -> str | None:
    """Return the language in which a document is opened where none is asked for, None where nobody can tell."""
    last = st.session_state.get(session.LAST_TARGET)
    return default_target(document.lang, progress, last, locale_tag(st.context.locale))


def go(position: Position) -> None:
    """Move to a position: the address is the one place that says where a reader is."""
    st.query_params.from_dict(position.to_query())
    st.session_state[session.LAST_POSITION] = position


def wish(position: Position) -> None:
    """Have the next run go to a position. For callbacks: an address that they set is lost where two runs meet."""
    # As the address would say it: a paragraph has its own page.
    st.session_state[session.WISHED_POSITION] = Position.from_query(position.to_query())


def wish_paragraph(position: Position, paragraph: int) -> None:
    """Have the next run go to a paragraph of the document."""
    wish(replace(position, paragraph=paragraph))


def forget_position() -> None:
    """Forget where the reader was last: it is no more."""
    st.session_state.pop(session.LAST_POSITION, None)


def settle(position: Position) -> None:
    """Have the address say where a fragment is: the one that comes with a look may be that of a page that was left."""
    if Position.from_query(st.query_params) == position:
        return
    go(position)
    if st.session_state.get(session.WISHED_POSITION) == position:
        del st.session_state[session.WISHED_POSITION]
