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


def pages(head: str, count: int, *, every: int = 1) -> str:
    """Pages of running text with their numbers; `head` stands on top of each, or of one in so many."""
    rows: list[str] = []
    for page in range(count):
        rows += [f"{OPEN}, said the {page + 7}th keeper of the", REST, "", str(page + 20), "", "", ""]
        rows += [head, ""] if page % every == 0 else []
    return "\n".join([*rows, OPEN, REST])


def test_a_sentence_that_stands_twice_beside_page_numbers_is_no_running_head() -> None:
    refrain = "Nobody came that day."
    found = extract(pages(refrain, 2))
    assert " ".join(piece.text for piece in found.pieces).count(refrain) == 2
    assert "running head" not in {one.reason for one in found.dropped}


def test_a_closed_line_on_every_page_is_a_running_head_all_the_same() -> None:
    found = extract(pages("The Lamp Book. Vol. 3.", 6))
    assert [one.reason for one in found.dropped].count("running head") == 6


def test_what_heads_a_part_of_each_chapter_is_no_running_head() -> None:
    found = extract(f"{OPEN}\n{REST}\n\n" * 6 + pages("Exercises", 40, every=13))
    assert sum(piece.text == "Exercises" for piece in found.pieces) == 4


def test_names_beside_the_numbers_of_a_form_stay() -> None:
    text = "\n".join(
        row for number in (1, 2, 3, 4) for row in (str(number), "Name of the keeper", "", "", "", "Elm", "")
    )
    assert extract(text).dropped == ()


def test_a_head_over_the_number_of_the_first_page_is_no_title() -> None:
    text = f"The Lamp Book\n19\n\n{pages('The Lamp Book', 3)}"
    found = extract(text)
    assert "The Lamp Book" not in [piece.text for piece in found.pieces]
    assert [one.reason for one in found.dropped].count("running head") == 4


def test_the_head_of_a_journals_first_page_goes_as_those_of_the_others() -> None:
    head = "Regional Studies, No. 2 (14), 2022"
    text = "The river rises in spring and carries the bridges of three villages away. " * 9
    page = f"{head}\n\n{text}\n\n"

    found = extract(f"{head}\n\nFloods of the steppe\n\n{text}\n\n45\n\f{page}46\n\f{page}47")

    assert head not in [piece.text for piece in found.pieces]
    assert found.pieces[0].text == "Floods of the steppe"
