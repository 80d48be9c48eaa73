"""Translation in the background: one worker for all sessions, in fair slices, with progress that anyone may read."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from cache import CacheError, Flag, Store, StoreLocked
from reader.gaps import divide_gaps
from reader.interface import message
from reader.job_status import JobStatus, Phase
from reader.priority import stand_back
from translate.document import Document, ParallelDocument
from translate.document_library import load_document
from translate.engines.base import Engine
from translate.engines.open_engines import OpenEngines
from translate.errors import TranslateError
from translate.flag_codes import FAILED
from translate.pipeline import Progress, translate

# Small windows: what is on the page appears soon, and a pause or a turned page takes effect soon.
WINDOW_SENTENCES = 12
# Who opens a document waits for the window that is being decoded for another: with an engine that is slow it is as
# small as takes about so long. Fewer sentences than some would hardly take less, as a lone one fills no batch; and a
# lone paragraph is decoded at once, since it cannot be read before it is whole.
WINDOW_SECONDS = 1.0
LEAST_SENTENCES = 4
# What is translated first is the page and the one after it.
NEAR_PARAGRAPHS = 100
# Before that so many paragraphs by themselves, from where somebody reads: a model takes a second and more for a single
# sentence, and three for a window, and until then nothing would be there to read.
OPENINGS = (1, 4)
# How long one document is worked on while others wait; each change costs a look at the whole document.
SLICE_SECONDS = 12.0
# A page asks every second or two; a document that nobody has asked about for so long waits behind those that are read.
WATCHED_SECONDS = 10.0

_NO_MEMORY = message(
    "the memory of this machine ran out while a text was translated: close other programs, or use a smaller model, and "
    "try again"
)
_UNEXPECTED = message("translation stopped by a defect of Diglot: the terminal of 'diglot read' has the details")


@dataclass(slots=True)
class _Job:
    """One document into one language; every field is guarded by the lock of Translations."""

    document_id: str
    target_lang: str
    first: tuple[int, ...]
    status: JobStatus = field(default_factory=lambda: JobStatus(Phase.WAITING))
    # Counts what makes the running slice stale: another page, a pause, the end.
    turn: int = 0
    # Somebody looks at a page of it for which nothing has been done yet.
    fresh: bool = True
    served: int = 0
    watched_at: float = 0.0
    sentences_per_second: float | None = None


class Translations:
    """The jobs of all sessions. Safe to use from several threads; call `close` when the server ends."""

    def __init__(
        self,
        store: Store,
        engines: OpenEngines,
        *,
        window_sentences: int = WINDOW_SENTENCES,
        openings: Sequence[int] = OPENINGS,
        slice_seconds: float = SLICE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._engines = engines
        self._window_sentences = window_sentences
        self._openings = tuple(openings)
        self._slice_seconds = slice_seconds
        self._clock = clock
        self._jobs: dict[tuple[str, str], _Job] = {}
        self._changed = threading.Condition()
        self._worker: threading.Thread | None = None
        self._slices = 0
        self._closed = False

    def ask(self, document_id: str, target_lang: str, first: Sequence[int] = ()) -> JobStatus:
        """Have a document translated, the paragraphs `first` before all others, and return the state of that.

        Asking again moves a job to other paragraphs; it neither goes on with a paused job nor tries a failed one again.
        """
        with self._changed:
            key = (document_id, target_lang)
            if key not in self._jobs:
                self._jobs[key] = _Job(document_id, target_lang, tuple(first))
            job = self._jobs[key]
            if job.first[:1] != tuple(first[:1]):
                job.first = tuple(first)
                job.turn += 1
                job.fresh = True
            job.watched_at = self._clock()
            self._wake()
            return job.status

    def look(self, document_id: str, target_lang: str) -> JobStatus | None:
        """Return the state of a job, None where there is none; a job that is looked at goes before others."""
        with self._changed:
            job = self._jobs.get((document_id, target_lang))
            if job is None:
                return None
            job.watched_at = self._clock()
            return job.status

    def pause(self, document_id: str, target_lang: str) -> None:
        """Stop a job after the window that is being decoded; what is done stays."""
        with self._changed:
            job = self._jobs.get((document_id, target_lang))
            if job is not None and job.status.active:
                job.turn += 1
                job.status = replace(job.status, phase=Phase.PAUSED)

    def resume(self, document_id: str, target_lang: str) -> None:
        """Go on with a job that was paused, failed, or ended with something left over."""
        with self._changed:
            job = self._jobs.get((document_id, target_lang))
            if job is not None and not job.status.active:
                job.turn += 1
                job.status = replace(job.status, phase=Phase.WAITING, failure=None, uncovered=(), failed=())
                self._wake()

    def forget(self, document_id: str) -> None:
        """Drop every job of a document; the window that is being decoded still ends, and is kept in the store."""
        with self._changed:
            for job in [job for job in self._jobs.values() if job.document_id == document_id]:
                job.turn += 1
                del self._jobs[job.document_id, job.target_lang]

    def close(self, timeout: float | None = None) -> bool:
        """Stop after the window that is being decoded and free the engines; tell whether that was done in time.

        An engine at work is not freed under its own feet.
        """
        with self._changed:
            self._closed = True
            worker = self._worker
            self._changed.notify_all()
        if worker is not None:
            worker.join(timeout)
            if worker.is_alive():
                return False
        self._engines.close()
        return True

    def _wake(self) -> None:
        """Have a living worker. It is a daemon: a server that ends does not wait for a document to be whole."""
        if not self._closed and (self._worker is None or not self._worker.is_alive()):
            self._worker = threading.Thread(target=self._work, name="diglot-translations", daemon=True)
            self._worker.start()
        self._changed.notify_all()

    def _work(self) -> None:
        # The engines' threads begin here and stand back too: decoding takes every processor for minutes.
        stand_back()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._next() is not None)
                job = None if self._closed else self._next()
                if job is None:
                    return
                self._slices += 1
                job.served = self._slices
                job.fresh = False
                job.status = replace(job.status, phase=Phase.RUNNING)
                turn, first = job.turn, job.first
            served = False
            try:
                self._serve(job, turn, first)
                served = True
            finally:
                if not served:
                    self._mourn(job)

    def _mourn(self, job: _Job) -> None:
        """A defect ends this thread, and its hook prints it; the other jobs go on in a new one."""
        with self._changed:
            if job.status.phase is Phase.RUNNING:
                job.status = replace(job.status, phase=Phase.FAILED, failure=_UNEXPECTED)
            self._worker = None
            if self._next() is not None:
                self._wake()

    def _next(self) -> _Job | None:
        """The job to serve: those that somebody reads first, of these a page that is new, then who waited longest."""
        now = self._clock()
        waiting = [job for job in self._jobs.values() if job.status.phase is Phase.WAITING]
        return min(
            waiting, key=lambda job: (now - job.watched_at > WATCHED_SECONDS, not job.fresh, job.served), default=None
        )

    def _serve(self, job: _Job, turn: int, first: tuple[int, ...]) -> None:
        """Work on a job until it is done, or until it is another's turn."""
        run = _Slice(self._clock() + self._slice_seconds, failed=dict(job.status.failed))
        phase, failure = Phase.WAITING, None
        try:
            with self._store.telling(lambda _seconds: self._hold()):
                document = load_document(self._store, job.document_id)
                run.total = len(document.paragraphs)
                if all(self._cover(job, turn, run, part, first) for part in self._parts(document, first)):
                    phase, failure = run.outcome()
        except StoreLocked:
            # Whoever holds the store lets go some day: nobody has to sit there and press a button then.
            with self._changed:
                self._say_held(True)
        except (TranslateError, CacheError) as error:
            phase, failure = Phase.FAILED, str(error)
        except MemoryError:
            phase, failure = Phase.FAILED, _NO_MEMORY
        self._settle(job, turn, phase, failure, tuple(sorted(run.failed.items(), key=lambda one: one[0])))

    def _hold(self) -> None:
        """Another process writes in the store: who reads is told why nothing comes. Nothing keeps an ending server."""
        with self._changed:
            if self._closed:
                raise StoreLocked("the reader ended while another process was writing in the store: start it again")
            self._say_held(True)

    def _say_held(self, held: bool) -> None:
        """What one job waits for, all wait for that come after it."""
        for job in self._jobs.values():
            if job.status.active and job.status.held != held:
                job.status = replace(job.status, held=held)

    def _parts(self, document: Document, first: Sequence[int]) -> list[Document]:
        """Return what of a document is translated one after another, the last of them being all of it."""
        by_index = {paragraph.index: paragraph for paragraph in document.paragraphs}
        wanted = [by_index[index] for index in first[:NEAR_PARAGRAPHS] if index in by_index]
        text = [paragraph for paragraph in wanted if paragraph.translatable]
        parts = [tuple(text[:count]) for count in self._openings if count < len(text)]
        if len(document.paragraphs) > NEAR_PARAGRAPHS:
            # To split and look up a whole book takes seconds, in which nobody wants to see an empty page.
            parts.append(tuple(sorted(wanted, key=lambda paragraph: paragraph.index)))
        return [*(replace(document, paragraphs=part) for part in parts), document]

    def _cover(self, job: _Job, turn: int, run: "_Slice", document: Document, first: Sequence[int] = ()) -> bool:
        """Translate what is missing of a document or of a part of it; return whether nothing cut that short."""
        is_whole = len(document.paragraphs) == run.total

        def should_stop() -> bool:
            with self._changed:
                if self._closed or job.turn != turn:
                    return True
                other = self._next()
                # However long the look at the document took, each turn brings a window, but where a page is empty.
                return other is not None and (other.fresh or (run.decoded and self._clock() >= run.until))

        def on_progress(progress: Progress) -> None:
            run.last = progress
            run.decoded = run.decoded or progress.sentences_done > 0
            with self._changed:
                self._say_held(False)
                job.sentences_per_second = progress.sentences_per_second or job.sentences_per_second
            if is_whole:
                self._update(job, turn, run)

        gaps = divide_gaps(document, job.target_lang, self._store, self._engines)
        run.settled, run.uncovered = gaps.settled, gaps.uncovered
        if is_whole:
            self._update(job, turn, run)
        for share in gaps.shares:
            # What the engine failed on it would fail on again, once a slice.
            paragraphs = tuple(one for one in share.document.paragraphs if one.index not in run.failed)
            [parallel] = translate(
                [replace(share.document, paragraphs=paragraphs)],
                job.target_lang,
                share.engine,
                self._store,
                window_sentences=self._window(job, share.engine) if len(paragraphs) > 1 else self._window_sentences,
                first=first,
                on_progress=on_progress,
                should_stop=should_stop,
            )
            run.note_failures(parallel)
            if not run.share_is_done():
                return False
        return True

    def _window(self, job: _Job, engine: Engine) -> int:
        """Return how many sentences to decode at once: what the engine has shown, or says, to do in a window's time."""
        with self._changed:
            speed = job.sentences_per_second or engine.sentences_per_second
        return min(self._window_sentences, max(LEAST_SENTENCES, int(speed * WINDOW_SECONDS)))

    def _update(self, job: _Job, turn: int, run: "_Slice") -> None:
        with self._changed:
            if job.turn == turn:
                job.status = replace(
                    job.status,
                    paragraphs_done=run.settled + (run.last.paragraphs_done if run.last else 0),
                    paragraphs_total=run.total,
                    sentences_per_second=run.last.sentences_per_second if run.last else None,
                    seconds_left=run.last.seconds_left if run.last else None,
                    uncovered=run.uncovered,
                )

    def _settle(
        self, job: _Job, turn: int, phase: Phase, failure: str | None, failed: tuple[tuple[int, Flag], ...]
    ) -> None:
        with self._changed:
            if job.status.phase is Phase.RUNNING:
                # Somebody turned the page meanwhile: the end of this slice is not the end of the job.
                stale = job.turn != turn
                job.status = replace(
                    job.status,
                    phase=Phase.WAITING if stale else phase,
                    failure=None if stale else failure,
                    failed=failed,
                    held=job.status.held and phase is Phase.WAITING,
                )


