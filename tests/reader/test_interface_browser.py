"""The language of the interface in a real browser: chosen, remembered, mirrored."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from cache import Store
from tests.reader.axe import grave_findings
from tests.reader.pages import Library, read
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

HEBREW = {"locale": "he-IL"}
TEXT = "\n\n".join(f"This is paragraph {number} of the letter. It has two sentences." for number in range(1, 61))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        add_document(store, read_bytes(TEXT.encode(), "letter.txt", lang="en"))
        yield url, {document.name: document for document in store.documents.list()}
        assert store.check() == ()


def frame(page: "Page") -> list[str]:
    found: list[str] = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
    return found


def left(page: "Page", role: Any, name: str) -> float:
    box = page.get_by_role(role, name=name).first.bounding_box()
    assert box is not None
    return box["x"]


def test_a_language_is_chosen_and_remembered(page: "Page", documents: Library) -> None:
    page.goto("/")
    page.get_by_role("link", name="Library").wait_for()
    assert left(page, "link", "Library") < left(page, "link", "Models")
    page.get_by_role("combobox", name="Language of the interface").select_option("he")
    page.get_by_role("link", name="ספרייה").wait_for()
    page.get_by_role("heading", name="ספרייה").wait_for()
    assert frame(page) == ["he", "rtl"]
    # Mirrored: what was first from the left is first from the right.
    assert left(page, "link", "ספרייה") > left(page, "link", "מודלים")
    assert page.get_by_text("60 פסקאות").evaluate("(e) => getComputedStyle(e).textAlign") in ("start", "right")
    page.reload()
    page.get_by_role("link", name="סקירה").wait_for()
    page.wait_for_function("document.documentElement.dir === 'rtl'")
    assert frame(page) == ["he", "rtl"]
    page.get_by_role("combobox", name="שפת הממשק").select_option("ru")
    page.get_by_role("heading", name="Библиотека").wait_for()
    assert frame(page) == ["ru", "ltr"]
    # From one language to another, and what Streamlit itself says with it.
    page.get_by_role("navigation", name="Страницы читальни").wait_for()


def test_a_browser_is_answered_in_its_own_language(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(**HEBREW)
    read(page, documents[1]["letter.txt"], "he")
    assert frame(page) == ["he", "rtl"]
    # The text keeps its own direction in spite of the interface.
    row = page.locator(".row").first
    assert row.get_attribute("aria-label") == "פסקה 1"
    source, target = row.locator(".side.source"), row.locator(".side.target")
    assert (source.get_attribute("lang"), source.get_attribute("dir")) == ("en", "ltr")
    assert (target.get_attribute("lang"), target.get_attribute("dir")) == ("he", "rtl")
    assert (row.locator(".number").get_attribute("title") or "").startswith("הכתובת של פסקה זו")
    page.get_by_role("button", name="העמוד הבא").first.click()
    page.locator('.row[data-index="50"]').wait_for()
    page.locator("body").press("?")
    page.get_by_role("dialog", name="מקשים").get_by_text("הפסקה הבאה", exact=True).wait_for()
    page.keyboard.press("Escape")
    assert grave_findings(page) == []


def test_the_menu_of_a_phone_comes_from_the_right(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(**HEBREW, viewport={"width": 390, "height": 800})
    page.goto("/")
    page.get_by_role("heading", name="ספרייה").wait_for()
    sidebar = page.get_by_test_id("stSidebar")
    page.wait_for_function("document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().left >= 390")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="פתיחת התפריט").click()
    page.get_by_role("link", name="סקירה").wait_for()
    page.wait_for_function("document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().right < 391")
    box = sidebar.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] == pytest.approx(390, abs=2)


def test_what_streamlit_draws_by_itself_is_mirrored_and_speaks(
    open_page: Callable[..., "Page"], documents: Library
) -> None:
    page = open_page(**HEBREW)
    page.goto("/nowhere")
    window = page.get_by_role("dialog", name="אין דף כזה")
    window.get_by_text("הנה הספרייה").wait_for()
    # What closes it is no part of its title.
    closing, title = window.get_by_role("button").bounding_box(), window.get_by_role("heading").bounding_box()
    assert closing is not None
    assert title is not None
    text = title["x"] + title["width"] - window.get_by_role("heading").evaluate("e => e.firstChild.length") * 8
    assert closing["x"] + closing["width"] < text
    read(page, documents[1]["letter.txt"], "he")
    page.get_by_role("button", name="הורדה").click()
    window = page.get_by_role("dialog", name="הורדה")
    window.get_by_role("combobox").wait_for()
    assert "required" not in window.inner_text()
