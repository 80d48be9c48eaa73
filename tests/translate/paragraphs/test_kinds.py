"""What a paragraph is, from its looks and its place."""

import pytest

from cache.records import Cell
from tests.translate.paragraphs.reading import HEBREW, LONG, OTHER, kinds, read


def test_title_byline_and_headings() -> None:
    lines = ("Old railway runs again", "", "By Nora Field", "", LONG, "", "A slow start", "", OTHER)
    assert kinds(*lines) == ["heading", "byline", "paragraph", "heading", "paragraph"]


def test_a_title_in_capitals_over_two_lines() -> None:
    found = read("UDC 91", "", "THE WILD APPLES OF THE HILLS:", "PAST AND PRESENT", "", "Anna Holm", "", LONG)
    assert found.pieces[1].text == "THE WILD APPLES OF THE HILLS: PAST AND PRESENT"
    assert [piece.kind.value for piece in found.pieces] == ["paragraph", "heading", "byline", "paragraph"]


def test_a_question_can_be_a_heading() -> None:
    assert kinds(LONG, "", "Who built the tower?", "", OTHER * 2)[1] == "heading"


def test_a_short_sentence_with_a_reference_is_no_heading() -> None:
    assert kinds(HEBREW, "", "בשנת 2009 הוקם המגדל מחדש.[23]", "", HEBREW)[1] == "paragraph"


@pytest.mark.parametrize(
    "credit",
    ["[Nora Field/AFP]", "[Lúcia Prado/Agência Serra]", "(Reuters)", "- Source: Town archive", "- المصدر: الأرشيف"],
)
def test_a_credit_makes_a_caption(credit: str) -> None:
    assert (
        kinds("Title of the page", "", f"The train leaves the station of the valley {credit}", "", LONG)[1] == "caption"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Figure 3. The tower and the bay",
        "Рис. 2. Карта района",
        "شكل 4: المنارة",
        "איור 1: המגדלור",
        "1-сурет. Алма бағы",
    ],
)
def test_a_numbered_figure_is_a_caption(line: str) -> None:
    assert kinds(LONG, "", line, "", OTHER)[1] == "caption"


@pytest.mark.parametrize("bullet", ["-", "•", "–", "*", "﴿", "🕸", "⊕", "☀", "©", "- 🕸", "1.", "2)", "(a)", "א.", "iv."])
def test_list_items_by_bullets_typed_and_misread(bullet: str) -> None:
    assert kinds(LONG, "", f"{bullet} the lamp, which was lit every evening at dusk.", "", OTHER)[1] == "list_item"


@pytest.mark.parametrize(
    "line",
    [
        "Л.Н. Толстой родился в этой деревне и вернулся сюда.",
        "J. Holm was the last keeper of this tower.",
        "1957 was the last year.",
    ],
)
def test_initials_and_years_are_no_bullets(line: str) -> None:
    assert kinds(LONG, "", line, "", OTHER)[1] == "paragraph"


def test_two_items_on_one_line_are_two() -> None:
    found = read(LONG, "", "🕸 The first item ends. 🕸 The second follows.", "", OTHER)
    assert [(piece.marker, piece.text, piece.lines) for piece in found.pieces][1:3] == [
        ("•", "The first item ends.", (3,)),
        ("•", "The second follows.", (3,)),
    ]


def test_an_infobox_is_a_table() -> None:
    box = ("Height", "100 140", "Area", "9,596 2,724", "Lamps", "3 4")
    found = read("The tower", "", *box, "", LONG)
    assert [piece.kind.value for piece in found.pieces] == ["heading", *["table"] * 9, "paragraph"]
    assert [(piece.text, piece.cell) for piece in found.pieces][5:8] == [
        ("9,596", Cell(0, 3, 0)),
        ("2,724", Cell(0, 3, 1)),
        ("Lamps", Cell(0, 4, 0)),
    ]


def test_notes_of_several_styles() -> None:
    notes = (
        "¹ A Book - Press, https://example.org/a",
        "",
        "² Another Book, page 3.",
        "",
        "3 Lost its raised number, https://example.org/c",
    )
    found = read(LONG, "", OTHER, "", "", "", *notes)
    assert [piece.kind.value for piece in found.pieces][2:] == ["reference", "note", "reference"]
    assert [piece.marker for piece in found.pieces][2:] == ["¹", "²", "3"]
    assert found.pieces[4].text == "Lost its raised number, https://example.org/c"
    carets = ('  1. ^ 1 2 "A title". Paper. 2003-05-27.', '  2. ^ "Another".', "  3. ^ (See the map)")
    found = read(LONG, "", "References", "", "[edit]", *carets)
    assert [piece.kind.value for piece in found.pieces][1:] == ["heading", "reference", "reference", "note"]
    assert [(piece.marker, piece.text) for piece in found.pieces][2:4] == [
        ("1.", '^ 1 2 "A title". Paper. 2003-05-27.'),
        ("2.", '"Another".'),
    ]
    assert [one.text for one in found.dropped if one.reason == "link back"] == ["^", "^"]


def test_a_note_broken_by_a_page_is_one() -> None:
    found = read(
        LONG,
        "",
        "",
        "",
        "¹ A Book - 29 Jul. 2021,",
        "",
        "https://example.org/a",
        "",
        "² Another Book.",
        "",
        "³ A third.",
    )
    assert [piece.lines for piece in found.pieces] == [(1,), (5, 7), (9,), (11,)]


def test_a_list_of_sources_under_its_heading() -> None:
    lines = (
        LONG,
        "",
        OTHER,
        "",
        "Пайдаланылған әдебиеттер",
        "",
        "1. Ахметов А. Алма. – Алматы, 1977.",
        "2. Field N. Apples. – London, 1990.",
    )
    assert kinds(*lines)[-3:] == ["heading", "reference", "reference"]
