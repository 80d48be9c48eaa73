"""`diglot check`: flags of what is in the store, and figures about the checks."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cache import Store, Term
from tests.translate.cli.conftest import Run
from translate.checks import evaluation
from translate.checks.evaluation import CodeFigures, Evaluation

SLIP = "O moinho junto ao rio foi construído em 1842. A sua roda não gira há trinta anos."


@pytest.fixture
def corrected(run: Run, page: Path, tmp_path: Path) -> Path:
    """A page in the store, one paragraph of which a person translated, with a slip in the year."""
    run("translate", page, "--to", "pt", "--engine", "fake")
    rows = tmp_path / "memory.jsonl"
    source = "The mill by the river was built in 1824. Its wheel has not turned for thirty years."
    row = {"source": source, "target": SLIP, "source_lang": "en", "target_lang": "pt"}
    rows.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert run("memory", "import", rows).exit_code == 0
    return page


def test_a_slip_in_a_correction_is_printed(run: Run, corrected: Path) -> None:
    done = run("check", corrected.name, "--to", "pt", "--code", "numbers")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "document\tparagraph\tflag\tseverity\tevidence",
        "page.txt\t2\tnumbers\twarning\tmissing: 1824, instead: 1842",
    ]
    assert "page.txt: 1 flag in 1 of 3 translated paragraphs" in done.stderr


def test_rows_for_programs(run: Run, corrected: Path) -> None:
    done = run("check", "--all", "--to", "pt", "--code", "numbers", "--format", "jsonl")
    [row] = [json.loads(line) for line in done.stdout.splitlines()]
    assert (row["document"], row["index"], row["flag"], row["severity"]) == ("page.txt", 1, "numbers", "warning")
    assert (row["origin"], row["target"], row["source_lang"], row["target_lang"]) == ("memory", SLIP, "en", "pt")


def test_terms_of_the_glossary_are_checked(run: Run, corrected: Path, store_url: str) -> None:
    with Store.open(store_url) as store:
        store.glossary.add(Term("mill", "azenha", "en", "pt", "Ana", datetime(2024, 5, 11, tzinfo=UTC)))
    done = run("check", corrected.name, "--to", "pt", "--code", "glossary")
    assert "page.txt\t1\tglossary\twarning\t'mill' should be 'azenha'" in done.stdout.splitlines()


def test_what_is_not_translated_has_no_flags(run: Run, corrected: Path) -> None:
    done = run("check", corrected.name, "--to", "es")
    assert done.stdout.splitlines() == ["document\tparagraph\tflag\tseverity\tevidence"]
    assert "0 flags in 0 of 0 translated paragraphs" in done.stderr


def test_an_unknown_document_does_not_stop_the_others(run: Run, corrected: Path) -> None:
    done = run("check", "nowhere.txt", corrected.name, "--to", "pt")
    assert done.exit_code == 1
    assert "no document 'nowhere.txt'" in done.stderr
    assert "missing: 1824" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--to", "pt"), "name documents, or pass --all"),
        (("page.txt", "--all", "--to", "pt"), "name documents, or pass --all"),
        (("page.txt",), "missing option '--to'"),
        (("page.txt", "--to", "pt", "--code", "typos"), "there is no flag 'typos'"),
        (("page.txt", "--evaluate"), "--evaluate takes no documents"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], message: str) -> None:
    done = run("check", *arguments)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.parametrize(("found", "alarms", "code"), [(97, 3, 0), (94, 3, 1), (97, 6, 1)])
def test_figures_and_the_exit_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, found: int, alarms: int, code: int
) -> None:
    figures = Evaluation((CodeFigures("loop", 100, found, alarms),), 100, alarms)
    monkeypatch.setattr(evaluation, "good_texts", list)
    monkeypatch.setattr(evaluation, "evaluate", lambda texts: figures)
    done = run("check", "--evaluate")
    assert done.exit_code == code
    assert done.stdout.splitlines() == [
        "flag\tfaults\tfound\trecall\tfalse alarms",
        f"loop\t100\t{found}\t{found}.0%\t{alarms}",
        f"all\t100\t{found}\t{found}.0%\t{alarms}",
    ]
    assert f"false alarms in {alarms} of 100 good paragraphs, {alarms}.0%, at most 5% wanted" in done.stderr
