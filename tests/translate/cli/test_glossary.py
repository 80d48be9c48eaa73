"""`diglot glossary`: terms in, out, listed and removed."""

from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run

PAIR = ("--from", "he", "--to", "en")


def rows(run: Run, *options: str) -> list[list[str]]:
    result = run("glossary", "list", *options)
    assert result.exit_code == 0
    return [line.split("\t") for line in result.stdout.splitlines()[1:]]


def test_terms_are_added_listed_and_removed(run: Run) -> None:
    added = run("glossary", "add", "נהר", "river", *PAIR, "--note", "not: stream")
    assert added.exit_code == 0
    assert added.stderr == "term 1: נהר (he) is river (en), everywhere\n"
    run("glossary", "add", "ים", "sea", *PAIR, "--collection", "Mills")
    assert rows(run) == [
        ["2", "he", "en", "ים", "sea", "collection Mills", ""],
        ["1", "he", "en", "נהר", "river", "everywhere", "not: stream"],
    ]
    assert rows(run, "--collection", "Mills") == [["2", "he", "en", "ים", "sea", "collection Mills", ""]]
    assert rows(run, "--to", "pt") == []
    assert run("glossary", "remove", "1").stderr == "removed נהר\n"
    assert [row[0] for row in rows(run)] == ["2"]


def test_a_term_may_be_for_one_document(run: Run, page: Path) -> None:
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    added = run("glossary", "add", "mill", "moinho", "--from", "en", "--to", "pt", "--document", page.name)
    assert added.exit_code == 0
    [row] = rows(run, "--document", page.name)
    assert row[5].startswith("document ")


@pytest.mark.parametrize("name", ["terms.csv", "terms.tbx"])
def test_what_is_exported_can_be_imported(run: Run, name: str) -> None:
    run("glossary", "add", "נהר", "river", *PAIR, "--note", "not: stream")
    run("glossary", "add", "ים", "sea", *PAIR)
    assert run("glossary", "export", name, *PAIR).stderr == f"exported 2 terms to {name}\n"
    run("glossary", "remove", "1")
    assert run("glossary", "import", name, *PAIR).stderr == "imported 1 term; 1 was there already\n"
    assert {row[3]: row[6] for row in rows(run)} == {"נהר": "not: stream", "ים": ""}


def test_a_broken_file_imports_nothing_and_says_where(run: Run) -> None:
    Path("terms.csv").write_text("source,target\nנהר,river\nים\n", encoding="utf-8")
    failed = run("glossary", "import", "terms.csv", *PAIR)
    assert failed.exit_code == 1
    assert failed.stderr.startswith("diglot: terms.csv:3: has 1 cells")
    run("glossary", "add", "הר", "hill", *PAIR)
    assert [row[3] for row in rows(run)] == ["הר"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("add", " ", "x", *PAIR), "a term without text"),
        (("add", "a", "b", *PAIR, "--document", "none.txt"), "it must name one document"),
        (("add", "a", "b", *PAIR, "--document", "x", "--collection", "y"), "two scopes"),
        (("import", "terms.xls", *PAIR), "say what it is with --format"),
        (("export", "terms", *PAIR), "say what it is with --format"),
        (("add", "a", "b", "--from", "he"), "--to"),
    ],
)
def test_wrong_usage_is_said(run: Run, arguments: tuple[str, ...], message: str) -> None:
    run("glossary", "add", "נהר", "river", *PAIR)
    failed = run("glossary", *arguments)
    assert failed.exit_code == 2
    assert message in failed.stderr


def test_an_unknown_number_removes_nothing(run: Run) -> None:
    run("glossary", "add", "נהר", "river", *PAIR)
    failed = run("glossary", "remove", "1", "9")
    assert failed.exit_code == 1
    assert "no term 9 in the glossary" in failed.stderr
    assert len(rows(run)) == 1
