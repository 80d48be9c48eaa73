"""The state of a translation in the background, and its words."""

from dataclasses import dataclass
from enum import StrEnum

from cache import Flag
from reader.interface import _, ngettext, number


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
    why the job ended, when it failed. `held` tells that it waits for another process, which writes in the store.
    """

    phase: Phase
    paragraphs_done: int = 0
    paragraphs_total: int = 0
    sentences_per_second: float | None = None
    seconds_left: float | None = None
    uncovered: tuple[tuple[str, str], ...] = ()
    failed: tuple[tuple[int, Flag], ...] = ()
    failure: str | None = None
    held: bool = False

    @property
    def active(self) -> bool:
        """Whether something may still appear without anybody doing anything."""
        return self.phase in {Phase.WAITING, Phase.RUNNING}


def progress_words(status: JobStatus) -> str:
    """Return the state of a job in a line: how much is done, how fast, how long it will take."""
    if status.held and status.active:
        return _("Another process is writing in the store: the translation goes on as soon as that one lets go.")
    if not status.paragraphs_total:
        return _("Paused") if status.phase is Phase.PAUSED else _beginning(status)
    total = status.paragraphs_total
    done = ngettext("{done} of {count} paragraph", "{done} of {count} paragraphs", total)
    parts = [done.format(done=number(status.paragraphs_done), count=number(total))]
    if status.phase is Phase.PAUSED:
        parts.append(_("paused"))
    if status.phase is Phase.RUNNING:
        if status.sentences_per_second is not None:
            parts.append(_("{pace} sentences a second").format(pace=number(status.sentences_per_second, 1)))
        if status.seconds_left is not None:
            parts.append(_("{time} left").format(time=duration(status.seconds_left)))
    return " · ".join(parts)


def _beginning(status: JobStatus) -> str:
    return _("Getting ready…") if status.phase is Phase.RUNNING else _("Waiting for its turn…")


def duration(seconds: float) -> str:
    """Return about how long, in the unit that a person would choose."""
    if seconds < 50:
        return _("{count} s").format(count=number(max(round(seconds), 1)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return _("{count} min").format(count=number(minutes))
    return _("{count} h").format(count=number(round(minutes / 60)))
