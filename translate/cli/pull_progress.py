"""How far a pull is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from translate.cli.console import say
from translate.cli.report import Report
from translate.models.pull import PullProgress, Stage

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

_WORDS = {Stage.CONVERT: "converting to int8, once: this takes minutes", Stage.CHECK: "checking"}


class PullReport(Report):
    """Shows how far a pull is; call it with each progress event."""

    def __init__(self) -> None:
        super().__init__()
        self._stage: Stage | None = None

    def _columns(self) -> "Sequence[ProgressColumn]":
        from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn

        described = TextColumn("{task.description}", markup=False)
        return BarColumn(bar_width=30), DownloadColumn(), TransferSpeedColumn(), described

    def __call__(self, progress: PullProgress) -> None:
        """Show one event."""
        if progress.stage is not self._stage:
            self._stage = progress.stage
            if progress.stage in _WORDS:
                say(_WORDS[progress.stage])
        done, total = progress.bytes_done, progress.bytes_total
        line = f"{done / 1e9:.2f} of {total / 1e9:.2f} GB ({progress.file})"
        self._show(done, total or None, progress.file, line if progress.stage is Stage.DOWNLOAD else None)
