"""The index of matches, kept up to date as the reader of a log does it: from the corrections that came since.

So nobody who records has to think of it, and nothing recorded can be missing. It holds paragraphs and sentences, each
with its own place in the log, since not everybody who looks something up can split a paragraph.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from cache.batches import BATCH, batches
from cache.connection import Database
from cache.correction_rows import EVENTS, events
from cache.effective import holds
from cache.keys import NORMALIZATION_VERSION
from cache.pairing import Pairing
from cache.records import Correction, Part, Span
from cache.schema import corrections, match_keys, match_progress, match_units
from cache.shingles import SHINGLES_VERSION, keys, whole_key

# Events that are taken in within one transaction: a second at most, in which others wait to write.
EVENTS_AT_ONCE: Final = 10_000
_VERSION: Final = f"shingles:{SHINGLES_VERSION} normalization:{NORMALIZATION_VERSION}"
_Spans = Callable[[Correction], Sequence[Span]]


def bring_up_to_date(database: Database, pairing: Pairing | None, at_once: int = EVENTS_AT_ONCE) -> None:
    """Take in every event that is not yet in the index: its paragraphs and, with a pairing, its sentences."""
    for part, version, spans in _parts(pairing):
        while _is_behind(database, part, version):
            with database.transaction() as connection:
                _take_in(connection, part, version, spans, at_once)


def forget(database: Database, pairing: Pairing | None) -> None:
    """Empty the index, or without a pairing that of paragraphs."""
    with database.transaction() as connection:
        for part, _, _ in _parts(pairing):
            _clear(connection, part)


def unit_keys(source: str, source_lang: str, target_lang: str) -> tuple[int, ...]:
    """Return all keys under which a text stands in the index, that of the whole text first."""
    return (whole_key(source, source_lang, target_lang), *keys(source, source_lang, target_lang))


def paragraphs_taken_in(connection: Connection) -> int:
    """Return the last event of which the index has the paragraph, 0 where it is to be made."""
    return _reached(connection, Part.PARAGRAPH, _VERSION) or 0


def _parts(pairing: Pairing | None) -> list[tuple[Part, str, _Spans]]:
    parts: list[tuple[Part, str, _Spans]] = [(Part.PARAGRAPH, _VERSION, _whole)]
    if pairing is not None:
        parts.append((Part.SENTENCE, f"{_VERSION} {pairing.version}", lambda one: _sentences(one, pairing)))
    return parts


def _whole(correction: Correction) -> Sequence[Span]:
    return (Span(0, len(correction.source), 0, len(correction.after)),)


def _sentences(correction: Correction, pairing: Pairing) -> Sequence[Span]:
    found = pairing.pairs(correction.source, correction.after, correction.source_lang, correction.target_lang)
    # A paragraph of one sentence is found as the paragraph that it is.
    return found if len(found) > 1 else ()


def _is_behind(database: Database, part: Part, version: str) -> bool:
    with database.reading() as connection:
        newest = connection.execute(select(func.max(corrections.c.id))).scalar()
        return newest is not None and _reached(connection, part, version) != newest


def _reached(connection: Connection, part: Part, version: str) -> int | None:
    """Return the last event that the index has taken in, None where it was made in another way or not at all."""
    row = connection.execute(select(match_progress).where(match_progress.c.part == part.value)).mappings().one_or_none()
    return int(row["upto"]) if row is not None and row["version"] == version else None


def _take_in(connection: Connection, part: Part, version: str, spans: _Spans, at_once: int) -> None:
    reached = _reached(connection, part, version)
    if reached is None:
        _clear(connection, part)
        reached = 0
        connection.execute(insert(match_progress), {"part": part.value, "version": version, "upto": reached})
    statement = select(corrections.c.id, corrections.c.source_key).where(corrections.c.id > reached)
    new = connection.execute(statement.order_by(corrections.c.id).limit(at_once)).all()
    if not new:
        return
    holding: dict[int, Correction] = {}
    there: dict[int, Correction] = {}
    for batch in batches(row.source_key for row in new):
        touched = EVENTS.where(corrections.c.source_key.in_(batch))
        known = select(match_units.c.id).where(match_units.c.correction_id == corrections.c.id, _of(part)).exists()
        holding.update((one.id or 0, one) for one in events(connection, touched.where(holds())))
        there.update((one.id or 0, one) for one in events(connection, touched.where(known)))
    _remove(connection, part, [one for id, one in there.items() if id not in holding])
    _add(connection, part, [one for id, one in holding.items() if id not in there], spans)
    connection.execute(update(match_progress).where(match_progress.c.part == part.value), {"upto": new[-1].id})


def _add(connection: Connection, part: Part, added: Iterable[Correction], spans: _Spans) -> None:
    number: int = connection.execute(select(func.coalesce(func.max(match_units.c.id), 0))).scalar_one()
    first = 0 if part is Part.PARAGRAPH else 1
    units: list[dict[str, int | None]] = []
    entries: list[tuple[int, int]] = []
    for one in added:
        for position, span in enumerate(spans(one), first):
            source = one.source[span.source_start : span.source_end]
            if not source.strip() or not one.after[span.target_start : span.target_end].strip():
                continue
            number += 1
            units.append({"id": number, "correction_id": one.id, "position": position, **_ends(span)})
            entries.extend((key, number) for key in set(unit_keys(source, one.source_lang, one.target_lang)))
    if units:
        connection.execute(insert(match_units), units)
        # In the order of the table: a page of it is then written once, and not for each of its rows.
        entries.sort()
        _put_keys(connection, entries)


def _put_keys(connection: Connection, entries: Sequence[tuple[int, int]]) -> None:
    """Add keys past SQLAlchemy, which would take longer with the values of a row than the database with the row."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO match_keys (key, unit_id) VALUES (?, ?)", list(entries))
    else:
        connection.exec_driver_sql(
            "INSERT INTO match_keys (key, unit_id) SELECT * FROM unnest(%s::bigint[], %s::bigint[])",
            ([key for key, _ in entries], [unit for _, unit in entries]),
        )


def _ends(span: Span) -> dict[str, int]:
    return {
        "source_start": span.source_start,
        "source_end": span.source_end,
        "target_start": span.target_start,
        "target_end": span.target_end,
    }


def _remove(connection: Connection, part: Part, removed: Sequence[Correction]) -> None:
    """Take units out with their keys, which are made again: an index of keys by unit would be as large as they are."""
    by_id = {one.id: one for one in removed}
    numbers = list(by_id)
    for start in range(0, len(numbers), BATCH):
        wanted = (_of(part), match_units.c.correction_id.in_(numbers[start : start + BATCH]))
        for row in connection.execute(select(match_units).where(*wanted)).mappings().all():
            one = by_id[row["correction_id"]]
            source = one.source[row["source_start"] : row["source_end"]]
            held = unit_keys(source, one.source_lang, one.target_lang)
            connection.execute(delete(match_keys).where(match_keys.c.key.in_(held), match_keys.c.unit_id == row["id"]))
        connection.execute(delete(match_units).where(*wanted))


def _clear(connection: Connection, part: Part) -> None:
    gone = select(match_units.c.id).where(_of(part))
    connection.execute(delete(match_keys).where(match_keys.c.unit_id.in_(gone)))
    connection.execute(delete(match_units).where(_of(part)))
    connection.execute(delete(match_progress).where(match_progress.c.part == part.value))


def _of(part: Part) -> ColumnElement[bool]:
    return match_units.c.position == 0 if part is Part.PARAGRAPH else match_units.c.position > 0
