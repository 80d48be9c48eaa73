"""What a reviewer does at the page, as the browser tells it, and what becomes of it at the desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from cache import Action, Conflict, Correction, Draft, Flag, Origin, State
from cache.keys import source_key
from reader.badges import badges
from reader.interface import _, listed, ngettext, number
from reader.language_choice import known_tag
from reader.names import scope_name
from reader.sent import is_index, is_row
from translate.review.desk import Desk, Look
from translate.review.doubts import doubts
from translate.review.roles import Scope, scope_of
from translate.review.three_way import Merge, merge

LONGEST: Final = 200_000


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that a reviewer does at a paragraph.

    `before` is the text that they saw, in the version `seen`; `text` is what they wrote. `event` is the one that a
    restore goes back to. `wider` are the versions of wordings that they saw to hold elsewhere, `drafts` the times of
    the drafts that this window knows. With `despite` they have seen what the checks hold against the text.
    """

    do: str
    document_id: str
    index: int
    target_lang: str
    text: str = ""
    before: str | None = None
    seen: int = 0
    scope: Scope = Scope.EVERYWHERE
    state: State | None = None
    note: str | None = None
    event: int | None = None
    wider: tuple[int, ...] = ()
    drafts: tuple[datetime, ...] = ()
    despite: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """Two reviewers on one paragraph: what both began with, what the other made of it, what this one did, together.

    With `elsewhere` the other wording does not show here: it holds in a wider scope, and would be replaced.
    """

    base: str
    theirs: str
    mine: str
    merged: Merge
    version: int
    author: str | None = None
    at: datetime | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an act: what is said about it, and what kept it from being done: a clash, or doubts."""

    said: str
    event: Correction | None = None
    clash: Clash | None = None
    doubts: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of what was typed: when it was kept, None where there is no draft; or the draft in its way."""

    at: datetime | None = None
    other: Draft | None = None


def read_act(value: object) -> Act | None:
    """Return what the browser says that somebody does, None for what no page of ours says."""
    if not isinstance(value, Mapping):
        return None
    do, document_id, index = (value.get(name) for name in ("do", "document", "index"))
    lang = known_tag(_text(value, "to"))
    if not (isinstance(do, str) and isinstance(document_id, str) and is_index(index) and lang is not None):
        return None
    state, scope = _text(value, "state"), _text(value, "scope")
    return Act(
        do=do,
        document_id=document_id,
        index=index,
        target_lang=lang,
        text=_text(value, "text") or "",
        before=_text(value, "before"),
        seen=_number(value, "seen") or 0,
        scope=Scope(scope) if scope in tuple(Scope) else Scope.EVERYWHERE,
        state=State(state) if state in tuple(State) else None,
        note=(_text(value, "note") or "").strip() or None,
        event=_number(value, "event"),
        wider=_numbers(value.get("wider")),
        drafts=_times(_text(value, "draft")),
        despite=value.get("despite") is True,
    )


def perform(desk: Desk, act: Act) -> Outcome:
    """Do it, and say what became of it.

    Raises what the desk raises (NotAllowed, ValueError, CacheError), but for a conflict, which comes back as a clash.
    """
    look = as_seen(desk, act)
    if found := _doubts(desk, act, look):
        return Outcome(_asked(act, len(badges(found))), doubts=found)
    try:
        outcome = _perform(desk, act, look)
        if act.do in ("save", "accept", "restore"):
            place = (desk.reviewer.name, act.document_id, act.index, act.target_lang)
            desk.store.drafts.drop(*place, known=act.drafts)
        return outcome
    except Conflict as conflict:
        if act.do == "undo":
            return Outcome(_("Somebody changed this paragraph meanwhile: nothing was taken back."))
        said = _("Somebody changed this paragraph while you worked on it.")
        return Outcome(said, clash=_clash(desk, act, conflict))


def as_seen(desk: Desk, act: Act) -> Look:
    """Return the paragraph as the reviewer saw it, which may be another than what stands there now."""
    look = desk.look(act.document_id, act.index, act.target_lang)
    look = replace(look, wider=tuple(one for one in look.wider if one.id in act.wider))
    unit = replace(look.unit, version=act.seen)
    if act.before is not None and act.before != unit.target:
        versions = desk.store.units.versions([_key(look)], act.target_lang).get(_key(look), ())
        made = next((one for one in versions if one.target == act.before), None)
        unit = replace(unit, target=act.before, signature=made.signature if made else None)
        if made is not None and not act.seen:
            unit = replace(unit, origin=Origin.MACHINE)
    return replace(look, unit=unit)


