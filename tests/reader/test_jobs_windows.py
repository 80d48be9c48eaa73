"""In which order the paragraphs of a background translation come, and in windows of what size."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from cache import Store
from reader.gaps import Gaps, divide_gaps
from reader.job_status import Phase
from reader.jobs import Translations
from reader.position import outward
from tests.reader.conftest import AddDocument
from tests.reader.stepping import PATIENCE, SteppedEngine, ended, targets, wait
from translate.document import Document
from translate.engines.base import Decoding, Hypothesis
from translate.engines.fake import FakeEngine
from translate.engines.open_engines import OpenEngines
from translate.pipeline import run


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
