"""The contract of an engine: sentences in, as many hypotheses out, in the same order."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Raw output for one sentence, with the evidence by which it may be judged.

    `score` is the length-normalised log-probability (natural logarithm), None where the engine has none. `tokens` is
    the length of the output in the engine's own pieces. `truncated` is true when decoding ended at a length limit.
    """

    text: str
    score: float | None = None
    tokens: int | None = None
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Decoding:
    """How to decode otherwise than usual, for a second attempt at a sentence that came out wrong.

    `beam_size` None is the engine's own. `no_repeat_ngram` forbids to write so many pieces in the same order twice; 0
    forbids nothing. `repetition_penalty` above 1 makes each piece that was written already less likely.
    """

    beam_size: int | None = None
    no_repeat_ngram: int = 0
    repetition_penalty: float = 1.0


class Engine(ABC):
    """A model, its tokenizer and its decoding, behind one method. Safe to use from several threads.

    `varies` tells whether it heeds a `Decoding`; one that does not takes it and decodes as always. `plain_marks` tells
    whether its model learned from text in which all quotes, dashes and dots were plain ASCII.
    """

    name: str
    varies: bool = False
    plain_marks: bool = False

    @property
    @abstractmethod
    def signature(self) -> str:
        """One printable line that names every setting which changes the text, and none that does not."""

    @abstractmethod
    def supports(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether this engine translates between these two language tags."""

    @abstractmethod
    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        """Translate single sentences, as usual or, where the engine `varies`, by another `decoding`.

        Returns one hypothesis a sentence, in the same order, whatever the batches were inside. Blank sentences give an
        empty hypothesis and never reach the model. Raises NoEngineForPair for a pair that it does not support and
        DecodingError when the model fails.
        """

    @property
    def beam_size(self) -> int | None:
        """How many beams it usually decodes with, None where that is nothing to choose."""
        return None

    @property
    def place(self) -> str:
        """Where it runs, in words for people."""
        return "cpu"

    @property
    def sentences_per_second(self) -> float:
        """A rough speed on this machine, for estimates before anything has been measured."""
        return 10.0

    def close(self) -> None:  # noqa: B027 - most engines hold nothing that must be given back
        """Free the model."""
