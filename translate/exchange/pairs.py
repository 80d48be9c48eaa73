"""Pairs of texts from elsewhere, as corrections: they hold everywhere, under the name of whoever imports them."""

from datetime import datetime

from cache import Correction, Origin, State
from translate.exchange.returned import Pair, ReturnedFile
from translate.memory import MemoryFile, MemoryRow


def memory_file(found: ReturnedFile, *, author: str, note: str, at: datetime) -> MemoryFile:
    """Return the pairs of a file as the memory takes them in.

    Who made a pair, when, and what was said stand in its note. What Diglot wrote comes from a memory, and is not taken
    in again where its wording is known; it keeps its scope and state.
    """
    rows = (
        MemoryRow(_correction(pair, found.ours, author, note, at), Origin.MEMORY if found.ours else None)
        for pair in found.pairs
    )
    return MemoryFile(tuple(rows), found.passed)


def _correction(pair: Pair, ours: bool, author: str, note: str, at: datetime) -> Correction:
    made = ", ".join(filter(None, (pair.author, f"{pair.at:%Y-%m-%d}" if pair.at else None)))
    return Correction(
        pair.source,
        pair.source_lang,
        pair.target_lang,
        pair.target,
        author,
        at,
        note="; ".join(filter(None, (pair.note, f"by {made}" if made else None, note))),
        document_id=pair.document_id if ours else None,
        occurrence=pair.occurrence if ours and pair.document_id else None,
        state=pair.state if ours and pair.state is not None else State.FINAL,
    )
