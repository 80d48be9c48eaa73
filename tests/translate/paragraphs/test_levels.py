"""How deep headings, items and comments stand."""

from cache.records import Kind
from translate.paragraphs import extract

BODY = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)


def levels(kind: Kind, *lines: str) -> list[tuple[str, int | None]]:
    return [(piece.text, piece.level) for piece in extract("\n".join(lines)).pieces if piece.kind is kind]


def test_the_title_is_first_and_sections_come_below_it() -> None:
    found = levels(
        Kind.HEADING, "The Lamp Book", "", BODY, "", "The rock", "", BODY + " Always.", "", "The tower", "", BODY
    )
    assert found == [("The Lamp Book", 1), ("The rock", 2), ("The tower", 2)]


def test_numbers_say_how_deep() -> None:
    lines = ("The Lamp Book", "", BODY, "", "1 The rock", "", BODY + " A.", "", "1.1 Its stone", "", BODY + " B.", "")
    more = ("1.1.1 Its colour", "", BODY + " C.", "", "2 The tower", "", BODY)
    assert [level for _, level in levels(Kind.HEADING, *lines, *more)] == [1, 2, 3, 4, 2]


def test_sections_stand_below_the_chapters_that_hold_them() -> None:
    lines = (
        "The Lamp Book",
        "",
        "Preface",
        "",
        BODY,
        "",
        "Chapter 1: The rock",
        "",
        BODY + " A.",
        "",
        "Its stone",
        "",
        BODY,
    )
    assert levels(Kind.HEADING, *lines) == [
        ("The Lamp Book", 1),
        ("Preface", 2),
        ("Chapter 1: The rock", 2),
        ("Its stone", 3),
    ]


def test_capitals_stand_above_other_headings() -> None:
    lines = (
        "The Lamp Book",
        "",
        BODY,
        "",
        "THE ROCK",
        "",
        BODY + " A.",
        "",
        "Its stone",
        "",
        BODY + " B.",
        "",
        "THE TOWER",
        "",
        BODY,
    )
    assert [level for _, level in levels(Kind.HEADING, *lines)] == [1, 2, 3, 2]


def test_a_document_that_begins_with_text_has_no_title() -> None:
    assert levels(Kind.HEADING, BODY, "", "The rock", "", BODY + " Always.") == [("The rock", 2)]


def test_items_stand_as_deep_as_they_are_indented() -> None:
    lines = (
        BODY,
        "",
        "* one thing;",
        "  - a part of it;",
        "    + a part of that;",
        "  - a second part;",
        "* another thing.",
    )
    assert [level for _, level in levels(Kind.LIST_ITEM, *lines)] == [1, 2, 3, 2, 1]


def test_items_stand_as_deep_as_their_numbers() -> None:
    lines = (
        BODY,
        "",
        "1. One thing that is said.",
        "1.1. A part of it, said too.",
        "1.2. A second part.",
        "2. Another thing.",
    )
    assert [level for _, level in levels(Kind.LIST_ITEM, *lines)] == [1, 2, 2, 1]


def test_answers_stand_in_below_what_they_answer() -> None:
    lines = (BODY, "", "3 Comments", "", "Best idea ever.", "", "    Is it?", "", "        It is.", "", "No.")
    assert [level for _, level in levels(Kind.COMMENT, *lines)] == [1, 2, 3, 1]


def test_comments_that_show_no_order_have_no_level() -> None:
    lines = (BODY, "", "3 Comments", "", "Best idea ever.", "", "Is it?", "", "It is.")
    assert [level for _, level in levels(Kind.COMMENT, *lines)] == [None, None, None]
