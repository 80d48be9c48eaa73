"""Background translation: order, pauses, failures, fairness. With the public fake engine and a real store."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from cache import Correction, Store, StoredDocument
from cache.keys import source_key
from reader.gaps import Gaps, divide_gaps
from reader.job_status import JobStatus, Phase, duration, progress_words
from reader.jobs import Translations
from reader.position import outward
from tests.reader.conftest import AddDocument
from translate.document import Document
from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.fake import FakeEngine, Mischief
from translate.engines.open_engines import OpenEngines
from translate.errors import NoEngineForPair
from translate.flag_codes import FAILED
from translate.pipeline import assemble, run

PATIENCE = 20.0


class SteppedEngine(FakeEngine):
    """A fake that decodes a call only when it is told to, so that a test can look at what is between two windows."""

    def __init__(self, pairs: frozenset[tuple[str, str]] | None = None) -> None:
        super().__init__(pairs=pairs)
        self.calls: list[list[str]] = []
        self._allowed = threading.Semaphore(0)
        self._arrived = threading.Semaphore(0)

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        self.calls.append(list(sentences))
        self._arrived.release()
        assert self._allowed.acquire(timeout=PATIENCE)
        return super().translate(sentences, source_lang, target_lang)

    def wait_for_call(self) -> list[str]:
        """Wait until the next call has come in, and return its sentences."""
        assert self._arrived.acquire(timeout=PATIENCE)
        return self.calls[-1]

    def step(self, count: int = 1) -> None:
        """Let so many calls through."""
        self._allowed.release(count)


@pytest.fixture
def engine() -> SteppedEngine:
    return SteppedEngine()


@pytest.fixture
def jobs(store: Store, engine: SteppedEngine) -> Iterator[Translations]:
    made = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=2, openings=())
    yield made
    engine.step(1000)
    assert made.close(PATIENCE)


def targets(store: Store, document: StoredDocument, lang: str = "pt") -> list[str | None]:
    paragraphs = store.documents.paragraphs(document.id)
    parallel = assemble(
        store,
        name=document.name,
        paragraphs=paragraphs,
        source_lang=document.lang,
        target_lang=lang,
        document_id=document.id,
    )
    return [unit.target for unit in parallel.units]


def wait(
    jobs: Translations, document: StoredDocument, until: Callable[[JobStatus], bool], lang: str = "pt"
) -> JobStatus:
    """Wait until the state of a job is as wanted."""
    pause = threading.Event()
    for _ in range(int(PATIENCE / 0.01)):
        status = jobs.look(document.id, lang)
        assert status is not None
        if until(status):
            return status
        pause.wait(0.01)
    raise AssertionError(f"the job is still {status}")


def ended(status: JobStatus) -> bool:
    return not status.active


def test_a_document_is_translated_and_kept(
    jobs: Translations, store: Store, engine: SteppedEngine, add_document: AddDocument
) -> None:
    document = add_document("One.", "Two.", "Three.", "2024")
    engine.step(10)
    assert jobs.ask(document.id, "pt").active
    status = wait(jobs, document, ended)
    assert (status.phase, status.paragraphs_done, status.paragraphs_total) == (Phase.DONE, 4, 4)
    assert targets(store, document) == ["«pt: One.»", "«pt: Two.»", "«pt: Three.»", "2024"]


def test_the_visible_page_comes_first(jobs: Translations, engine: SteppedEngine, add_document: AddDocument) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(6)))
    jobs.ask(document.id, "pt", first=[4, 5, 2, 3, 0, 1])
    assert set(engine.wait_for_call()) == {"Sentence 4.", "Sentence 5."}


def test_the_visible_page_of_a_book_does_not_wait_for_a_look_at_the_whole(
    jobs: Translations, engine: SteppedEngine, add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    plan = divide_gaps

    def note(document: Document, *rest: Any) -> Gaps:
        looks.append(len(document.paragraphs))
        return plan(document, *rest)

    monkeypatch.setattr("reader.jobs.divide_gaps", note)
    document = add_document(*(f"Sentence {number}." for number in range(300)))
    order = outward(range(150, 200), 300)
    jobs.ask(document.id, "pt", first=order)
    for _ in range(50):
        engine.wait_for_call()
        engine.step()
    engine.wait_for_call()
    assert looks == [100, 300]
    assert engine.decoded == [f"Sentence {number}." for number in order[:100]]
    assert engine.calls[-1] == [f"Sentence {number}." for number in order[100:102]]
    engine.step(1000)
    assert wait(jobs, document, ended).paragraphs_done == 300


def test_what_is_on_top_of_the_page_is_there_before_a_whole_window(
    store: Store, engine: SteppedEngine, add_document: AddDocument
) -> None:
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=12, openings=(1, 3))
    document = add_document("1.", *(f"This is {number}. And more." for number in range(1, 10)))
    jobs.ask(document.id, "pt", first=[0, *range(4, 10), 3, 2, 1])
    # A paragraph without letters is there already, and no opening.
    assert set(engine.wait_for_call()) == {"This is 4.", "And more."}
    engine.step()
    assert set(engine.wait_for_call()) == {"This is 5.", "This is 6."}
    assert targets(store, document)[:6] == ["1.", None, None, None, "«pt: This is 4.» «pt: And more.»", None]
    engine.step()
    assert len(engine.wait_for_call()) == 6
    engine.step(10)
    assert wait(jobs, document, ended).phase is Phase.DONE
    assert len(engine.decoded) == len(set(engine.decoded)) == 10
    # Nothing is opened twice: a page that is there needs no engine.
    jobs.ask(document.id, "pt", first=[1, 2, 3])
    assert len(engine.calls) == 3
    assert jobs.close(PATIENCE)


def test_a_document_that_is_opened_waits_for_a_window_and_not_for_a_slice(
    store: Store, engine: SteppedEngine, add_document: AddDocument
) -> None:
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=2, slice_seconds=1e9)
    long = add_document(*(f"Long {number}." for number in range(40)), name="long.txt")
    short = add_document(*(f"Short {number}." for number in range(3)), name="short.txt")
    jobs.ask(long.id, "pt", first=[0, 1])
    engine.wait_for_call()
    jobs.ask(short.id, "pt", first=[0, 1, 2])
    engine.step()
    assert engine.wait_for_call() == ["Short 0."]
    # So does a page that is turned, however long ago the document was begun.
    jobs.ask(long.id, "pt", first=[30, 31])
    engine.step()
    assert engine.wait_for_call() == ["Long 30."]
    # Who only waits has to wait until the slice is over.
    engine.step()
    assert set(engine.wait_for_call()) <= {f"Long {number}." for number in range(40)}
    engine.step(100)
    assert wait(jobs, long, ended).phase is Phase.DONE
    assert wait(jobs, short, ended).phase is Phase.DONE
    assert jobs.close(PATIENCE)


class TickingEngine(FakeEngine):
    """A fake with a clock of its own, on which every sentence takes so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.now = 0.0
        self.lengths: list[int] = []
        self._seconds = seconds

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        self.lengths.append(len(sentences))
        self.now += self._seconds * len(sentences)
        return super().translate(sentences, source_lang, target_lang)


