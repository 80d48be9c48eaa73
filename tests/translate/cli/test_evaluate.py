"""`diglot evaluate`."""

import json
from pathlib import Path

from tests.translate.cli.conftest import Run


def review(run: Run, page: Path) -> None:
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    assert run("review", "correct", "page.txt", 1, "O velho moinho", "--to", "pt").exit_code == 0
    assert run("review", "accept", "page.txt", 2, "--to", "pt").exit_code == 0


def test_it_scores_by_engine_and_says_how(run: Run, page: Path) -> None:
    review(run, page)
    result = run("evaluate", "--to", "pt")
    assert result.exit_code == 0
    header, row = (line.split("\t") for line in result.stdout.splitlines())
    found = dict(zip(header, row, strict=True))
    assert (found["document"], found["paragraphs"], found["untouched"]) == ("all of the memory", "2", "50%")
    assert found["engine"].startswith("fake")
    assert "chrF2++|" in result.stderr
    assert "BLEU|" in result.stderr


def test_one_document_as_json(run: Run, page: Path) -> None:
    review(run, page)
    [line] = run("evaluate", "page.txt", "--to", "pt", "--format", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert (row["document"], row["paragraphs"]) == ("page.txt", 2)
    assert 0 < row["chrf"] < 100


def test_two_documents_of_one_name_have_a_line_each(run: Run, page: Path) -> None:
    review(run, page)
    page.write_text("The old mill\n", encoding="utf-8")
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    rows = [line.split("\t") for line in run("evaluate", "page.txt", "--to", "pt").stdout.splitlines()[1:]]
    assert sorted(row[2] for row in rows) == ["1", "2"]
    names = {row[0] for row in rows}
    assert len(names) == 2
    assert all(name.startswith("page.txt (") for name in names)


def test_triples_go_to_a_file(run: Run, page: Path, tmp_path: Path) -> None:
    review(run, page)
    file = tmp_path / "triples.jsonl"
    assert "wrote 2 triples" in run("evaluate", "--to", "pt", "--triples", file).stderr
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert rows[0]["correction"] == "O velho moinho"
    assert all({"source", "hypothesis", "correction", "signature"} <= set(row) for row in rows)


def test_without_corrections_it_says_so(run: Run, page: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    result = run("evaluate", "--to", "pt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to compare" in result.stderr


def test_an_unknown_document_is_an_error(run: Run, page: Path) -> None:
    review(run, page)
    result = run("evaluate", "no.txt", "--to", "pt")
    assert result.exit_code == 1
    assert "no.txt" in result.stderr


def test_an_engine_that_came_later_is_tried_on_what_people_wrote(run: Run, page: Path) -> None:
    review(run, page)
    [line] = run("evaluate", "--to", "pt", "--engine", "bundled", "--format", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert row["signature"].startswith("bundled")
    assert row["paragraphs"] == 2
    [kept] = run("evaluate", "--to", "pt", "--format", "jsonl").stdout.splitlines()
    assert json.loads(kept)["signature"].startswith("fake")


def test_an_engine_for_another_pair_is_said(run: Run, page: Path) -> None:
    review(run, page)
    run("review", "correct", "page.txt", 1, "Ескі диірмен", "--to", "kk")
    result = run("evaluate", "--to", "kk", "--engine", "bundled")
    assert "Kazakh" in result.stderr
    assert "nothing to compare" in result.stderr
