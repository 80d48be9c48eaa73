"""Find and replace in what people made: look at every change first, choose, and record the chosen ones."""

import streamlit as st

from cache import Store
from reader import session
from reader.language_choice import language_label
from reader.plain_text import as_markdown
from reader.review_place import ReviewPlace
from translate.review.bulk import Replacement, Search, preview, replace_all
from translate.review.roles import Reviewer

MOST_SHOWN = 500


def show_bulk(store: Store, reviewer: Reviewer, place: ReviewPlace) -> None:
    """Draw the form, the preview and what became of it."""
    with st.form(session.REVIEW_BULK, border=False):
        left, right = st.columns(2)
        text = left.text_input("Find in translations", key=session.REVIEW_FIND)
        by = right.text_input("Replace by", key=session.REVIEW_BY)
        with st.container(horizontal=True):
            whole = st.checkbox("Whole words", value=True)
            case = st.checkbox("Match case", value=True)
            here = st.checkbox("Only what holds in this document alone", disabled=place.document_id is None)
        looked = st.form_submit_button("Look")
    if looked:
        st.session_state[session.REVIEW_FOUND] = _found(store, place, text, by, whole=whole, case=case, here=here)
    found: list[Replacement] | None = st.session_state.get(session.REVIEW_FOUND)
    if found is None:
        return
    if not found:
        st.caption(f"No correction into {as_markdown(language_label(place.target_lang or ''))} has that.")
        return
    rows = [{"replace": True, "now": one.holds.after, "then": one.after} for one in found[:MOST_SHOWN]]
    chosen = st.data_editor(rows, disabled=["now", "then"], hide_index=True, key=session.REVIEW_CHOSEN)
    wanted = [one for one, row in zip(found, chosen, strict=False) if row["replace"]]
    if len(found) > MOST_SHOWN:
        st.caption(f"The first {MOST_SHOWN} of {len(found):,}: look again for the rest.")
    if st.button(f"Replace in {len(wanted):,}", type="primary", disabled=not wanted):
        done = replace_all(store, reviewer, wanted, note=f"replaced: {text} → {by}")
        st.session_state[session.REVIEW_FOUND] = None
        left_alone = len(done.changed_meanwhile)
        more = f" {left_alone:,} had been changed by somebody meanwhile, and were left alone." if left_alone else ""
        st.session_state[session.REVIEW_NOTICE] = {
            "kind": "good",
            "text": f"Replaced in {done.recorded:,} corrections.{more}",
        }
        st.rerun()


def _found(
    store: Store, place: ReviewPlace, text: str, by: str, *, whole: bool, case: bool, here: bool
) -> list[Replacement]:
    if not text:
        return []
    search = Search(
        text,
        target_lang=place.target_lang,
        document_id=place.document_id if here else None,
        match_case=case,
        whole_words=whole,
    )
    return preview(store, search, by)
