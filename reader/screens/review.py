"""The reviewer's desk: what needs a human first, and what they make of it."""

from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import Action, CacheError, Store
from reader import resources, session
from reader.interface import _, language, number, second
from reader.names import scope_name, state_name
from reader.palettes import palette
from reader.people import Person
from reader.plain_text import as_markdown
from reader.review_acts import LONGEST, text_of_version
from reader.review_paper import paper_data
from reader.review_place import ReviewPlace
from reader.review_queue import Queue, place_of
from reader.review_rows import clash_data, flags_data, queue_data
from reader.review_view import review_view
from reader.screens.failures import screen_shown, shown
from reader.screens.places import link_to_library
from reader.screens.review_handling import acted, drafted, place_here, place_key
from reader.screens.review_tools import show_filters, show_review_tools
from reader.screens.signing_in import show_person
from translate.errors import TranslateError
from translate.review.desk import Desk, Look
from translate.review.risk import REPORTED, UNSURE
from translate.review.roles import Reviewer, Role, Scope, may, states

SECONDS_BETWEEN_LOOKS = 1.5
SECONDS_OF_CHECKS = 0.4
_SCOPES = (Scope.EVERYWHERE, Scope.DOCUMENT, Scope.PLACE)


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Review"), icon=":material/rate_review:", url_path="review")


def show() -> None:
    """Draw the screen."""
    with screen_shown():
        store = resources.store()
        person = resources.person()
        targets = resources.targets()
        place = _begin(targets)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.title(_("Review"), anchor=False, width="content")
            st.space("stretch")
            show_person(person)
        if place.target_lang is None:
            st.markdown(_("Nothing is translated yet: open a document, and what needs a human first is listed here."))
            link_to_library(_("Go to the library"))
            return
        show_filters(store, place, targets, _go)
        queue = _look(place, 0.0)
        # Looks again only while the checks go on; a run of the whole screen starts and ends that.
        body = st.fragment(_body, run_every=SECONDS_BETWEEN_LOOKS if queue.unchecked else None)
        body(store, bool(queue.unchecked))
        show_review_tools(store, person, place)


def _begin(targets: tuple[str, ...]) -> ReviewPlace:
    """Where the address says that the reviewer is; without one, where they were last, or where they read last."""
    place = ReviewPlace.from_query(st.query_params)
    if place.target_lang is None:
        place = st.session_state.get(session.REVIEW_PLACE, place)
    if place.target_lang is None:
        read = st.session_state.get(session.LAST_POSITION)
        last = read.target_lang if read is not None else None
        target = last if last in targets else next(iter(targets), None)
        only = (read.document_id,) if read is not None and read.document_id and last in targets else ()
        place = replace(place, target_lang=target, only=only)
    _go(place)
    return place


def _go(place: ReviewPlace) -> None:
    if place.to_query() != st.query_params.to_dict():
        st.query_params.from_dict(place.to_query())
    st.session_state[session.REVIEW_PLACE] = place


def _look(place: ReviewPlace, seconds: float) -> Queue:
    return resources.queues().look(place.target_lang or "", place.wanted, seconds=seconds, first=place.document_id)


def _body(store: Store, polling: bool) -> None:
    """Draw the desk. A fragment: only this is drawn again while somebody works."""
    due = polling
    with shown():
        place, person = place_here(), resources.person()
        # Somebody who has just done something does not wait for checks.
        waited = st.session_state.pop(session.REVIEW_WAITED, False)
        queue = _look(place, 0.0 if waited else SECONDS_OF_CHECKS)
        due = queue.unchecked > 0
        if (place.document_id is None or place.paragraph is None) and queue.items:
            place = place.at(*place_of(queue.items[0]))
        _go(place)
        review_view(_data(store, place, person, queue), key=session.REVIEW, on_act=acted, on_draft=drafted)
    if polling != due:
        st.rerun()