@pytest.mark.parametrize(("seconds", "window"), [(0.01, 12), (1 / 6, 6), (2.0, 4)])
def test_the_slower_the_engine_the_smaller_are_the_windows(
    store: Store, add_document: AddDocument, monkeypatch: pytest.MonkeyPatch, seconds: float, window: int
) -> None:
    engine = TickingEngine(seconds)
    monkeypatch.setattr(run, "time", SimpleNamespace(monotonic=lambda: engine.now))
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), openings=(1,))
    sentences = " ".join(f"This is the {number}th of seven sentences." for number in range(7))
    document = add_document(sentences, *(f"Sentence {number}." for number in range(24)))
    jobs.ask(document.id, "pt", first=range(25))
    assert wait(jobs, document, ended).phase is Phase.DONE
    # A lone paragraph can be read when all of it is there, so all of it is decoded at once.
    assert engine.lengths == [7] + [window] * (24 // window)
    assert jobs.close(PATIENCE)


def test_a_new_page_does_not_wait_for_a_window_that_has_not_begun(
    store: Store, engine: SteppedEngine, add_document: AddDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=2, slice_seconds=1e9)
    long = add_document(*(f"Long {number}." for number in range(8)), name="long.txt")
    short = add_document("Short.", name="short.txt")

    def looked(document: Document, target_lang: str, store: Store, engines: OpenEngines) -> Gaps:
        if document.name == "long.txt" and not engine.calls:
            # Somebody opens the other document while this one is still being looked at.
            jobs.ask(short.id, "pt", first=[0])
        return divide_gaps(document, target_lang, store, engines)

    monkeypatch.setattr("reader.jobs.divide_gaps", looked)
    jobs.ask(long.id, "pt", first=[0])
    assert engine.wait_for_call() == ["Short."]
    engine.step(100)
    assert wait(jobs, long, ended).phase is Phase.DONE
    assert wait(jobs, short, ended).phase is Phase.DONE
    assert jobs.close(PATIENCE)


def test_a_window_is_there_before_the_next(
    jobs: Translations, store: Store, engine: SteppedEngine, add_document: AddDocument
) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(4)))
    jobs.ask(document.id, "pt")
    engine.wait_for_call()
    engine.step()
    engine.wait_for_call()
    assert targets(store, document) == ["«pt: Sentence 0.»", "«pt: Sentence 1.»", None, None]
    status = wait(jobs, document, lambda now: now.paragraphs_done == 2)
    assert (status.phase, status.paragraphs_total) == (Phase.RUNNING, 4)


