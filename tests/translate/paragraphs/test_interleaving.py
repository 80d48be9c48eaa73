"""Lines whose halves a scanner swapped: undone where that is certain, named where it is not, else left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.paragraphs import extract
from translate.paragraphs.interleaving import unravel

# Lines of a page in two halves each, as long as each other.
ENGLISH = (
    ("carried the oil up the narrow stairs", "every evening of the year and wrote"),
    ("the weather down in thick old books", "that nobody has ever asked for since"),
    ("the harbour office moved to the town", "where the bell of the lighthouse hangs"),
)
ARABIC = (
    ("كان حراس المنارات في الجزر البعيدة", "يصعدون كل مساء حاملين الزيت ويكتبون"),
    ("أحوال الطقس في دفاتر سميكة قديمة", "لم يقرأها أحد من أهل البلدة منذ ذلك"),
    ("الوقت الذي انتقل فيه مكتب الميناء", "إلى المدينة حيث علق جرس المنارة هناك"),
)


def swapped(lines: tuple[tuple[str, str], ...]) -> str:
    """Return lines as such a scanner reads them."""
    rights, lefts = zip(*lines, strict=True)
    pairs = [(rights[0], lefts[0]), *zip(rights, lefts[1:], strict=False), (rights[-1], lefts[-1])]
    return " ".join(" ".join(pair) for pair in pairs)


def whole(lines: tuple[tuple[str, str], ...]) -> str:
    return " ".join(" ".join(line) for line in lines)


@pytest.mark.parametrize("lines", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_two_lines_are_unravelled(lines: tuple[tuple[str, str], ...]) -> None:
    text = f"Four families, it is said, {swapped(lines[:2])} and so it went."

    found = unravel(text)

    assert (found.text, found.repaired, found.doubts) == (
        f"Four families, it is said, {whole(lines[:2])} and so it went.",
        True,
        (),
    )


@pytest.mark.parametrize("lines", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_of_more_lines_nobody_knows_where_the_halves_end(lines: tuple[tuple[str, str], ...]) -> None:
    found = unravel(swapped(lines))

    assert found.text == swapped(lines)
    assert not found.repaired
    assert len(found.doubts) == 1
    assert found.doubts[0].startswith(lines[0][0])


@pytest.mark.parametrize(
    "text",
    [
        whole(ENGLISH),
        whole(ARABIC),
        # A writer who says the same of two things, with a pause between.
        "The lamp of the eastern island was lit by girls, and the lamp of the eastern island was lit until the war.",
        # Set phrases of a contract.
        "The buyer shall not be held to pay what the seller of the goods has lost, and the seller shall not be held to "
        "bring what the buyer of the goods has lost, and neither shall be held to pay for what a third has lost.",
        # A list that is made of set phrases.
        " ".join(f"the bell was rung by hand at {hour} and" for hour in ("one", "two", "three", "four", "five")),
    ],
)
def test_clean_text_is_left_alone(text: str) -> None:
    found = unravel(text)

    assert (found.text, found.repaired, found.doubts) == (text, False, ())


def test_what_pauses_part_is_named_and_not_touched() -> None:
    first, second = ENGLISH[:2]
    text = f"{first[0]} {first[1]}, {first[0]} {second[1]} {second[0]} {second[1]}"

    found = unravel(text)

    assert found.text == text
    assert not found.repaired
    assert len(found.doubts) == 1


def test_the_original_stays_in_the_record() -> None:
    text = f"Four families, it is said, {swapped(ENGLISH[:2])} and so it went."

    (piece,) = extract(text).pieces

    assert piece.text == f"Four families, it is said, {whole(ENGLISH[:2])} and so it went."
    assert piece.original == text


def test_more_lines_are_a_doubt_of_the_piece() -> None:
    (piece,) = extract(f"Four families, it is said, {swapped(ENGLISH)} to this day.").pieces

    assert piece.original is None
    assert piece.doubt is not None
    assert piece.doubt.startswith(ENGLISH[0][0])


@given(st.lists(st.sampled_from(["lamp", "tower", "stairs", "evening", "keeper,", "book.", "rock", "and", "the"])))
def test_nothing_but_a_stretch_of_words_is_ever_taken_out(words: list[str]) -> None:
    text = " ".join(words)
    found = unravel(text)

    left = iter(words)
    assert all(word in left for word in found.text.split())
    assert found.repaired == (found.text != text)
