"""Finding one's way in a document, in a real browser: contents, flags, places, what is copied, the way back."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cache import Kind, Paragraph, Store, StoredDocument
from reader.settings import Settings
from tests.reader.pages import PATIENCE_MS, Library, filled, read
from tests.reader.servers import serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# The paragraph that has the focus, through shadow roots.
FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element.closest("[data-index]")?.dataset.index;
}"""
DOUBTFUL = (3, 70)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        for name in ("scan.txt", "novel.txt", "diary.txt"):
            add(store, name)
        yield url, {document.name: document for document in store.documents.list()}
        assert store.check() == ()


def add(store: Store, name: str) -> None:
    store.documents.add(
        name=name,
        media_type="text/plain",
        encoding="utf-8",
        lang="en",
        data=b"",
        paragraphs=[
            Paragraph(
                at,
                Kind.HEADING if at % 40 == 0 else Kind.PARAGRAPH,
                f"The old harbour of part {at}. Ships come and go.",
                "en",
                translatable=True,
                level=2 if at % 40 == 0 else None,
                doubt="read twice" if at in DOUBTFUL else None,
            )
            for at in range(120)
        ],
    )


def test_the_contents_lead_to_a_section_and_the_browser_leads_back(page: "Page", documents: Library) -> None:
    read(page, documents[1]["scan.txt"], "pt")
    start = page.url
    page.get_by_role("button", name="Contents").click()
    contents = page.get_by_role("dialog")
    contents.get_by_role("button", name="part 80").click()
    page.locator('.row.marked[data-index="80"]').wait_for()
    page.wait_for_url("**p=81**")
    contents.wait_for(state="hidden")
    page.go_back()
    page.locator('.row[data-index="0"]').wait_for()
    assert page.url == start
    page.go_forward()
    page.locator('.row.marked[data-index="80"]').wait_for()


def test_the_contents_tell_how_far_each_section_is(page: "Page", documents: Library) -> None:
    read(page, documents[1]["scan.txt"], "es")
    page.get_by_test_id("stProgress").wait_for(state="detached")
    page.get_by_role("button", name="Contents").click()
    page.get_by_role("dialog").get_by_role("button", name="100 % translated").nth(2).wait_for()


def test_a_key_leads_to_the_next_flag_on_this_page_and_on_the_next(page: "Page", documents: Library) -> None:
    read(page, documents[1]["scan.txt"], "pt")
    page.keyboard.press("n")
    assert page.evaluate(FOCUSED) == "3"
    page.keyboard.press("n")
    page.locator('.row.marked[data-index="70"]').wait_for()
    filled(page)
    page.locator('.row[data-index="75"] .sentence').first.focus()
    page.keyboard.press("n")
    page.get_by_text("No later paragraph has a flag").wait_for()


def test_a_word_goes_with_its_sentence_and_a_paragraph_has_an_address(
    open_page: Callable[..., "Page"], documents: Library
) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    read(page, documents[1]["scan.txt"], "pt")
    sentence = page.locator('.row[data-index="5"] .side.source .sentence').last
    box = sentence.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    page.keyboard.press("w")
    page.get_by_text("Copied: Ships").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "Ships\nShips come and go."
    page.keyboard.press("a")
    page.get_by_text("Copied: the address of paragraph 6").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(address)
    page.locator('.row.marked[data-index="5"]').wait_for()


def place_of(store: Store, document: StoredDocument, least: int) -> int:
    """Wait until the store knows that somebody is at a paragraph, or behind it; return the index."""
    deadline = time.monotonic() + PATIENCE_MS / 1_000
    while (place := store.reading_places.get("Dana", document.id)) is None or place.index < least:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert place.index < place.reached < 50
    return place.index


