"""How far a run is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from translate.cli.console import seconds
from translate.cli.report import Report

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

    from translate.pipeline import Progress


class ProgressReport(Report):
    """Shows how far a run is; call it with each progress event."""

    def __init__(self) -> None:
        super().__init__(total=1)

    def _columns(self) -> "Sequence[ProgressColumn]":
        from rich.progress import BarColumn, TextColumn

        counted = "{task.completed:,.0f} of {task.total:,.0f} paragraphs{task.description}"
        return BarColumn(bar_width=30), TextColumn(counted)

    def __call__(self, progress: "Progress") -> None:
        """Show one event."""
        done, total, speed = progress.paragraphs_done, progress.paragraphs_total, _speed(progress)
        self._show(done, total, speed, f"{done:,} of {total:,} paragraphs{speed}")


def _speed(progress: "Progress") -> str:
    speed, left = progress.sentences_per_second, progress.seconds_left
    if speed is None or left is None:
        return ""
    return f" · {speed:.1f} sentences/s · {seconds(left)} left"
