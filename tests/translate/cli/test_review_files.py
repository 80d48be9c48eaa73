"""`diglot review send` and `diglot review return`, with a reviewer in between."""

from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run
from tests.translate.exchange.sheets import edit
from translate.cli.review_files import FORMATS
from translate.exchange.files import SUFFIXES
from translate.review.roles import Scope

TITLE = "«pt: The old mill»"


@pytest.fixture
def translated(run: Run, page: Path) -> Run:
    """A store with the page, translated by the fake engine."""
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    return run


def send(run: Run, format: str = "csv") -> Path:
    result = run("review", "send", "page.txt", "--to", "pt", "--format", format, "--out", "out")
    assert (result.exit_code, result.stderr.strip()) == (0, "3 paragraphs to review in page.txt")
    return Path(result.stdout.strip())


def targets(run: Run) -> str:
    run("export", "page.txt", "--to", "pt", "--format", "txt", "--out", "texts")
    return Path("texts/page.pt.txt").read_text(encoding="utf-8")


def test_the_choices_are_those_of_the_library() -> None:
    from translate.cli.review_files import SCOPES

    assert set(FORMATS) == set(SUFFIXES)
    assert set(SCOPES) == set(Scope)


@pytest.mark.parametrize("format", FORMATS)
def test_an_edit_in_the_file_is_a_correction(translated: Run, format: str) -> None:
    path = send(translated, format)
    assert path == Path(f"out/page.pt.review.{SUFFIXES[format]}")
    untouched = translated("review", "return", path)
    assert (untouched.exit_code, untouched.stderr.strip()) == (0, "3 rows: 3 unchanged")
    edit(path, TITLE, "O velho moinho")
    dry = translated("review", "return", path, "--dry-run")
    assert dry.stderr.strip() == "3 rows: 1 recorded, 2 unchanged; a dry run: nothing was recorded"
    result = translated("review", "return", path, "--as", "Ana", "--note", "by hand")
    assert (result.exit_code, result.stdout, result.stderr.strip()) == (0, "", "3 rows: 1 recorded, 2 unchanged")
    assert "O velho moinho" in targets(translated)
    history = translated("review", "history", "page.txt", 1, "--to", "pt").stdout.splitlines()[1].split("\t")
    assert (history[2], history[5], history[7]) == ("Ana", "everywhere", "by hand")
    again = translated("review", "return", path, "--as", "Ana")
    assert (again.exit_code, again.stderr.strip()) == (0, "3 rows: 1 agreed already, 2 unchanged")


def test_several_formats_at_once(translated: Run) -> None:
    result = translated(
        "review", "send", "page.txt", "--to", "pt", "--format", "xliff", "--format", "tmx", "--out", "o"
    )
    assert result.stdout.split() == ["o/page.pt.review.xlf", "o/page.pt.review.tmx"]


def test_a_conflict_is_printed_with_both_texts(translated: Run) -> None:
    path = edit(send(translated), TITLE, "O velho moinho")
    translated("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt", "--as", "Omar")
    result = translated("review", "return", path, "--as", "Ana")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "conflict: line 2: Omar has changed this paragraph here since the file left: choose one of the two",
        "    here:      Moinho antigo",
        "    in file:   O velho moinho",
    ]
    assert result.stderr.strip() == "3 rows: 2 unchanged, 1 in conflict"
    assert "Moinho antigo" in targets(translated)


def test_rows_that_are_missing_are_counted_and_harm_nothing(translated: Run) -> None:
    path = send(translated)
    lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    path.write_text("".join(lines[:2]), encoding="utf-8")
    result = translated("review", "return", path)
    assert (result.exit_code, result.stderr.strip()) == (
        0,
        "1 row: 1 unchanged, 2 not in the file, and left as they are",
    )


def test_a_scope_of_this_document_only(translated: Run) -> None:
    path = edit(send(translated), TITLE, "O velho moinho")
    translated("review", "return", path, "--as", "Ana", "--scope", "document")
    history = translated("review", "history", "page.txt", 1, "--to", "pt").stdout.splitlines()[1].split("\t")
    assert history[5] == "document"


def test_control_characters_of_a_file_do_not_reach_the_terminal(translated: Run) -> None:
    path = edit(send(translated), TITLE, "a⟦U+001B⟧[31m")
    translated("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt")
    result = translated("review", "return", path)
    assert "\x1b" not in result.output
    assert "a\\x1b[31m" in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "source,target,source_lang,target_lang\nA,B,en,pt\n", "no row in it has a mark"),
        ("a.xlf", "<xliff", "a.xlf:1: not well-formed XML"),
        ("a.docx", "PK\x03\x04", "damaged or cut short"),
        ("a.txt", "Dear Ana", "0 columns"),
    ],
)
def test_the_wrong_file_is_one_line(translated: Run, tmp_path: Path, name: str, text: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    result = translated("review", "return", path)
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_document_that_is_not_there(translated: Run) -> None:
    result = translated("review", "send", "other.txt", "--to", "pt")
    assert result.exit_code == 1
    assert "other.txt" in result.stderr
