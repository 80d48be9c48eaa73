"""What may go wrong while somebody reads, in a real browser: it is said, nothing is lost, and the page comes back."""

import resource
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from cache import Store, StoredDocument
from reader.settings import Settings
from tests.reader.pages import PATIENCE_MS, Library, filled, read
from tests.reader.servers import Server, running
from translate.document_library import add_document
from translate.documents import read_bytes
from translate.engines.fake import FakeEngine
from translate.pipeline import translate

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload, Locator, Page

pytestmark = pytest.mark.browser

# Into this language the engine of `troubled_app` is slow.
SLOW: Final = "ru"
WAITS: Final = "Another process is writing in the store"
HOSTILE_NAMES: Final = (
    "../../etc/passwd",
    "**b** :smile: :red[x] $x^2$ <img src=x onerror=window.hacked=1> [a](javascript:alert(1))",
    ":material/home: `code` | a | b | # www.example.net",
    "\u202etxt.exe \u2066 a\nb\tc \x00\x1b[31m",
    "=HYPERLINK(1)",
    "x" * 3_000,
)


def letter(name: str, paragraphs: int) -> str:
    return "\n\n".join(f"This is paragraph {number} of the {name}." for number in range(1, paragraphs + 1))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name: each test has a document of its own."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        sizes = {"restarted": 30, "closed": 400, "deleted": 60, "locked": 10, "corrected": 10, "away": 10}
        for name, size in sizes.items():
            add_document(store, read_bytes(letter(name, size).encode(), f"{name}.txt", lang="en"))
        endless = " ".join(f"This is sentence {number} of a paragraph without an end." for number in range(4_000))
        document = add_document(store, read_bytes(endless.encode(), "endless.txt", lang="en"))
        translate([document], "pt", FakeEngine(), store)
        for name in HOSTILE_NAMES:
            add_document(store, read_bytes(f"A text of it: {len(name)}.".encode(), name, lang="en"))
        yield url, {document.name.removesuffix(".txt"): document for document in store.documents.list()}
        assert store.check() == ()


