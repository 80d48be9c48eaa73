"""What people did lately: one person, one document, or all."""

import streamlit as st

from cache import Action, Correction, Store
from reader import session
from reader.people import Person
from reader.plain_text import as_markdown, isolated, shortened
from reader.review_place import ReviewPlace

EVENTS_SHOWN = 30
_EVERYBODY, _ALL = "everybody", "all documents"
_WORDS = {
    Action.CORRECT: "corrected",
    Action.ACCEPT: "accepted",
    Action.UNDO: "took back a correction of",
    Action.COMMENT: "commented on",
    Action.REPORT: "reported",
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
        "Who", [_EVERYBODY, *people], key=session.REVIEW_WHO, format_func=lambda one: isolated(shortened(one, 60))
    )
    ids = [_ALL, *names]
    what = right.selectbox(
        "Where",
        ids,
        key=session.REVIEW_WHERE,
        index=ids.index(place.document_id) if place.document_id in names else 0,
        format_func=lambda one: isolated(shortened(names[one], 60)) if one in names else one,
    )
    events = store.memory.events(
        author=None if who == _EVERYBODY else who, document_id=None if what == _ALL else what, limit=EVENTS_SHOWN
    )
    if not events:
        st.caption("Nobody has done anything yet.")
    for event in events:
        st.markdown(event_line(event, names))
    if len(events) == EVENTS_SHOWN:
        st.caption(f"The newest {EVENTS_SHOWN} of more.")


def event_line(event: Correction, names: dict[str, str]) -> str:
    """Return one event in words, as Markdown in which nothing that people wrote is interpreted."""
    where = f" in {shortened(names[event.document_id], 40)}" if event.document_id in names else ""
    said = f": {shortened(event.note, 120)}" if event.note else ""
    text = f" → {shortened(event.after, 90)}" if event.action is Action.CORRECT else ""
    source = f"“{shortened(event.source, 60)}” ({event.target_lang})"
    line = f"{event.author} {_WORDS[event.action]} {source}{where}{said}{text}"
    return f":small[:gray[{as_markdown(f'{event.at.astimezone():%Y-%m-%d %H:%M}')}]] {as_markdown(line)}"