def test_where_one_was_is_offered_on_any_device(
    page: "Page", open_page: Callable[..., "Page"], documents: Library
) -> None:
    document = documents[1]["novel.txt"]
    read(page, document, "pt")
    offer = page.get_by_text("You have read in this before")
    assert offer.count() == 0
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 1500)
    with Store.open(documents[0]) as store:
        kept = place_of(store, document, 3)
    # On another device, so far as the server can tell.
    page = open_page(viewport={"width": 900, "height": 700})
    read(page, document, "pt")
    offer = page.get_by_text("You have read in this before")
    offer.wait_for()
    page.get_by_role("link", name=f"Go on at paragraph {kept + 1}").click()
    page.locator(f'.row.marked[data-index="{kept}"]').wait_for()
    assert not offer.is_visible()
    page.go_back()
    page.locator('.row[data-index="0"]').wait_for()
    page.go_forward()
    page.locator(f'.row.marked[data-index="{kept}"]').wait_for()
    read(page, document, "pt", p="2")
    assert not offer.is_visible()
    page.goto("/")
    entry = page.locator(f".st-key-library_entry_{document.id}")
    entry.get_by_text("% read").wait_for()
    entry.get_by_role("button", name="Go on at").click()
    page.locator(".row.marked").wait_for()
    page.go_back()
    entry.get_by_role("button", name="Go on at").wait_for()


def test_keys_lead_over_the_page(page: "Page", documents: Library) -> None:
    read(page, documents[1]["scan.txt"], "pt", p="75")
    page.locator('.row[data-index="74"] .sentence').first.focus()
    page.keyboard.press("Shift+N")
    assert page.evaluate(FOCUSED) == "70"
    page.keyboard.press("Shift+N")
    page.locator('.row.marked[data-index="3"]').wait_for()
    page.keyboard.press("g")
    page.keyboard.type("119")
    page.keyboard.press("Enter")
    page.locator('.row.marked[data-index="118"]').wait_for()
    # The page ends too early for it to stand at the top: reading goes on there all the same.
    page.keyboard.press("j")
    assert page.evaluate(FOCUSED) == "118"
    page.keyboard.press("c")
    page.get_by_role("dialog", name="Contents").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Contents").wait_for(state="hidden")
    page.keyboard.press("/")
    page.keyboard.type("part 117")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    page.locator("mark").filter(has_text="117").first.wait_for()
    page.go_back()
    page.locator('.row.marked[data-index="118"]').wait_for()


def test_who_is_not_known_is_remembered_by_their_browser_alone(
    open_page: Callable[..., "Page"], documents: Library, tmp_path: Path
) -> None:
    document = documents[1]["diary.txt"]
    with serving(Settings(store_url=documents[0], engine="fake"), tmp_path) as address:
        page = open_page(base_url=address)
        read(page, document, "pt")
        assert page.locator(".report").count() == 0
        page.mouse.move(600, 500)
        page.mouse.wheel(0, 1500)
        page.wait_for_function(
            f"() => JSON.parse(localStorage.getItem('diglot.places') ?? '{{}}')['{document.id}'] > 3"
        )
        read(page, document, "pt")
        page.get_by_role("link", name="Go on at paragraph").wait_for()
        page.evaluate(f"localStorage.setItem('diglot.places', '{{\"{document.id}\": \"<b>\"}}')")
        read(page, document, "pt")
        assert not page.get_by_text("You have read in this before").is_visible()
    with Store.open(documents[0]) as store:
        assert store.reading_places.of_document(document.id) == ()


def test_a_document_fills_without_moving_what_is_read(page: "Page", documents: Library) -> None:
    """Paragraphs that fill above the one that is read push nothing away."""
    read(page, documents[1]["scan.txt"], "pt")
    moved = page.evaluate(
        """async () => {
          const main = document.querySelector('[data-testid="stMain"]');
          const roots = [...document.querySelectorAll("*")].map((one) => one.shadowRoot).filter(Boolean);
          const root = roots.find((one) => one.querySelector(".sheet"));
          main.scrollTop = 900;
          await new Promise((done) => setTimeout(done, 200));
          const rows = [...root.querySelectorAll(".row")];
          const read = rows.find((row) => row.getBoundingClientRect().top > 300);
          const before = read.getBoundingClientRect().top;
          const other = rows[2].cloneNode(true);
          other.querySelector(".side.target .text").append(" A translation that is much longer".repeat(40));
          rows[2].replaceWith(other);
          await new Promise((done) => setTimeout(done, 300));
          return Math.abs(read.getBoundingClientRect().top - before);
        }"""
    )
    assert moved < 2
