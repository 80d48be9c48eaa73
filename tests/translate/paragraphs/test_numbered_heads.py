"""Running heads with the page's number at the outer edge, and titles of sections that look like them."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.numbered_heads import numbered_head

TEXT = "".join(
    f"In the {year} year the keeper climbed the stairs at dusk, lit the lamp and wrote the hour into the book.\n\n"
    for year in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("46      The Lamp Book", 46),
        ("The Lamp Book      47", 47),
        ("12\tThe Lamp Book", 12),
        ("ISSN 1563-0234        71", 71),
        ("46 The Lamp Book", None),
        ("Chapter     12", None),
        ("Year     1974     31", None),
        ("46      47", None),
    ],
)
def test_what_is_set_as_a_head_with_a_number(text: str, number: int | None) -> None:
    head = numbered_head(text)
    assert (head.number if head else None) == number


def dropped(*heads: str) -> list[str]:
    found = extract("".join(f"{head}\n\n{TEXT}" for head in heads))
    return [one.text for one in found.dropped if one.reason == "running head"]


def test_heads_of_left_and_right_pages_that_count_on_go() -> None:
    heads = ("46      The Lamp Book", "The Stairs      47", "48      The Lamp Book")
    assert dropped(*heads) == list(heads)


def test_numbered_titles_of_sections_stay() -> None:
    assert dropped("3      Fires", "4      Lamps", "5      Lenses") == []


def test_a_word_that_counts_over_parts_stays() -> None:
    assert dropped("Exercise      3", "Exercise      4", "Exercise      5") == []


def test_heads_whose_numbers_do_not_count_on_stay() -> None:
    assert dropped("46      The Lamp Book", "The Stairs      12") == []


def test_entries_of_a_table_of_contents_stay() -> None:
    contents = "\n".join(("Contents", "", "Fires      5", "", "Lamps      6", "", "Lenses      9", "", TEXT))
    assert extract(contents).dropped == ()


def test_a_head_without_its_number_goes_beside_the_number() -> None:
    heads = ("46      The Lamp Book", "The Stairs      47", "48\nThe Lamp Book", "The Stairs      49")
    found = extract("".join(f"{head}\n\n{TEXT}" for head in heads))
    assert [one.reason for one in found.dropped].count("page number") == 1
    assert [one.text for one in found.dropped].count("The Lamp Book") == 1
    assert len(found.pieces) == 32


@pytest.mark.parametrize("numbers", [("12", "13", "14", "15"), ("- 7 -", "- 8 -", "- 9 -")])
def test_numbers_that_count_on_and_end_a_short_text_go(numbers: tuple[str, ...]) -> None:
    lines = TEXT.split("\n\n")
    found = extract("\n\n".join(text for pair in zip(lines, numbers, strict=False) for text in pair))
    assert [one.text for one in found.dropped] == list(numbers)


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("12", "14", "15"), ("1974", "1975", "1976")])
def test_other_numbers_stay(numbers: tuple[str, ...]) -> None:
    line = "The mill by the river was old, and everyone knew it."
    assert extract("\n\n".join(text for number in numbers for text in (line, number))).dropped == ()


def test_numbers_over_parts_stay() -> None:
    line = "The mill by the river was old, and everyone in the village knew it."
    assert (
        extract("\n\n".join(text for number in (12, 13, 14) for text in (line, str(number))) + f"\n\n{line}!").dropped
        == ()
    )
