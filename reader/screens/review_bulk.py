"""Find and replace in what people made: look at every change first, choose, and record the chosen ones."""

import streamlit as st

from cache import Store
from reader import session
from reader.columns import in_order
from reader.interface import _, ngettext, number
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
        text = left.text_input(_("Find in translations"), key=session.REVIEW_FIND)
        by = right.text_input(_("Replace by"), key=session.REVIEW_BY)
        with st.container(horizontal=True):
            whole = st.checkbox(_("Whole words"), value=True)
            case = st.checkbox(_("Match case"), value=True)
            here = st.checkbox(_("Only what holds in this document alone"), disabled=place.document_id is None)
        looked = st.form_submit_button(_("Look"))
    if looked:
        st.session_state[session.REVIEW_FOUND] = _found(store, place, text, by, whole=whole, case=case, here=here)
    found: list[Replacement] | None = st.session_state.get(session.REVIEW_FOUND)
    if found is None:
        return
    if not found:
        words = _("No correction has that; searched in: {language}.")
        st.caption(words.format(language=as_markdown(language_label(place.target_lang or ""))))
        return
    rows = [{"replace": True, "now": one.holds.after, "then": one.after} for one in found[:MOST_SHOWN]]
    heads = {"replace": _("replace"), "now": _("now"), "then": _("then")}
    chosen = st.data_editor(
        rows,
        disabled=["now", "then"],
        column_config=heads,
        column_order=in_order(heads),
        hide_index=True,
        key=session.REVIEW_CHOSEN,
    )
    wanted = [one for one, row in zip(found, chosen, strict=False) if row["replace"]]
    if len(found) > MOST_SHOWN:
        words = _("The first {shown} of {total}: look again for the rest.")
        st.caption(words.format(shown=number(MOST_SHOWN), total=number(len(found))))
    if st.button(_("Replace in {count}").format(count=number(len(wanted))), type="primary", disabled=not wanted):
        done = replace_all(store, reviewer, wanted, note=f"replaced: {text} → {by}")
        st.session_state[session.REVIEW_FOUND] = None
        said = _said(done.recorded, len(done.changed_meanwhile))
        st.session_state[session.REVIEW_NOTICE] = {"kind": "good", "text": said}
        st.rerun()


def _said(recorded: int, left_alone: int) -> str:
    words = ngettext("Replaced in {count} correction.", "Replaced in {count} corrections.", recorded)
    said = words.format(count=number(recorded))
    if not left_alone:
        return said
    words = ngettext(
        "{count} had been changed by somebody meanwhile, and was left alone.",
        "{count} had been changed by somebody meanwhile, and were left alone.",
        left_alone,
    )
    return f"{said} {words.format(count=number(left_alone))}"


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
