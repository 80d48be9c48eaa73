"""The reader as a person uses it: a real server, a real browser, documents in three scripts."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cache import Correction, Store, StoredDocument
from tests.reader.pages import PATIENCE_MS, Library, filled, read
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ENGLISH = "\n\n".join(
    ["# A letter", *(f"This is paragraph {number}. It has two sentences." for number in range(2, 121))]
)
HEBREW = "בית הספר של רות קיבל מכתב מחברת IBM. Microsoft ענתה אחר כך.\n\nזה היה ביום שני בשעה 14:30 בבוקר קר מאוד.\n"
HOSTILE = "Read <script>window.hacked = 1</script> and </textarea><img src=x onerror='window.hacked=1'> \x1b[31mred.\n"
HOSTILE_NAME = "**b** :smile: <img src=x onerror=window.hacked=1> www.example.net.txt"

# The text of the focused element, through shadow roots.
FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot) element = element.shadowRoot.activeElement;
  return element.textContent;
}"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        for name, text, lang in (
            ("letter.md", ENGLISH, "en"),
            ("מכתב.txt", HEBREW, "he"),
            (HOSTILE_NAME, HOSTILE, "en"),
        ):
            add_document(store, read_bytes(text.encode(), name, lang=lang))
        [first, *_] = store.documents.paragraphs(store.documents.find("מכתב.txt")[0].id)
        store.memory.record(
            Correction(
                source=first.text,
                source_lang="he",
                target_lang="en",
                after="Ruth's school got a letter from IBM. Microsoft answered later.",
                author="tests",
                at=datetime.now(UTC),
                note="by hand",
            )
        )
        yield url, {document.name: document for document in store.documents.list()}
        assert store.check() == ()


def by_name(documents: Library, name: str) -> StoredDocument:
    return documents[1][name]


def test_from_the_library_to_a_translation(page: "Page", documents: Library) -> None:
    page.goto("/")
    page.get_by_role("button", name="\u2068letter.md\u2069", exact=True).click()
    page.get_by_role("combobox", name="Read in").click()
    page.keyboard.type("portug")
    page.get_by_role("option", name=re.compile("Portuguese")).click()
    page.locator(".row").first.wait_for()
    filled(page)
    assert page.locator(".row").count() == 50
    assert page.locator(".row.heading h2").first.inner_text() == "A letter"
    assert page.locator(".row .side.target").nth(1).inner_text().startswith("«pt: This is paragraph 2.»")
    assert f"doc={by_name(documents, 'letter.md').id}&to=pt" in page.url


def test_a_sentence_lights_its_counterpart(page: "Page", documents: Library) -> None:
    read(page, by_name(documents, "letter.md"), "pt")
    row = page.locator(".row").nth(2)
    row.locator(".side.source .sentence").nth(1).hover()
    assert row.locator(".sentence.lit").all_inner_texts() == ["It has two sentences.", "«pt: It has two sentences.»"]
    page.mouse.move(0, 0)
    page.locator(".sentence.lit").first.wait_for(state="detached")
    row.locator(".side.target .sentence").first.focus()
    assert row.locator(".sentence.lit").count() == 2
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(FOCUSED) == "This is paragraph 3."
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) == "It has two sentences."


def test_pages_paragraphs_and_the_way_back(page: "Page", documents: Library) -> None:
    read(page, by_name(documents, "letter.md"), "pt")
    page.get_by_test_id("stPagination").first.get_by_role("button", name="Page 2").click()
    page.locator('.row[data-index="50"]').wait_for()
    page.wait_for_url("**page=2**")
    filled(page)
    page.locator('.row[data-index="60"] .number').click()
    page.wait_for_url("**p=61**")
    page.locator('.row.marked[data-index="60"]').wait_for()
    page.get_by_role("button", name="More").click()
    page.get_by_label("Go to paragraph").fill("113")
    page.keyboard.press("Enter")
    page.locator('.row.marked[data-index="112"]').wait_for()
    page.wait_for_function("() => window.scrollY + document.querySelector('[data-testid=\"stMain\"]').scrollTop > 100")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.locator('.row.marked[data-index="112"]').wait_for()


def test_a_new_page_begins_below_the_bar_and_arrows_turn_it(page: "Page", documents: Library) -> None:
    read(page, by_name(documents, "letter.md"), "kk")

    def heads_are_below_the_bar(first: int) -> None:
        page.locator(f'.row[data-index="{first}"]').wait_for()
        filled(page)
        # Also when the state of the translation has gone from above the text.
        page.get_by_test_id("stProgress").first.wait_for(state="detached")
        page.wait_for_function(
            """() => {
              const roots = [...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean);
              const top = roots.map((root) => root.querySelector(".heads")).find(Boolean).getBoundingClientRect().top;
              const bar = document.querySelector('[data-testid="stHeader"]').getBoundingClientRect().bottom;
              return top >= bar && top < bar + 40;
            }"""
        )

    page.get_by_test_id("stPagination").first.get_by_role("button", name="Page 2").click()
    page.wait_for_url("**page=2**")
    heads_are_below_the_bar(50)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowLeft")
    page.locator('.row[data-index="0"]').wait_for()
    heads_are_below_the_bar(0)
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**page=2**")
    heads_are_below_the_bar(50)


def test_right_to_left_stands_right_to_left(page: "Page", documents: Library) -> None:
    page.set_viewport_size({"width": 1700, "height": 900})
    read(page, by_name(documents, "מכתב.txt"), "en")
    source, target = page.locator(".row .side.source").first, page.locator(".row .side.target").first
    assert (source.get_attribute("dir"), source.get_attribute("lang")) == ("rtl", "he")
    assert (target.get_attribute("dir"), target.get_attribute("lang")) == ("ltr", "en")
    # The first words are at the right, and so IBM, which ends the sentence, is left of them; Microsoft opens the next.
    places = source.evaluate(
        """side => ["בית", "IBM", "Microsoft", "ענתה"].map(word => {
             const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
             for (let node = walker.nextNode(); node; node = walker.nextNode()) {
               const at = node.data.indexOf(word);
               if (at >= 0) {
                 const range = document.createRange();
                 range.setStart(node, at);
                 range.setEnd(node, at + word.length);
                 const box = range.getBoundingClientRect();
                 return [Math.round(box.top), box.left];
               }
             }
           })"""
    )
    tops = [top for top, _ in places]
    lefts = [left for _, left in places]
    assert max(tops) - min(tops) < 8, "the paragraph must stand on one line, or the order says nothing"
    assert lefts == sorted(lefts, reverse=True)
    assert re.search(r"from memory, final \(tests, [\d-]+\): by hand", target.inner_text())


def test_right_to_left_targets_too(page: "Page", documents: Library) -> None:
    read(page, by_name(documents, "letter.md"), "ar")
    box, text = page.locator(".row .side.target").nth(2), page.locator(".row .side.target .sentence").nth(3)
    outer, inner = box.bounding_box(), text.bounding_box()
    assert outer is not None
    assert inner is not None
    assert box.get_attribute("dir") == "rtl"
    assert outer["x"] + outer["width"] - inner["x"] - inner["width"] < 3


def test_hostile_text_and_names_are_text(page: "Page", documents: Library) -> None:
    document = by_name(documents, HOSTILE_NAME)
    page.goto("/")
    shown = page.get_by_role("button", name="onerror").first.inner_text()
    assert re.sub("[\u2060\u2068\u2069]", "", shown) == HOSTILE_NAME
    read(page, document, "he")
    title = page.get_by_role("heading", level=1).inner_text()
    assert re.sub("[\u2060\u2068\u2069]", "", title) == HOSTILE_NAME
    text = page.locator(".row .side.source").first.inner_text()
    assert text == HOSTILE.strip().replace("\x1b", "␛")
    assert page.locator(".row script, .row img").count() == 0
    assert page.get_by_role("heading", level=1).locator("img, a, strong").count() == 0


def test_a_phone_shows_one_under_the_other(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    read(page, by_name(documents, "letter.md"), "pt")
    # What is said of a translation while it runs stands above the text.
    page.get_by_test_id("stProgress").wait_for(state="detached")
    source = page.locator(".row .side.source").nth(3).bounding_box()
    target = page.locator(".row .side.target").nth(3).bounding_box()
    assert source is not None
    assert target is not None
    assert target["y"] >= source["y"] + source["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    first = page.locator(".row").first.bounding_box()
    assert first is not None
    assert first["y"] < 844 / 3
    choice = page.get_by_role("combobox", name="Read in").bounding_box()
    assert choice is not None
    assert choice["width"] > 120
    page.locator(".row").nth(3).locator(".side.source .sentence").first.tap()
    assert page.locator(".row").nth(3).locator(".sentence.lit").count() == 2


def test_the_dark_theme_is_dark(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(color_scheme="dark")
    read(page, by_name(documents, "letter.md"), "pt")
    ink = page.locator(".row .text").first.evaluate("text => getComputedStyle(text).color")
    paper = page.get_by_test_id("stApp").evaluate("app => getComputedStyle(app).backgroundColor")
    assert brightness(ink) > 180 > 60 > brightness(paper)


def brightness(color: str) -> float:
    numbers = [float(number) for number in re.findall(r"[\d.]+", color)[:3]]
    scale = 255 if "srgb" in color else 1
    return scale * sum(numbers) / 3


def test_exports_are_downloaded(page: "Page", documents: Library, tmp_path: Path) -> None:
    read(page, by_name(documents, "letter.md"), "pt")
    page.get_by_role("button", name="Download").click()
    window = page.get_by_role("dialog")
    # In a box in which nothing runs; Playwright looks into it all the same.
    box = window.locator("iframe")
    assert box.get_attribute("sandbox") == ""
    box.content_frame.get_by_text("«pt: This is paragraph 2.»").wait_for()
    with page.expect_download(timeout=PATIENCE_MS) as waiting:
        window.get_by_role("button", name="Download").click()
    path = tmp_path / "page.html"
    waiting.value.save_as(path)
    assert waiting.value.suggested_filename.endswith(".html")
    assert "«pt: This is paragraph 2.»" in path.read_text(encoding="utf-8")


def test_files_are_added_and_deleted(page: "Page", tmp_path: Path) -> None:
    letter = tmp_path / "new letter.txt"
    letter.write_text("A short letter, written to be thrown away.", encoding="utf-8")
    page.goto("/")
    page.get_by_text("Add documents").click()
    page.locator('input[type="file"]').set_input_files(letter)
    page.get_by_role("button", name="\u2068new letter.txt\u2069", exact=True).wait_for()
    page.get_by_role("button", name=re.compile("Menu of .*new letter")).click()
    page.get_by_text("Delete…").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.get_by_text("Deleted \u2068new letter.txt\u2069").wait_for()
    assert page.locator('[class*="st-key-library_entry_"]').filter(has_text="new letter.txt").count() == 0
