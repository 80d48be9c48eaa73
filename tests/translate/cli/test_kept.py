"""What `--foreign` and `--references` leave as it is, in `diglot translate` and `diglot paragraphs`."""

import json
from pathlib import Path

import pytest

from tests.translate.cli.conftest import Run

BODY = "The mill by the river was built in 1824, and its wheel has not turned for thirty years."
MORE = "Children count the days until the swallows return to the stairs, and nobody repairs the roof of the mill."
FRENCH = "Chaque printemps, l'eau monte jusqu'à la troisième marche de l'escalier de pierre."
ENTRY = "Miller, J. (1990). Wheels of the old river. Harbour Press, 2nd edition, pp. 12-30."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An English page with a French paragraph and a bibliography."""
    path = tmp_path / "article.txt"
    entries = f"[1] {ENTRY}\n\n[2] Smith, A. (2001). The harbour and its bridges. Harbour Press, pp. 3-9.\n"
    path.write_text(f"The mill\n\n{BODY}\n\n{MORE}\n\n{FRENCH}\n\nReferences\n\n{entries}", encoding="utf-8")
    return path


def translatable(run: Run, article: Path, *options: str) -> dict[str, bool]:
    result = run("paragraphs", article, "--format", "jsonl", *options)
    assert result.exit_code == 0, result.stderr
    rows = map(json.loads, result.stdout.splitlines())
    return {row["text"]: row["translatable"] for row in rows}


def test_foreign_paragraphs_are_translated_and_references_kept(run: Run, article: Path) -> None:
    found = translatable(run, article)
    assert (found[BODY], found[FRENCH]) == (True, True)
    assert [found[text] for text in found if "Harbour Press" in text] == [False, False]


def test_foreign_paragraphs_can_be_kept(run: Run, article: Path) -> None:
    found = translatable(run, article, "--foreign", "keep")
    assert (found[BODY], found[FRENCH]) == (True, False)


def test_references_can_be_translated(run: Run, article: Path) -> None:
    found = translatable(run, article, "--references", "translate")
    assert [found[text] for text in found if "Harbour Press" in text] == [True, True]


def test_the_translation_says_why_something_was_kept(run: Run, article: Path) -> None:
    options = ("--to", "pt", "--engine", "fake", "--format", "jsonl", "--foreign", "keep")
    result = run("translate", article, *options)
    assert result.exit_code == 0, result.stderr
    rows = [json.loads(line) for line in Path(result.stdout.strip()).read_text(encoding="utf-8").splitlines()]
    reasons = {row["source"]: row["flags"] for row in rows if row["origin"] is None}
    assert "in French, kept as it is" in json.dumps(reasons[FRENCH])
    assert "a reference, kept as it is" in json.dumps([flags for text, flags in reasons.items() if "Miller" in text])


@pytest.mark.parametrize("option", ["--foreign", "--references"])
def test_other_words_are_refused(run: Run, article: Path, option: str) -> None:
    result = run("translate", article, "--to", "pt", option, "drop")
    assert result.exit_code == 2
    assert "'drop' is not one of 'keep', 'translate'" in result.stderr
