"""Models pulled in the background: one thread a model, with progress that anyone may read and any editor may stop."""

import threading
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reader.interface import _, message, size
from translate.errors import PullCancelled, TranslateError
from translate.models.hub import Hub
from translate.models.known import KnownModel
from translate.models.pull import PullProgress, Stage, plan_pull, pull
from translate.review.roles import Change, Reviewer, require_change

_UNEXPECTED = message("the pull stopped by a defect of Diglot: the terminal of 'diglot read' has the details")


class PullPhase(StrEnum):
    """Where a pull is."""

    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PullStatus:
    """A pull as it is at this moment; `progress` is None until the hub has said what there is."""

    phase: PullPhase
    progress: PullProgress | None = None
    failure: str | None = None

    @property
    def active(self) -> bool:
        """Whether something may still happen without anybody doing anything."""
        return self.phase in {PullPhase.RUNNING, PullPhase.STOPPING}

    @property
    def share(self) -> float:
        """How much is downloaded, from 0 to 1."""
        if self.progress is None or not self.progress.bytes_total:
            return 0.0
        return min(self.progress.bytes_done / self.progress.bytes_total, 1.0)


def pull_words(status: PullStatus) -> str:
    """Return the state of a pull in a line."""
    progress = status.progress
    if status.phase is PullPhase.STOPPING:
        return _("Stopping… what is downloaded stays.")
    if progress is None:
        return _("Asking the hub…")
    if progress.stage is Stage.CONVERT:
        return _("Converting, once: this takes minutes and cannot be stopped halfway.")
    if progress.stage is Stage.CHECK:
        return _("Checking…")
    done, total = size(progress.bytes_done), size(progress.bytes_total)
    return _("{done} of {total} · {file}").format(done=done, total=total, file=progress.file)


class Pulls:
    """The pulls of all sessions into one folder. Safe to use from several threads; call `close` when the server ends.

    `hub` None means the one that huggingface_hub is set to.
    """

    def __init__(self, root: Path, hub: Hub | None = None) -> None:
        self._root = root
        self._hub = hub or Hub()
        self._lock = threading.Lock()
        self._status: dict[str, PullStatus] = {}
        self._cancels: dict[str, threading.Event] = {}
        self._threads: dict[str, threading.Thread] = {}
        self._closed = False

    def start(self, reviewer: Reviewer | None, model: KnownModel) -> None:
        """Begin to pull a model, or go on with it; nothing happens to one that is being pulled. Raise NotAllowed."""
        require_change(reviewer, Change.PULL)
        with self._lock:
            status = self._status.get(model.name)
            if self._closed or (status is not None and status.active):
                return
            self._status[model.name] = PullStatus(PullPhase.RUNNING)
            self._cancels[model.name] = threading.Event()
            # A daemon: a server that ends does not wait for gigabytes, and the next pull goes on from there.
            thread = threading.Thread(target=self._work, args=[model], name=f"diglot-pull-{model.name}", daemon=True)
            self._threads[model.name] = thread
            thread.start()

    def look(self) -> dict[str, PullStatus]:
        """Return the state of all pulls by the name of their model."""
        with self._lock:
            return dict(self._status)

    def cancel(self, reviewer: Reviewer | None, name: str) -> None:
        """Stop a pull; what is downloaded stays. Raise NotAllowed."""
        require_change(reviewer, Change.PULL)
        with self._lock:
            status = self._status.get(name)
            if status is not None and status.active:
                self._cancels[name].set()
                self._status[name] = replace(status, phase=PullPhase.STOPPING)

    def dismiss(self, name: str) -> None:
        """Forget how a pull ended."""
        with self._lock:
            status = self._status.get(name)
            if status is not None and not status.active:
                del self._status[name]

    def close(self, timeout: float | None = None) -> bool:
        """Stop all pulls and tell whether they ended in time."""
        with self._lock:
            self._closed = True
            threads = list(self._threads.values())
            for cancel in self._cancels.values():
                cancel.set()
        for thread in threads:
            thread.join(timeout)
        return not any(thread.is_alive() for thread in threads)

    def _work(self, model: KnownModel) -> None:
        cancelled = self._cancels[model.name]
        end = PullStatus(PullPhase.FAILED, failure=_UNEXPECTED)
        try:
            plan = plan_pull(model, self._root, self._hub, cancelled=cancelled)
            pull(plan, self._hub, on_progress=lambda progress: self._tell(model.name, progress), cancelled=cancelled)
            end = PullStatus(PullPhase.DONE)
        except PullCancelled:
            end = PullStatus(PullPhase.CANCELLED)
        except TranslateError as error:
            end = PullStatus(PullPhase.FAILED, failure=str(error))
        finally:
            with self._lock:
                self._status[model.name] = end

    def _tell(self, name: str, progress: PullProgress) -> None:
        with self._lock:
            self._status[name] = replace(self._status[name], progress=progress)
