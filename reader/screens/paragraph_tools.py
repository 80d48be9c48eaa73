"""What a reader does about one paragraph: say that something is wrong with it, or go to its review."""

import streamlit as st

from cache import Action, StoredDocument
from reader import resources, session
from reader.position import Position, page_range
from reader.review_place import ReviewPlace
from reader.screens.failures import shown
from translate.review.desk import Desk
from translate.review.roles import Reviewer, may


def show_paragraph_tools(document: StoredDocument, target_lang: str) -> None:
    """Draw them for the paragraph that the address names, else the first of the page; nothing for who may neither."""
    reviewer = resources.person().reviewer
    if reviewer is None:
        return
    position = Position.from_query(st.query_params).within(document.paragraphs)
    index = position.paragraph
    if index is None:
        index = page_range(position.page, document.paragraphs).start
    if may(reviewer.role, Action.REPORT):
        _report(reviewer, document, target_lang, index)
    if may(reviewer.role, Action.CORRECT):
        # Here, because the desk leads back to the reading room.
        from reader.screens.review import link_to_review

        place = ReviewPlace(target_lang, document.id, index, only=(document.id,))
        link_to_review(place, f"Review paragraph {index + 1:,}")


def _report(reviewer: Reviewer, document: StoredDocument, target_lang: str, index: int) -> None:
    # Above the button: what comes below it is out of sight where the tools fill the window.
    thanks = st.empty()
    with st.form(session.report(index), clear_on_submit=True, border=False):
        said = st.text_input(
            f"What is wrong with paragraph {index + 1:,}", help="The number before a paragraph chooses it."
        )
        if not st.form_submit_button("Report", icon=":material/flag:"):
            return
    with shown():
        desk = Desk(resources.store(), reviewer)
        desk.report(desk.look(document.id, index, target_lang), said.strip())
        thanks.success("Thank you: reviewers see it first.", icon=":material/check:")
