"""`diglot review placeless` and `diglot review put-back`, after a document was read anew."""

from pathlib import Path

import pytest

from cache import Store
from tests.translate.cli.conftest import Run
from tests.translate.pipeline.documents import read_anew


@pytest.fixture
def gone(run: Run, page: Path, store_url: str) -> str:
    """A store in which a correction of the page's title has lost its place; its version."""
    assert run("translate", page, "--to", "pt", "--engine", "fake").exit_code == 0
    said = run("review", "correct", "page.txt", 1, "O velho moinho", "--to", "pt", "--as", "Ana", "--scope", "place")
    with Store.open(store_url) as store:
        [stored] = store.documents.find("page.txt")
        texts = [one.text for one in store.documents.paragraphs(stored.id)]
        read_anew(store, stored, f"{texts[0]}!", *texts[1:])
    return said.stderr.split()[-1]


def test_they_are_listed_and_put_back(run: Run, gone: str) -> None:
    listed = run("review", "placeless", "--to", "pt")
    assert (listed.exit_code, listed.stderr.strip()) == (0, "1 correction without a place")
    header, row = (line.split("\t") for line in listed.stdout.splitlines())
    found = dict(zip(header, row, strict=True))
    assert (found["version"], found["document"], found["who"], found["nearest"]) == (gone, "page.txt", "Ana", "1")
    assert (found["source"], found["translation"], found["alike"]) == ("The old mill", "O velho moinho", "92%")
    assert run("review", "put-back", gone, "--at", 1, "--as", "Omar").exit_code == 0
    assert run("review", "placeless", "page.txt").stderr.strip() == "0 corrections without a place"
    history = run("review", "history", "page.txt", 1, "--to", "pt").stdout.splitlines()[1:]
    assert [line.split("\t")[2:6] for line in history] == [["Omar", "correct", "final", "place"]]


@pytest.mark.parametrize(
    ("how", "said"), [("--everywhere", "put back: version 2"), ("--drop", "taken back: version 2")]
)
def test_the_other_ways(run: Run, gone: str, how: str, said: str) -> None:
    result = run("review", "put-back", gone, how)
    assert (result.exit_code, result.stderr.strip()) == (0, said)
    assert run("review", "placeless").stderr.strip() == "0 corrections without a place"
    found = run("memory", "search", "velho").stdout
    assert ("O velho moinho" in found) == (how == "--everywhere")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "one of --at NUMBER, --everywhere and --drop"),
        (("--at", 1, "--drop"), 2, "one of --at NUMBER"),
        (("--at", 9), 1, "there is no 9"),
    ],
)
def test_what_is_wrong_is_said(run: Run, gone: str, arguments: tuple[object, ...], code: int, said: str) -> None:
    result = run("review", "put-back", gone, *arguments)
    assert result.exit_code == code
    assert said in result.stderr
    unknown = run("review", "put-back", 99, "--drop")
    assert (unknown.exit_code, "version 99 is no correction without a place" in unknown.stderr) == (1, True)
    assert run("review", "placeless", "other.txt").exit_code == 1
