"""Reports on stderr: on a pipe they are lines, and where stderr is closed nothing breaks."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from translate.cli import report
from translate.cli.report import Report

if TYPE_CHECKING:
    from rich.progress import ProgressColumn


class Counting(Report):
    def _columns(self) -> "Sequence[ProgressColumn]":
        from rich.progress import TextColumn

        return (TextColumn("{task.completed:.0f}{task.description}"),)

    def __call__(self, done: int, line: str | None = "so far") -> None:
        self._show(done, 3, " done", line)


def test_on_a_pipe_a_line_is_said_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Counting() as counting:
        counting(1)
        monkeypatch.setattr(report, "SECONDS_BETWEEN_LINES", 0.0)
        counting(2)
        counting(3, None)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "so far\n")


def test_on_a_terminal_there_is_a_bar_and_no_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "SECONDS_BETWEEN_LINES", 0.0)
    monkeypatch.setattr(report, "is_terminal", lambda _stream: True)
    with Counting() as counting:
        counting(2)
        assert counting._bar is not None
        [task] = counting._bar.tasks
        assert (task.completed, task.total, task.description) == (2, 3, " done")
    said = capsys.readouterr()
    assert said.out == ""
    assert "so far" not in said.err


def test_nobody_need_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "SECONDS_BETWEEN_LINES", 0.0)
    monkeypatch.setattr(sys, "stderr", None)
    with Counting() as counting:
        counting(1)
