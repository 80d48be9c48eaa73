"""The state of a translation in the background, and its words."""

from dataclasses import dataclass
from enum import StrEnum

from cache import Flag


class Phase(StrEnum):
    """Where a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobStatus:
    """A job as it is at this moment.

    `paragraphs_done` of `paragraphs_total` counts the whole document. `uncovered` says, by language tag, why paragraphs
    in that language stay without a translation. `failed` says the same of single paragraphs, by index. `failure` says
    why the job ended, when it failed.
    """

    phase: Phase
    paragraphs_done: int = 0
    paragraphs_total: int = 0
    sentences_per_second: float | None = None
    seconds_left: float | None = None
    uncovered: tuple[tuple[str, str], ...] = ()
    failed: tuple[tuple[int, Flag], ...] = ()
    failure: str | None = None

    @property
    def active(self) -> bool:
        """Whether something may still appear without anybody doing anything."""
        return self.phase in {Phase.WAITING, Phase.RUNNING}


def progress_words(status: JobStatus) -> str:
    """Return the state of a job in a line: how much is done, how fast, how long it will take."""
    if not status.paragraphs_total:
        return "Getting ready…" if status.phase is Phase.RUNNING else "Waiting for its turn…"
    parts = [f"{status.paragraphs_done:,} of {status.paragraphs_total:,} paragraphs"]
    if status.phase is Phase.PAUSED:
        parts.append("paused")
    if status.phase is Phase.RUNNING:
        if status.sentences_per_second is not None:
            parts.append(f"{status.sentences_per_second:.1f} sentences a second")
        if status.seconds_left is not None:
            parts.append(f"{duration(status.seconds_left)} left")
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """Return about how long, in the unit that a person would choose."""
    if seconds < 50:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{round(minutes / 60)} h"