@pytest.fixture(scope="module")
def reader(documents: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    settings = Settings(store_url=documents[0], engine="fake", folders=True, reviewer="Dana")
    script = Path(__file__).with_name("troubled_app.py")
    with running(settings, tmp_path_factory.mktemp("server"), script) as server:
        yield server


@pytest.fixture(scope="module")
def server(reader: Server) -> str:
    return reader.address


@pytest.fixture
def store(documents: Library) -> Iterator[Store]:
    with Store.open(documents[0]) as opened:
        yield opened


def path_of(documents: Library) -> Path:
    return Path(documents[0].removeprefix("sqlite:///"))


@contextmanager
def locked(documents: Library) -> Iterator[None]:
    """Write in the store, as another process, and let go at the end: what is not committed is taken back."""
    with closing(sqlite3.connect(path_of(documents), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def full_disk(reader: Server) -> Iterator[None]:
    """Let the server write no file beyond its first thousand bytes."""
    pid = reader.process.pid
    soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (soft, hard))


def open_slow(page: "Page", document: StoredDocument) -> None:
    """Open a document that is translated slowly, and wait until its first paragraph is there."""
    page.goto(f"/read?doc={document.id}&to={SLOW}")
    page.locator(".row.translated").first.wait_for()


def until(wanted: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while not wanted():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def upload(page: "Page", *names: str) -> None:
    page.get_by_text("Add documents").click()
    files: list[FilePayload] = [
        {"name": name, "mimeType": "text/plain", "buffer": f"Something of {name}.".encode() * 400} for name in names
    ]
    page.locator("input[type=file]").set_input_files(files)


def said(page: "Page", words: str) -> "Locator":
    found = page.get_by_text(words).first
    found.wait_for()
    return found


def test_a_server_that_is_killed_goes_on_where_it_was(page: "Page", documents: Library, reader: Server) -> None:
    open_slow(page, documents[1]["restarted"])
    page.context.set_offline(True)
    page.context.set_offline(False)
    reader.kill()
    reader.start()
    filled(page)
    assert page.locator(".row").count() == 30
    page.reload()
    page.locator(".row").first.wait_for()
    assert page.locator(".row.pending").count() == 0


def test_a_window_that_is_closed_stops_nothing_and_a_pause_is_one_for_both(
    open_page: Callable[..., "Page"], documents: Library, store: Store
) -> None:
    document = documents[1]["closed"]
    first, second = open_page(), open_page()
    open_slow(first, document)
    first.get_by_role("button", name="Pause").click()
    first.get_by_role("button", name="Continue").wait_for()
    open_slow(second, document)
    second.get_by_role("button", name="Continue").click()
    second.get_by_role("button", name="Pause").wait_for()
    for window in (first, second):
        window.goto("about:blank")
    done = store.documents.progress(document.id)[SLOW]
    until(lambda: store.documents.progress(document.id)[SLOW] > done + 10)


def test_a_document_that_another_window_deletes_is_said(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["deleted"]
    read(page, document, "pt")
    store.documents.remove(document.id)
    page.get_by_test_id("stPagination").first.get_by_role("button", name="Page 2").click()
    said(page, "it was deleted, or the address is not whole")
    page.get_by_role("link", name="Go to the library").click()
    page.get_by_role("heading", name="Library").wait_for()


def test_a_store_that_another_process_writes_in_is_waited_for(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["locked"]
    with locked(documents):
        page.goto(f"/read?doc={document.id}&to=pt")
        page.locator(".row").first.wait_for()
        said(page, f"{WAITS}: the translation goes on")
    filled(page)
    page.goto("/")
    with locked(documents):
        upload(page, "one.txt", "two.txt")
        said(page, WAITS)
    said(page, "Added 2 documents.")
    assert [len(store.documents.find(f"{name}.txt")) for name in ("one", "two")] == [1, 1]


def test_a_correction_waits_too_and_is_kept(page: "Page", documents: Library, store: Store) -> None:
    document = documents[1]["corrected"]
    read(page, document, "pt")
    page.goto(f"/review?document={document.id}&to=pt&paragraph=3&only={document.id}")
    page.locator(".desk .where", has_text="¶ 3 of").wait_for()
    with locked(documents):
        page.locator(".desk textarea").fill("Este é o parágrafo 3.")
        page.keyboard.press("Control+Enter")
        said(page, WAITS)
        assert page.locator(".desk textarea").input_value() == "Este é o parágrafo 3."
    page.locator(".desk .notice", has_text="Saved: ¶ 3.").wait_for()
    assert [event.after for event in store.memory.events(target_lang="pt")] == ["Este é o parágrafo 3."]


def test_a_store_that_is_moved_away_is_said_and_comes_back(page: "Page", documents: Library) -> None:
    read(page, documents[1]["away"], "pt")
    path = path_of(documents)
    away = path.with_name("away.db")
    path.rename(away)
    page.reload()
    said(page, "put its file back")
    said(page, "this page goes on by itself")
    assert not path.exists()
    away.rename(path)
    page.locator(".row").first.wait_for()


def test_a_full_disk_keeps_what_was_uploaded_for_another_try(
    page: "Page", documents: Library, store: Store, reader: Server
) -> None:
    page.goto("/")
    # The first upload unpacks what tells languages, which needs room too.
    upload(page, "zero.txt")
    until(lambda: bool(store.documents.find("zero.txt")))
    page.reload()
    page.get_by_text("Add documents").wait_for()
    with full_disk(reader):
        upload(page, "three.txt", "four.txt")
        said(page, "three.txt was not added")
        said(page, "2 files wait here")
        assert "no space left" in page.get_by_test_id("stAlert").first.inner_text()
    page.get_by_role("button", name="Try again").click()
    said(page, "Added 2 documents.")
    assert [len(store.documents.find(f"{name}.txt")) for name in ("three", "four")] == [1, 1]


def test_a_paragraph_without_an_end_is_read_in_parts(page: "Page", documents: Library) -> None:
    document = documents[1]["endless"]
    read(page, document, "pt")
    assert page.locator(".row .sentence").count() < 1_000
    page.get_by_role("button", name="next part").first.click()
    said(page, "Part 2 of")
    first = page.locator(".side.source .sentence").first.inner_text()
    assert page.locator(".side.target .sentence").first.inner_text() == f"«pt: {first}»"
    # What is looked for is in the part that comes up.
    page.goto(f"/read?doc={document.id}&to=pt&find=3456")
    assert page.locator(".side.source mark.found").inner_text() == "3456"
    page.goto(f"/review?document={document.id}&to=pt&paragraph=1&only={document.id}")
    said(page, "Paragraph 1 is too long to be reviewed")


def test_names_are_names(page: "Page", documents: Library) -> None:
    page.goto("/")
    page.get_by_role("button", name="\u2068../../etc/passwd\u2069", exact=True).click()
    page.get_by_role("heading", name="../../etc/passwd").wait_for()
    page.goto("/search?q=text")
    page.locator(".hit").first.wait_for()
    assert page.locator("img[src='x']").count() == 0
