"""The reader of EPUB."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Kind, Mark, Style
from tests.translate.documents.books import NCX, ONE, TWO, XHTML, book, package, packed, parts
from translate.documents import read_bytes, read_document
from translate.errors import DocumentError, EmptyDocument

DATA = Path(__file__).parents[2] / "data" / "documents"


def test_chapters_in_order_and_what_only_the_title_and_the_contents_say() -> None:
    document = read_bytes(book(), "ferry.epub")

    assert [(one.kind, one.text) for one in document.paragraphs] == [
        (Kind.HEADING, "The Ferry"),
        (Kind.HEADING, "What is in it"),
        (Kind.LIST_ITEM, "At sea, later"),
        (Kind.HEADING, "The harbour"),
        (Kind.PARAGRAPH, "The ferry left the old harbour at six.\xa0Nobody saw it."),
        (Kind.PARAGRAPH, "The sea was calm that day."),
        (Kind.NOTE, "A note about the sea."),
    ]
    assert document.media_type == "application/epub+zip"
    assert document.lang == "en"


def test_marks_and_paths() -> None:
    paragraph = next(one for one in read_bytes(book(), "a.epub").paragraphs if one.text.startswith("The ferry left"))

    assert paragraph.marks == (Mark(19, 30, Style.BOLD),)
    assert (paragraph.location.path or "").startswith("OPS/one.xhtml#")


def test_entries_that_say_what_a_heading_says_are_set_aside_once() -> None:
    document = read_bytes(book(), "ferry.epub")

    entries = [one for one in document.dropped if one.reason == "entry of the contents"]
    assert [one.text for one in entries] == ["The harbour"]


def test_the_labels_of_epub_2_without_the_numbers_of_pages() -> None:
    items = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    members = parts(book=package(version="2.0", items=items).replace('properties="nav"', "")) | {"OPS/toc.ncx": NCX}
    del members["OPS/nav.xhtml"]

    document = read_bytes(packed(members), "ferry.epub")

    assert "Far out" in [one.text for one in document.paragraphs]
    assert "vii" not in [one.text for one in document.paragraphs]


@pytest.mark.parametrize(
    ("name", "lang", "heading"),
    [
        ("lighthouse.he.epub", "he", "המגדלור של הכף"),
        ("river.ar.epub", "ar", "حكاية النهر"),
        ("dawn.kk.epub", "kk", "Дала таңы"),
        ("ferry.en.epub", "en", "The Old Ferry"),
    ],
)
def test_books_of_a_real_program(name: str, lang: str, heading: str) -> None:
    document = read_document(DATA / name)

    assert document.lang == lang
    headings = [(one.level, one.text) for one in document.paragraphs if one.kind is Kind.HEADING]
    assert headings[0] == (1, heading)
    assert [level for level, _ in headings[1:]] == [2, 2]
    # Its filter for books writes no bold letters of scripts that run from right to left.
    bold = any(mark.style is Style.BOLD for one in document.paragraphs for mark in one.marks)
    assert bold or lang in ("ar", "he")


def test_tables_count_on_through_the_chapters() -> None:
    table = "<table><tr><th>a</th><td>b</td></tr></table>"
    chapters = {"one": ONE.replace("<h1>", table + "<h1>"), "two": TWO.replace("<p>", table + "<p>")}

    cells = [one.cell for one in read_bytes(book(**chapters), "a.epub").paragraphs if one.cell]

    assert [cell.table for cell in cells] == [0, 0, 1, 1]


def test_a_damaged_chapter_is_read_and_said() -> None:
    document = read_bytes(book(two=f"<html {XHTML}><body><p>Salt & pepper<br>and bread.</p>"), "ferry.epub")

    assert "Salt & pepper\nand bread." in [one.text for one in document.paragraphs]
    assert "OPS/two.xhtml: damaged, read as far as it can be" in document.notes


def test_a_book_of_pictures_is_said() -> None:
    empty = f"<html {XHTML}><body><img src='a.png' alt=''/></body></html>"

    with pytest.raises(EmptyDocument, match="only pictures"):
        read_bytes(book(one=empty, two=empty, notes=empty), "ferry.epub")


def test_scripts_are_no_text() -> None:
    script = ONE.replace("<h1>", "<script>alert('x')</script><h1>")

    assert not any("alert" in one.text for one in read_bytes(book(one=script), "a.epub").paragraphs)


def refusal(data: bytes) -> str | None:
    """Return why a book is not read, None where it is."""
    try:
        assert read_bytes(data, "ferry.epub").paragraphs
    except DocumentError as error:
        return str(error)
    return None


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_damaged_archives_are_read_or_refused_in_words(data: st.DataObject) -> None:
    whole = book()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 400)))

    message = refusal(whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:])

    assert message is None or (message.startswith("ferry.epub: ") and "\n" not in message)


@settings(deadline=None, max_examples=60)
@given(st.data(), st.sampled_from(["book", "nav", "one", "container"]))
def test_damaged_members_are_read_or_refused_in_words(data: st.DataObject, member: str) -> None:
    name = next(one for one in parts() if one.rpartition("/")[2].startswith(f"{member}."))
    whole = parts()[name].encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    damaged = whole[:start] + data.draw(st.binary(max_size=12) | st.just(b"<!ENTITY x 'y'>")) + whole[end:]

    message = refusal(packed({**parts(), name: damaged}))

    assert message is None or (message.startswith("ferry.epub: ") and "\n" not in message)