@dataclass(slots=True)
class _Slice:
    """The bookkeeping of one turn of the worker."""

    until: float
    decoded: bool = False
    settled: int = 0
    total: int = 0
    uncovered: tuple[tuple[str, str], ...] = ()
    last: Progress | None = None
    failed: dict[int, Flag] = field(default_factory=dict)

    def outcome(self) -> tuple[Phase, str | None]:
        """Return how a job ends that nothing cut short, and why where that is no success."""
        if not self.failed:
            return Phase.DONE, None
        [flag, *others] = [flag for _, flag in sorted(self.failed.items(), key=lambda one: one[0])]
        more = f" and {len(others)} more" if others else ""
        return Phase.FAILED, f"paragraph {min(self.failed) + 1}{more} could not be translated: {flag.evidence}"

    def note_failures(self, parallel: ParallelDocument) -> None:
        """Remember which paragraphs the engine failed on, and why."""
        for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
            self.failed.update((paragraph.index, flag) for flag in unit.flags if flag.code == FAILED)

    def share_is_done(self) -> bool:
        """Tell whether the share that has just ended did so by itself, and count it."""
        done = self.last is not None and self.last.sentences_done >= self.last.sentences_total
        if self.last is not None:
            self.settled += self.last.paragraphs_done
            self.last = None
        return done
