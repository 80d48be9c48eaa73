"""What list items and headings of a DOCX begin with."""

import pytest

from cache.records import Kind
from tests.translate.documents.word_files import item, par
from tests.translate.documents.wordprocessing.reading import read


def test_markers_are_counted_level_by_level() -> None:
    document = read(
        item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e", 1) + item("f", 1, 1) + par("g")
    )
    assert [one.marker for one in document.paragraphs] == ["1.", "a)", "b)", "1.b.I", "2.", "a)", None]
    assert [one.level for one in document.paragraphs] == [1, 2, 2, 3, 1, 2, None]


def test_bullets_of_picture_fonts_are_known_for_what_they_are() -> None:
    document = read(item("a", 2) + item("b", 2, 1) + item("c", 2, 2) + par("d", style="Bullets"))
    assert [(one.marker, one.kind) for one in document.paragraphs] == [
        (marker, Kind.LIST_ITEM) for marker in ("•", "○", "▪", "•")
    ]


def test_a_list_may_begin_anew_and_share_the_counters() -> None:
    document = read(item("a", 1) + item("b", 1) + item("c", 3) + item("d", 3) + item("e", 1))
    assert [one.marker for one in document.paragraphs] == ["1.", "2.", "5.", "6.", "7."]


def test_hebrew_letters_count() -> None:
    document = read("".join(item("פריט", 4) for _ in range(16)))
    assert [one.marker for one in document.paragraphs][8:] == ["ט.", "י.", "יא.", "יב.", "יג.", "יד.", "טו.", "טז."]


def test_a_paragraph_may_be_taken_out_of_its_list() -> None:
    document = read(par("No item", style="Bullets", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'))
    assert (document.paragraphs[0].kind, document.paragraphs[0].marker) == (Kind.PARAGRAPH, None)


def test_empty_items_count() -> None:
    document = read(item("a", 1) + item("", 1) + item("c", 1))
    assert [(one.text, one.marker) for one in document.paragraphs] == [("a", "1."), ("c", "3.")]


@pytest.mark.parametrize(
    ("parts", "marker", "text"),
    [
        (("• Bread",), "•", "Bread"),
        (("3) Bread",), "3)", "Bread"),
        (("(b)", "<w:r><w:tab/></w:r>", "Bread"), "(b)", "Bread"),
        (("–", "<w:r><w:tab/></w:r>", "Bread"), "–", "Bread"),
        (("1990. The year",), None, "1990. The year"),
        (("– said he",), None, "– said he"),
    ],
)
def test_typed_markers(parts: tuple[str, ...], marker: str | None, text: str) -> None:
    one = read(par(*parts)).paragraphs[0]
    assert (one.marker, one.text, one.kind) == (marker, text, Kind.LIST_ITEM if marker else Kind.PARAGRAPH)


def test_numbered_headings_have_markers() -> None:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    one = read(par("The pier", style="1", properties=numbers)).paragraphs[0]
    assert (one.kind, one.level, one.marker) == (Kind.HEADING, 1, "1.")
