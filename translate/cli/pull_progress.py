"""Progress of a pull on stderr: a bar on a terminal, a line now and then on a pipe."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from translate.cli.console import say
from translate.models.pull import PullProgress, Stage

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

SECONDS_BETWEEN_LINES = 10.0
_WORDS = {Stage.CONVERT: "converting to int8, once: this takes minutes", Stage.CHECK: "checking"}


class PullReport:
    """Shows how far a pull is; call it with each progress event."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._stage: Stage | None = None
        self._said = time.monotonic()

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

            self._bar = Progress(
                BarColumn(bar_width=30),
                DownloadColumn(),
                TransferSpeedColumn(),
                TextColumn("{task.description}", markup=False),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._bar.add_task("", total=None)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, progress: PullProgress) -> None:
        """Show one event."""
        if progress.stage is not self._stage:
            self._stage = progress.stage
            if progress.stage in _WORDS:
                say(_WORDS[progress.stage])
        if self._bar is not None and self._task is not None:
            total = progress.bytes_total or None
            self._bar.update(self._task, completed=progress.bytes_done, total=total, description=progress.file)
        elif progress.stage is Stage.DOWNLOAD and time.monotonic() - self._said >= SECONDS_BETWEEN_LINES:
            self._said = time.monotonic()
            say(f"{progress.bytes_done / 1e9:.2f} of {progress.bytes_total / 1e9:.2f} GB ({progress.file})")
