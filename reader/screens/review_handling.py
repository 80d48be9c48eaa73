"""What the page does when its reviewer does something: callbacks, which run before the page is drawn again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import streamlit as st

from cache import Action, CacheError
from reader import resources, session
from reader.plain_text import shortened
from reader.review_acts import Act, keep_draft, perform, read_act
from reader.review_place import ReviewPlace
from reader.review_queue import following, place_of
from translate.errors import TranslateError
from translate.review.desk import Desk
from translate.review.queue import QueueItem
from translate.review.roles import may

_LONGEST = 600
_STEPS = {"skip": 1, "previous": -1}


def place_here() -> ReviewPlace:
    """Return where the reviewer is: where the address led to, and what they did there since.

    While only a part of the page is drawn again, the address is no witness: the browser sends along the one that it
    had when it asked, which may be that of a paragraph left meanwhile.
    """
    place: ReviewPlace | None = st.session_state.get(session.REVIEW_PLACE)
    return place if place is not None else ReviewPlace.from_query(st.query_params)


def drafted() -> None:
    """Keep what is being typed."""
    sent = _sent("draft")
    st.session_state[session.REVIEW_WAITED] = True
    act = read_act(sent)
    desk = _desk()
    if act is None or desk is None or not may(desk.reviewer.role, Action.CORRECT):
        return
    # Typed before it was saved, and come after it.
    if _number(sent, "at") <= st.session_state.get(session.REVIEW_DONE, {}).get(_key(act), 0):
        return
    with _said():
        keep_draft(desk, act)
        st.session_state[session.REVIEW_SAVED] = {"place": _key(act), "serial": _number(sent, "serial")}


def acted() -> None:
    """Do what the reviewer asks for."""
    sent = _sent("act")
    st.session_state[session.REVIEW_WAITED] = True
    act = read_act(sent)
    if act is None:
        return
    st.session_state.pop(session.REVIEW_NOTICE, None)
    with _said():
        if act.do == "page":
            st.session_state[session.REVIEW_PAGE] = max(_number(sent, "page"), 0)
        elif act.do in (*_STEPS, "go"):
            _keep(act)
            _move(act, sent)
        elif (desk := _desk()) is not None:
            _do(desk, act, _number(sent, "at"))


def _do(desk: Desk, act: Act, at: int) -> None:
    if act.do == "undo" and not act.seen:
        act = _last(desk, act)
    waiting = _queue(act)
    outcome = perform(desk, act)
    if outcome.clash is not None:
        # Kept on the disk too, whatever becomes of the window.
        keep_draft(desk, replace(act, text=outcome.clash.mine))
        st.session_state[session.REVIEW_CLASH] = (_key(act), outcome.clash)
        _notice("problem", outcome.said)
        return
    if outcome.event is None:
        _notice("problem", outcome.said)
        return
    st.session_state.pop(session.REVIEW_CLASH, None)
    number = f"¶ {act.index + 1:,}"
    if act.do in ("comment", "report"):
        _keep(act)
        _notice("good", f"{outcome.said}: {number}.")
        return
    st.session_state.setdefault(session.REVIEW_DONE, {})[_key(act)] = at
    st.session_state[session.REVIEW_TURN] = st.session_state.get(session.REVIEW_TURN, 0) + 1
    _notice("good", f"{outcome.said}: {number}. Alt+Z takes it back." if act.do != "undo" else f"Taken back: {number}.")
    if act.do in ("save", "accept"):
        st.session_state[session.REVIEW_LAST] = (act.document_id, act.index, act.target_lang)
        _go_on(act, waiting, 1)
    elif (act.document_id, act.index) != (place_here().document_id, place_here().paragraph):
        _go(place_here().at(act.document_id, act.index))


def _last(desk: Desk, act: Act) -> Act:
    """Return the act at the paragraph of this person's last decision, where nothing is to be taken back here."""
    document_id, index, lang = st.session_state.pop(session.REVIEW_LAST, (act.document_id, act.index, act.target_lang))
    look = desk.look(document_id, index, lang)
    return replace(
        act, document_id=document_id, index=index, target_lang=lang, before=look.unit.target, seen=look.unit.version
    )


def _move(act: Act, sent: Any) -> None:
    if act.do in _STEPS:
        _go_on(act, _queue(act), _STEPS[act.do])
        return
    document_id, index = sent.get("to_document"), sent.get("to_index")
    if isinstance(document_id, str) and isinstance(index, int):
        _go(place_here().at(document_id, max(index, 0)), page=st.session_state.get(session.REVIEW_PAGE))


def _go_on(act: Act, waiting: tuple[QueueItem, ...], step: int) -> None:
    """Go to the next paragraph of the queue as it was when the reviewer saw it, of those that still wait."""
    item = following(waiting, _queue(act), (act.document_id, act.index), step)
    if item is None:
        end = "This was the last of the queue." if step > 0 else "This is the first of the queue."
        said = st.session_state.get(session.REVIEW_NOTICE)
        _notice(said["kind"] if said else "plain", f"{said['text']} {end}" if said else end)
        return
    _go(place_here().at(*place_of(item)))


def _queue(act: Act) -> tuple[QueueItem, ...]:
    return resources.queues().look(act.target_lang, place_here().wanted, seconds=0.0, first=act.document_id).items


def _go(place: ReviewPlace, page: int | None = None) -> None:
    st.query_params.from_dict(place.to_query())
    st.session_state[session.REVIEW_PLACE] = place
    st.session_state[session.REVIEW_PAGE] = page


def _keep(act: Act) -> None:
    """Keep what was typed and is left behind."""
    desk = _desk()
    if desk is not None and may(desk.reviewer.role, Action.CORRECT) and act.text != (act.before or ""):
        keep_draft(desk, act)


def _desk() -> Desk | None:
    """Return the desk of whoever sits here; the rules of their role stand behind it."""
    reviewer = resources.person().reviewer
    return None if reviewer is None else Desk(resources.store(), reviewer)


def _sent(name: str) -> Any:
    return (st.session_state.get(session.REVIEW) or {}).get(name)


def _number(sent: Any, name: str) -> int:
    found = sent.get(name)
    return found if isinstance(found, int) else 0


def _key(act: Act) -> str:
    return f"{act.document_id}#{act.index}#{act.target_lang}"


def _notice(kind: str, text: str) -> None:
    st.session_state[session.REVIEW_NOTICE] = {"kind": kind, "text": shortened(text, _LONGEST)}


@contextmanager
def _said() -> Iterator[None]:
    """Say on the page what went wrong; what was typed stays in its editor."""
    try:
        yield
    except (CacheError, TranslateError, ValueError, IndexError) as error:
        _notice("problem", str(error))
