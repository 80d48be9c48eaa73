"""An engine that says what a test tells it to, and what tests of the guard ask it."""

import re
from collections.abc import Callable, Sequence

from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.guarded import GuardedEngine
from translate.feeding.marks import find_marks

SENTENCE = "the old miller sold seven boats, and the harbour master bought all of them"

Answer = Callable[[str, Decoding], Hypothesis | str]


class Scripted(Engine):
    """Says what it is told to; `calls` are the texts of each call with its decoding, None where none was given."""

    name = "scripted"
    signature = "scripted"

    def __init__(self, answer: Answer, *, varies: bool = True, beam: int | None = 4) -> None:
        self.varies = varies
        self.calls: list[tuple[list[str], Decoding | None]] = []
        self._answer = answer
        self._beam = beam

    @property
    def beam_size(self) -> int | None:
        return self._beam

    def supports(self, source_lang: str, target_lang: str) -> bool:
        return True

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        self.calls.append((list(sentences), decoding))
        answers = [self._answer(sentence, decoding or Decoding()) for sentence in sentences]
        return [one if isinstance(one, Hypothesis) else Hypothesis(one, score=-1.0, tokens=9) for one in answers]


def faithful(text: str) -> str:
    """A translation without a fault: the same length, other words, every mark in its place."""
    parts = find_marks(text)
    turned = [re.sub(r"[^\W\d_]+", lambda word: word[0][::-1].capitalize() + "z", part) for part in parts.texts]
    return "".join(f"{part}{mark}" for part, mark in zip(turned, [*(one.text for one in parts.marks), ""], strict=True))


def guarded(answer: Answer, **options: object) -> tuple[GuardedEngine, Scripted]:
    inner = Scripted(answer, **options)  # type: ignore[arg-type]
    return GuardedEngine(inner), inner


def one(engine: GuardedEngine, sentence: str, to: str = "pt") -> Hypothesis:
    [hypothesis] = engine.translate([sentence], "en", to)
    return hypothesis
