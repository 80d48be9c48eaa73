"""What the page does when its reviewer does something: callbacks, which run before the page is drawn again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

import streamlit as st

from cache import Action, CacheError
from reader import resources, session
from reader.interface import _, number
from reader.plain_text import shortened
from reader.review_acts import Act, Kept, keep_draft, perform, read_act
from reader.review_place import ReviewPlace
from reader.review_queue import Queue, following, place_of
from reader.sent import is_index, is_row
from reader.told import told
from translate.errors import TranslateError
from translate.review.desk import Desk
from translate.review.queue import QueueItem
from translate.review.roles import may

_LONGEST = 600
# That long somebody waits to be told that nothing is left to do.
_SECONDS_BEFORE_AN_END = 1.0
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
    if _number(sent, "at") <= st.session_state.get(session.REVIEW_DONE, {}).get(place_key(act), 0):
        return
    with _said():
        if _kept(desk, act).other is None:
            st.session_state[session.REVIEW_SAVED] = _saved(act, sent)


def acted() -> None:
    """Do what the reviewer asks for."""
    sent = _sent("act")
    st.session_state[session.REVIEW_WAITED] = True
    act = read_act(sent)
    if act is None:
        return
    st.session_state.pop(session.REVIEW_NOTICE, None)
    st.session_state.pop(session.REVIEW_DOUBTS, None)
    with _said():
        if act.do == "page":
            st.session_state[session.REVIEW_PAGE] = _number(sent, "page")
        elif act.do in (*_STEPS, "go"):
            # What no draft can keep is not left behind: the window says why.
            if _keep(act):
                _move(act, sent)
        elif (desk := _desk()) is not None:
            _do(desk, act, sent)


def _do(desk: Desk, act: Act, sent: Any) -> None:
    if act.do == "undo" and not act.seen:
        act = _last(desk, act)
    waiting = _queue(act)
    outcome = perform(desk, replace(act, drafts=_known(act)))
    if outcome.doubts:
        if _keep(act):
            st.session_state[session.REVIEW_SAVED] = _saved(act, sent)
        st.session_state[session.REVIEW_DOUBTS] = (act, outcome)
        return
    if outcome.clash is not None:
        # Kept on the disk too, whatever becomes of the window.
        _kept(desk, replace(act, text=outcome.clash.mine))
        st.session_state[session.REVIEW_CLASH] = (place_key(act), outcome.clash)
        _notice("problem", outcome.said)
        return
    if outcome.event is None:
        _notice("problem", outcome.said)
        return
    st.session_state.pop(session.REVIEW_CLASH, None)
    place = number(act.index + 1)
    if act.do in ("comment", "report"):
        _keep(act)
        _notice("good", _("{done}: ¶ {number}.").format(done=outcome.said, number=place))
        return
    st.session_state.setdefault(session.REVIEW_DONE, {})[place_key(act)] = _number(sent, "at")
    st.session_state[session.REVIEW_TURN] = st.session_state.get(session.REVIEW_TURN, 0) + 1
    words = _("{done}: ¶ {number}.") if act.do == "undo" else _("{done}: ¶ {number}. Alt+Z takes it back.")
    _notice("good", words.format(done=outcome.said, number=place))
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
    if isinstance(document_id, str) and is_index(index):
        _go(place_here().at(document_id, index), page=st.session_state.get(session.REVIEW_PAGE))


def _go_on(act: Act, waiting: tuple[QueueItem, ...], step: int) -> None:
    """Go to the next paragraph of the queue as it was when the reviewer saw it, of those that still wait."""
    here = (act.document_id, act.index)
    queue = _look(act)
    item = following(waiting, queue.items, here, step)
    if item is None and queue.unchecked:
        # What the checks have yet to come to has its place in the queue too: it has no end before that.
        queue = _look(act, _SECONDS_BEFORE_AN_END)
        item = following(queue.items, queue.items, here, step)
    if item is None:
        end = _("This was the last of the queue.") if step > 0 else _("This is the first of the queue.")
        if queue.unchecked:
            end += " " + _("Not all of it is checked yet.")
        said = st.session_state.get(session.REVIEW_NOTICE)
        _notice(said["kind"] if said else "plain", f"{said['text']} {end}" if said else end)
        return
    _go(place_here().at(*place_of(item)))


def _queue(act: Act) -> tuple[QueueItem, ...]:
    return _look(act).items


def _look(act: Act, seconds: float = 0.0) -> Queue:
    return resources.queues().look(act.target_lang, place_here().wanted, seconds=seconds, first=act.document_id)


def _go(place: ReviewPlace, page: int | None = None) -> None:
    st.query_params.from_dict(place.to_query())
    st.session_state[session.REVIEW_PLACE] = place
    st.session_state[session.REVIEW_PAGE] = page


def _keep(act: Act) -> bool:
    """Keep what was typed and is left behind; tell whether it is safe."""
    desk = _desk()
    if desk is not None and may(desk.reviewer.role, Action.CORRECT) and act.text != (act.before or ""):
        return _kept(desk, act).other is None
    return True


def _kept(desk: Desk, act: Act) -> Kept:
    """Keep a draft, and the other one in its way for the page to show."""
    kept = keep_draft(desk, replace(act, drafts=_known(act)))
    st.session_state[session.REVIEW_OTHER_DRAFT] = None if kept.other is None else (place_key(act), kept.other)
    if kept.at is not None:
        st.session_state.setdefault(session.REVIEW_DRAFTED, {})[place_key(act)] = kept.at
    return kept


def _saved(act: Act, sent: Any) -> dict[str, Any]:
    """Return what tells the page up to which stroke of a key the draft is kept."""
    return {"place": place_key(act), "serial": _number(sent, "serial")}


def _known(act: Act) -> tuple[datetime, ...]:
    """Return the times of the drafts that this window has begun with, or kept itself."""
    mine = st.session_state.get(session.REVIEW_DRAFTED, {}).get(place_key(act))
    return (*act.drafts, mine) if mine is not None else act.drafts


def _desk() -> Desk | None:
    """Return the desk of whoever sits here; the rules of their role stand behind it."""
    reviewer = resources.person().reviewer
    return None if reviewer is None else Desk(resources.store(), reviewer)


def _sent(name: str) -> Any:
    return (st.session_state.get(session.REVIEW) or {}).get(name)


def _number(sent: Any, name: str) -> int:
    found = sent.get(name)
    return found if is_row(found) else 0


def place_key(act: Act) -> str:
    """Return the place that something is done at, as the page's data name it."""
    return f"{act.document_id}#{act.index}#{act.target_lang}"


def _notice(kind: str, text: str) -> None:
    st.session_state[session.REVIEW_NOTICE] = {"kind": kind, "text": shortened(text, _LONGEST)}


@contextmanager
def _said() -> Iterator[None]:
    """Say on the page what went wrong; what was typed stays in its editor."""
    try:
        yield
    except (CacheError, TranslateError, ValueError, IndexError) as error:
        _notice("problem", told(str(error)))
