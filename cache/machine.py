"""What engines made: hypotheses of sentences and units of paragraphs, keyed with the engine's signature.

All of it can be dropped and made again.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Column, Connection, RowMapping, bindparam, delete, func, insert, select, type_coerce

from cache.batches import batches, select_where_in
from cache.columns import Alignment, Flags, Written, unescape
from cache.connection import Database
from cache.keys import machine_key, sentence_key, source_key
from cache.records import Origin, SentenceHypothesis, State, TranslationUnit
from cache.schema import sentences, signatures, units

_SENTENCE_ROWS: Final = select(*sentences.c, signatures.c.text.label("signature")).join(signatures)


def stored(column: Column[Any]) -> Any:
    """Select a column as it is written: a type that reads every value by itself takes most of the time of a look-up."""
    kind = column.type
    return type_coerce(column, kind.impl_instance) if isinstance(kind, Written) else column


# In the order in which `_unit` takes them.
_UNIT_ROWS: Final = select(
    *map(
        stored,
        (
            units.c.key,
            units.c.source_key,
            units.c.source,
            units.c.source_lang,
            units.c.target_lang,
            units.c.target,
            units.c.state,
            units.c.score,
            units.c.alignment,
            units.c.flags,
            units.c.note,
            signatures.c.text,
        ),
    )
).join(signatures)
# Made once: to put statements together takes longer than to look a page of paragraphs up.
_UNITS_BY_KEY: Final = _UNIT_ROWS.where(units.c.key.in_(bindparam("keys", expanding=True)))
_ALIGNMENT: Final = Alignment()
_FLAGS: Final = Flags()
_NO_FLAGS: Final = "[]"


class Sentences:
    """The cached hypotheses of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_many(self, keys: Iterable[str]) -> dict[str, SentenceHypothesis]:
        """Return what is known by `sentence_key`; what is not known is left out."""
        with self._database.reading() as connection:
            rows = select_where_in(connection, _SENTENCE_ROWS, sentences.c.key, keys)
            return {row["key"]: _hypothesis(row) for row in rows}

    def put_many(self, hypotheses: Iterable[SentenceHypothesis]) -> int:
        """Add hypotheses and return how many were new; one that is there already stays as it is."""
        new: dict[str, SentenceHypothesis] = {}
        for hypothesis in hypotheses:
            new.setdefault(_sentence_key(hypothesis), hypothesis)
        if not new:
            return 0
        with self._database.transaction() as connection:
            # Writers take turns, so what is not there now will not be there a moment later either.
            for row in select_where_in(connection, select(sentences.c.key), sentences.c.key, list(new)):
                del new[row["key"]]
            if not new:
                return 0
            numbers = _signature_numbers(connection, (hypothesis.signature for hypothesis in new.values()))
            connection.execute(
                insert(sentences), [_sentence_row(key, one, numbers[one.signature]) for key, one in new.items()]
            )
        return len(new)


