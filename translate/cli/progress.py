"""Progress on stderr: a bar on a terminal, a line now and then on a pipe."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from translate.cli.console import is_terminal, say, seconds

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from translate.pipeline import Progress

SECONDS_BETWEEN_LINES = 10.0


class ProgressReport:
    """Shows how far a run is; call it with each progress event."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._said = time.monotonic()

    def __enter__(self) -> Self:
        if is_terminal(sys.stderr):
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn

            self._bar = Progress(
                BarColumn(bar_width=30),
                TextColumn("{task.completed:,.0f} of {task.total:,.0f} paragraphs{task.description}"),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._bar.add_task("", total=1)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, progress: "Progress") -> None:
        """Show one event."""
        if self._bar is not None and self._task is not None:
            self._bar.update(
                self._task,
                completed=progress.paragraphs_done,
                total=progress.paragraphs_total,
                description=_speed(progress),
            )
        elif time.monotonic() - self._said >= SECONDS_BETWEEN_LINES:
            self._said = time.monotonic()
            say(f"{progress.paragraphs_done:,} of {progress.paragraphs_total:,} paragraphs{_speed(progress)}")


def _speed(progress: "Progress") -> str:
    speed, left = progress.sentences_per_second, progress.seconds_left
    if speed is None or left is None:
        return ""
    return f" · {speed:.1f} sentences/s · {seconds(left)} left"
