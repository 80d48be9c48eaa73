"""Notes with plain numbers under a page."""

from cache.records import Kind
from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp{} and wrote the hour into the book."
OTHER = "Nobody remembers who built the tower, but the stone came from the quarry behind the village{} church."


def notes(text: str) -> list[str | None]:
    return [piece.marker for piece in extract(text).pieces if piece.kind is Kind.NOTE]


def test_notes_whose_numbers_stand_in_the_text_and_count_on() -> None:
    first = f"{TEXT.format('4')}\n\n4 The lamp burned seal oil until the war\n\n\f"
    assert notes(f"{first}{OTHER.format('5')}\n\n5 The church fell in the same year\n\n\f{TEXT.format('')}") == [
        "4",
        "5",
    ]


def test_a_number_that_the_text_does_not_name_begins_no_note() -> None:
    assert notes(f"{TEXT.format('')}\n\n4 The lamp burned seal oil until the war\n\n\f{OTHER.format('')}") == []


def test_a_number_that_does_not_count_on_begins_no_note() -> None:
    first = f"{TEXT.format('4')}\n\n4 The lamp burned seal oil until the war\n\n\f"
    assert notes(f"{first}{OTHER.format('9')}\n\n9 The church fell in the same year\n\n\f{TEXT.format('')}") == ["4"]


def test_text_behind_it_on_the_same_page_makes_it_no_note() -> None:
    assert notes(f"{TEXT.format('4')}\n\n4 Lamps\n\n{OTHER.format('')}\n\n\f{OTHER.format('')}") == []


def test_without_pages_there_is_no_foot() -> None:
    assert notes(f"{TEXT.format('4')}\n\n4 The lamp burned seal oil until the war\n\n{OTHER.format('')}") == []


def test_a_star_that_stands_in_the_text_begins_a_note() -> None:
    page = f"{TEXT.format('*')}\n\n* Seal oil, until the war\n** Of 1914\n\n\f{OTHER.format('')}"

    assert [piece.kind for piece in extract(page.replace("book.", "book.**")).pieces][1:3] == [Kind.NOTE, Kind.NOTE]
    assert notes(page.replace("lamp*", "lamp")) == []


def test_numbers_in_brackets_begin_notes_and_count_on() -> None:
    first = f"{TEXT.format(' (1)')}\n\n(1) Seal oil, until the war.\n(2) Of the parish.\n\n\f"

    assert notes(f"{first}{OTHER.format('')}") == ["(1)", "(2)"]


def test_a_list_with_stars_is_none() -> None:
    page = f"{TEXT.format('*')}\n\n* oil\n* flour\n\n{OTHER.format('')}\n\n\f{OTHER.format('')}"

    assert notes(page) == []
