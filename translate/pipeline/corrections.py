"""Which corrections hold for the paragraphs of a document, or of a page of one."""

from collections import Counter
from collections.abc import Sequence

from cache import Action, Correction, NotInStore, Paragraph, Store, TranslationUnit
from cache.keys import machine_key


def corrections_of(
    store: Store, paragraphs: Sequence[Paragraph], keys: Sequence[str], target_lang: str, document_id: str | None
) -> list[Correction | None]:
    """Return what holds at the place of each paragraph, None where that is the machine's text.

    That is the place's correction, or else the document's, or else everywhere's. `keys` are the paragraphs' keys.
    """
    held = store.memory.held(keys, target_lang, document_id)
    if not held:
        return [None] * len(keys)
    turns: Sequence[int | None] = [None] * len(keys)
    if document_id is not None and any(one.places for one in held.values()):
        turns = _turns(store, paragraphs, keys, document_id)
    return [held[key].at(turn) if key in held else None for key, turn in zip(keys, turns, strict=True)]


def accepted_units(
    store: Store, keys: Sequence[str], corrections: Sequence[Correction | None]
) -> dict[int, TranslationUnit]:
    """Return, by the id of the event, the machine's units that people accepted as they are, where they still are."""
    # Not by the unit's key: one unit may have been accepted at several places, by an event each.
    accepted = [
        (machine_key(key, correction.target_lang, correction.signature), correction)
        for key, correction in zip(keys, corrections, strict=True)
        if correction is not None and correction.action is Action.ACCEPT and correction.signature is not None
    ]
    if not accepted:
        return {}
    found = store.units.get_many(dict.fromkeys(key for key, _ in accepted))
    return {
        correction.id or 0: found[key]
        for key, correction in accepted
        if key in found and found[key].target == correction.after
    }


def _turns(
    store: Store, paragraphs: Sequence[Paragraph], keys: Sequence[str], document_id: str
) -> Sequence[int | None]:
    """Return how many paragraphs of the document stand before each with the same key."""
    positions = [paragraph.index for paragraph in paragraphs]
    if positions == list(range(len(positions))):
        return _counted(keys)
    start = min(positions)
    try:
        turns = store.documents.occurrences(document_id, start, max(positions) + 1)
    except NotInStore:
        # Taken out of the library while somebody reads a page of it: what came before this page is not known.
        return [None] * len(keys)
    known = dict(enumerate(turns, start))
    return [known.get(position) for position in positions]


def _counted(keys: Sequence[str]) -> list[int]:
    counts: Counter[str] = Counter()
    turns = []
    for key in keys:
        turns.append(counts[key])
        counts[key] += 1
    return turns
