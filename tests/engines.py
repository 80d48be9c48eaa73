"""Engines that tests watch: they count what they are given, and fail or wait on demand."""

from collections.abc import Callable, Sequence

from translate.engines.base import Decoding, Engine, Hypothesis


class WatchedEngine(Engine):
    """Writes each sentence in capitals and remembers every call."""

    def __init__(
        self,
        *,
        beam: int = 4,
        pairs: set[tuple[str, str]] | None = None,
        before: Callable[[int], None] | None = None,
    ) -> None:
        self.name = "watched"
        self.beam = beam
        self.calls: list[list[str]] = []
        self._pairs = pairs
        self._before = before

    @property
    def signature(self) -> str:
        return f"watched beam={self.beam}"

    @property
    def sentences(self) -> list[str]:
        """Every sentence that reached the engine, in order."""
        return [sentence for call in self.calls for sentence in call]

    def supports(self, source_lang: str, target_lang: str) -> bool:
        return self._pairs is None or (source_lang, target_lang) in self._pairs

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        if self._before is not None:
            self._before(len(self.calls))
        self.calls.append(list(sentences))
        return [Hypothesis(sentence.upper(), score=-0.1 * len(sentence)) for sentence in sentences]
