"""Decode what is missing, window by window, and keep every window that is done."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cache import Flag, Origin, SentenceHypothesis, Severity, Store, TranslationUnit
from translate.document import Document, ParallelDocument
from translate.engines.base import Engine
from translate.errors import DecodingError
from translate.flag_codes import FAILED
from translate.pipeline.engine_choice import EngineChoice, by_language
from translate.pipeline.survey import MissingSentence, PendingParagraph, Survey, survey
from translate.pipeline.units import machine_unit, pending_unit, unit_signature
from translate.source_flags import with_source_flags

# A window is what an interruption may lose. With no size given it grows to about this much work, so that a fast engine
# commits seldom and a slow one often.
SECONDS_PER_WINDOW = 30.0
FIRST_WINDOW = 128
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
    engine: Engine | EngineChoice,
    store: Store,
    *,
    window_sentences: int | None = None,
    first: Sequence[int] = (),
    on_progress: Callable[[Progress], None] | None = None,
    on_document: Callable[[int, ParallelDocument], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> list[ParallelDocument]:
    """Translate what the store does not have yet and return every document with its translation, in order.

    All documents are one pool of distinct sentences; `engine` may be one, or a choice by source language. Each window
    is committed as a whole, so that an interrupted run goes on where it was. `first` names paragraphs of the first
    document that are wanted before all others. `on_document` gets each document, by its place in `documents`, as soon
    as nothing more is to come for it. When `should_stop` says so, the run ends after the current window.

    What is missing at the end has units without a target: those that no engine reads and those that it failed on carry
    a flag that says so. Raises DecodingError when an engine does nothing but fail.
    """
    choice = by_language(engine, target_lang)
    run = _Run(documents, survey(documents, target_lang, choice, store, first), target_lang, choice, store)

    def report() -> None:
        if on_progress is not None:
            on_progress(run.progress())
        if on_document is not None:
            for number in run.newly_settled():
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
        self, documents: Sequence[Document], found: Survey, target_lang: str, choice: EngineChoice, store: Store
    ) -> None:
        self._documents = documents
        self._units: list[list[TranslationUnit]] = found.units
        self._left = Counter(one.document for one in found.pending)
        self._unsettled = set(range(len(documents)))
        self._known = found.known
        self._missing = found.missing
        self._target_lang = target_lang
        self._choice = choice
        self._store = store
        self._started = time.monotonic()
        self._tried = 0
        self._failed_paragraphs = 0
        self._barren_windows = 0
        self._failures: dict[str, str] = {}
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
            paragraphs_done=self._total - len(self._pending) - self._failed_paragraphs,
            paragraphs_total=self._total,
            sentences_done=self._tried,
            sentences_total=len(self._missing),
            memory=self._origins[Origin.MEMORY],
            cached=self._origins[Origin.MACHINE],
            seconds=time.monotonic() - self._started,
        )

    def parallel(self, number: int) -> ParallelDocument:
        """Return one of the documents with what it has by now."""
        document = self._documents[number]
        units = with_source_flags(document.paragraphs, self._units[number])
        return ParallelDocument(document.name, document.lang, self._target_lang, document.paragraphs, units)

    def newly_settled(self) -> list[int]:
        """Return the documents for which, since the last call, nothing more is to come."""
        settled = sorted(number for number in self._unsettled if not self._left[number])
        self._unsettled.difference_update(settled)
        return settled

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
            # Neighbours of like length waste no padding; the contract keeps the order, so nothing else depends on it.
            mine = sorted((one for one in window if one.lang == lang), key=lambda one: len(one.text), reverse=True)
            made += self._decode_what_can_be(mine, lang)
        complete = []
        for sentence, hypothesis in made:
            self._known[sentence.key] = hypothesis
            for number in self._waiting.pop(sentence.key, ()):
                self._lacks[number] -= 1
                if not self._lacks[number] and number in self._pending:
                    complete.append(number)
        self._tried += len(window)
        self.finish(self._take(complete), [hypothesis for _, hypothesis in made])
        # One window may be a single bad sentence; a second one without any result is a broken engine.
        self._barren_windows = 0 if made else self._barren_windows + 1
        if self._barren_windows > 1 or (not made and len(self._failures) == self._tried == len(self._missing)):
            raise DecodingError(next(reversed(self._failures.values())))

    def finish(self, paragraphs: Sequence[PendingParagraph], decoded: Sequence[SentenceHypothesis] = ()) -> None:
        """Put `paragraphs` together and write them with the sentences just decoded, all or nothing."""
        if not paragraphs and not decoded:
            return
        units = []
        for one in paragraphs:
            hypotheses = [None if key is None else self._known[key] for key in one.keys]
            signature = unit_signature(self._engine(one.paragraph.lang))
            unit = machine_unit(one.paragraph, self._target_lang, signature, one.sentences, hypotheses)
            self._units[one.document][one.position] = unit
            self._left[one.document] -= 1
            units.append(unit)
        with self._store.transaction():
            self._store.sentences.put_many(decoded)
            self._store.units.put_many(units)

    def _decode_what_can_be(
        self, sentences: Sequence[MissingSentence], lang: str
    ) -> list[tuple[MissingSentence, SentenceHypothesis]]:
        """Decode sentences; where the engine fails, find those that it fails on and decode the others."""
        engine = self._engine(lang)
        try:
            hypotheses = engine.translate([sentence.text for sentence in sentences], lang, self._target_lang)
        except DecodingError as error:
            if len(sentences) == 1:
                self._give_up(sentences[0], str(error))
                return []
            half = len(sentences) // 2
            return self._decode_what_can_be(sentences[:half], lang) + self._decode_what_can_be(sentences[half:], lang)
        if len(hypotheses) != len(sentences):
            raise DecodingError(
                f"{engine.name} returned {len(hypotheses)} hypotheses for {len(sentences)} sentences: this is a defect "
                "of the engine, and nothing of these was stored; report it, and use another model"
            )
        return [
            (
                sentence,
                SentenceHypothesis(
                    source=sentence.text,
                    source_lang=lang,
                    target_lang=self._target_lang,
                    signature=engine.signature,
                    target=hypothesis.text,
                    score=hypothesis.score,
                    truncated=hypothesis.truncated,
                ),
            )
            for sentence, hypothesis in zip(sentences, hypotheses, strict=True)
        ]

    def _give_up(self, sentence: MissingSentence, reason: str) -> None:
        """Leave the paragraphs of a sentence that the engine fails on without translation, and say why there."""
        self._failures[sentence.key] = reason
        for number in self._waiting.pop(sentence.key, ()):
            one = self._pending.pop(number, None)
            if one is not None:
                failed = pending_unit(one.paragraph, self._target_lang, Flag(FAILED, Severity.ERROR, reason))
                self._units[one.document][one.position] = failed
                self._left[one.document] -= 1
                self._failed_paragraphs += 1

    def _engine(self, lang: str) -> Engine:
        engine = self._choice(lang)
        assert engine is not None, f"{lang} is pending, so an engine reads it"
        return engine

    def _adapted_size(self) -> int:
        speed = self.progress().sentences_per_second
        if speed is None:
            return FIRST_WINDOW
        return max(16, min(LARGEST_WINDOW, int(speed * SECONDS_PER_WINDOW)))