def test_a_turned_page_takes_over_after_the_window(
    jobs: Translations, engine: SteppedEngine, add_document: AddDocument
) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(8)))
    jobs.ask(document.id, "pt", first=[0, 1])
    engine.wait_for_call()
    jobs.ask(document.id, "pt", first=[6, 7])
    engine.step()
    assert set(engine.wait_for_call()) == {"Sentence 6.", "Sentence 7."}
    engine.step(10)
    assert wait(jobs, document, ended).phase is Phase.DONE
    assert sorted(engine.decoded) == sorted(f"Sentence {number}." for number in range(8))


def test_asking_for_the_same_page_again_disturbs_nothing(
    jobs: Translations, engine: SteppedEngine, add_document: AddDocument
) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(4)))
    jobs.ask(document.id, "pt", first=[0, 1])
    engine.wait_for_call()
    for _ in range(5):
        jobs.ask(document.id, "pt", first=[0, 1])
    engine.step(10)
    assert wait(jobs, document, ended).phase is Phase.DONE
    assert len(engine.calls) == 2


def test_pause_and_continue(jobs: Translations, store: Store, engine: SteppedEngine, add_document: AddDocument) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(4)))
    jobs.ask(document.id, "pt")
    engine.wait_for_call()
    jobs.pause(document.id, "pt")
    engine.step(10)
    other = add_document("Other.", name="other.txt")
    jobs.ask(other.id, "pt")
    assert wait(jobs, other, ended).phase is Phase.DONE
    status = jobs.ask(document.id, "pt")
    assert status.phase is Phase.PAUSED
    assert targets(store, document)[2:] == [None, None]
    jobs.resume(document.id, "pt")
    assert wait(jobs, document, ended).phase is Phase.DONE
    assert None not in targets(store, document)


def test_what_is_there_needs_no_engine(store: Store, add_document: AddDocument) -> None:
    document = add_document("Good.", "2024", "Já está.", langs=["en", "en", "pt"])
    store.memory.record(
        Correction(source="Good.", source_lang="en", target_lang="pt", after="Bom.", author="me", at=datetime.now(UTC))
    )

    def refuse(source_lang: str, target_lang: str) -> Engine:
        raise AssertionError("an engine was opened for nothing")

    jobs = Translations(store, OpenEngines(refuse))
    jobs.ask(document.id, "pt")
    status = wait(jobs, document, ended)
    assert (status.phase, status.paragraphs_done, status.uncovered) == (Phase.DONE, 3, ())
    assert jobs.close(PATIENCE)


def test_machine_text_of_another_engine_is_left_alone(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "Two.")
    better, worse = FakeEngine(marks=("<", ">")), FakeEngine()
    for engine in (better, worse):
        jobs = Translations(store, OpenEngines(lambda _source, _target, engine=engine: engine))  # type: ignore[misc]
        jobs.ask(document.id, "pt")
        assert wait(jobs, document, ended).phase is Phase.DONE
        assert jobs.close(PATIENCE)
    assert targets(store, document) == ["<pt: One.>", "<pt: Two.>"]
    assert worse.decoded == []


def test_a_language_without_an_engine_is_said_and_the_others_go_on(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "שלום.", "Two.", langs=["en", "he", "en"])

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        if source_lang == "he":
            raise NoEngineForPair("no installed model translates Hebrew to Portuguese: pull one")
        return FakeEngine(pairs=frozenset({("en", "pt")}))

    jobs = Translations(store, OpenEngines(open_engine))
    jobs.ask(document.id, "pt")
    status = wait(jobs, document, ended)
    assert status.phase is Phase.DONE
    assert status.uncovered == (("he", "no installed model translates Hebrew to Portuguese: pull one"),)
    assert targets(store, document) == ["«pt: One.»", None, "«pt: Two.»"]
    assert (status.paragraphs_done, status.paragraphs_total) == (2, 3)
    assert jobs.close(PATIENCE)


