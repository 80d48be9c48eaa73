"""Finding one's way in a document, in a real browser: contents, flags, places, what is copied, the way back."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from cache import Kind, Paragraph, Store
from tests.reader.pages import Library, filled, read

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
        store.documents.add(
            name="scan.txt",
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
        yield url, {document.name: document for document in store.documents.list()}
        assert store.check() == ()


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


def test_where_one_was_is_offered_again_and_only_then(page: "Page", documents: Library) -> None:
    document = documents[1]["scan.txt"]
    read(page, document, "pt")
    offer = page.get_by_text("You have read in this before")
    assert offer.count() == 0
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 1500)
    page.wait_for_function("() => localStorage.getItem('diglot.places')")
    kept = page.evaluate("id => JSON.parse(localStorage.getItem('diglot.places'))[id]", document.id)
    assert 3 <= kept < 50
    read(page, document, "pt")
    offer.wait_for()
    page.get_by_role("link", name=f"Go on at paragraph {kept + 1}").click()
    page.locator(f'.row.marked[data-index="{kept}"]').wait_for()
    assert not offer.is_visible()
    read(page, document, "pt", p="2")
    assert not offer.is_visible()


def test_a_browser_that_keeps_nonsense_offers_nothing(page: "Page", documents: Library) -> None:
    document = documents[1]["scan.txt"]
    page.add_init_script(f"localStorage.setItem('diglot.places', '{{\"{document.id}\": \"<b>\"}}')")
    read(page, document, "pt")
    assert not page.get_by_text("You have read in this before").is_visible()


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
