"""What people come for comes first: the text of a page goes out, and stands, before the widgets around it."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from cache import Kind, Paragraph, Store
from reader import session
from tests.reader.pages import Library, read

if TYPE_CHECKING:
    from playwright.sync_api import Page, WebSocket

pytestmark = pytest.mark.browser

# Every place at which the first row is seen, frame by frame.
WATCH = """
window.places = [];
(function look() {
  for (const host of document.querySelectorAll('[data-testid="stBidiComponentIsolated"]')) {
    const row = host.shadowRoot?.querySelector(".row");
    const top = row?.getBoundingClientRect().top;
    if (row && window.places.at(-1) !== top) window.places.push(top);
  }
  requestAnimationFrame(look);
})();
"""
WIDGETS = (session.CONTENTS, session.TARGET, session.READ_FIND, session.page_above(0), session.page_below(0))
FETCHED = "() => performance.getEntriesByType('resource').map((one) => one.name)"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    made = [Paragraph(at, Kind.PARAGRAPH, f"This is {at}.", "en", translatable=True) for at in range(120)]
    with Store.open(url) as store:
        data = "\n\n".join(one.text for one in made).encode()
        store.documents.add(
            name="long.txt", media_type="text/plain", encoding="utf-8", lang="en", data=data, paragraphs=made
        )
        yield url, {document.name: document for document in store.documents.list()}


def loaded(page: "Page") -> None:
    """Wait until every widget is there."""
    for name in ("stPagination", "stSelectbox", "stPageLink-NavLink"):
        page.get_by_test_id(name).last.wait_for()
    page.get_by_role("button", name="Download").wait_for()


def test_the_text_goes_out_before_the_widgets(page: "Page", documents: Library) -> None:
    sent: list[bytes] = []

    def hear(socket: "WebSocket") -> None:
        socket.on("framereceived", lambda data: sent.append(data if isinstance(data, bytes) else data.encode()))

    page.on("websocket", hear)
    read(page, documents[1]["long.txt"], "pt")
    loaded(page)
    text, *others = (
        next(at for at, data in enumerate(sent) if re.search(rb"\$\$ID-[0-9a-f]+-%s" % key.encode(), data))
        for key in (session.PARALLEL, *WIDGETS)
    )
    assert text < min(others)


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)])
def test_the_text_stands_still_when_they_come(
    open_page: Callable[..., "Page"], documents: Library, size: tuple[int, int]
) -> None:
    page = open_page(viewport={"width": size[0], "height": size[1]})
    # What is said while a translation runs comes and goes; of one that is done nothing is.
    read(page, documents[1]["long.txt"], "pt")
    page.get_by_test_id("stProgress").wait_for(state="detached")
    page.add_init_script(WATCH)
    read(page, documents[1]["long.txt"], "pt")
    loaded(page)
    places = page.evaluate("places")
    # Letters that come a little later are a little higher or lower than those that stood in for them.
    assert max(places) - min(places) < 6


def test_nothing_is_fetched_for_what_nobody_sees(page: "Page", documents: Library) -> None:
    read(page, documents[1]["long.txt"], "pt")
    loaded(page)
    fetched = [name.rsplit("/", 1)[-1] for name in page.evaluate(FETCHED)]
    letters = {name.split("-")[0] + name.split("-")[2] for name in fetched if name.startswith("noto")}
    # The languages to choose from are written in scripts that this page has not.
    assert not any("arabic" in name or "hebrew" in name for name in letters), letters
    # Streamlit's own way to put styles on a page.
    assert not any(name.startswith("Html.") for name in fetched)


def test_the_styles_are_there_once(page: "Page", documents: Library) -> None:
    read(page, documents[1]["long.txt"], "pt")
    loaded(page)
    page.get_by_role("button", name="Next page").first.click()
    page.locator('.row[data-index="50"]').wait_for()
    assert page.locator("#diglot-styles").count() == 1
    sheets = page.locator("link[rel=stylesheet][href*='static/fonts/']")
    assert sheets.count() == 1
    assert all(sheets.evaluate_all("links => links.map((one) => Boolean(one.sheet))"))
