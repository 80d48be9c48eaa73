"""Background translation: order, pauses, failures, fairness. With the public fake engine and a real store."""

import threading
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from cache import Correction, Store
from cache.keys import source_key
from reader.job_status import Phase
from reader.jobs import Translations
from tests.reader.conftest import AddDocument
from tests.reader.stepping import PATIENCE, SteppedEngine, ended, targets, wait
from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.fake import FakeEngine, Mischief
from translate.engines.open_engines import OpenEngines
from translate.errors import NoEngineForPair
from translate.flag_codes import FAILED


def test_a_document_is_translated_and_kept(
    jobs: Translations, store: Store, engine: SteppedEngine, add_document: AddDocument
) -> None:
    document = add_document("One.", "Two.", "Three.", "2024")
    engine.step(10)
    assert jobs.ask(document.id, "pt").active
    status = wait(jobs, document, ended)
    assert (status.phase, status.paragraphs_done, status.paragraphs_total) == (Phase.DONE, 4, 4)
    assert targets(store, document) == ["«pt: One.»", "«pt: Two.»", "«pt: Three.»", "2024"]


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
