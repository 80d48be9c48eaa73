"""Jobs that go on step by step, as their tests tell them to, and how those wait for them."""

import threading
from collections.abc import Callable, Sequence

from cache import Store, StoredDocument
from reader.job_status import JobStatus
from reader.jobs import Translations
from translate.engines.base import Decoding, Hypothesis
from translate.engines.fake import FakeEngine
from translate.pipeline import assemble

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
