"""Exact and fuzzy matches: what people made of a text that is like this one, or of a sentence that is."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Select, TextClause, bindparam, select, text

from cache.connection import Database
from cache.effective import holds
from cache.errors import StoreLocked, StoreReadOnly
from cache.keys import normalize
from cache.match_index import EVENTS_AT_ONCE, bring_up_to_date, forget, paragraphs_taken_in, unit_keys
from cache.pairing import Pairing
from cache.records import Match, Part
from cache.schema import corrections, match_units
from cache.shingles import folded
from cache.similarity import similarity

# How many texts are compared with the one that is looked up: those that share the most with it.
_CANDIDATES: Final = 100
# A key that more texts have says little about any of them; the newest of them are enough.
_ROWS_A_KEY: Final = 500
# The same text counts for more than all other keys together.
_SAME: Final = 100
_SAME_ROWS: Final = 20
# Seconds that a look-up waits for somebody who writes, and how many corrections it then looks through by itself.
_PATIENCE: Final = 0.05
_UNINDEXED: Final = 1000


class Matches:
    """The corrections of a store by what their sources are like."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self,
        source: str,
        source_lang: str,
        target_lang: str,
        *,
        limit: int = 5,
        least: float = 0.6,
        exclude: Collection[int] = (),
        pairing: Pairing | None = None,
    ) -> list[Match]:
        """Return what people made of texts that are like this one, the most alike first, of those the newest.

        Nobody is waited for: while somebody else writes, the newest that are not taken in are looked at one by one.
        Only corrections that hold somewhere count; `exclude` names some by their ids that do not. The same wording of
        the same text comes once. `least` is the lowest similarity, from 0 to 1. Corrections that came since the last
        look-up are taken in first; their sentences only with a `pairing`.
        """
        if not source.strip() or limit < 1:
            return []
        caught_up = self._catch_up(pairing)
        keys = unit_keys(source, source_lang, target_lang)
        with self._database.reading() as connection:
            numbers = _candidates(connection, keys, len(exclude))
            rows: list[Mapping[Any, Any]] = list(_rows(connection, numbers)) if numbers else []
            if not caught_up:
                rows += _not_taken_in(connection, source_lang, target_lang)
        found = _scored((row for row in rows if row["id"] not in exclude), source, source_lang, least)
        found.sort(key=lambda one: (one.similarity, one.part is Part.PARAGRAPH, one.correction_id), reverse=True)
        best: dict[tuple[str, str], Match] = {}
        for one in found:
            best.setdefault((one.source, one.target), one)
        return list(best.values())[:limit]

    def update(self, pairing: Pairing | None = None, *, at_once: int = EVENTS_AT_ONCE) -> None:
        """Take in what was recorded since the last look-up, so that the next one need not; for whoever imports much.

        `at_once` is the number of events within one transaction. Raise StoreReadOnly or StoreLocked.
        """
        bring_up_to_date(self._database, pairing, at_once)

    def rebuild(self, pairing: Pairing | None = None, *, at_once: int = EVENTS_AT_ONCE) -> None:
        """Make the index anew from the corrections that hold; without a pairing, that of paragraphs."""
        forget(self._database, pairing)
        self.update(pairing, at_once=at_once)

    def _catch_up(self, pairing: Pairing | None) -> bool:
        """Take in what is new, and tell whether that could be done now."""
        if self._database.read_only:
            return False
        try:
            with self._database.hurrying(_PATIENCE):
                self.update(pairing)
        except (StoreReadOnly, StoreLocked):
            # Who may not write, or not now, looks through the rest. Nothing is lost: the next look-up takes it in.
            return False
        return True


def _candidates(connection: Connection, keys: Sequence[int], more: int) -> list[int]:
    values = {f"key{number}": key for number, key in enumerate(keys)}
    limits = {"same_rows": _SAME_ROWS + more, "rows": _ROWS_A_KEY, "candidates": _CANDIDATES + more}
    return list(connection.execute(_statement(len(keys)), {**values, **limits}).scalars())


@lru_cache
def _statement(count: int) -> TextClause:
    """Return the query for texts by the keys that they share; the first key is that of the whole text.

    A key counts for the less the more texts have it: what is in every imprint tells none of them.
    """
    newest = "SELECT unit_id FROM match_keys WHERE key = :key{} ORDER BY unit_id DESC LIMIT :{}"
    each = [
        f"SELECT unit_id, {'1e0 / count(*) OVER ()' if number else _SAME} AS weight FROM "
        f"({newest.format(number, 'rows' if number else 'same_rows')}) AS newest{number}"
        for number in range(count)
    ]
    return text(
        f"SELECT unit_id FROM ({' UNION ALL '.join(each)}) AS shared "
        "GROUP BY unit_id ORDER BY sum(weight) DESC, unit_id DESC LIMIT :candidates"
    )


def _rows(connection: Connection, numbers: Sequence[int]) -> Sequence[RowMapping]:
    return connection.execute(_texts(), {"numbers": numbers}).mappings().all()


@cache
def _texts() -> Select[Any]:
    """Return the query for the texts of units, but for corrections that no longer hold: the index may be behind."""
    return (
        select(
            corrections.c.id,
            corrections.c.source,
            corrections.c.after,
            corrections.c.author,
            corrections.c.at,
            corrections.c.document_id,
            *(column for column in match_units.c if column is not match_units.c.id),
        )
        .join(match_units, match_units.c.correction_id == corrections.c.id)
        .where(match_units.c.id.in_(bindparam("numbers", expanding=True)), holds())
    )


def _not_taken_in(connection: Connection, source_lang: str, target_lang: str) -> Iterator[Mapping[Any, Any]]:
    """Yield the newest corrections that are not yet in the index, as the paragraphs that they are."""
    wanted = (corrections.c.source_lang == source_lang, corrections.c.target_lang == target_lang)
    columns = (corrections.c.id, corrections.c.source, corrections.c.after, corrections.c.author, corrections.c.at)
    statement = (
        select(*columns, corrections.c.document_id)
        .where(corrections.c.id > paragraphs_taken_in(connection), *wanted, holds())
        .order_by(corrections.c.id.desc())
        .limit(_UNINDEXED)
    )
    for row in connection.execute(statement).mappings():
        ends = {"source_end": len(row["source"]), "target_end": len(row["after"])}
        yield {**row, **ends, "source_start": 0, "target_start": 0, "position": 0}


def _scored(rows: Iterable[Mapping[Any, Any]], source: str, lang: str, least: float) -> list[Match]:
    plain, wanted = normalize(source, lang), folded(source, lang)
    found = []
    for row in rows:
        text = row["source"][row["source_start"] : row["source_end"]]
        other = folded(text, lang)
        alike = 1.0 if other == wanted and normalize(text, lang) == plain else similarity(wanted, other, least)
        # Nothing that is asked for is below 0, and what is unlike has 0.
        if alike < least or alike == 0.0:
            continue
        found.append(
            Match(
                source=text,
                target=row["after"][row["target_start"] : row["target_end"]],
                similarity=alike,
                author=row["author"],
                at=row["at"],
                document_id=row["document_id"],
                correction_id=row["id"],
                part=Part.SENTENCE if row["position"] else Part.PARAGRAPH,
            )
        )
    return found
