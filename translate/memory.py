"""Translations by people, read from a file: rows of the jsonl export."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cache import Correction, Origin, State, Store, machine_key, normalize, source_key
from translate.errors import DocumentError, UnknownLanguage
from translate.languages import find_language

_FIELDS = ("source", "target", "source_lang", "target_lang")


@dataclass(frozen=True, slots=True)
class MemoryRow:
    """A row with a translation: what it would be as a correction, and where it says that its target comes from.

    `origin` and `signature` are None where the row does not say: somebody wrote it by hand.
    """

    correction: Correction
    origin: str | None = None
    signature: str | None = None


@dataclass(frozen=True, slots=True)
class MemoryFile:
    """What a file holds: rows with a translation, and the number of those without."""

    rows: tuple[MemoryRow, ...]
    untranslated: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the rows of a file.

    `added` are new corrections, `known` were in the store already, `unchanged` are as an engine made them, and
    `untranslated` have no translation.
    """

    added: int
    known: int
    unchanged: int
    untranslated: int


def import_memory(store: Store, file: MemoryFile) -> Imported:
    """Record what people made of the rows of a file: all of it, or nothing.

    An export holds machine text too. A row that still says what the store's engine said is nobody's work; one that says
    something else, or that this store knows nothing of, is vouched for by whoever imports it.
    """
    machine, told = _unchanged(store, file.rows), _told(store, file.rows)
    events = [row.correction for row in file.rows if row not in machine and row not in told]
    added = store.memory.record_many(events)
    known = sum(row in told for row in file.rows) + len(events) - added
    return Imported(added, known, sum(row in machine for row in file.rows), file.untranslated)


def read_memory_file(path: Path, *, author: str, note: str) -> MemoryFile:
    """Read rows of JSON; of each only texts, languages and where its target comes from count.

    Raises DocumentError with the line number when a row is not what it should be: nothing is returned of a file that
    is damaged anywhere.
    """
    now = datetime.now(UTC)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"{path}: not UTF-8 at byte {error.start}: name a file of the jsonl export, or save this one as UTF-8"
        ) from error
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}: name a file of the jsonl export") from error
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    rows = [_memory_row(f"{path}:{number}", line, author, note, now) for number, line in lines]
    return MemoryFile(tuple(row for row in rows if row is not None), rows.count(None))


def _unchanged(store: Store, rows: Iterable[MemoryRow]) -> set[MemoryRow]:
    """Find the rows that are word for word what this store's engines made."""
    keys = {row: _machine_key(row.correction, row.signature) for row in rows if row.origin == Origin.MACHINE}
    units = store.units.get_many(key for key in keys.values() if key is not None)
    return {row for row, key in keys.items() if key in units and units[key].target == row.correction.after}


def _told(store: Store, rows: Iterable[MemoryRow]) -> set[MemoryRow]:
    """Find the rows that come from a store's memory and whose wording is, or once was, in this one's."""
    return {
        row
        for row in rows
        if row.origin == Origin.MEMORY
        and any(
            event.after == row.correction.after and row.correction.document_id in (None, event.document_id)
            for event in store.memory.history(_source_key(row.correction), row.correction.target_lang)
        )
    }


def _source_key(correction: Correction) -> str:
    return source_key(correction.source, correction.source_lang)


def _machine_key(correction: Correction, signature: str | None) -> str | None:
    return machine_key(_source_key(correction), correction.target_lang, signature) if signature is not None else None


def _memory_row(where: str, line: str, author: str, note: str, now: datetime) -> MemoryRow | None:
    """Return the row, or None for one without translation: an empty target, or a paragraph that is shown as it is."""
    row = _checked(where, line)
    try:
        source_lang, target_lang = (find_language(row[field]).tag for field in ("source_lang", "target_lang"))
    except UnknownLanguage as error:
        raise DocumentError(f"{where}: {error}") from error
    source, target, origin, signature = row["source"], row["target"] or "", row.get("origin"), row.get("signature")
    # Kept as it is, unless somebody has written a translation there.
    kept = "origin" in row and origin is None and normalize(target, source_lang) == normalize(source, source_lang)
    if not target.strip() or source_lang == target_lang or kept:
        return None
    correction = Correction(source, source_lang, target_lang, target, author, now, note=note, **_scope(row))
    return MemoryRow(correction, origin, signature if isinstance(signature, str) else None)


def _scope(row: dict[str, Any]) -> dict[str, Any]:
    """Return where the translation holds and its state, from a row of an exported memory, which says so."""
    if row.get("origin") != Origin.MEMORY or "occurrence" not in row:
        return {}
    document_id, occurrence, state = row.get("document_id"), row["occurrence"], row.get("state")
    bound = isinstance(document_id, str)
    return {
        "document_id": document_id if bound else None,
        "occurrence": occurrence if bound and isinstance(occurrence, int) else None,
        "state": State(state) if state in tuple(State) else State.FINAL,
    }


def _checked(where: str, line: str) -> dict[str, Any]:
    remedy = "mend the line or take it out; nothing was imported"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{where}: not a row of JSON ({error}): {remedy}") from error
    if not isinstance(row, dict):
        raise DocumentError(f"{where}: not a JSON object with {', '.join(_FIELDS)}: {remedy}")
    for field in _FIELDS:
        if not isinstance(row.get(field), str) and not (field == "target" and row.get(field, "") is None):
            raise DocumentError(f"{where}: {field!r} is missing or not a text: {remedy}")
    if not isinstance(row.get("origin"), str | None):
        raise DocumentError(f"{where}: 'origin' is {row['origin']!r} and not a text or null: {remedy}")
    if not row["source"].strip():
        raise DocumentError(f"{where}: 'source' is empty: {remedy}")
    return row
