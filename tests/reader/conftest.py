"""A store with documents to read, the settings of an app over it, and a browser in front of a real server."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import reader
from cache import Kind, Paragraph, Store, StoredDocument
from reader import resources, session
from reader.bench.browser import browser as start_browser
from reader.bench.browser import find_chromium
from reader.jobs import Translations
from reader.parallel_view import Sheet
from reader.parallel_view.wishes import Wish
from reader.screens import read
from reader.settings import STORE_VARIABLE, Settings
from tests.evidence import recording
from tests.reader.pages import PATIENCE_MS, Library
from tests.reader.servers import serving
from tests.reader.stepping import PATIENCE, SteppedEngine
from translate.engines.open_engines import OpenEngines

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

AddDocument = Callable[..., StoredDocument]


@pytest.fixture(autouse=True)
def _steady_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the path of imports alone: each AppTest would change it while jobs of the test import what they need.

    The app itself sees to that: see reader/import_path.py.
    """
    monkeypatch.setattr("streamlit.runtime.scriptrunner.script_runner.modified_sys_path", nullcontext)


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'diglot.db'}"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with Store.open(store_url) as opened:
        yield opened
        assert opened.check() == ()


@pytest.fixture
def add_document(store: Store) -> AddDocument:
    """Add a document made of texts, all in one language or each in its own."""

    def add(*texts: str, name: str = "letter.txt", lang: str = "en", langs: Sequence[str] = ()) -> StoredDocument:
        paragraphs = [
            Paragraph(index, Kind.PARAGRAPH, text, its_lang, translatable=any(sign.isalpha() for sign in text))
            for index, (text, its_lang) in enumerate(zip(texts, langs or [lang] * len(texts), strict=True))
        ]
        return store.documents.add(
            name=name,
            media_type="text/plain",
            encoding="utf-8",
            lang=lang,
            data="\n\n".join(texts).encode("utf-8", "replace"),
            paragraphs=paragraphs,
        )

    return add


@pytest.fixture
def app(store_url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The whole app over the store, with the settings that `diglot read` gives it; nobody has opened it yet."""
    monkeypatch.setattr(sys, "argv", ["app.py", "--engine=fake", "--folders"])
    monkeypatch.setenv(STORE_VARIABLE, store_url)
    yield AppTest.from_file(str(Path(reader.__file__).with_name("app.py")), default_timeout=30)
    resources.release()
    st.cache_data.clear()


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> list[Sheet]:
    """The sheets that were drawn, in order."""
    drawn: list[Sheet] = []

    def draw(sheet: Sheet, key: str) -> Wish:
        del key
        drawn.append(sheet)
        return Wish()

    monkeypatch.setattr(read, "parallel_view", draw)
    return drawn


@pytest.fixture
def open_at(app: AppTest) -> Callable[..., AppTest]:
    """Open the reading screen of a document at an address."""

    def open_document(document: StoredDocument, **query: str) -> AppTest:
        app.run()
        app.button(key=session.open_button(document.id)).click().run()
        app.query_params.clear()
        for name, value in {"doc": document.id, **query}.items():
            app.query_params[name] = value
        return app.run()

    return open_document


@pytest.fixture
def engine() -> SteppedEngine:
    return SteppedEngine()


@pytest.fixture
def jobs(store: Store, engine: SteppedEngine) -> Iterator[Translations]:
    made = Translations(store, OpenEngines(lambda _source, _target: engine), window_sentences=2, openings=())
    yield made
    engine.step(1000)
    assert made.close(PATIENCE)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    if find_chromium() is None:
        pytest.skip("NO CHROMIUM: the reader was not tried in a browser; install Debian's package 'chromium'")
    with start_browser() as started:
        yield started


@pytest.fixture(scope="module")
def server(documents: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reader with the fake engine, over the store with the `documents` of a test's module."""
    settings = Settings(store_url=documents[0], engine="fake", folders=True, reviewer="Dana")
    with serving(settings, tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture
def open_page(browser: "Browser", server: str, request: pytest.FixtureRequest) -> Iterator[Callable[..., "Page"]]:
    """Open windows that notice errors and requests to anybody else than the reader and the `others` that are named.

    Of a test that fails, what they showed is kept.
    """
    with ExitStack() as stack:

        def open_one(*others: str, **options: Any) -> "Page":
            servers = (options.get("base_url", server), *others)
            return stack.enter_context(_page(browser, servers, options, request))

        yield open_one


@contextmanager
def _page(
    browser: "Browser", servers: tuple[str, ...], options: dict[str, Any], request: pytest.FixtureRequest
) -> Iterator["Page"]:
    usual = {"base_url": servers[0], "viewport": {"width": 1280, "height": 900}, "locale": "en-US"}
    context = browser.new_context(**{**usual, **options})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    strangers: list[str] = []
    complaints: list[str] = []

    def note(request: "Request") -> None:
        if not request.url.startswith((*servers, "data:", "blob:")):
            strangers.append(request.url)

    page.on("request", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with recording(context, request) as recorder:
        yield page
        hacked = page.evaluate("window.hacked")
        if hacked is not None or strangers or complaints:
            recorder.keep()
    context.close()
    assert hacked is None
    assert strangers == []
    assert complaints == []


@pytest.fixture
def page(open_page: Callable[..., "Page"]) -> "Page":
    """A desktop window."""
    return open_page()
