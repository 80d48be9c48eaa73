"""Search, in the library and in a document, without a browser and in one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from cache import Correction, Store
from reader import session
from reader.screens.search import Wanted
from tests.reader.conftest import AddDocument
from tests.reader.pages import Library, filled
from tests.reader.screen_texts import texts
from translate.document_library import add_document as add_to_library
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

HEBREW = "\n\n".join(["שורה ראשונה.", *(f"פסקה מספר {number}." for number in range(2, 70)), "הנהר עלה בַּלַּיְלָה."])
HOSTILE = "<img src=x onerror='window.hacked=1'> heron </li><script>window.hacked=1</script>"


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"q": "a b", "doc": "1", "to": "he", "side": "target", "page": "3"},
        {"q": "a", "side": "source"},
    ],
)
def test_the_address_says_what_is_looked_for(query: dict[str, str]) -> None:
    assert Wanted.from_query(query).to_query() == query


def test_an_address_without_sense_is_read_as_far_as_it_goes() -> None:
    assert Wanted.from_query({"q": "a", "to": "nothing", "side": "x", "page": "-1"}) == Wanted("a")


def test_words_are_found_and_counted(app: AppTest, add_document: AddDocument) -> None:
    add_document("A river.", "A bridge.", "The river again.")
    app.run()
    app.text_input(key=session.LIBRARY_SEARCH).input("river").run()
    assert not app.exception
    assert "Found 2 times, the best first" in texts(app)
    assert app.query_params["q"] in ("river", ["river"])


def _search(app: AppTest) -> AppTest:
    def screen() -> None:
        from reader.screens import search

        search.show()

    alone = AppTest.from_function(screen, default_timeout=30)
    for name in app.query_params:
        alone.query_params[name] = app.query_params[name]
    alone.run()
    assert not alone.exception
    return alone


@pytest.mark.parametrize("query", ["nothing like it", "…", '"'])
def test_where_nothing_is_found_that_is_said(app: AppTest, add_document: AddDocument, query: str) -> None:
    add_document("A river.")
    app.query_params["q"] = query
    assert "Nothing was found" in texts(_search(app))


def test_a_document_that_was_deleted_does_not_end_the_search(app: AppTest, add_document: AddDocument) -> None:
    add_document("A river.")
    app.query_params["q"] = "river"
    app.query_params["doc"] = "gone"
    found = _search(app)
    assert "it was deleted. All others are searched" in texts(found)
    assert "Found 1 time, the best first" in texts(found)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        for name, text, lang in (("נהר.txt", HEBREW, "he"), ("<b>x</b>.txt", HOSTILE, "en")):
            add_to_library(store, read_bytes(text.encode(), name, lang=lang))
        [river] = [one for one in store.documents.list() if one.lang == "he"]
        last = store.documents.paragraphs(river.id)[-1]
        store.memory.record(Correction(last.text, "he", "en", "The river rose at night.", "tests", datetime.now(UTC)))
        yield url, {document.name: document for document in store.documents.list()}
        assert store.check() == ()


@pytest.mark.browser
def test_from_a_search_to_the_words_lit_in_both_columns(page: "Page", documents: Library) -> None:
    page.goto("/")
    page.get_by_placeholder("Search in all texts").fill("לילה* river")
    page.keyboard.press("Enter")
    page.get_by_text("Nothing was found").wait_for()
    page.get_by_placeholder("Words").fill("river")
    page.keyboard.press("Enter")
    hit = page.locator(".hit")
    hit.first.wait_for()
    assert hit.count() == 1
    assert hit.locator("mark").all_inner_texts() == ["river"]
    assert hit.locator(".text").first.get_attribute("dir") == "rtl"
    assert hit.locator(".place").inner_text() == "¶ 70"
    hit.locator("a").click()
    row = page.locator('.row.marked[data-index="69"]')
    row.wait_for()
    filled(page)
    assert row.locator(".target mark.found").all_inner_texts() == ["river"]
    assert "find=river" in page.url
    address = page.url.replace("find=river", "find=%D7%94%D7%A0%D7%94%D7%A8+%D7%91%D7%9C%D7%99%D7%9C%D7%94+river")
    page.goto(address)
    row.locator(".target mark.found").wait_for()
    assert row.locator(".source mark.found").all_inner_texts() == ["הנהר", "בַּלַּיְלָה"]
    page.get_by_role("button", name="Unlight").click()
    row.locator("mark.found").first.wait_for(state="detached")
    assert "find=" not in page.url


@pytest.mark.browser
def test_what_is_found_is_shown_and_not_interpreted(page: "Page", documents: Library) -> None:
    page.goto("/search?q=heron")
    page.locator(".hit").wait_for()
    assert page.locator(".hit .name").inner_text() == "<b>x</b>.txt"
    assert "onerror" in page.locator(".hit .text").first.inner_text()
    assert page.locator(".hit img, .hit b, .hit script").count() == 0


@pytest.mark.browser
def test_a_document_is_searched_from_the_reading_room(page: "Page", documents: Library) -> None:
    page.goto(f"/read?doc={documents[1]['נהר.txt'].id}&to=en")
    page.locator(".row").first.wait_for()
    page.get_by_role("button", name="More").click()
    page.get_by_label("Find in this document").fill("מספר 5")
    page.keyboard.press("Enter")
    page.locator(".hit").first.wait_for()
    assert page.locator(".hit .text").first.locator("mark").all_inner_texts() == ["מספר", "5"]
    page.get_by_role("button", name="Search the whole library").wait_for()
