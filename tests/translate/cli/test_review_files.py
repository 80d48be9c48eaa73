"""`diglot review send` and `diglot review return`, with a reviewer in between."""

import shlex
from pathlib import Path

import pytest
from click.testing import Result

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
    assert result.stdout.splitlines()[:3] == [
        "conflict: line 2: Omar has changed this paragraph here since the file left: choose one of the two",
        "    here:      Moinho antigo",
        "    in file:   O velho moinho",
    ]
    assert result.stderr.strip() == "3 rows: 2 unchanged, 1 in conflict"
    assert "Moinho antigo" in targets(translated)


def command(result: Result) -> list[str]:
    """The command that a conflict is resolved with, as a shell reads it, without the program's name."""
    [line] = [line for line in result.stdout.splitlines() if "to take the file's: " in line]
    words = shlex.split(line.partition("to take the file's: ")[2])
    assert words.pop(0) == "diglot"
    return words


@pytest.mark.parametrize("text", ["O velho moinho", 'O moinho d\'água: $(x) "velho"', "- o velho", "«עתיק»"])
def test_the_command_that_is_named_resolves_a_conflict(translated: Run, text: str) -> None:
    path = edit(send(translated), TITLE, text)
    translated("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt", "--as", "Omar")
    result = translated("review", "return", path, "--as", "Ana", "--note", "by hand", "--scope", "document")
    assert translated(*command(result)).exit_code == 0
    assert text in targets(translated)
    [newest] = translated("review", "history", "page.txt", 1, "--to", "pt").stdout.splitlines()[2:]
    assert newest.split("\t")[2:8] == ["Ana", "correct", "final", "document", text, "by hand"]
    # Whoever was faster is asked again.
    translated("review", "correct", "page.txt", 1, "Moinho", "--to", "pt", "--as", "Omar", "--scope", "document")
    late = translated(*command(result))
    assert late.exit_code == 1
    assert "changed in between" in late.stderr


def test_a_wording_that_holds_elsewhere_is_in_conflict_too(translated: Run) -> None:
    translated("review", "correct", "page.txt", 1, "Em toda parte", "--to", "pt", "--as", "Omar")
    translated("review", "correct", "page.txt", 1, "Só aqui", "--to", "pt", "--as", "Omar", "--scope", "place")
    path = edit(send(translated), "Só aqui", "O velho moinho")
    result = translated("review", "return", path, "--as", "Ana")
    assert "    here:      Em toda parte" in result.stdout
    assert "--over" in command(result)
    assert "Só aqui" in targets(translated)
    assert translated(*command(result)).exit_code == 0
    assert "O velho moinho" in targets(translated)


def test_a_text_that_no_line_can_show_is_left_for_standard_input(translated: Run) -> None:
    path = edit(send(translated), TITLE, "O velho⟦U+0007⟧moinho")
    translated("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt", "--as", "Omar")
    result = translated("review", "return", path)
    assert "(with the text on standard input)" in result.stdout
    assert "-" in command(result)


def test_the_store_that_was_named_is_named(translated: Run, store_url: str) -> None:
    path = edit(send(translated), TITLE, "O velho moinho")
    translated("review", "correct", "page.txt", 1, "Moinho antigo", "--to", "pt", "--as", "Omar")
    assert "--store" not in command(translated("review", "return", path))
    words = command(translated("review", "return", path, "--store", store_url))
    assert words[words.index("--store") + 1] == store_url


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
