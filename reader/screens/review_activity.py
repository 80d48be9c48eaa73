"""What people did lately: one person, one document, or all."""

from typing import Final

import streamlit as st

from cache import Action, Correction, Store
from reader import session
from reader.interface import _, message, moment, number
from reader.people import Person
from reader.plain_text import as_markdown, isolated, shortened
from reader.review_place import ReviewPlace
from reader.told import note_told

EVENTS_SHOWN = 30
# No person and no document is called so.
_EVERYBODY, _ALL = "\0everybody", "\0all documents"
_DONE: Final = {
    Action.CORRECT: message("{who} corrected {source}"),
    Action.ACCEPT: message("{who} accepted {source}"),
    Action.UNDO: message("{who} took back a correction of {source}"),
    Action.COMMENT: message("{who} commented on {source}"),
    Action.REPORT: message("{who} reported {source}"),
}
_DONE_IN: Final = {
    Action.CORRECT: message("{who} corrected {source} in {document}"),
    Action.ACCEPT: message("{who} accepted {source} in {document}"),
    Action.UNDO: message("{who} took back a correction of {source} in {document}"),
    Action.COMMENT: message("{who} commented on {source} in {document}"),
    Action.REPORT: message("{who} reported {source} in {document}"),
}


def show_activity(store: Store, person: Person, place: ReviewPlace) -> None:
    """Draw the newest events, of whom and of what is chosen."""
    me = person.reviewer.name if person.reviewer is not None else None
    recent = store.memory.events(limit=500)
    people = list(dict.fromkeys([*([me] if me else []), *(event.author for event in recent)]))
    names = {one.id: one.name for one in store.documents.list()}
    left, right = st.columns(2)
    # Choices are shown as they are: Markdown's backslashes would stand in them.
    who = left.selectbox(
        _("Who"),
        [_EVERYBODY, *people],
        key=session.REVIEW_WHO,
        format_func=lambda one: _("everybody") if one == _EVERYBODY else isolated(shortened(one, 60)),
    )
    ids = [_ALL, *names]
    what = right.selectbox(
        _("Where"),
        ids,
        key=session.REVIEW_WHERE,
        index=ids.index(place.document_id) if place.document_id in names else 0,
        format_func=lambda one: isolated(shortened(names[one], 60)) if one in names else _("all documents"),
    )
    events = store.memory.events(
        author=None if who == _EVERYBODY else who, document_id=None if what == _ALL else what, limit=EVENTS_SHOWN
    )
    if not events:
        st.caption(_("Nobody has done anything yet."))
    for event in events:
        st.markdown(event_line(event, names))
    if len(events) == EVENTS_SHOWN:
        st.caption(_("The newest {count} of more.").format(count=number(EVENTS_SHOWN)))


def event_line(event: Correction, names: dict[str, str]) -> str:
    """Return one event in words, as Markdown in which nothing that people wrote is interpreted."""
    known = event.document_id in names
    line = _(_DONE_IN[event.action] if known else _DONE[event.action]).format(
        who=isolated(event.author),
        source=f"“{isolated(shortened(event.source, 60))}” ({event.target_lang})",
        document=isolated(shortened(names[event.document_id or ""], 40)) if known else "",
    )
    if event.note:
        line = f"{line}: {isolated(shortened(note_told(event.note), 120))}"
    if event.action is Action.CORRECT:
        line = f"{line} → {isolated(shortened(event.after, 90))}"
    return f":small[:gray[{as_markdown(moment(event.at.astimezone()))}]] {as_markdown(line)}"
