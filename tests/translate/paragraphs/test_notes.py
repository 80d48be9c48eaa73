"""Notes and references, wherever they stand: at the end, after a chapter, under a page."""

import pytest

from cache.records import Kind
from translate.paragraphs import extract
from translate.paragraphs.notes import note_number

BODY = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)
OTHER = (
    "Nobody remembers who built the tower, but the stone came from the quarry behind the village church, by ox cart."
)


def kinds(*lines: str) -> list[str]:
    return [piece.kind.value for piece in extract("\n".join(lines)).pieces]


def test_a_bibliography_without_numbers_is_told_by_its_entries() -> None:
    lines = ("The towers", "", BODY, "", OTHER, "", "Bibliography", "")
    entries = (
        "Amari, Carla. Harbours of the north. Elmsea: Parish Press, 1988.",
        "Quist, B. Wind and work. Bergen, 2001.",
    )
    assert kinds(*lines, *entries) == ["heading", "paragraph", "paragraph", "heading", "reference", "reference"]


def test_the_section_after_the_notes_is_no_note() -> None:
    notes = ("1. ^ Holm, Anna (1988). Lamps. Parish Press.", '2. ^ "The oldest house". The Courier. 4 May 1974.')
    after = ("External links", "[edit]", "", "Official website of the parish of Elmsea")
    assert kinds(BODY, "", "References", "[edit]", *notes, "", *after) == [
        "paragraph",
        "heading",
        "reference",
        "reference",
        "heading",
        "paragraph",
    ]


def test_text_after_the_notes_is_text() -> None:
    notes = ("[1] Field, N. Leaves, 4 (1990), 12-19.", "", "[2] Roux, E. Numbers. Bergen, 1997, pp. 101-117.")
    after = ("The author thanks the parish, the ferry and the goats, without whom there would be no book at all.",)
    assert kinds(BODY, "", "References", "", *notes, "", *after)[-3:] == ["reference", "reference", "paragraph"]


def test_numbers_that_begin_again_are_those_of_the_next_chapter() -> None:
    first = (
        "1. Holm, A. Lamps. Elmsea, 1988.",
        "2. Quist, B. Stone. Bergen, 1990.",
        "3. Field, N. Fires. Elmsea, 2003.",
    )
    again = ("1. Roux, E. Counting. Bergen, 1997.", "2. Lunde, D. Years. Elmsea, 2001.")
    pieces = extract("\n".join((BODY, "", OTHER, "", "Notes", "", *first, "", *again))).pieces
    assert [piece.marker for piece in pieces if piece.kind is Kind.REFERENCE] == ["1.", "2.", "3.", "1.", "2."]


def test_a_note_under_a_page_does_not_part_the_sentence_that_goes_on() -> None:
    lines = (
        BODY[:-1] + ", and went down again when the",
        "",
        "¹ The log is kept in the archive, https://example.org/log",
        "",
        "7",
        "",
        "",
        "",
        "light could be seen from the village. " + OTHER,
        "",
        "² See the chapter before this one.",
        "",
        "8",
    )
    found = extract("\n".join(lines))
    assert [(piece.kind, piece.lines) for piece in found.pieces] == [
        (Kind.PARAGRAPH, (1, 9)),
        (Kind.REFERENCE, (3,)),
        (Kind.NOTE, (11,)),
    ]


def test_a_list_of_numbered_things_is_no_list_of_notes() -> None:
    lines = (
        BODY,
        "",
        "Notes on the tower were made by three men:",
        "",
        "1. The keeper, who lived in it.",
        "2. The engineer.",
    )
    assert kinds(*lines)[-2:] == ["list_item", "list_item"]


def test_an_institution_with_its_mark_over_the_text_is_no_note() -> None:
    head = "Floods of the steppe\n\nA. Carter¹, B. Haddad²\n¹ Institute of Water, Taraz\n² Centre of Soils, Oral"
    text = "The river rises in spring and carries the bridges of three villages away. " * 3

    pieces = extract(f"{head}\n\n{text}\n\n{text}").pieces

    assert [piece.kind for piece in pieces[1:4]] == [Kind.BYLINE] * 3


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("¹² Lamps", 12),
        ("[3] Lamps", 3),
        ("4. Lamps", 4),
        ("26 Lamps", 26),
        ("^ Lamps", 0),
        ("a. ^ Lamps", 0),
        ("a. Lamps", None),
    ],
)
def test_what_a_note_begins_with(text: str, number: int | None) -> None:
    assert note_number(text) == number