def test_a_document_in_two_languages_may_need_two_engines(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "שלום.", "Two.", langs=["en", "he", "en"])
    opened = []

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        opened.append(source_lang)
        return FakeEngine(pairs=frozenset({(source_lang, target_lang)}), marks=(f"{source_lang}[", "]"))

    jobs = Translations(store, OpenEngines(open_engine))
    jobs.ask(document.id, "pt")
    status = wait(jobs, document, ended)
    assert (status.phase, status.paragraphs_done) == (Phase.DONE, 3)
    assert targets(store, document) == ["en[pt: One.]", "he[pt: שלום.]", "en[pt: Two.]"]
    assert sorted(opened) == ["en", "he"]
    assert jobs.close(PATIENCE)


def test_a_model_that_was_installed_meanwhile_is_found(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.")
    installed: list[Engine] = []

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        if not installed:
            raise NoEngineForPair("no model: pull one")
        return installed[0]

    jobs = Translations(store, OpenEngines(open_engine))
    jobs.ask(document.id, "pt")
    assert wait(jobs, document, ended).uncovered == (("en", "no model: pull one"),)
    installed.append(FakeEngine())
    jobs.resume(document.id, "pt")
    status = wait(jobs, document, ended)
    assert (status.phase, status.uncovered) == (Phase.DONE, ())
    assert targets(store, document) == ["«pt: One.»"]
    assert jobs.close(PATIENCE)


def test_a_failure_is_told_and_tried_again_only_when_asked(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "Bad.", "Two.")
    engines: list[Engine] = [FakeEngine(mischief=Mischief(fail_on="Bad"))]
    shelf = OpenEngines(lambda _source, _target: engines[0])
    jobs = Translations(store, shelf, window_sentences=1)
    jobs.ask(document.id, "pt")
    status = wait(jobs, document, ended)
    assert status.phase is Phase.FAILED
    assert "fail on 'Bad'" in (status.failure or "")
    assert targets(store, document) == ["«pt: One.»", None, "«pt: Two.»"]
    assert [(index, flag.code) for index, flag in status.failed] == [(1, FAILED)]
    assert (status.failure or "").startswith("paragraph 2 could not be translated: ")
    assert jobs.ask(document.id, "pt").phase is Phase.FAILED
    shelf.close()
    engines[0] = FakeEngine()
    jobs.resume(document.id, "pt")
    status = wait(jobs, document, ended)
    assert (status.phase, status.failed, status.failure) == (Phase.DONE, (), None)
    assert targets(store, document) == ["«pt: One.»", "«pt: Bad.»", "«pt: Two.»"]
    assert jobs.close(PATIENCE)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_defect_ends_one_job_and_not_the_reader(store: Store, add_document: AddDocument) -> None:
    class Defective(FakeEngine):
        def translate(
            self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
        ) -> list[Hypothesis]:
            if "Bad." in sentences:
                raise RuntimeError("defect")
            return super().translate(sentences, source_lang, target_lang)

    bad, good = add_document("Bad.", name="bad.txt"), add_document("Good.", name="good.txt")
    jobs = Translations(store, OpenEngines(lambda _source, _target: Defective()))
    jobs.ask(bad.id, "pt")
    status = wait(jobs, bad, ended)
    assert status.phase is Phase.FAILED
    assert "defect of Diglot" in (status.failure or "")
    jobs.ask(good.id, "pt")
    assert wait(jobs, good, ended).phase is Phase.DONE
    assert jobs.close(PATIENCE)


def test_a_deleted_document_is_forgotten(
    jobs: Translations, store: Store, engine: SteppedEngine, add_document: AddDocument
) -> None:
    document = add_document("One.", "Two.", "Three.", "Four.")
    jobs.ask(document.id, "pt")
    engine.wait_for_call()
    jobs.forget(document.id)
    store.documents.remove(document.id)
    engine.step(10)
    assert jobs.look(document.id, "pt") is None
    other = add_document("Other.", name="other.txt")
    jobs.ask(other.id, "pt")
    assert wait(jobs, other, ended).phase is Phase.DONE
    assert "Three." not in engine.decoded


def test_a_document_that_another_process_deleted_fails_in_words(jobs: Translations) -> None:
    jobs.ask("gone", "pt")
    pause = threading.Event()
    while (status := jobs.look("gone", "pt")) and status.active:
        pause.wait(0.01)
    assert status is not None
    assert "no document 'gone'" in (status.failure or "")


def test_documents_take_turns(store: Store, engine: SteppedEngine, add_document: AddDocument) -> None:
    one = add_document(*(f"One {number}." for number in range(4)), name="one.txt")
    two = add_document(*(f"Two {number}." for number in range(4)), name="two.txt")
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=2, slice_seconds=0)
    jobs.ask(one.id, "pt")
    engine.wait_for_call()
    jobs.ask(two.id, "pt")
    order = []
    for _ in range(4):
        order.append(engine.calls[-1][0][:3])
        engine.step()
        if len(order) < 4:
            engine.wait_for_call()
    assert order == ["One", "Two", "One", "Two"]
    assert wait(jobs, two, ended).phase is Phase.DONE
    assert jobs.close(PATIENCE)


