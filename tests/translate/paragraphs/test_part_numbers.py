"""What counts the parts of a text stays, though each part begins a page; what counts its pages goes."""

import pytest

from tests.translate.paragraphs.reading import ARABIC, HEBREW, LONG, OTHER
from translate.paragraphs import extract

GAP = "\n" * 5
PARTS = (f"{LONG}\n\n{OTHER}", f"{OTHER}\n\n{HEBREW}", f"Nothing.\n\n{LONG} Again.", f"{OTHER} Again.")


def book(*heads: str, sign: str) -> str:
    """Return a text with a title and one part for each head; `sign` stands before each."""
    parts = [f"{head}\n\n{part}" for head, part in zip(heads, PARTS, strict=False)]
    return sign.join(["The lamp of the north", *parts])


def dropped(text: str) -> list[str]:
    return [one.text for one in extract(text).dropped]


@pytest.mark.parametrize("sign", [GAP, "\n\f"])
@pytest.mark.parametrize(
    "heads",
    [
        ("1", "2", "3", "4"),
        ("I", "II", "III"),
        ("1", "2", "1", "2"),
        ("I", "II", "IV"),
        ("Psalm 23", "Psalm 24", "Psalm 25"),
        ("Lesson 1", "Lesson 2", "Lesson 3"),
        ("שיעור 1", "שיעור 2", "שיעור 3"),
        ("Контрольная работа 1", "Контрольная работа 2", "Контрольная работа 3"),
        ("1941", "1942", "1943"),
    ],
)
def test_the_numbers_of_parts_stay(heads: tuple[str, ...], sign: str) -> None:
    text = book(*heads, sign=sign)

    assert dropped(text) == []
    assert [one for one in text.splitlines() if one in heads] == list(heads)


def test_the_first_part_may_stand_under_the_title() -> None:
    text = f"Workbook\n\nExercise 1\n\n{LONG}\n\fExercise 2\n\n{OTHER}\n\fExercise 3\n\n{HEBREW}"

    assert dropped(text) == []


def test_a_part_may_begin_the_document() -> None:
    assert dropped(f"Psalm 23\n\n{LONG}\n\fPsalm 24\n\n{OTHER}\n\fPsalm 25\n\n{HEBREW}") == []


def test_the_year_under_a_poem_is_no_page_number() -> None:
    poem = "My house stands in the wood,\nAnd there I carry water.\n\n1923\n\f"

    assert dropped(f"{poem}{poem.replace('1923', '1924').replace('house', 'boat')}{LONG}") == []


@pytest.mark.parametrize("numbers", [("1", "2"), ("1201", "1202")])
def test_the_numbers_of_pages_that_cut_sentences_go(numbers: tuple[str, ...]) -> None:
    first, second = LONG[:57], OTHER[:47]
    text = f"The lamp\n\n{first}\n\f{numbers[0]}\n\n{LONG[57:]}\n\n{second}\n\f{numbers[1]}\n\n{OTHER[47:]}"

    assert dropped(text) == list(numbers)


def test_the_dates_and_signatures_of_letters_stay() -> None:
    letters = [
        f"{day} May 1923\n\nDear Anna,\n\nthank you for your letter number {day}.\n\nYours,\nBo Berg"
        for day in (12, 15, 23, 30)
    ]

    assert dropped("\n\f".join(letters)) == []


def test_a_date_that_all_pages_have_is_a_head() -> None:
    pages = "\n\f".join(f"12 May 1923\n\n{part}" for part in (LONG, OTHER, HEBREW, ARABIC))

    assert set(dropped(pages)) == {"12 May 1923"}