def _data(store: Store, place: ReviewPlace, person: Person, queue: Queue) -> dict[str, Any]:
    reviewer = person.reviewer
    role = reviewer.role if reviewer is not None else None
    here = (place.document_id or "", place.paragraph or 0) if place.document_id else None
    drafts = store.drafts.list(reviewer.name) if reviewer is not None else ()
    drafted_at = {(one.document_id, one.position) for one in drafts if one.target_lang == place.target_lang}
    data = {
        "place": f"{place.document_id}#{place.paragraph}#{place.target_lang}",
        "turn": st.session_state.get(session.REVIEW_TURN, 0),
        "document": place.document_id,
        "index": place.paragraph,
        "to": place.target_lang,
        "query": place.to_query(),
        "queue": {
            **queue_data(queue.items, here, drafted_at, st.session_state.get(session.REVIEW_PAGE)),
            "unchecked": queue.unchecked,
        },
        "notice": st.session_state.get(session.REVIEW_NOTICE),
        "may": {action.value: role is not None and may(role, action) for action in Action},
        "states": _states(role),
        "scopes": [{"value": one.value, "label": scope_name(one)} for one in _SCOPES],
        "palette": [
            {"label": s.label, "text": s.text, "title": _(s.title).format(letter=s.label)}
            for s in palette(place.target_lang or "")
        ],
        "closed": _closed(person),
        "empty": _("Nothing waits for a human here."),
        "paper": None,
        "draft": None,
        "clash": None,
        "doubts": None,
        "otherDraft": None,
        "saved": st.session_state.get(session.REVIEW_SAVED),
    }
    if here is None:
        return data
    # Who may not write under a name may look all the same.
    desk = Desk(store, reviewer or Reviewer("", Role.READER))
    try:
        look = desk.look(*here, place.target_lang or "")
    except (CacheError, IndexError):
        return {**data, "empty": _("No document of the library has this paragraph: choose one from the queue.")}
    if max(len(look.unit.source), len(look.unit.target or "")) > LONGEST:
        too_long = _("Paragraph {number} is too long to be reviewed: divide it in the document, and add that again.")
        return {**data, "empty": too_long.format(number=number(look.paragraph.index + 1))}
    data["paper"] = _paper(store, look, queue)
    data["before"] = look.unit.target or ""
    data["draft"] = _draft(desk, look)
    held = st.session_state.get(session.REVIEW_CLASH)
    if held is not None and held[0] == data["place"]:
        data["clash"] = clash_data(held[1])
    data["doubts"] = _asked(data["place"])
    data["otherDraft"] = _other_draft(data["place"])
    return data


def _states(role: Role | None) -> list[dict[str, Any]]:
    allowed = states(role) if role is not None else ()
    return [{"value": one.value, "label": state_name(one), "usual": one is allowed[-1]} for one in allowed]


def _closed(person: Person) -> str:
    if person.reviewer is not None:
        return _("You read here: report what is wrong, or ask an editor for the role of a reviewer.")
    if person.refused is not None:
        return _("Read only: {reason}.").format(reason=_(person.refused))
    if person.signs_in:
        return _("Read only: sign in to review.")
    return _("Read only: nobody can sign in at this address.")


def _paper(store: Store, look: Look, queue: Queue) -> dict[str, Any]:
    """Return what is shown of the paragraph; the same as the last time where nothing in the store has changed."""
    place = (look.document_id, look.paragraph.index)
    found = resources.queues().flags(look.document_id, look.target_lang, look.paragraph.index)
    item = next((item for item in queue.items if place_of(item) == place), None)
    more = tuple(flag for flag in item.reasons if flag.code in (UNSURE, REPORTED)) if item is not None else ()
    key = (*place, look.target_lang, language(), store.memory.newest_id(), store.units.newest_id(), found, more)
    known = st.session_state.get(session.REVIEW_PAPER)
    if known is None or known[0] != key:
        known = st.session_state[session.REVIEW_PAPER] = (key, paper_data(store, look, found, more))
    paper: dict[str, Any] = known[1]
    return paper


def _draft(desk: Desk, look: Look) -> dict[str, Any] | None:
    """Return what this person has typed for the paragraph and not saved, with what stood there when they began."""
    if not desk.reviewer.name:
        return None
    draft = desk.store.drafts.get(desk.reviewer.name, look.document_id, look.paragraph.index, look.target_lang)
    if draft is None:
        return None
    try:
        before = text_of_version(desk, look, draft.seen)
    except (CacheError, TranslateError):
        before = look.unit.target or ""
    return {"text": draft.text, "before": before, "seen": draft.seen, "at": draft.at.isoformat()}


def _asked(place: str) -> dict[str, Any] | None:
    """Return the question that the last save of this window was answered with: for that text, and that key again."""
    act, outcome = st.session_state.get(session.REVIEW_DOUBTS) or (None, None)
    if act is None or outcome is None or place != place_key(act):
        return None
    return {"do": act.do, "text": act.text, "said": outcome.said, "flags": flags_data(outcome.doubts)}


def _other_draft(place: str) -> dict[str, Any] | None:
    """Return what the same person has typed here in another window, which is kept in the place of what is typed now."""
    known, other = st.session_state.get(session.REVIEW_OTHER_DRAFT) or (None, None)
    if other is None or known != place:
        return None
    said = _(
        "In another window you have typed something else here, at {when}. That is kept, and what stands here is not."
    )
    return {"text": other.text, "at": other.at.isoformat(), "said": said.format(when=second(other.at.astimezone()))}


def link_to_review(place: ReviewPlace, label: str) -> None:
    """Draw the way to a paragraph's review."""
    st.page_link(page(), label=as_markdown(label), query_params=place.to_query(), icon=":material/rate_review:")
