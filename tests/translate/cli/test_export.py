"""`diglot export` and what it shares with `diglot translate`: formats and what is shown."""

import json
from pathlib import Path

from tests.translate.cli.conftest import Run

PAGES = (
    "The mill by the river was old, and everyone in the village knew it well.",
    "Nobody had ground corn there for many years, since the war had come and gone.",
    "In spring the water rose, as it always did, and took the wheel along.",
    "Then it stood still, and children played in it.",
)
BOOK = "".join(f"{page}\n\n{number}\n\n" for number, page in enumerate(PAGES, 12))


def texts(path: str) -> list[str]:
    return [json.loads(line)["source"] for line in Path(path).read_text(encoding="utf-8").splitlines()]


def test_furniture_comes_back_when_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "book.txt"
    book.write_text(BOOK, encoding="utf-8")
    options = ("--to", "pt", "--format", "jsonl", "--out")
    plain = run("translate", book, "--engine", "fake", *options, tmp_path / "plain").stdout.strip()
    whole = run("translate", book, "--engine", "fake", "--furniture", *options, tmp_path / "whole").stdout.strip()
    again = run("export", "book.txt", "--furniture", *options, tmp_path / "again").stdout.strip()

    assert texts(plain) == list(PAGES)
    assert texts(whole) == [text for number, page in enumerate(PAGES, 12) for text in (page, str(number))]
    assert texts(again) == texts(whole)


def test_a_format_that_an_original_has_not_is_said_and_the_others_go_on(run: Run, page: Path, tmp_path: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    done = run("export", "page.txt", "--to", "pt", "--format", "html", "--format", "txt", "--out", tmp_path / "out")
    assert [Path(line).name for line in done.stdout.splitlines()] == ["page.pt.html", "page.pt.txt"]


def test_an_unknown_document_does_not_stop_the_others(run: Run, page: Path, tmp_path: Path) -> None:
    run("translate", page, "--to", "pt", "--engine", "fake")
    done = run("export", "nowhere.txt", "page.txt", "--to", "pt", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert "no document 'nowhere.txt'" in done.stderr
    assert [Path(line).name for line in done.stdout.splitlines()] == ["page.pt.html"]


def test_documents_or_all(run: Run, page: Path) -> None:
    assert run("export", "--to", "pt").exit_code == 2
    assert run("export", "page.txt", "--all", "--to", "pt").exit_code == 2
