"""`diglot memory`, as an operator uses it."""

import csv
import json
from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run

PAIRS = "source,target,source_lang,target_lang,note\nThe mill,O moinho,en,pt,at last\nThe river,O rio,en,pt,\n"
TMX = (
    '<?xml version="1.0"?><tmx version="1.4"><header creationtool="Other" creationtoolversion="1" segtype="sentence" '
    'o-tmf="x" adminlang="en" srclang="en-US" datatype="xml"/><body><tu><tuv xml:lang="en-US">'
    '<seg>The <ph>x</ph>mill</seg></tuv><tuv xml:lang="pt-BR" creationid="Zoe"><seg>O moinho</seg></tuv></tu>'
    '<tu><tuv xml:lang="en"><seg>A</seg></tuv></tu></body></tmx>'
)


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """A store with two translations, from a table."""
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, encoding="utf-8")
    result = run("memory", "import", path, "--author", "Ana")
    assert (result.exit_code, result.stderr.strip()) == (0, "imported 2 translations")
    return run


def rows(stdout: str) -> list[list[str]]:
    return [line.split("\t") for line in stdout.splitlines()[1:]]


def test_a_foreign_tmx_is_taken_in_under_the_importers_name(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "other.tmx"
    path.write_text(TMX)
    result = run("memory", "import", path, "--author", "Rina")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "other.tmx: 1 sign for formatting taken out of its texts",
        "imported 1 translation; 1 paragraph without translation passed over",
    ]
    [row] = rows(run("memory", "history", "The mill", "--from", "en", "--to", "pt").stdout)
    assert (row[2], row[5], row[6], row[7]) == ("Rina", "everywhere", "O moinho", "by Zoe; imported from other.tmx")
    assert "1 was there already" in run("memory", "import", path, "--author", "Rina").stderr


def test_search_prints_who_and_when(filled: Run) -> None:
    [row] = rows(filled("memory", "search", "MOÍNHO").stdout)
    assert (row[0], row[2:7]) == ("1", ["Ana", "en", "pt", "The mill", "O moinho"])
    assert len(row[1]) == len("2024-05-01 12:00")
    assert len(rows(filled("memory", "search", "the", "--from", "en", "--to", "pt").stdout)) == 2
    assert rows(filled("memory", "search", "the", "--to", "de").stdout) == []
    some = filled("memory", "search", "the", "--limit", 1)
    assert len(rows(some.stdout)) == 1
    assert "there are more, see --limit" in some.stderr
    assert filled("memory", "search", " ").exit_code == 2


def test_history_prints_what_was_done_to_a_text(filled: Run) -> None:
    assert rows(filled("memory", "history", "Nothing", "--from", "en", "--to", "pt").stdout) == []
    [row] = rows(filled("memory", "history", "The  mill", "--from", "en", "--to", "pt").stdout)
    assert row[7] == "at last; imported from pairs.csv"


@pytest.mark.parametrize("format", ["jsonl", "tmx", "csv", "tsv"])
def test_what_is_exported_can_be_imported(filled: Run, tmp_path: Path, format: str) -> None:
    path = tmp_path / f"memory.{format}"
    result = filled("memory", "export", path)
    assert result.stderr.strip() == f"exported 2 translations to {path}"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []
    assert filled("memory", "import", path).stderr.strip() == "imported 0 translations; 2 were there already"
    other = f"sqlite:///{tmp_path / 'other.db'}"
    assert filled("memory", "import", path, "--store", other).stderr.strip() == "imported 2 translations"


def test_export_to_standard_output_and_of_one_language(filled: Run) -> None:
    result = filled("memory", "export", "-", "--format", "jsonl", "--to", "pt", "--from", "en")
    assert [json.loads(line)["target"] for line in result.stdout.splitlines()] == ["O moinho", "O rio"]
    assert "to standard output" in result.stderr
    assert filled("memory", "export", "-", "--format", "csv", "--to", "de").stdout.count("\n") == 1


def test_what_to_write_must_be_known(filled: Run) -> None:
    result = filled("memory", "export", "memory.xlsx")
    assert result.exit_code == 2
    assert "say what to write with --format" in result.stderr
    missing = filled("memory", "export", "no/such/folder/m.csv")
    assert missing.exit_code == 1
    assert "No such file or directory" in missing.stderr


def test_a_file_that_was_sent_for_review_is_taken_in_as_one(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    run("review", "send", "page.txt", "--to", "pt", "--format", "csv", "--out", "out")
    path = Path("out/page.pt.review.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    lines[0]["target"] = "O velho moinho"
    lines[1]["mark"] = "x"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, lines[0])
        writer.writeheader()
        writer.writerows(lines)
    result = run("memory", "import", path, "--author", "Ana")
    assert result.exit_code == 1
    assert result.stdout.startswith("refused: line 3: its mark was changed")
    assert result.stderr.strip() == "3 rows: 1 recorded, 1 unchanged, 1 refused"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.tmx", "<tmx>", "a.tmx:1: not well-formed XML"),
        ("a.csv", "source,target\n", "a.csv:1: the header has 0 columns 'source_lang'"),
        ("a.jsonl", "{", "a.jsonl:1: not a row of JSON"),
        ("a.txt", "{", "a.txt:1: not a row of JSON"),
    ],
)
def test_damage_is_one_line_and_imports_nothing(run: Run, tmp_path: Path, name: str, text: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    result = run("memory", "import", path)
    assert result.exit_code == 1
    assert said in result.stderr
    assert "nothing was imported" in result.stderr
    assert len(result.stderr.splitlines()) == 1
