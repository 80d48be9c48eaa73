"""`diglot store search|collect|tag`."""

import json
from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run


@pytest.fixture
def translated(run: Run, page: Path) -> Path:
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    return page


def test_both_sides_are_found(run: Run, translated: Path) -> None:
    found = run("store", "search", "MILL riv*")
    assert found.exit_code == 0
    assert found.stderr == "found 2 places\n"
    assert sorted(line.split(":")[0] for line in found.stdout.splitlines()) == ["page.txt ¶2", "page.txt ¶2 [pt]"]
    assert "The mill by the river was built in 1824." in found.stdout


def test_a_side_a_language_and_a_document_can_be_chosen(run: Run, translated: Path) -> None:
    assert len(run("store", "search", "mill", "--side", "source").stdout.splitlines()) == 2
    assert len(run("store", "search", "mill", "--side", "target", "--to", "he").stdout.splitlines()) == 0
    assert run("store", "search", "mill", "--document", translated.name).stderr == "found 4 places\n"
    assert run("store", "search", "mill", "--limit", "1").stderr == "found 4 places, printed the first 1\n"
    unknown = run("store", "search", "mill", "--document", "nothing.txt")
    assert unknown.exit_code == 1
    assert "no document 'nothing.txt'" in unknown.stderr


def test_lines_of_json_have_the_places_of_the_words(run: Run, translated: Path) -> None:
    [line] = run("store", "search", '"the mill"', "--side", "source", "--format", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert (row["name"], row["paragraph"], row["side"], row["target_lang"]) == ("page.txt", 2, "source", None)
    assert [row["text"][start:end] for start, end in row["spans"]] == ["The mill"]


def test_nothing_to_look_for_is_wrong_usage(run: Run, translated: Path) -> None:
    assert run("store", "search").exit_code == 2
    rebuilt = run("store", "search", "--rebuild")
    assert (rebuilt.exit_code, rebuilt.stderr) == (0, "made the index of words anew\n")
    assert run("store", "search", "nowhere").stderr == "found 0 places\n"


def test_a_terminal_is_not_driven_by_what_is_found(run: Run, tmp_path: Path) -> None:
    hostile = tmp_path / "a.txt"
    hostile.write_text("A heron \u202eis\u202c here, and a second sentence follows it.", encoding="utf-8")
    assert run("translate", hostile, "--to", "pt", "--engine", "fake", "--from", "en").exit_code == 0
    assert "\u202e" not in run("store", "search", "heron").stdout


def test_documents_are_put_into_collections(run: Run, translated: Path) -> None:
    put = run("store", "collect", "Mills", translated.name)
    assert (put.exit_code, put.stderr) == (0, "put 1 document into 'Mills'\n")
    assert run("store", "collect", "", translated.name).stderr == "put 1 document out of their collections\n"
    assert run("store", "collect", "Mills", "nothing.txt").exit_code == 1


def test_documents_are_tagged(run: Run, translated: Path) -> None:
    assert run("store", "tag", translated.name, "--add", "old", "--add", "to  read").exit_code == 0
    [_, row] = run("store", "tag").stdout.splitlines()
    assert row.split("\t")[:2] == ["page.txt", "old, to read"]
    assert run("store", "tag", translated.name, "--remove", "old", "--remove", "to read").exit_code == 0
    assert len(run("store", "tag").stdout.splitlines()) == 1
    assert run("store", "tag", translated.name).exit_code == 2
    assert run("store", "tag", "--add", "x").exit_code == 2
    assert run("store", "tag", "nothing.txt", "--add", "x").exit_code == 1
