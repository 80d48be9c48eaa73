"""How long a fuzzy look-up takes, by how much people have corrected."""

import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cache import Correction

_LANGS: Final = ("en", "he")
_AUTHOR: Final = "bench"
_ASKED: Final = 1000
_AT_ONCE: Final = 100_000
_VOCABULARY: Final = 50_000
# Sentences and paragraphs, as many words as those of a newspaper have; the end is in every tenth text.
_LENGTHS: Final = (6, 60)
_BOILERPLATE: Final = "All rights reserved by the publisher and the authors of this edition"


@dataclass(frozen=True, slots=True)
class FuzzyLookUps:
    """How many corrections the store holds, the seconds that indexing them took, and milliseconds a look-up.

    `found` is the share of changed texts whose original came first.
    """

    corrections: int
    indexing: float
    median: float
    p99: float
    found: float


def fuzzy_look_ups(count: int, scratch: Path) -> FuzzyLookUps:
    """Fill a memory with invented texts and look up a thousand of them, each with a tenth of its words changed."""
    from cache import Store

    with (
        tempfile.TemporaryDirectory(dir=scratch) as folder,
        Store.open(f"sqlite:///{Path(folder) / 'bench.db'}") as store,
    ):
        texts = _Texts()
        asked = []
        wanted = frozenset(random.Random(2).sample(range(count), min(_ASKED, count)))
        for start in range(0, count, _AT_ONCE):
            made = list(texts.corrections(start, min(start + _AT_ONCE, count)))
            asked += [one.source for number, one in enumerate(made, start) if number in wanted]
            store.memory.record_many(made)
        started = time.perf_counter()
        store.matches.update(at_once=_AT_ONCE)
        indexing = time.perf_counter() - started
        spent, first = [], 0
        for source in asked:
            query = texts.changed(source)
            started = time.perf_counter()
            found = store.matches.find(query, *_LANGS)
            spent.append((time.perf_counter() - started) * 1000)
            first += bool(found) and found[0].source == source
    percentiles = statistics.quantiles(spent, n=100)
    return FuzzyLookUps(count, indexing, statistics.median(spent), percentiles[-1], first / len(asked))


class _Texts:
    """Texts of invented words, of which some are as frequent as those of a language are."""

    def __init__(self) -> None:
        self._chosen = random.Random(1)
        letters = "abcdefghijklmnopqrstuvwxyz"
        self._words = ["".join(self._chosen.choices(letters, k=2 + number // 9000)) for number in range(_VOCABULARY)]
        weights = [1 / rank for rank in range(1, _VOCABULARY + 1)]
        total = 0.0
        self._cumulated = [total := total + weight for weight in weights]

    def corrections(self, start: int, stop: int) -> "Iterator[Correction]":
        """Yield corrections of new texts."""
        from cache import Correction

        now = datetime.now(UTC)
        for number in range(start, stop):
            length = self._chosen.randint(*_LENGTHS) if number % 2 else _LENGTHS[0] + number % 15
            source = " ".join(self._chosen.choices(self._words, cum_weights=self._cumulated, k=length))
            if number % 10 == 0:
                source = f"{source} {_BOILERPLATE}"
            yield Correction(source, *_LANGS, f"Translation {number}", _AUTHOR, now)

    def changed(self, source: str) -> str:
        """Return a text in which every tenth word is another."""
        words = source.split()
        for at in range(self._chosen.randrange(3), len(words), 10):
            words[at] = self._chosen.choice(self._words)
        return " ".join(words)
