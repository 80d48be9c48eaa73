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


class Engine(ABC):
    """A model, its tokenizer and its decoding, behind one method. Safe to use from several threads."""

    name: str

    @property
    @abstractmethod
    def signature(self) -> str:
        """One printable line that names every setting which changes the text, and none that does not."""

    @abstractmethod
    def supports(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether this engine translates between these two language tags."""

    @abstractmethod
    def translate(self, sentences: Sequence[str], source_lang: str, target_lang: str) -> list[Hypothesis]:
        """Translate single sentences.

        Returns one hypothesis a sentence, in the same order, whatever the batches were inside. Blank sentences give an
        empty hypothesis and never reach the model. Raises NoEngineForPair for a pair that it does not support and
        DecodingError when the model fails.
        """

    @property
    def sentences_per_second(self) -> float:
        """A rough speed on this machine, for estimates before anything has been measured."""
        return 10.0

    def close(self) -> None:  # noqa: B027 - most engines hold nothing that must be given back
        """Free the model."""
