"""The way from a paragraph to its review."""

import streamlit as st

from cache import Action, StoredDocument
from reader import resources
from reader.interface import _, number
from reader.position import Position
from reader.review_place import ReviewPlace
from translate.review.roles import may


def show_paragraph_tools(document: StoredDocument, target_lang: str) -> None:
    """Draw it for the paragraph that the address names, else the first of the page; nothing for who may not review."""
    reviewer = resources.person().reviewer
    if reviewer is None or not may(reviewer.role, Action.CORRECT):
        return
    position = Position.from_query(st.query_params).within(document.paragraphs)
    index = position.first
    # Here, because the desk leads back to the reading room.
    from reader.screens.review import link_to_review

    place = ReviewPlace(target_lang, document.id, index, only=(document.id,))
    link_to_review(place, _("Review paragraph {number}").format(number=number(index + 1)))
