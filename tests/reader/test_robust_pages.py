"""What may go wrong on a page, without a browser: addresses of strangers, engines that fail, files that are none."""

import io
import threading
import zipfile
from collections.abc import Callable, Iterator
from typing import Final

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import Store
from reader import resources, session
from reader.parallel_view import Sheet
from reader.people import owner
from reader.settings import STORE_VARIABLE, Settings
from tests.reader import troubled_app
from tests.reader.conftest import AddDocument

# What strangers may write into an address, for every parameter of every screen.
NONSENSE: Final = (
    "-1",
    "0",
    "1e99",
    "999999999",
    "99999999999999999999",
    " ",
    "\x00",
    "../../x",
    "<script>window.hacked=1</script>",
    "\u202e:material/home: :red[x] $x$",
    '"(*',
    "{number} %s %n",
    "x" * 20_000,
    "٣",
)
PARAMETERS: Final = ("to", "p", "page", "find", "ui", "q", "side", "paragraph", "only", "from", "risk", "doc[]")


@pytest.fixture
def open_screen(
    store_url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Callable[[], None]], AppTest]]:
    """A screen alone: AppTest finds pages by their file, and those of the app are functions."""
    monkeypatch.setattr("sys.argv", ["app.py", *Settings(engine="fake", reviewer="Dana").arguments()])
    monkeypatch.setenv(STORE_VARIABLE, store_url)
    yield lambda screen: AppTest.from_function(screen, default_timeout=60)
    resources.release()
    st.cache_data.clear()


def _read() -> None:
    from reader.screens import read

    read.show()


def _search() -> None:
    from reader.screens import search

    search.show()


def _review() -> None:
    from reader.screens import review

    review.show()


def _glossary() -> None:
    from reader.screens import glossary

    glossary.show()


def _statistics() -> None:
    from reader.screens import statistics

    statistics.show()


def _models() -> None:
    from reader.screens import models

    models.show()


def problems(app: AppTest) -> str:
    return " ".join(one.value for one in app.error)


@pytest.mark.parametrize("screen", [_read, _search, _review, _glossary, _statistics, _models])
def test_no_address_breaks_a_screen(
    open_screen: Callable[[Callable[[], None]], AppTest], add_document: AddDocument, screen: Callable[[], None]
) -> None:
    document = add_document("A river.", "A bridge.", "The river again.")
    app = open_screen(screen)
    for number, value in enumerate(NONSENSE):
        app.query_params.clear()
        for name in PARAMETERS:
            app.query_params[name] = value
        # Every other time of a document that is there.
        app.query_params["doc"] = app.query_params["document"] = document.id if number % 2 else value
        app.run()
        assert not app.exception, (value, app.exception)


def test_an_address_with_everything_twice_is_read(
    open_screen: Callable[[Callable[[], None]], AppTest], add_document: AddDocument, sheets: list[Sheet]
) -> None:
    document = add_document("A river.", "A bridge.", "The river again.")
    app = open_screen(_read)
    app.query_params["doc"], app.query_params["to"] = ["no", document.id], ["zz", "pt"]
    app.query_params["p"] = ["1e99", "2"]
    app.run()
    assert not app.exception
    assert (sheets[-1].target.lang, sheets[-1].mark) == ("pt", 1)


@pytest.mark.parametrize(
    ("to", "said", "done"),
    [
        ("fr", troubled_app.UNLOADABLE, 0),
        ("de", "could not be translated: fake was told to fail", 4),
        ("es", "returned", 0),
        ("it", "the memory of this machine ran out", 0),
    ],
)
def test_an_engine_that_fails_is_said_and_the_original_is_there(
    open_screen: Callable[[Callable[[], None]], AppTest],
    sheets: list[Sheet],
    add_document: AddDocument,
    monkeypatch: pytest.MonkeyPatch,
    to: str,
    said: str,
    done: int,
) -> None:
    monkeypatch.setattr(resources, "opener", troubled_app.opener)
    document = add_document(*(f"This is paragraph {number}." for number in range(1, 6)))
    app = open_screen(_read)
    app.query_params["doc"], app.query_params["to"] = document.id, to
    pause = threading.Event()
    for _ in range(200):
        app.run()
        assert not app.exception
        if app.error:
            break
        pause.wait(0.05)
    assert said in problems(app).replace("\\", "")
    assert [row.source.pieces[0].text for row in sheets[-1].rows] == [f"This is paragraph {n}." for n in range(1, 6)]
    assert sum(row.status == "translated" for row in sheets[-1].rows) == done
    assert "Try again" in [button.label for button in app.button]


def test_what_is_no_document_is_said_file_by_file_and_the_others_are_added(
    app: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "person", lambda: owner("Dana"))
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
    files = {
        "good.txt": b"First paragraph of a good letter.",
        "empty.txt": b"",
        "cut.docx": b"PK\x03\x04 cut off",
        "hollow.epub": book.getvalue(),
        "locked.pdf": b"%PDF-1.7\n1 0 obj\n<< /Encrypt 2 0 R >>\n%%EOF",
        "noise.bin": bytes(range(256)) * 8,
        "<b>x</b> $y$.txt": b"Another one with a name of its own.",
    }
    app.run()
    assert not app.exception
    app.file_uploader[0].set_value([(name, data, "application/octet-stream") for name, data in files.items()]).run()
    assert not app.exception
    assert sorted(document.name for document in store.documents.list()) == ["<b>x</b> $y$.txt", "good.txt"]
    said = [one.value.replace("\\", "") for one in app.error]
    assert len(said) == 5
    for name in ("empty.txt", "cut.docx", "hollow.epub", "locked.pdf", "noise.bin"):
        assert sum(name in one for one in said) == 1
    assert session.NOT_ADDED not in app.session_state or not app.session_state[session.NOT_ADDED]
