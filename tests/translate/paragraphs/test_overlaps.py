"""Words given twice: taken out when that is certain, named when it is not, left alone when a writer meant them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.paragraphs import extract
from translate.paragraphs.interleaving import unravel
from translate.paragraphs.overlaps import Overlap, repair, says_again

DOUBLED = (
    "The files had been lent to a schoolmaster in the thirties had been lent to a schoolmaster in the thirties and "
    "had not come back."
)
DOUBTFUL = (
    "They complain that it gives the country the first place in all things thungs gives the country the first place in "
    "all things it does."
)
WORDS = ["lamp", "tower", "stairs", "evening", "keeper,", "book.", "rock", "and", "the"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (DOUBLED, "The files had been lent to a schoolmaster in the thirties and had not come back."),
        (
            "كان الحارس يصعد الدرج ويشعل المصباح القديم كل مساء ويشعل المصباح القديم كل مساء ثم ينام.",
            "كان الحارس يصعد الدرج ويشعل المصباح القديم كل مساء ثم ينام.",
        ),
        (
            "Смотритель каждый вечер поднимался по лестнице и зажигал "
            "каждый вечер поднимался по лестнице и зажигал лампу.",
            "Смотритель каждый вечер поднимался по лестнице и зажигал лампу.",
        ),
    ],
)
def test_words_that_stand_twice_on_end_are_taken_out(text: str, wanted: str) -> None:
    found = repair(text)

    assert (found.text, found.repaired, found.doubts) == (wanted, True, ())


@pytest.mark.parametrize(
    "text",
    [
        # Whole clauses, which speakers repeat.
        "We shall go on to the very end of it, we shall go on to the very end of it, and then we shall rest.",
        # A misread word between the two.
        "He spoke for the priority of the region in their policy the regian in their policy for ever and ever more.",
    ],
)
def test_what_is_not_certain_is_left_and_named(text: str) -> None:
    found = repair(text)

    assert found.text == text
    assert not found.repaired


def test_words_with_misread_ones_between_are_a_doubt() -> None:
    text = DOUBTFUL
    found = repair(text)

    assert found.text == text
    assert found.doubts == ("gives the country the first place in all things",)


@pytest.mark.parametrize(
    "text",
    [
        "Round and round and round and round it went, and on and on and on.",
        "The Ministry of Foreign Affairs of the one wrote to the Ministry of Foreign Affairs of the other country.",
        "Short.",
        "",
    ],
)
def test_ordinary_repetition_is_no_matter(text: str) -> None:
    assert repair(text).text == text
    assert not repair(text).repaired


def test_lines_that_overlap_are_repaired_when_they_are_joined() -> None:
    lines = (
        "The keeper of the old tower on the northern rock climbed the stairs",
        "the northern rock climbed the stairs every evening at dusk, and then he",
        "lit the lamp and wrote the hour into the book that lay on the table.",
    )
    (only,) = extract("\n".join(lines)).pieces

    assert only.text == (
        "The keeper of the old tower on the northern rock climbed the stairs every evening at dusk, and then he "
        "lit the lamp and wrote the hour into the book that lay on the table."
    )
    assert only.original == " ".join(lines)
    assert only.lines == (1, 2, 3)


def test_the_operator_is_told_where() -> None:
    found = extract(f"{DOUBLED}\n\n{DOUBTFUL}")

    assert found.notes == (
        "words that a scanner gave twice were taken out at line 1: the record keeps them",
        "words seem to stand twice at line 3: compare with the page, and correct the file",
    )


@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_repair_only_takes_whole_words_away(words: list[str]) -> None:
    text = " ".join(words)
    found = repair(text)

    left = iter(words)
    assert all(word in left for word in found.text.split())
    assert found.repaired == (found.text != text)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_where_no_three_words_come_again_nothing_is_to_be_repaired(text: str) -> None:
    assert says_again(text) or repair(text) == unravel(text) == Overlap(text)


def test_words_that_come_again_are_seen() -> None:
    assert says_again(DOUBLED)
    assert not says_again("the lamp the lamp")
    assert not says_again("")