def test_a_document_that_nobody_reads_waits(store: Store, engine: SteppedEngine, add_document: AddDocument) -> None:
    now = [0.0]
    jobs = Translations(
        store,
        OpenEngines(lambda _source, _target: engine),
        window_sentences=1,
        slice_seconds=0,
        clock=lambda: now[0],
    )
    left, read = (add_document(*(f"{name} {n}." for n in range(3)), name=f"{name}.txt") for name in ("Left", "Read"))
    jobs.ask(left.id, "pt")
    engine.wait_for_call()
    now[0] = 100.0
    jobs.ask(read.id, "pt")
    for expected in ("Left", "Read", "Read", "Read", "Left"):
        assert engine.calls[-1][0].startswith(expected)
        engine.step()
        engine.wait_for_call()
    engine.step(10)
    assert jobs.close(PATIENCE)


def test_closing_ends_after_the_window(store: Store, engine: SteppedEngine, add_document: AddDocument) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(6)))
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=2, openings=())
    jobs.ask(document.id, "pt")
    engine.wait_for_call()
    assert not jobs.close(timeout=0)
    engine.step()
    assert jobs.close(PATIENCE)
    assert [target is not None for target in targets(store, document)] == [True, True, False, False, False, False]
    assert jobs.ask(document.id, "pt").phase is Phase.WAITING
    assert len(engine.calls) == 1


def test_closing_what_never_began(store: Store) -> None:
    assert Translations(store, OpenEngines(lambda _source, _target: FakeEngine())).close()


def test_many_sessions_share_one_job(store: Store, add_document: AddDocument) -> None:
    document = add_document(*(f"Sentence {number}." for number in range(40)))
    engine = FakeEngine()
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=3)
    readers = [threading.Thread(target=jobs.ask, args=(document.id, "pt", [number])) for number in range(12)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert wait(jobs, document, ended).phase is Phase.DONE
    assert sorted(engine.decoded) == sorted(f"Sentence {number}." for number in range(40))
    assert jobs.close(PATIENCE)
    assert source_key("Sentence 0.", "en") in store.units.latest([source_key("Sentence 0.", "en")], "pt")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (JobStatus(Phase.WAITING), "Waiting for its turn…"),
        (JobStatus(Phase.RUNNING), "Getting ready…"),
        (JobStatus(Phase.RUNNING, 3, 1200), "3 of 1,200 paragraphs"),
        (
            JobStatus(Phase.RUNNING, 3, 12, sentences_per_second=4.25, seconds_left=130),
            "3 of 12 paragraphs · 4.2 sentences a second · 2 min left",
        ),
        (JobStatus(Phase.PAUSED, 3, 12, sentences_per_second=4.25, seconds_left=130), "3 of 12 paragraphs · paused"),
    ],
)
def test_words(status: JobStatus, words: str) -> None:
    assert progress_words(status) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "1 s"), (49, "49 s"), (59, "1 min"), (3600, "60 min"), (7200, "2 h")]
)
def test_duration(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_what_the_engine_fails_on_is_not_tried_again_in_each_slice(store: Store, add_document: AddDocument) -> None:
    class Counting(FakeEngine):
        bad = 0

        def translate(
            self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
        ) -> list[Hypothesis]:
            self.bad += "Bad." in sentences
            return super().translate(sentences, source_lang, target_lang)

    engine = Counting(mischief=Mischief(fail_on="Bad"))
    bad = add_document("Bad.", *(f"Number {number}." for number in range(6)), name="bad.txt")
    good = add_document(*(f"Good {number}." for number in range(6)), name="good.txt")
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=1, slice_seconds=0.0)
    jobs.ask(bad.id, "pt")
    jobs.ask(good.id, "pt")
    assert wait(jobs, good, ended).phase is Phase.DONE
    status = wait(jobs, bad, ended)
    assert status.phase is Phase.FAILED
    assert targets(store, bad)[1:] == [f"«pt: Number {number}.»" for number in range(6)]
    assert engine.bad <= 2
    assert jobs.close(PATIENCE)