class Units:
    """The cached machine translations of paragraphs of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_many(self, keys: Iterable[str]) -> dict[str, TranslationUnit]:
        """Return what is known by `machine_key`; what is not known is left out.

        The unit's source is the text that was translated: it may differ from another paragraph with the same key in
        white space and damaged characters, and its alignment counts in its own source.
        """
        with self._database.reading() as connection:
            return {
                row[0].hex(): _unit(row)
                for batch in batches(keys)
                for row in connection.execute(_UNITS_BY_KEY, {"keys": batch}).all()
            }

    def latest(self, source_keys: Iterable[str], target_lang: str) -> dict[str, TranslationUnit]:
        """Return, by `source_key`, what was put last for each paragraph, by whatever engine."""
        found: dict[str, TranslationUnit] = {}
        with self._database.reading() as connection:
            for batch in batches(source_keys):
                newest = (
                    select(func.max(units.c.id))
                    .where(units.c.source_key.in_(batch), units.c.target_lang == target_lang)
                    .group_by(units.c.source_key)
                )
                rows = connection.execute(_UNIT_ROWS.where(units.c.id.in_(newest)))
                found.update((row[1].hex(), _unit(row)) for row in rows)
        return found

    def versions(self, source_keys: Iterable[str], target_lang: str) -> dict[str, tuple[TranslationUnit, ...]]:
        """Return, by `source_key`, what every engine made of each paragraph, the newest first."""
        found: dict[str, tuple[TranslationUnit, ...]] = {}
        with self._database.reading() as connection:
            for batch in batches(source_keys):
                wanted = _UNIT_ROWS.where(units.c.source_key.in_(batch), units.c.target_lang == target_lang)
                for row in connection.execute(wanted.order_by(units.c.id.desc())):
                    key = row[1].hex()
                    found[key] = (*found.get(key, ()), _unit(row))
        return found

    def newest_id(self) -> int:
        """Return the number of what was put last, 0 where there is nothing: as long as it stays, nothing is new."""
        with self._database.reading() as connection:
            return connection.execute(select(func.max(units.c.id))).scalar() or 0

    def put_many(self, translated: Iterable[TranslationUnit]) -> int:
        """Put units in the place of what was known by their keys, and return how many were written.

        Raise ValueError for a unit that no engine made: what people made is recorded by `Memory`.
        """
        new = {_unit_key(unit): unit for unit in translated}
        if not new:
            return 0
        with self._database.transaction() as connection:
            numbers = _signature_numbers(connection, (unit.signature or "" for unit in new.values()))
            # Taken out and put in again, rather than updated: the highest id is then the newest. No id is given twice,
            # which SQLite would do with those at the end: the index of words goes by them.
            first = _behind_all(connection)
            for batch in batches(new):
                connection.execute(delete(units).where(units.c.key.in_(batch)))
            rows = [_unit_row(key, unit, numbers[unit.signature or ""]) for key, unit in new.items()]
            if first is not None:
                rows = [{**row, "id": number} for number, row in enumerate(rows, first)]
            connection.execute(insert(units), rows)
        return len(rows)


def _behind_all(connection: Connection) -> int | None:
    """Return the first id that no unit has had, None where the database sees to that."""
    if connection.dialect.name != "sqlite":
        return None
    newest: int = connection.execute(select(func.coalesce(func.max(units.c.id), 0))).scalar_one()
    return newest + 1


def _signature_numbers(connection: Connection, texts: Iterable[str]) -> dict[str, int]:
    distinct = dict.fromkeys(texts)
    known = {row["text"]: row["id"] for row in _signatures(connection, distinct)}
    if missing := [{"text": text} for text in distinct if text not in known]:
        connection.execute(insert(signatures), missing)
        known = {row["text"]: row["id"] for row in _signatures(connection, distinct)}
    return known


def _signatures(connection: Connection, texts: Iterable[str]) -> Iterable[RowMapping]:
    return select_where_in(connection, select(signatures), signatures.c.text, texts)


def _sentence_key(hypothesis: SentenceHypothesis) -> str:
    return sentence_key(hypothesis.source, hypothesis.source_lang, hypothesis.target_lang, hypothesis.signature)


def _sentence_row(key: str, hypothesis: SentenceHypothesis, signature_id: int) -> dict[str, Any]:
    return {
        "key": key,
        "source": hypothesis.source,
        "source_lang": hypothesis.source_lang,
        "target_lang": hypothesis.target_lang,
        "signature_id": signature_id,
        "target": hypothesis.target,
        "score": hypothesis.score,
        "truncated": hypothesis.truncated,
    }


def _hypothesis(row: RowMapping) -> SentenceHypothesis:
    return SentenceHypothesis(
        source=row["source"],
        source_lang=row["source_lang"],
        target_lang=row["target_lang"],
        signature=row["signature"],
        target=row["target"],
        score=row["score"],
        truncated=row["truncated"],
    )


def _unit_key(unit: TranslationUnit) -> str:
    if unit.origin is not Origin.MACHINE or unit.signature is None or unit.target is None:
        raise ValueError(
            f"not a machine translation: origin {unit.origin}, signature {unit.signature!r}, "
            f"target {'missing' if unit.target is None else 'given'}: put only units that an engine made"
        )
    return machine_key(source_key(unit.source, unit.source_lang), unit.target_lang, unit.signature)


def _unit_row(key: str, unit: TranslationUnit, signature_id: int) -> dict[str, Any]:
    return {
        "key": key,
        "source_key": source_key(unit.source, unit.source_lang),
        "source": unit.source,
        "source_lang": unit.source_lang,
        "target_lang": unit.target_lang,
        "signature_id": signature_id,
        "target": unit.target,
        "state": unit.state.value,
        "score": unit.score,
        "alignment": unit.alignment,
        "flags": unit.flags,
        "note": unit.note,
    }


def _unit(row: Sequence[Any]) -> TranslationUnit:
    _, _, source, source_lang, target_lang, target, state, score, alignment, flags, note, signature = row
    return TranslationUnit(
        source=unescape(source),
        source_lang=unescape(source_lang),
        target_lang=unescape(target_lang),
        target=unescape(target),
        origin=Origin.MACHINE,
        state=State(state),
        signature=unescape(signature),
        score=score,
        alignment=_ALIGNMENT.read(alignment),
        flags=() if flags == _NO_FLAGS else _FLAGS.read(flags),
        note=None if note is None else unescape(note),
    )
