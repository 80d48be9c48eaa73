"""How long a look-up in the store takes, by how much is in it."""

import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cache import TranslationUnit

_SIGNATURE: Final = "bench"
_LANGS: Final = ("he", "en")
_ASKED: Final = 1000
_PUT_AT_ONCE: Final = 10_000
_SOURCE: Final = "Paragraph {number} of the measurement, which is about as long as a short one in a newspaper."
_TARGET: Final = "And its translation, number {number}, which is not much shorter than the text that it translates."


@dataclass(frozen=True, slots=True)
class LookUps:
    """How many paragraphs the store holds, and the microseconds that finding one takes, in a document of a thousand."""

    units: int
    microseconds: float


def look_ups(sizes: Sequence[int], scratch: Path) -> Iterator[LookUps]:
    """Fill one store up to each size in turn, and look a thousand paragraphs up that are spread over all of it."""
    from cache import Store
    from cache.keys import machine_key, source_key

    chosen = random.Random(1)
    with (
        tempfile.TemporaryDirectory(dir=scratch) as folder,
        Store.open(f"sqlite:///{Path(folder) / 'bench.db'}") as store,
    ):
        there = 0
        for size in sorted(sizes):
            while there < size:
                count = min(_PUT_AT_ONCE, size - there)
                store.units.put_many(_unit(number) for number in range(there, there + count))
                there += count
            asked = [chosen.randrange(size) for _ in range(_ASKED)]
            best = float("inf")
            for _ in range(3):
                started = time.perf_counter()
                keys = {
                    machine_key(source_key(_SOURCE.format(number=number), _LANGS[0]), _LANGS[1], _SIGNATURE)
                    for number in asked
                }
                found = store.units.get_many(keys)
                best = min(best, (time.perf_counter() - started) / len(keys))
                assert found.keys() == keys
            yield LookUps(size, round(best * 1e6, 2))


def _unit(number: int) -> "TranslationUnit":
    from cache import Origin, State, TranslationUnit

    return TranslationUnit(
        source=_SOURCE.format(number=number),
        source_lang=_LANGS[0],
        target_lang=_LANGS[1],
        target=_TARGET.format(number=number),
        origin=Origin.MACHINE,
        state=State.TRANSLATED,
        signature=_SIGNATURE,
    )
