"""Decode what is missing, window by window, and keep every window that is done."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cache import Origin, SentenceHypothesis, Store, TranslationUnit
from translate.document import Document, ParallelDocument
from translate.engines.base import Engine
from translate.errors import DecodingError
from translate.pipeline.survey import MissingSentence, PendingParagraph, Survey, survey
from translate.pipeline.units import machine_unit, unit_signature

# A window is what an interruption may lose. With no size given it grows to about this much work, so that a fast engine
# commits seldom and a slow one often.
SECONDS_PER_WINDOW = 15.0
FIRST_WINDOW = 64
LARGEST_WINDOW = 2048


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Paragraphs count everything; `memory` and `cached` are those that the store had when the run began. Sentences count
    only what must be decoded in this run.
    """

    paragraphs_done: int
    paragraphs_total: int
    sentences_done: int
    sentences_total: int
    memory: int
    cached: int
    seconds: float

    @property
    def sentences_per_second(self) -> float | None:
        """The speed so far, None while nothing has been decoded."""
        return self.sentences_done / self.seconds if self.sentences_done and self.seconds else None

    @property
    def seconds_left(self) -> float | None:
        """The time that the rest takes at the speed so far, None while that is unknown."""
        speed = self.sentences_per_second
        return (self.sentences_total - self.sentences_done) / speed if speed else None


