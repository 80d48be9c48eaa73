"""An engine without a model: it marks each sentence instead of translating it. For tests and for laying out a page."""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.options import EngineOptions
from translate.errors import DecodingError, NoEngineForPair
from translate.languages import find_language

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Mischief:
    """What a fake engine does wrong on purpose, so that callers can be tested.

    `fail_on`: a sentence that holds this text raises DecodingError. `cut_on`: a sentence that holds this text comes
    back halved and marked as truncated. `drop`: this many hypotheses are missing at the end of each answer, against
    the contract. `seconds`: how long each sentence takes.
    """

    fail_on: str | None = None
    cut_on: str | None = None
    drop: int = 0
    seconds: float = 0.0


class FakeEngine(Engine):
    """Turns `Good morning.` into `«pt: Good morning.»`: visible, the same every time, with the numbers still in it.

    Guillemets are mirrored in right-to-left text, so the marks embrace the sentence on both kinds of page. `pairs`
    limits the pairs of tags that it supports; None supports all. `decoded` lists the sentences that it was asked for.
    """

    name = "fake"

    def __init__(
        self,
        options: EngineOptions | None = None,
        *,
        pairs: frozenset[tuple[str, str]] | None = None,
        marks: tuple[str, str] = ("«", "»"),
        mischief: Mischief | None = None,
    ) -> None:
        del options  # nothing in it changes what this engine writes
        self._pairs = pairs
        self._marks = marks
        self._mischief = mischief or Mischief()
        self._lock = threading.Lock()
        self.decoded: list[str] = []

    @property
    def signature(self) -> str:
        """Its version and what would change the text."""
        cut = f" cut_on={self._mischief.cut_on!r}" if self._mischief.cut_on is not None else ""
        return f"fake version={_VERSION} marks={''.join(self._marks)}{cut}"

    def supports(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether both are languages and, where `pairs` are given, whether this is one of them."""
        return self._pairs is None or (source_lang, target_lang) in self._pairs

    @property
    def sentences_per_second(self) -> float:
        """Fast, unless it was told to be slow."""
        return 1 / self._mischief.seconds if self._mischief.seconds else 10_000.0

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        """Mark single sentences; see Engine."""
        del decoding  # there is only one way to mark a sentence
        source, target = find_language(source_lang), find_language(target_lang)
        if not self.supports(source_lang, target_lang):
            raise NoEngineForPair(f"fake was told not to translate {source.name} to {target.name}: give it that pair")
        hypotheses = [self._mark(sentence, target.tag) for sentence in sentences]
        return hypotheses[: len(hypotheses) - self._mischief.drop] if self._mischief.drop else hypotheses

    def _mark(self, sentence: str, target_lang: str) -> Hypothesis:
        text = " ".join(sentence.split())
        if not text:
            return Hypothesis("")
        if self._mischief.seconds:
            time.sleep(self._mischief.seconds)
        if self._mischief.fail_on is not None and self._mischief.fail_on in sentence:
            raise DecodingError(f"fake was told to fail on {self._mischief.fail_on!r}: take it out of the text")
        with self._lock:
            self.decoded.append(sentence)
        cut = self._mischief.cut_on is not None and self._mischief.cut_on in sentence
        if cut:
            text = text[: (len(text) + 1) // 2].rstrip()
        before, after = self._marks
        return Hypothesis(
            f"{before}{target_lang}: {text}{after}", score=-0.1, tokens=len(text.split()) + 1, truncated=cut
        )
