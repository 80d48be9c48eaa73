"""Background translation where the machine is in its way: another process writes in the store, the memory is full."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from cache import Store
from reader.job_status import JobStatus, Phase, progress_words
from reader.jobs import Translations
from tests.reader.conftest import AddDocument
from tests.reader.stepping import PATIENCE, ended, targets, wait
from tests.reader.troubled_app import HungryEngine
from translate.engines.base import Engine
from translate.engines.fake import FakeEngine
from translate.engines.open_engines import OpenEngines


@contextmanager
def translating(store: Store, engine: Engine) -> Iterator[Translations]:
    jobs = Translations(store, OpenEngines(lambda _source, _target: engine), openings=())
    try:
        yield jobs
    finally:
        assert jobs.close(PATIENCE)


@contextmanager
def held(url: str) -> Iterator[Callable[[], None]]:
    """Write in the store as another process does, until the function that this gives is called."""
    let_go, begun = threading.Event(), threading.Event()

    def write() -> None:
        with Store.open(url) as other, other.transaction():
            begun.set()
            let_go.wait(PATIENCE)

    writer = threading.Thread(target=write)
    writer.start()
    assert begun.wait(PATIENCE)
    try:
        yield let_go.set
    finally:
        let_go.set()
        writer.join()


@pytest.mark.parametrize("busy_timeout", [PATIENCE, 0.05])
def test_a_job_waits_for_another_writer_however_long_and_says_so(
    store_url: str, store: Store, add_document: AddDocument, busy_timeout: float
) -> None:
    document, after = add_document("One.", "Two."), add_document("Three.", name="after.txt")
    with (
        Store.open(store_url, busy_timeout=busy_timeout) as mine,
        translating(mine, FakeEngine()) as jobs,
        held(store_url) as let_go,
    ):
        jobs.ask(document.id, "pt")
        status = wait(jobs, document, lambda status: status.held)
        assert status.active
        assert progress_words(status).startswith("Another process is writing in the store")
        # Whoever waits for this one waits for the same.
        jobs.ask(after.id, "pt")
        assert wait(jobs, after, lambda status: status.held).active
        let_go()
        status = wait(jobs, document, ended)
        assert (status.phase, status.held, status.failure) == (Phase.DONE, False, None)
        assert not wait(jobs, after, ended).held
    assert targets(store, document) == ["«pt: One.»", "«pt: Two.»"]


def test_a_server_that_ends_does_not_wait_for_another_writer(store_url: str, add_document: AddDocument) -> None:
    document = add_document("One.", "Two.")
    with Store.open(store_url, busy_timeout=10 * PATIENCE) as mine, held(store_url):
        jobs = Translations(mine, OpenEngines(lambda _source, _target: FakeEngine()), openings=())
        jobs.ask(document.id, "pt")
        wait(jobs, document, lambda status: status.held)
        assert jobs.close(PATIENCE)


def test_memory_that_runs_out_ends_one_job_in_words(store: Store, add_document: AddDocument) -> None:
    first, second = add_document("One.", "Two.", name="a.txt"), add_document("Three.", name="b.txt")
    hungry, engine = HungryEngine(marks=("(", ")")), FakeEngine()
    engines = OpenEngines(lambda _source, target: hungry if target == "it" else engine)
    jobs = Translations(store, engines, openings=())
    jobs.ask(first.id, "it")
    status = wait(jobs, first, ended, "it")
    assert status.phase is Phase.FAILED
    assert "the memory of this machine ran out" in (status.failure or "")
    jobs.ask(second.id, "pt")
    assert wait(jobs, second, ended).phase is Phase.DONE
    assert jobs.close(PATIENCE)


def test_a_pause_is_said_before_anything_is_counted() -> None:
    assert progress_words(JobStatus(Phase.PAUSED)) == "Paused"
