"""The language of the interface in a real browser: chosen, remembered, mirrored."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
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


def test_a_table_on_a_phone_begins_with_the_names(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(**HEBREW, viewport={"width": 390, "height": 800})
    read(page, documents[1]["letter.txt"], "pt")
    page.goto("/statistics?to=pt")
    table = page.locator('[data-testid="stDataFrame"] .dvn-scroller').first
    table.wait_for()
    # They stand at the right, and not all columns fit.
    page.wait_for_function(
        """() => {
          const one = document.querySelector('[data-testid="stDataFrame"] .dvn-scroller');
          return one.scrollWidth > one.clientWidth && one.scrollLeft >= one.scrollWidth - one.clientWidth - 1;
        }"""
    )
    # Who scrolls it stays where they are.
    table.evaluate("e => { e.scrollLeft = 0; document.body.append(document.createElement('i')); }")
    page.wait_for_timeout(200)
    assert table.evaluate("e => e.scrollLeft") == 0


def test_signs_before_what_can_be_opened_point_into_the_page(
    open_page: Callable[..., "Page"], documents: Library, tmp_path: Path
) -> None:
    page = open_page(**HEBREW)
    page.goto("/")
    page.get_by_text("הוספת מסמכים").click()
    empty = [tmp_path / f"{number}.txt" for number in range(12)]
    for path in empty:
        path.touch()
    page.get_by_test_id("stFileUploader").locator("input").set_input_files(empty)
    sign = page.locator("summary", has_text="2").get_by_test_id("stIconMaterial")
    sign.wait_for()
    assert sign.evaluate("e => getComputedStyle(e).transform") == "matrix(-1, 0, 0, 1, 0, 0)"


def test_a_path_is_typed_from_left_to_right(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(**HEBREW)
    page.goto("/")
    page.get_by_text("הוספת מסמכים").click()
    field = page.get_by_placeholder("/home/me/texts")
    field.wait_for()
    styles = "e => [getComputedStyle(e), getComputedStyle(e, '::placeholder')].map((one) => one.unicodeBidi)"
    assert field.evaluate(styles) == ["plaintext", "plaintext"]


def test_the_title_of_a_window_stands_over_what_is_in_it(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(**HEBREW)
    read(page, documents[1]["letter.txt"], "pt")
    page.get_by_role("button", name="הורדה").click()
    window = page.get_by_role("dialog", name="הורדה")
    window.get_by_role("combobox").wait_for()
    title, label = window.locator("h2 > span").first.bounding_box(), window.get_by_text("תבנית").bounding_box()
    assert title is not None
    assert label is not None
    assert title["x"] + title["width"] == pytest.approx(label["x"] + label["width"], abs=2)


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
    # Where the screens have no room beside each other, the rest is behind one button.
    page.set_viewport_size({"width": 768, "height": 900})
    page.goto("/")
    page.get_by_test_id("stTopNavSection").get_by_text(re.compile(r"^עוד \d$")).wait_for()
    # What a person has called something may end like one of Streamlit's sentences.
    named = '<i id="theirs" title="2 more"></i><i id="persons" title="Tell me more"></i>'
    page.evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", named)
    page.locator("#theirs[title='עוד 2']").wait_for(state="attached")
    assert page.locator("#persons").get_attribute("title") == "Tell me more"
    read(page, documents[1]["letter.txt"], "he")
    page.get_by_role("button", name="הורדה").click()
    window = page.get_by_role("dialog", name="הורדה")
    window.get_by_role("combobox").wait_for()
    assert "required" not in window.inner_text()
