"""How far something is, on stderr: a bar on a terminal, a line now and then on a pipe."""

import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

from translate.cli.console import is_terminal, say

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn, TaskID

SECONDS_BETWEEN_LINES = 10.0


class Report(ABC):
    """A bar while it is entered, where somebody sees it."""

    def __init__(self, total: float | None = None) -> None:
        self._total = total
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._said = time.monotonic()

    @abstractmethod
    def _columns(self) -> "Sequence[ProgressColumn]":
        """Return what the bar is made of."""

    def __enter__(self) -> Self:
        if is_terminal(sys.stderr):
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(*self._columns(), console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("", total=self._total)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _show(self, done: float, total: float | None, beside: str, line: str | None) -> None:
        """Show how far it is: with `beside` beside the bar, or with a line, if there is one and it is time for one."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=total, description=beside)
        elif line is not None and time.monotonic() - self._said >= SECONDS_BETWEEN_LINES:
            self._said = time.monotonic()
            say(line)