def keep_draft(desk: Desk, act: Act) -> Kept:
    """Keep what was typed, or drop the draft where that is what stands there; another window's is left as it is."""
    look = desk.look(act.document_id, act.index, act.target_lang)
    who = desk.reviewer.name
    if act.text == (act.before or ""):
        desk.store.drafts.drop(who, act.document_id, act.index, act.target_lang, known=act.drafts)
        return Kept()
    at = datetime.now(UTC)
    draft = Draft(who, act.document_id, act.index, act.target_lang, act.text[:LONGEST], act.seen, at, _key(look))
    other = desk.store.drafts.put(draft, known=act.drafts)
    return Kept(at) if other is None else Kept(other=other)


def text_of_version(desk: Desk, look: Look, seen: int) -> str:
    """Return what stood at a paragraph in the version that somebody saw: 0 is the machine's."""
    if seen == look.unit.version:
        return look.unit.target or ""
    if seen:
        return desk.store.memory.get(seen).after
    made = desk.store.units.latest([_key(look)], look.target_lang).get(_key(look))
    return (made.target if made else None) or ""


def _perform(desk: Desk, act: Act, look: Look) -> Outcome:
    if act.do == "save":
        event = desk.correct(look, act.text, scope=act.scope, state=act.state, note=act.note)
        return Outcome(_("Saved") if event.after != look.unit.target else _("Accepted as it was"), event)
    if act.do == "accept":
        return Outcome(_("Accepted"), desk.accept(look, scope=act.scope, state=act.state, note=act.note))
    if act.do == "undo":
        undone = desk.undo(look, note=act.note)
        where = listed([scope_name(scope_of(event)) for event in undone])
        return Outcome(_("Taken back {where}").format(where=where), undone[0])
    if act.do == "comment":
        return Outcome(_("Comment kept"), desk.comment(look, act.note or ""))
    if act.do == "report":
        return Outcome(_("Reported"), desk.report(look, act.note or ""))
    if act.do == "restore" and act.event is not None:
        old = _of_this_paragraph(desk, look, act.event)
        note = act.note or f"restored version {old.id}"
        return Outcome(_("Restored"), desk.correct(look, old.after, scope=scope_of(old), state=act.state, note=note))
    raise ValueError(f"a page asks for {act.do!r}, which nobody can do: load it again")


def _doubts(desk: Desk, act: Act, look: Look) -> tuple[Flag, ...]:
    """Return what the checks hold against what is about to be saved, where nothing else keeps it from being saved."""
    if act.do not in ("save", "accept") or act.despite:
        return ()
    desk.require_decision(look, Action.CORRECT if act.do == "save" else Action.ACCEPT, act.state)
    text = act.text if act.do == "save" else look.unit.target
    if not (text or "").strip() or desk.look(act.document_id, act.index, act.target_lang).unit.version != act.seen:
        return ()
    return doubts(desk.store, look, text)


def _asked(act: Act, count: int) -> str:
    if act.do == "save":
        words = ngettext(
            "{count} warning stands. Save again to keep it all the same.",
            "{count} warnings stand. Save again to keep it all the same.",
            count,
        )
    else:
        words = ngettext(
            "{count} warning stands. Accept again to keep it all the same.",
            "{count} warnings stand. Accept again to keep it all the same.",
            count,
        )
    return words.format(count=number(count))


def _of_this_paragraph(desk: Desk, look: Look, event: int) -> Correction:
    events = desk.store.memory.history(_key(look), look.target_lang, document_id=look.document_id)
    found = next((one for one in events if one.id == event), None)
    if found is None:
        raise ValueError(f"version {event} is none of this paragraph: load the page again")
    return found


def _clash(desk: Desk, act: Act, conflict: Conflict) -> Clash:
    look = desk.look(act.document_id, act.index, act.target_lang)
    base, current = act.before or "", conflict.current
    theirs = current.after if current else look.unit.target or ""
    attempted = conflict.attempted
    elsewhere = current is not None and current.id != look.unit.version
    mine = act.text if act.do == "save" or attempted is None else attempted.after
    return Clash(
        base=base,
        theirs=theirs,
        mine=mine,
        merged=merge(base, theirs, mine),
        version=(current.id or 0) if current else 0,
        author=current.author if current else None,
        at=current.at if current else None,
        elsewhere=elsewhere,
    )


def _key(look: Look) -> str:
    return source_key(look.unit.source, look.unit.source_lang)


def _text(value: Mapping[str, Any], name: str) -> str | None:
    found = value.get(name)
    return found if isinstance(found, str) else None


def _numbers(value: object) -> tuple[int, ...]:
    found = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return tuple(filter(is_row, found))


def _times(text: str | None) -> tuple[datetime, ...]:
    try:
        at = datetime.fromisoformat(text or "")
    except ValueError:
        return ()
    return (at,) if at.tzinfo is not None else ()


def _number(value: Mapping[str, Any], name: str) -> int | None:
    found = value.get(name)
    return found if is_row(found) else None
