"""How a page looks and is moved about in, in a real browser: kinds, marks, tables, notes, layouts, letters, keys."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from cache import Kind, Paragraph, Store
from tests.reader.pages import Library, filled, read
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import FloatRect, Locator, Page

pytestmark = pytest.mark.browser

TOWNS = """# The river towns

By *Ana Lima*, with **bold words**, ~~struck~~ and `make it so`. See [the archive](https://example.org/a?b=1).
It hangs.[^1]

## A list

- one item
  - two, which is nested
    1. three, numbered

| Town on the river | People in the town | Built in the year | Known for its |
|---|---|---|---|
| Atyrau, *by the sea*, with a rather long text in its cell, so that it wraps | 269,720 | 1640 | fish. And boats. |
| | 234,184 | 1613 | unforgettableoldfortress |

```
def main(): return "a line that is far too long for a column of this page, and for a phone of any size"
```

[^1]: The first note.
"""
RIVER = """<html lang=he><body><article><h1>ערי הנהר</h1><p>העיר <b>אטיראו</b> שוכנת על גדות הנהר. שם יש דגים.</p>
<p>הרחובות ישרים והבתים נמוכים. בחורף קר מאוד.</p></article></body></html>"""
BOOK = "\n\n".join(
    ["This is said somewhere.[1]", *(f"Paragraph {number}." for number in range(2, 61)), "[1] A source of it, 1999."]
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        add_document(store, read_bytes(TOWNS.encode(), "towns.md", lang="en"))
        add_document(store, read_bytes(RIVER.encode(), "river.html", lang="he"))
        texts = BOOK.removesuffix("[1] A source of it, 1999.").split("\n\n")[:-1]
        body = [Paragraph(at, Kind.PARAGRAPH, text, "en", translatable=True) for at, text in enumerate(texts)]
        note = Paragraph(len(body), Kind.NOTE, "A source of it, 1999.", "en", translatable=True, marker="[1]")
        mended = Paragraph(
            len(body) + 1, Kind.PARAGRAPH, "Said once.", "en", translatable=True, original="Said said once."
        )
        talk = [
            Paragraph(len(body) + 1 + level, Kind.COMMENT, f"Reply {level}.", "en", translatable=True, level=level)
            for level in (1, 2, 3)
        ]
        store.documents.add(
            name="book.txt",
            media_type="text/plain",
            encoding="utf-8",
            lang="en",
            data=BOOK.encode(),
            paragraphs=[*body, note, mended, *talk],
        )
        yield url, {document.name: document for document in store.documents.list()}
        assert store.check() == ()


def box(found: "Locator") -> "FloatRect":
    """The rectangle of an element."""
    placed = found.bounding_box()
    assert placed is not None
    return placed


def style(found: "Locator", name: str) -> str:
    return str(found.evaluate("(element, name) => getComputedStyle(element)[name]", name))


def layout(page: "Page") -> Any:
    return page.locator(".sheet").evaluate("sheet => [sheet.dataset.layout, sheet.dataset.swapped]")


def test_marks_stand_on_both_sides(page: "Page", documents: Library) -> None:
    read(page, documents[1]["towns.md"], "pt")
    for name in ("source", "target"):
        side = page.locator(f'.row[data-index="1"] .side.{name}')
        assert [side.locator(tag).inner_text() for tag in ("i", "b", "s", "code")] == [
            "Ana Lima",
            "bold words",
            "struck",
            "make it so",
        ]
        assert "`" not in side.inner_text()
        link = side.locator("a.link")
        assert [link.get_attribute(one) for one in ("href", "title", "target", "rel")] == [
            "https://example.org/a?b=1",
            "https://example.org/a?b=1",
            "_blank",
            "noopener noreferrer nofollow",
        ]
    # Marks divide no sentence: all of its parts are lit.
    page.locator('.row[data-index="1"] .side.source b').hover()
    assert page.locator(".lit").count() == 2
    assert page.locator(".side.source .lit").inner_text() == "By Ana Lima, with bold words, struck and make it so."


def test_kinds_look_like_what_they_are(page: "Page", documents: Library) -> None:
    read(page, documents[1]["towns.md"], "pt")
    assert page.locator(".row .side.source h2").inner_text() == "The river towns"
    assert page.locator(".row .side.source h3").inner_text() == "A list"
    items = page.locator(".row.list_item .side.source .sentence")
    lefts = [box(items.nth(number))["x"] for number in range(3)]
    assert lefts == sorted(set(lefts))
    assert page.locator(".row.list_item .side.source .marker").all_inner_texts() == ["•", "•", "1."]
    code = page.locator(".row.code .side.source pre")
    assert (style(code, "direction"), style(code, "whiteSpaceCollapse")) == ("ltr", "preserve")
    assert "mono" in style(code, "fontFamily").lower() or "code" in style(code, "fontFamily").lower()
    assert code.evaluate("code => code.scrollWidth > code.clientWidth")


def test_a_table_stands_beside_its_translation(page: "Page", documents: Library) -> None:
    read(page, documents[1]["towns.md"], "pt")
    tables = page.locator(".row.table table")
    assert tables.count() == 2
    assert page.locator(".row.table .side.source thead th").all_inner_texts()[0].startswith("Town on the river")
    heights = tables.evaluate_all("tables => tables.map(one => [...one.rows].map(row => row.offsetHeight))")
    assert heights[0] == heights[1]
    assert len(heights[0]) == 3
    columns = tables.evaluate_all("tables => tables.map(one => [...one.rows].map(row => row.cells.length))")
    assert columns == [[4, 4, 4]] * 2
    cell = page.locator(".side.source .cell").filter(has_text="And boats.")
    cell.locator(".sentence").nth(1).hover()
    assert page.locator(".lit").all_inner_texts() == ["And boats.", "«pt: And boats.»"]
    number = cell.get_attribute("data-index")
    cell.locator(".number").click()
    page.wait_for_url(f"**p={int(number or 0) + 1}")
    page.locator(f'.side.source .cell.marked[data-index="{number}"]').wait_for()


def test_a_phone_scrolls_wide_tables_in_their_box(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    read(page, documents[1]["towns.md"], "pt")
    scrolls = page.locator(".row.table .box").evaluate_all("all => all.map(one => one.scrollWidth > one.clientWidth)")
    assert scrolls == [True, True]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    source, target = box(page.locator(".row.table .side.source")), box(page.locator(".row.table .side.target"))
    assert target["y"] >= source["y"] + source["height"]


def test_a_mark_leads_to_its_note_on_another_page_and_back(page: "Page", documents: Library) -> None:
    read(page, documents[1]["book.txt"], "pt")
    for side in ("source", "target"):
        assert page.locator(f".side.{side} .note-mark").all_inner_texts() == ["[1]"]
    page.locator(".side.source .note-mark").click()
    note = page.locator('.row.note.marked[data-index="60"]')
    note.wait_for()
    filled(page)
    assert box(note)["y"] < 900
    note.locator(".side.source .back").click()
    page.locator('.row.marked[data-index="0"]').wait_for()
    assert "p=1" in page.url


def test_what_was_repaired_and_threads_are_shown(page: "Page", documents: Library) -> None:
    read(page, documents[1]["book.txt"], "pt", p="62")
    row = page.locator('.row[data-index="61"]')
    original = row.get_by_text("Said said once.")
    assert not original.is_visible()
    row.get_by_text("as it stood").click()
    assert original.is_visible()
    lefts = [box(page.locator(".row.comment .side.source .text").nth(number))["x"] for number in range(3)]
    assert lefts == sorted(set(lefts))


def test_the_source_begins_where_its_language_does(page: "Page", documents: Library) -> None:
    def order() -> bool:
        """Whether the source stands right of the target."""
        row = page.locator(".row").nth(1)
        return box(row.locator(".side.source"))["x"] > box(row.locator(".side.target"))["x"]

    read(page, documents[1]["river.html"], "en")
    assert order()
    numbers = box(page.locator(".row .number").nth(1))
    assert numbers["x"] > box(page.locator(".row .side.source").nth(1))["x"]
    page.keyboard.press("s")
    assert not order()
    page.reload()
    page.locator(".row").first.wait_for()
    assert not order()
    page.keyboard.press("s")
    read(page, documents[1]["towns.md"], "ar")
    assert not order()


def test_layouts_are_chosen_and_remembered(page: "Page", documents: Library) -> None:
    read(page, documents[1]["towns.md"], "pt")
    row = page.locator('.row[data-index="1"]')
    source, target = row.locator(".side.source"), row.locator(".side.target")
    page.get_by_role("button", name="More").click()
    page.get_by_text("One under the other").click()
    assert layout(page) == ["stacked", "false"]
    assert box(target)["y"] >= box(source)["y"] + box(source)["height"]
    page.get_by_role("button", name="Swap sides").click()
    assert box(source)["y"] >= box(target)["y"] + box(target)["height"]
    page.get_by_text("Original only").click()
    assert source.is_visible()
    assert not target.is_visible()
    page.keyboard.press("Escape")
    page.reload()
    row.wait_for()
    assert layout(page) == ["source", "true"]
    source.locator(".sentence").first.focus()
    page.keyboard.press("o")
    assert target.is_visible()
    page.keyboard.press("o")
    assert not target.is_visible()
    other = row.get_by_role("button", name="Show the other side")
    other.click()
    assert target.is_visible()
    assert other.get_attribute("aria-expanded") == "true"
    page.keyboard.press("l")
    assert layout(page) == ["target", "true"]
    assert not page.locator('.row[data-index="0"] .side.source').is_visible()


def test_a_sentence_shows_its_counterpart_where_one_side_stands_alone(
    open_page: Callable[..., "Page"], documents: Library
) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page.add_init_script("localStorage.setItem('diglot.reading', '{\"layout\": \"source\"}')")
    read(page, documents[1]["river.html"], "pt")
    row = page.locator('.row[data-index="1"]')
    sentences, shown = row.locator(".side.source .sentence"), row.locator(".counterpart")
    sentences.first.tap()
    assert shown.evaluate_all("all => all.map(one => [one.lang, one.dir])") == [["pt", "ltr"]]
    assert "«pt: העיר אטיראו שוכנת על גדות הנהר.»" in shown.inner_text()
    assert box(sentences.first)["y"] < box(shown)["y"] < box(sentences.last)["y"]
    assert not row.locator(".side.target").is_visible()
    # By keyboard; once more, a tap on it, and Escape take it away.
    sentences.last.focus()
    page.keyboard.press("Enter")
    assert shown.count() == 2
    page.keyboard.press("Enter")
    assert shown.count() == 1
    shown.tap()
    assert shown.count() == 0
    sentences.first.tap()
    page.keyboard.press("Escape")
    assert shown.count() == 0
    row.get_by_role("button", name="Show the other side").tap()
    assert row.locator(".side.target").is_visible()


def test_letters_and_colours_are_remembered(page: "Page", documents: Library) -> None:
    read(page, documents[1]["towns.md"], "pt")
    text, sheet = page.locator('.row[data-index="1"] .side.source .text'), page.locator(".sheet")
    before = float(style(text, "fontSize").removesuffix("px"))
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Larger text").click()
    page.get_by_text("Sepia").click()
    page.get_by_text("Wide", exact=True).click()
    larger = float(style(text, "fontSize").removesuffix("px"))
    assert larger == pytest.approx(1.1 * before, rel=0.01)
    assert style(sheet, "backgroundColor") == "rgb(244, 234, 213)"
    assert float(style(text, "lineHeight").removesuffix("px")) == pytest.approx(1.95 * larger, rel=0.01)
    page.reload()
    text.wait_for()
    assert style(sheet, "backgroundColor") == "rgb(244, 234, 213)"
    assert float(style(text, "fontSize").removesuffix("px")) == larger


def test_nonsense_in_the_browser_is_as_good_as_nothing(page: "Page", documents: Library) -> None:
    page.add_init_script('localStorage.setItem(\'diglot.reading\', \'{"layout": "<b>", "size": "9999", "theme": 7\')')
    read(page, documents[1]["towns.md"], "pt")
    assert layout(page) == ["side", "false"]


def test_a_line_has_about_66_characters(page: "Page", documents: Library) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    read(page, documents[1]["book.txt"], "pt")
    column = box(page.locator(".row .side.source").first)["width"]
    line = page.locator(".row .side.source .text").first.evaluate(
        """text => {
             const words = document.createElement("span");
             words.style.whiteSpace = "nowrap";
             words.textContent = "It was a bright cold day in the town, and all its clocks struck so";
             text.append(words);
             return words.getBoundingClientRect().width;
           }"""
    )
    assert column * 0.85 < line < column * 1.15


def test_keys_move_between_paragraphs_and_pages(page: "Page", documents: Library) -> None:
    read(page, documents[1]["book.txt"], "pt")
    for key, lit in (
        ("j", "This is said somewhere.[1]"),
        ("j", "Paragraph 2."),
        ("j", "Paragraph 3."),
        ("k", "Paragraph 2."),
    ):
        page.keyboard.press(key)
        assert page.locator(".side.source .lit").inner_text() == lit
    page.keyboard.press("ArrowRight")
    assert page.locator(".side.target .sentence:focus").inner_text() == "«pt: Paragraph 2.»"
    page.locator(".row .side.source .sentence").last.focus()
    page.keyboard.press("j")
    page.locator('.row[data-index="50"]').wait_for()


def test_the_focus_stays_in_a_sentence_whose_side_is_hidden(page: "Page", documents: Library) -> None:
    read(page, documents[1]["book.txt"], "pt")
    page.locator(".side.target .sentence").filter(has_text="Paragraph 2.").focus()
    page.keyboard.press("l")
    page.keyboard.press("l")
    assert layout(page) == ["source", "false"]
    assert page.locator(".side.source .sentence:focus").inner_text() == "Paragraph 2."
    page.keyboard.press("l")
    assert page.locator(".side.target .sentence:focus").inner_text() == "«pt: Paragraph 2.»"
    page.keyboard.press("Enter")
    assert page.locator(".counterpart").inner_text() == "Paragraph 2."


def test_a_letter_of_another_keyboard_is_the_same_key(page: "Page", documents: Library) -> None:
    read(page, documents[1]["book.txt"], "pt")
    page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ח', code: 'KeyJ', bubbles: true}))")
    assert page.locator(".side.source .lit").count() == 1


def test_the_keys_are_shown_and_none_acts_in_a_field(page: "Page", documents: Library) -> None:
    read(page, documents[1]["towns.md"], "pt")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    keys.wait_for()
    assert "next paragraph" in keys.inner_text()
    page.keyboard.press("l")
    assert layout(page) == ["side", "false"]
    page.keyboard.press("Escape")
    keys.wait_for(state="hidden")
    page.get_by_role("button", name="More").click()
    page.get_by_label("Go to paragraph").focus()
    for key in ("s", "l", "?", "j"):
        page.keyboard.press(key)
    assert layout(page) == ["side", "false"]
    assert not keys.is_visible()
    assert page.locator(".lit").count() == 0


def test_nothing_moves_for_those_who_want_no_motion(open_page: Callable[..., "Page"], documents: Library) -> None:
    page = open_page(reduced_motion="reduce")
    read(page, documents[1]["towns.md"], "pt")
    row = page.locator(".row").first
    row.evaluate("row => row.classList.add('fresh')")
    assert style(row.locator(".side.target"), "animationName") == "none"
