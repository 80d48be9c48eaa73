"""Page numbers and running heads: what counts as one, and what does not."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.page_signs import page_number

OPEN = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book that lay on"
REST = "the table beside the window. Nobody had asked him to, but the keepers before him had done the same for years."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("- 12 -", 12),
        ("[12]", 12),
        ("· 3 ·", 3),
        ("xii", 12),
        ("Page 12", 12),
        ("page 12 of 40", 12),
        ("стр. 7", 7),
        ("עמ' 7", 7),
        ("٢٠", 20),
        ("第 12 页", 12),
        ("12.5", None),
        ("12345", None),
        ("Chapter 12", None),
        ("mild", None),
    ],
)
def test_what_reads_like_a_page_number(text: str, number: int | None) -> None:
    assert page_number(text) == number


@pytest.mark.parametrize("number", ["20", "- 20 -", "٢٠", "xx"])
def test_a_number_in_mid_sentence_goes(number: str) -> None:
    found = extract("\n".join((OPEN, "", number, "", "", "", REST)))
    assert [piece.text for piece in found.pieces] == [f"{OPEN} {REST}"]
    assert [one.reason for one in found.dropped] == ["page number"]


def test_a_head_that_comes_again_beside_the_number_goes_with_it() -> None:
    pages = [row for page in (1, 2, 3) for row in (OPEN, "", str(page), "", "The Lamp Book", "", REST, "")]
    found = extract("\n".join(pages))
    assert [one.reason for one in found.dropped].count("running head") == 3
    assert [one.reason for one in found.dropped].count("page number") == 3


def test_a_title_stays_where_it_heads_the_document() -> None:
    pages = [row for page in (1, 2, 3) for row in (OPEN, "", str(page), "", "The Lamp Book", "", REST, "")]
    found = extract("\n".join(("The Lamp Book", "", *pages)))
    assert found.pieces[0].text == "The Lamp Book"
    assert [piece.text for piece in found.pieces].count("The Lamp Book") == 1


def test_a_line_that_was_scanned_twice_is_no_running_head() -> None:
    lines = (OPEN, "\f", OPEN, REST)
    found = extract("\n".join(lines))
    assert sum(OPEN in piece.text for piece in found.pieces) == 1


def test_numbers_in_a_table_stay() -> None:
    found = extract("\n".join(("Height", "31", "Built", "1824", "Range", "18", "", OPEN + " the table.")))
    assert found.dropped == ()


def test_blank_lines_between_pages_only_are_page_breaks() -> None:
    lines = ("    " + OPEN, REST, "    " + REST.capitalize(), OPEN, "", "", "", "", "the table. " + REST)
    assert extract("\n".join(lines)).pieces[-1].lines[-1] == 9
