"""Letters on the page: whose they are, and that each stands where it should, in five scripts."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from cache import Correction, Kind, Paragraph, Store
from tests.reader.lettering import (
    ARABIC,
    CHINESE,
    ENGLISH,
    HEBREW,
    KAZAKH,
    POINTED,
    difference,
    faces,
    lettered,
    picture,
    words,
)
from tests.reader.pages import Library, read
from translate.document_library import add_document
from translate.documents import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# Paragraph by paragraph, each is the other's translation.
PAIR = (("guide.he.md", "he", HEBREW), ("guide.en.md", "en", ENGLISH))
LINES = (("ar", ARABIC), ("zh-Hans", CHINESE), ("he", POINTED), ("kk", KAZAKH))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The URL of a store, and what is in it by name."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'diglot.db'}"
    with Store.open(url) as store:
        store.documents.add(
            name="lines.txt",
            media_type="text/plain",
            encoding="utf-8",
            lang="en",
            data=b"lines",
            paragraphs=[Paragraph(index, Kind.PARAGRAPH, text, lang, True) for index, (lang, text) in enumerate(LINES)],
        )
        for name, lang, text in (*PAIR, ("kk.md", "kk", KAZAKH)):
            add_document(store, read_bytes(text.encode(), name, lang=lang))
        found = {document.name: document for document in store.documents.list()}
        sides = [store.documents.paragraphs(found[name].id) for name, _, _ in PAIR]
        for one, other in zip(*sides, strict=True):
            for source, target in ((one, other), (other, one)):
                if source.translatable and source.text != target.text:
                    store.memory.record(
                        Correction(
                            source=source.text,
                            source_lang=source.lang,
                            target_lang=target.lang,
                            after=target.text,
                            author="tests",
                            at=datetime.now(UTC),
                        )
                    )
        yield url, found
        assert store.check() == ()


def settings(page: "Page", **chosen: object) -> None:
    """Read as a reader has chosen, from the next page on."""
    kept = json.dumps(json.dumps({"layout": "side", "swapped": False, **chosen}))
    page.add_init_script(f"localStorage.setItem('diglot.reading', {kept})")


def settled(page: "Page", documents: Library, name: str, to: str) -> None:
    """Open a document, and wait for its letters."""
    read(page, documents[1][name], to)
    lettered(page)


def test_letters_come_with_the_reader_and_are_whole(page: "Page", documents: Library) -> None:
    settled(page, documents, "lines.txt", "en")
    own = ("Noto Naskh Arabic", "Noto Serif SC", "Noto Serif Hebrew", "Source Serif 4")
    for row, face in zip(page.locator(".row").all(), own, strict=True):
        used = faces(page, row.locator(".side.source .text"))
        assert any(family.startswith(face) for family in used), used
        assert all(used.values()), used
        if face not in {"Noto Naskh Arabic", "Noto Serif Hebrew"}:
            continue
        # No vowel above the first line nor one below the last leaves its row.
        whole = picture(page, row, around=12)
        row.evaluate("row => { row.style.clipPath = 'inset(0)'; }")
        assert difference(whole, picture(page, row, around=12)) == 0
        row.evaluate("row => { row.style.visibility = 'hidden'; }")
        assert difference(whole, picture(page, row, around=12)) > 300, "or there was nothing to be cut off"


def test_vowels_are_whole_where_lines_are_counted(page: "Page", documents: Library) -> None:
    page.goto("/")
    lines = page.locator(".first:lang(ar)").first
    lines.wait_for()
    lettered(page)
    cut = picture(page, lines, around=12)
    lines.evaluate("lines => { lines.style.overflow = 'visible'; }")
    assert difference(cut, picture(page, lines, around=12)) == 0


def test_a_page_asks_for_no_letters_that_it_has_not(page: "Page", documents: Library) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/")[-1]))
    settled(page, documents, "kk.md", "en")
    ours = {name for name in asked if ("-serif-" in name or "naskh" in name) and name.endswith(".woff2")}
    assert {"source-serif-4-cyrillic-ext-wght-normal.woff2", "source-serif-4-cyrillic-wght-italic.woff2"} <= ours
    assert all(name.startswith("source-serif-4-") for name in ours), ours


def test_hebrew_is_heavier_and_never_slanted(page: "Page", documents: Library) -> None:
    settled(page, documents, "guide.he.md", "en")
    word = page.locator(".row .side.source i").first
    assert word.inner_text() == "באמת"
    shown = picture(page, word)
    width = "word => word.getBoundingClientRect().width"
    heavier = word.evaluate(width)
    word.evaluate("word => { word.style.fontStyle = 'normal'; }")
    assert word.evaluate(width) < heavier
    word.evaluate("word => { word.style.fontWeight = '600'; }")
    assert difference(shown, picture(page, word)) == 0


def test_the_page_draws_what_the_face_holds(page: "Page", documents: Library) -> None:
    """Nothing tilts, fattens or squeezes: a bare page with the same face gives the same pixels."""
    settled(page, documents, "lines.txt", "en")
    text = page.locator(".row .side.source .text").nth(2)
    text.scroll_into_view_if_needed()
    shown = picture(page, text)
    box = text.bounding_box()
    assert box is not None
    style = text.evaluate("text => { const s = getComputedStyle(text); return [s.fontSize, s.lineHeight, s.color]; }")
    text.evaluate(
        """(text, [size, line, ink, content]) => {
             const bare = document.createElement("p");
             bare.id = "bare";
             const { left, top, width, height } = text.getBoundingClientRect();
             bare.style.cssText = `all: initial; background: #fdfcf9; color: ${ink}; direction: rtl; display: block;
               font: ${size} "Noto Serif Hebrew"; height: ${height}px; left: ${left}px; line-height: ${line};
               position: fixed; text-wrap: pretty; top: ${top}px; width: ${width}px; z-index: 2147483647;`;
             bare.textContent = content;
             document.body.append(bare);
           }""",
        [*style, POINTED],
    )
    assert difference(shown, picture(page, page.locator("#bare"))) <= 20


def test_mixed_lines_stand_in_the_order_of_their_script(page: "Page", documents: Library) -> None:
    page.set_viewport_size({"width": 1700, "height": 900})
    settled(page, documents, "guide.en.md", "he")
    text = page.locator(".row .side.target .text").nth(1)
    # From right to left; what is Latin, and the number in it, goes from left to right among itself.
    seen = ["רות", "1974", "Levin", "Ruth", "כתבה", "IBM", "המחיר"]
    places = words(text, *seen)
    levels = [level for _, _, level in places]
    assert max(levels) - min(levels) < 10, "on one line, or the order says nothing"
    assert [left for left, _, _ in places] == sorted((left for left, _, _ in places), reverse=True)
    # What ends the text is at its end, the left one.
    [(beijing, _, level), (_, mark, last)] = words(text, "北京", "?")
    assert last == pytest.approx(level, abs=10)
    assert mark == pytest.approx(beijing, abs=2)
    # A sign stands before its number in a cell of either direction, and the number where the column's others are.
    cell, head = (page.locator(f".row.table .side.target {name}").last for name in ("td .text", "th .text"))
    [(minus, _, _), (digit, end, _)] = words(cell, "-", "4.5%")
    assert minus < digit
    [(_, edge, _)] = words(head, "שינוי")
    assert end == pytest.approx(edge, abs=2)


def test_pairs_are_level_at_every_width(page: "Page", documents: Library) -> None:
    settled(page, documents, "guide.en.md", "he")
    for width in (1440, 1024, 768):
        page.set_viewport_size({"width": width, "height": 900})
        offsets = page.locator(".row:not(.table)").evaluate_all(
            """rows => rows.flatMap((row) => {
                 const [one, other] = [...row.querySelectorAll(".side > .text")];
                 const base = (text) => {
                   const mark = text.ownerDocument.createElement("span");
                   mark.style.cssText = "display: inline-block";
                   text.prepend(mark);
                   const { bottom } = mark.getBoundingClientRect();
                   mark.remove();
                   return bottom;
                 };
                 const top = (text) => text.getBoundingClientRect().top;
                 return [[top(one) - top(other), base(one) - base(other)]];
               })"""
        )
        assert len(offsets) == 3
        assert all(abs(top) < 0.5 and abs(base) <= 2 for top, base in offsets), (width, offsets)


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("guide.he.md", {"swapped": True}),
        ("guide.en.md", {"layout": "stacked", "size": 152}),
    ],
)
def test_nothing_is_wider_than_a_phone(
    open_page: Callable[..., "Page"], documents: Library, name: str, chosen: dict[str, object]
) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    settings(page, **chosen)
    settled(page, documents, name, "en" if "he" in name else "he")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    boxes = page.locator(".row .side > .text, .row .box").evaluate_all(
        """all => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect())
             .map((box) => [box.left, box.right, box.width])"""
    )
    assert boxes
    assert all(left >= 0 and right <= 390 and width > 250 for left, right, width in boxes), boxes


def test_paper_has_two_columns_and_numbers_its_pages(page: "Page", documents: Library) -> None:
    import pypdfium2

    settled(page, documents, "guide.he.md", "en")
    document = pypdfium2.PdfDocument(page.pdf(format="A5", prefer_css_page_size=False))
    try:
        pages = len(document)
        for number, sheet in enumerate(document, start=1):
            width, _ = sheet.get_size()
            foot = sheet.get_textpage().get_text_bounded(top=56)
            assert foot.strip() == f"{number} / {pages}"
        left, right = (
            document[0].get_textpage().get_text_bounded(left=from_left, right=to_right, bottom=56)
            for from_left, to_right in ((0, width / 2), (width / 2, width))
        )
        # The original stands where a Hebrew page begins.
        assert "A keeper" in left
        assert "IBM" in left
        assert "IBM" in right
        assert "keeper" not in right
        assert "More" not in left
    finally:
        document.close()