def translate(
    documents: Sequence[Document],
    target_lang: str,
    engine: Engine,
    store: Store,
    *,
    window_sentences: int | None = None,
    first: Sequence[int] = (),
    on_progress: Callable[[Progress], None] | None = None,
    on_document: Callable[[int, ParallelDocument], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> list[ParallelDocument]:
    """Translate what the store does not have yet and return every document with its translation, in order.

    All documents are one pool of distinct sentences. Each window is committed as a whole, so that an interrupted run
    goes on where it was. `first` names paragraphs of the first document that are wanted before all others.
    `on_document` gets each document, by its place in `documents`, as soon as it is whole. When `should_stop` says so,
    the run ends after the current window, and what is missing has units without a target.
    """
    run = _Run(documents, survey(documents, target_lang, engine, store, first), target_lang, engine, store)

    def report() -> None:
        if on_progress is not None:
            on_progress(run.progress())
        if on_document is not None:
            for number in run.newly_whole():
                on_document(number, run.parallel(number))

    run.finish(run.ready())
    report()
    for window in run.windows(window_sentences):
        if should_stop is not None and should_stop():
            break
        run.decode(window)
        report()
    return [run.parallel(number) for number in range(len(documents))]


class _Run:
    """The bookkeeping of one run: which paragraph waits for how many sentences."""

    def __init__(
        self, documents: Sequence[Document], found: Survey, target_lang: str, engine: Engine, store: Store
    ) -> None:
        self._documents = documents
        self._units: list[list[TranslationUnit]] = found.units
        self._left = [sum(unit.target is None for unit in row) for row in found.units]
        self._not_whole = set(range(len(documents)))
        self._known = found.known
        self._missing = found.missing
        self._target_lang = target_lang
        self._engine = engine
        self._store = store
        self._signature = unit_signature(engine)
        self._started = time.monotonic()
        self._decoded = 0
        self._origins = Counter(unit.origin for row in found.units for unit in row)
        self._total = sum(len(row) for row in self._units)
        self._pending = dict(enumerate(found.pending))
        self._waiting: dict[str, list[int]] = {}
        self._lacks: dict[int, int] = {}
        absent = {sentence.key for sentence in found.missing}
        for number, one in self._pending.items():
            keys = {key for key in one.keys if key in absent}
            self._lacks[number] = len(keys)
            for key in keys:
                if key is not None:
                    self._waiting.setdefault(key, []).append(number)

    def progress(self) -> Progress:
        """Return how far the run is."""
        return Progress(
            paragraphs_done=self._total - len(self._pending),
            paragraphs_total=self._total,
            sentences_done=self._decoded,
            sentences_total=len(self._missing),
            memory=self._origins[Origin.MEMORY],
            cached=self._origins[Origin.MACHINE],
            seconds=time.monotonic() - self._started,
        )

    def parallel(self, number: int) -> ParallelDocument:
        """Return one of the documents with what it has by now."""
        document = self._documents[number]
        units = tuple(self._units[number])
        return ParallelDocument(document.name, document.lang, self._target_lang, document.paragraphs, units)

    def newly_whole(self) -> list[int]:
        """Return the documents that have become whole since the last call."""
        whole = sorted(number for number in self._not_whole if not self._left[number])
        self._not_whole.difference_update(whole)
        return whole

    def ready(self) -> list[PendingParagraph]:
        """Take the paragraphs whose sentences are all known from the start."""
        return self._take([number for number in self._pending if not self._lacks[number]])

    def _take(self, numbers: Sequence[int]) -> list[PendingParagraph]:
        return [self._pending.pop(number) for number in numbers]

    def windows(self, size: int | None) -> Iterator[list[MissingSentence]]:
        """Yield the missing sentences in the order of need, so that paragraphs become readable one after another."""
        start = 0
        while start < len(self._missing):
            count = size or self._adapted_size()
            yield self._missing[start : start + count]
            start += count

    def decode(self, window: Sequence[MissingSentence]) -> None:
        """Decode one window, and commit it with the paragraphs that it completes."""
        made = []
        for lang in dict.fromkeys(sentence.lang for sentence in window):
            made += self._decode_language([sentence for sentence in window if sentence.lang == lang], lang)
        complete = []
        for sentence, hypothesis in made:
            self._known[sentence.key] = hypothesis
            for number in self._waiting.pop(sentence.key, ()):
                self._lacks[number] -= 1
                if not self._lacks[number]:
                    complete.append(number)
        self._decoded += len(window)
        self.finish(self._take(complete), [hypothesis for _, hypothesis in made])

    def finish(self, paragraphs: Sequence[PendingParagraph], decoded: Sequence[SentenceHypothesis] = ()) -> None:
        """Put `paragraphs` together and write them with the sentences just decoded, all or nothing."""
        if not paragraphs and not decoded:
            return
        units = []
        for one in paragraphs:
            hypotheses = [None if key is None else self._known[key] for key in one.keys]
            unit = machine_unit(one.paragraph, self._target_lang, self._signature, one.sentences, hypotheses)
            self._units[one.document][one.position] = unit
            self._left[one.document] -= 1
            units.append(unit)
        with self._store.transaction():
            self._store.sentences.put_many(decoded)
            self._store.units.put_many(units)

    def _decode_language(
        self, sentences: Sequence[MissingSentence], lang: str
    ) -> list[tuple[MissingSentence, SentenceHypothesis]]:
        # Neighbours of like length waste no padding; the contract keeps the order, so nothing else depends on it.
        ordered = sorted(sentences, key=lambda sentence: len(sentence.text), reverse=True)
        hypotheses = self._engine.translate([sentence.text for sentence in ordered], lang, self._target_lang)
        if len(hypotheses) != len(ordered):
            raise DecodingError(
                f"{self._engine.name} returned {len(hypotheses)} hypotheses for {len(ordered)} sentences: this is a "
                "defect of the engine; nothing of this window was stored"
            )
        return [
            (
                sentence,
                SentenceHypothesis(
                    source=sentence.text,
                    source_lang=lang,
                    target_lang=self._target_lang,
                    signature=self._engine.signature,
                    target=hypothesis.text,
                    score=hypothesis.score,
                    truncated=hypothesis.truncated,
                ),
            )
            for sentence, hypothesis in zip(ordered, hypotheses, strict=True)
        ]

    def _adapted_size(self) -> int:
        speed = self.progress().sentences_per_second
        if speed is None:
            return FIRST_WINDOW
        return max(16, min(LARGEST_WINDOW, int(speed * SECONDS_PER_WINDOW)))
