"""Corrections whose place is gone from a document that was read anew: what they may be put back to.

Nothing of them is lost meanwhile: they stay in the memory and in the history, and hold again if their text comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cache import Conflict, Correction, Paragraph, State, Store, StoredDocument
from cache.keys import source_key
from cache.shingles import folded
from cache.similarity import similarity
from translate.review.desk import Desk, Look
from translate.review.roles import Scope, require_action, require_undo, states

# A paragraph that has less in common with the text that was corrected is no guess worth making.
_LEAST = 0.4


@dataclass(frozen=True, slots=True)
class Placeless:
    """A correction without a place, its document, and where it may have stood.

    `nearest` is the paragraph that is most like the text that was corrected, None where none is, and `alike` the share
    of its letters that need no change. `everywhere` is what holds for the text outside of the document.
    """

    correction: Correction
    document: StoredDocument
    nearest: Paragraph | None = None
    alike: float = 0.0
    everywhere: Correction | None = None


@dataclass(frozen=True, slots=True)
class _Folded:
    """A paragraph, and its text as texts are compared."""

    paragraph: Paragraph
    text: str


def placeless(
    store: Store, target_lang: str | None = None, document_id: str | None = None, most: int | None = None
) -> tuple[Placeless, ...]:
    """Return the corrections without a place, of all documents of the library or of one, the oldest first.

    `most` is how many are looked at: to find the paragraph that is most like a text takes a look at all of a document.
    """
    read: dict[str, tuple[StoredDocument, list[_Folded]]] = {}
    found = []
    for one in store.memory.placeless(target_lang, document_id)[:most]:
        id = one.document_id or ""
        if id not in read:
            read[id] = (store.documents.get(id), _folded(store.documents.paragraphs(id)))
        document, paragraphs = read[id]
        nearest, alike = _nearest(one, paragraphs)
        key = source_key(one.source, one.source_lang)
        held = store.memory.held([key], one.target_lang).get(key)
        found.append(Placeless(one, document, nearest, alike, held.everywhere if held is not None else None))
    return tuple(found)


def put_back(desk: Desk, correction: Correction, look: Look) -> Correction:
    """Record the wording at a paragraph of its document, for that place, and take the one without a place back.

    Raise NotAllowed, and Conflict when somebody has changed the paragraph since `look`.
    """
    state = _state(desk, correction)
    with desk.store.transaction():
        recorded = desk.correct(look, correction.after, scope=Scope.PLACE, state=state, note=_note(correction))
        take_back(desk, correction)
    return recorded


def put_everywhere(desk: Desk, correction: Correction, seen: int = 0) -> Correction:
    """Record the wording for its text everywhere, and take the one without a place back.

    `seen` is the version of what holds everywhere as the reviewer saw it, 0 for nothing. Raise NotAllowed, and
    Conflict when another holds.
    """
    held = desk.store.memory.look_up([source_key(correction.source, correction.source_lang)], correction.target_lang)
    current = next(iter(held.values()), None)
    state = _state(desk, correction)
    require_action(desk.reviewer, correction.action, holds=current.state if current else None, state=state)
    if current is not None and current.id != seen and current.after != correction.after:
        raise Conflict(
            f"everywhere another wording holds: {' '.join(current.after.split())[:60]!r} by {current.author} (version "
            f"{current.id}): replace it with --over {current.id}, or put this one back at a paragraph",
            current,
            correction,
        )
    with desk.store.transaction():
        recorded = desk.store.memory.record(
            replace(
                correction,
                id=None,
                document_id=None,
                occurrence=None,
                author=desk.reviewer.name,
                at=desk.now(),
                note=_note(correction),
                state=state,
                seen=None,
            ),
            expected=(current.id or 0) if current else 0,
        )
        take_back(desk, correction)
    return recorded


def take_back(desk: Desk, correction: Correction) -> Correction:
    """Take back a correction without a place, by an event as ever; raise NotAllowed unless it is theirs to undo."""
    require_undo(desk.reviewer, correction)
    return desk.store.memory.undo(correction.id or 0, author=desk.reviewer.name, at=desk.now())


def _folded(paragraphs: Sequence[Paragraph]) -> list[_Folded]:
    """Fold what may be corrected, once for all corrections of its document."""
    return [_Folded(one, folded(one.text, one.lang)) for one in paragraphs if one.translatable]


def _nearest(correction: Correction, paragraphs: Sequence[_Folded]) -> tuple[Paragraph | None, float]:
    wanted = folded(correction.source, correction.source_lang)
    best, alike = None, 0.0
    for one in paragraphs:
        if one.paragraph.lang != correction.source_lang:
            continue
        found = similarity(wanted, one.text, max(alike, _LEAST))
        if found > alike:
            best, alike = one.paragraph, found
    return best, alike


def _state(desk: Desk, correction: Correction) -> State:
    """Return the state that it had, or the highest that the reviewer may give."""
    allowed = states(desk.reviewer.role)
    return correction.state if correction.state in allowed or not allowed else allowed[-1]


def _note(correction: Correction) -> str:
    return correction.note or f"put back: version {correction.id} by {correction.author}"
