"""`diglot demo` and `diglot read`: what they hand to the reader."""

from pathlib import Path
from typing import Any

import pytest

from tests.translate.cli.conftest import Run


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Calls of the reader's launcher, which starts nothing here."""
    calls: list[dict[str, Any]] = []

    def run(**arguments: Any) -> int:
        calls.append(arguments)
        return 0

    monkeypatch.setattr("reader.launch.run", run)
    return calls


def test_demo_prints_a_table_and_ends_without_the_reader_when_told_so(run: Run, started: list[dict[str, Any]]) -> None:
    result = run("demo", "--no-serve", "--out", "shown")

    assert result.exit_code == 0, result.output
    header, *rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert header == ["document", "language", "paragraphs", "target", "state", "seconds", "file"]
    assert len(rows) == 6
    assert all(Path(row[6]).is_file() for row in rows)
    assert started == []


def test_demo_starts_the_reader_on_the_store_that_it_filled(
    run: Run, started: list[dict[str, Any]], store_url: str
) -> None:
    result = run("demo", "--out", "shown", "--port", 8765)

    assert result.exit_code == 0, result.output
    [call] = started
    assert (call["store_url"], call["port"], call["address"]) == (store_url, 8765, "127.0.0.1")


def test_read_hands_its_settings_on(run: Run, started: list[dict[str, Any]], store_url: str, tmp_path: Path) -> None:
    secrets, roles = tmp_path / "secrets.toml", tmp_path / "roles.toml"
    for file in (secrets, roles):
        file.touch()
    people = ("--reviewer", "Dana", "--secrets", secrets, "--roles", roles)
    run("read", "--engine", "fake", "--model", "somewhere", "--device", "cpu", *people)

    [call] = started
    assert call == {
        "store_url": store_url,
        "port": None,
        "address": "127.0.0.1",
        "engine": "fake",
        "model": "somewhere",
        "device": "cpu",
        "reviewer": "Dana",
        "roles": str(roles),
        "secrets": str(secrets),
    }
