"""What stands on the other side of paragraphs of a document, in every language: what people made, or else engines."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from cache.batches import batches
from cache.columns import unescape
from cache.documents import occurrences_of
from cache.effective import Holding, any_correction, held
from cache.machine import stored
from cache.schema import corrections, units

_TARGETS: Final = select(*map(stored, (units.c.source_key, units.c.target_lang, units.c.target))).order_by(units.c.id)


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A translatable paragraph of a document."""

    position: int
    source_key: str


def targets(
    connection: Connection, number: int, document_id: str, places: Sequence[SourcePlace]
) -> dict[tuple[int, str], str]:
    """Return the translations of paragraphs, by position and target language; `number` is that of their document.

    Of what several engines made, the newest counts.
    """
    keys = {place.source_key for place in places}
    made: dict[str, dict[str, str]] = {}
    for batch in batches(keys):
        for key, lang, target in connection.execute(_TARGETS.where(units.c.source_key.in_(batch))):
            made.setdefault(key.hex(), {})[unescape(lang)] = unescape(target)
    found = {
        (place.position, lang): target for place in places for lang, target in made.get(place.source_key, {}).items()
    }
    if any_correction(connection):
        found.update(_by_people(connection, number, document_id, places, keys))
    return found


def _by_people(
    connection: Connection, number: int, document_id: str, places: Sequence[SourcePlace], keys: Collection[str]
) -> dict[tuple[int, str], str]:
    found: dict[tuple[int, str], str] = {}
    for lang in _corrected_into(connection, keys):
        holding = held(connection, keys, lang, document_id)
        turns = _turns(connection, number) if any(one.places for one in holding.values()) else {}
        for place in places:
            one = holding.get(place.source_key, Holding()).at(turns.get(place.position))
            if one is not None:
                found[place.position, lang] = one.after
    return found


def _corrected_into(connection: Connection, keys: Collection[str]) -> set[str]:
    found: set[str] = set()
    for batch in batches(keys):
        statement = select(corrections.c.target_lang).where(corrections.c.source_key.in_(batch)).distinct()
        found.update(connection.execute(statement).scalars())
    return found


def _turns(connection: Connection, number: int) -> dict[int, int]:
    turns = occurrences_of(number).subquery()
    return {row[0]: row[1] for row in connection.execute(select(turns.c.position, turns.c.occurrence))}
