"""`diglot paragraphs`: as a table and as JSON lines, what was left out, and why each line became what it did."""

import json
from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run

PAGE = """Rules of the harbour

Everybody who keeps a boat in the harbour promises to follow these rules, which were written in the year 1911:

🕸 Boats are moored where the harbour master says, and nowhere else.
- Nets are dried on the north side only.

12



The second rule was changed in 1954, when the nets began to be made of a stuff that does not need to be dried.
"""
WRAPPED = """The harbour was dug in the year of the great frost, when
there was no other work, and the men were paid in bread
and coal. It was never deep enough for the larger ships.
"""


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def wrapped(tmp_path: Path) -> Path:
    path = tmp_path / "wrapped.txt"
    path.write_text(WRAPPED, encoding="utf-8")
    return path


def rows(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_json_lines_keep_markers_levels_and_originals_apart(run: Run, harbour: Path) -> None:
    found = rows(run("paragraphs", harbour, "--format", "jsonl").stdout)

    assert [(row["kind"], row["level"], row["marker"]) for row in found] == [
        ("heading", 1, None),
        ("paragraph", None, None),
        ("list_item", 1, "•"),
        ("list_item", 1, "-"),
        ("paragraph", None, None),
    ]
    assert found[2]["text"] == "• Boats are moored where the harbour master says, and nowhere else."
    assert found[2]["original"] == "🕸 Boats are moored where the harbour master says, and nowhere else."


def test_the_table_shows_the_marker_before_the_text(run: Run, harbour: Path) -> None:
    lines = run("paragraphs", harbour).stdout.splitlines()

    assert lines[0].split("\t") == ["index", "kind", "lang", "translatable", "lines", "text"]
    assert lines[3].split("\t")[-1].startswith("• Boats are moored")


def test_a_pdf_has_pages_where_a_text_has_lines(run: Run) -> None:
    file = Path(__file__).parents[2] / "data" / "documents" / "pdf" / "writer-he.pdf"

    found = rows(run("paragraphs", file, "--format", "jsonl").stdout)
    shown = run("paragraphs", file).stdout.splitlines()

    assert {tuple(row["lines"]) for row in found} == {()}  # type: ignore[arg-type]
    assert found[0]["page"] == 1
    assert shown[1].split("\t")[4] == "p. 1"


def test_what_was_left_out_says_before_which_paragraph_it_stood(run: Run, harbour: Path) -> None:
    assert rows(run("paragraphs", harbour, "--dropped", "--format", "jsonl").stdout) == [
        {"lines": [8], "reason": "page number", "text": "12", "before": 4}
    ]


def test_explain_gives_each_line_and_the_evidence(run: Run, harbour: Path, wrapped: Path) -> None:
    result = run("paragraphs", harbour, "--explain", "--format", "jsonl")
    found = rows(result.stdout)

    assert [row["line"] for row in found] == list(range(1, PAGE.count("\n") + 2))
    assert {row["became"] for row in found} == {"begins", "dropped", "blank"}
    assert [row["why"] for row in found if row["line"] == 8] == ["page number"]

    result = run("paragraphs", wrapped, "--explain")
    assert [line.split("\t")[2] for line in result.stdout.splitlines()] == [
        "became",
        "begins",
        "continues",
        "continues",
        "blank",
    ]
    assert "lines 1-3: wrapped at 56: 2 of 3 lines stop in mid-sentence, and 2 of these left no room" in result.stderr


def test_a_profile_overrides_the_evidence(run: Run, wrapped: Path) -> None:
    def count(*options: str) -> int:
        return len(run("paragraphs", wrapped, "--format", "jsonl", *options).stdout.splitlines())

    assert count() == 1
    assert count("--profile", "lines") == 3
    assert count("--profile", "wrapped") == 1
    unknown = run("paragraphs", wrapped, "--profile", "columns")
    assert unknown.exit_code == 2


def test_only_plain_text_can_be_explained(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# The harbour\n\nIt was dug by hand in the year of the great frost.\n", encoding="utf-8")

    result = run("paragraphs", page, "--explain")

    assert result.exit_code == 2
    assert "page.md: --explain is for plain text" in result.stderr


def test_two_questions_are_asked_one_at_a_time(run: Run, harbour: Path) -> None:
    result = run("paragraphs", harbour, "--explain", "--dropped")

    assert result.exit_code == 2
    assert "ask one at a time" in result.stderr


def test_words_that_a_scanner_gave_twice_are_said_to_the_operator(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "scan.txt"
    page.write_text(
        "The files had been lent to a schoolmaster in the thirties had been lent to a schoolmaster in the thirties "
        "and had not come back to the county office.\n",
        encoding="utf-8",
    )
    result = run("paragraphs", page)

    assert "words that a scanner gave twice were taken out at line 1" in result.stderr
    assert result.stdout.count("schoolmaster") == 1
