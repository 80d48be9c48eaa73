"""`diglot review`, as a script uses it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.translate.cli.conftest import Run


@pytest.fixture
def translated(run: Run, page: Path) -> Path:
    """The page, translated in the store by the fake engine."""
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    return page


def queue(run: Run, *arguments: object) -> list[dict[str, Any]]:
    result = run("review", "next", "--to", "pt", "--format", "jsonl", *arguments)
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_next_prints_what_a_script_needs_to_act(run: Run, translated: Path) -> None:
    rows = queue(run)
    assert {row["number"] for row in rows} == {1, 2, 3}
    assert rows == sorted(rows, key=lambda row: -row["risk"])
    assert {"document", "document_id", "version", "state", "reasons", "source", "target"} <= set(rows[0])
    assert len(queue(run, "--limit", 1)) == 1
    assert queue(run, "--kind", "caption") == []
    assert "2 of 3" in run("review", "next", "--to", "pt", "--limit", 2).stderr


def test_next_for_people_names_paragraph_and_reason(run: Run, translated: Path) -> None:
    run("review", "correct", "page.txt", 2, "O moinho foi construído em 1842.", "--to", "pt", "--state", "translated")
    printed = run("review", "next", "--to", "pt").stdout
    assert "page.txt ¶ 2  (version 1, translated)" in printed
    assert "numbers: " in printed


def test_correct_accept_undo_and_history(run: Run, translated: Path) -> None:
    said = run("review", "correct", "page.txt", 1, "O velho moinho", "--to", "pt", "--as", "Ana", "--note", "title")
    assert (said.exit_code, said.stderr.strip()) == (0, "recorded: version 1")
    assert run("review", "accept", "page.txt", 3, "--to", "pt", "--as", "Ana").exit_code == 0
    assert {row["number"] for row in queue(run)} == {2}
    assert run("review", "comment", "page.txt", 1, "Or “O moinho antigo”?", "--to", "pt", "--as", "Omar").exit_code == 0
    assert run("review", "undo", "page.txt", 1, "--to", "pt", "--as", "Ana").exit_code == 0
    rows = [line.split("\t") for line in run("review", "history", "page.txt", 1, "--to", "pt").stdout.splitlines()[1:]]
    assert [(row[2], row[3]) for row in rows] == [("Ana", "correct"), ("Omar", "comment"), ("Ana", "undo")]
    assert {row["number"] for row in queue(run)} == {1, 2}
    assert run("export", "page.txt", "--to", "pt", "--format", "txt").exit_code == 0


def test_a_text_may_come_from_standard_input(store_url: str, run: Run, translated: Path) -> None:
    from click.testing import CliRunner

    from translate.cli import main

    arguments = ["review", "correct", "page.txt", "1", "-", "--to", "pt"]
    result = CliRunner(env={"DIGLOT_STORE": store_url}).invoke(main, arguments, input="O velho moinho\n")
    assert result.exit_code == 0
    assert queue(run, "--state", "final")[0]["target"] == "O velho moinho"


def test_a_stale_version_records_nothing(run: Run, translated: Path) -> None:
    run("review", "correct", "page.txt", 1, "O velho moinho", "--to", "pt")
    late = run("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt", "--version", 0)
    assert late.exit_code == 1
    assert "changed in between" in late.stderr
    assert queue(run, "--state", "final")[0]["target"] == "O velho moinho"
    assert run("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt", "--version", 1).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("accept", "page.txt", 9), 1, "page.txt has no paragraph 9: it has 3, numbered from 1"),
        (("accept", "other.txt", 1), 1, "other.txt"),
        (("accept", "page.txt", 0), 2, "0 is not in the range"),
        (("correct", "page.txt", 1, "  "), 1, "cannot be blank"),
        (("undo", "page.txt", 1), 1, "nobody has corrected this paragraph"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, translated: Path, arguments: tuple[object, ...], code: int, said: str
) -> None:
    result = run("review", *arguments, "--to", "pt")
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_what_the_checks_say_is_a_note_and_no_obstacle(run: Run, translated: Path) -> None:
    said = run("review", "correct", "page.txt", 2, "O moinho foi construído em 1942.", "--to", "pt")
    assert said.exit_code == 0
    recorded, *notes = said.stderr.splitlines()
    assert recorded == "recorded: version 1"
    assert any(note.startswith("note: numbers: ") for note in notes)
    assert run("review", "accept", "page.txt", 2, "--to", "pt", "--state", "reviewed").stderr.splitlines()[1:] == notes


def test_a_wording_of_everywhere_is_replaced_by_who_has_seen_it(run: Run, translated: Path) -> None:
    correct = ("review", "correct", "page.txt", 1)
    run(*correct, "Em toda parte", "--to", "pt", "--as", "Omar")
    run(*correct, "Aqui", "--to", "pt", "--as", "Omar", "--scope", "place")
    blind = run(*correct, "Meu", "--to", "pt", "--as", "Ana")
    assert blind.exit_code == 1
    assert "'Em toda parte' by Omar (version 1): replace it with --over 1" in blind.stderr
    assert run(*correct, "Meu", "--to", "pt", "--as", "Ana", "--over", 1).exit_code == 0
    undone = run("review", "undo", "page.txt", 1, "--to", "pt", "--as", "Ana")
    assert undone.stderr.splitlines() == [
        "taken back at this place: version 4, by version 5",
        "taken back everywhere: version 3, by version 6",
    ]
