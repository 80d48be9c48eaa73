"""How alike texts are, as a number that a reviewer can trust."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.similarity import NEARLY, similarity

RIVER = "the river rose overnight and took the bridge, which had stood there since 1824."


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [
        (RIVER, NEARLY, NEARLY),
        (RIVER.replace("bridge", "mill"), 0.9, 0.98),
        (RIVER.replace("1824", "1831"), 0.95, 0.98),
        ("nobody asked who had painted a door in such green.", 0.0, 0.45),
        ("", 0.0, 0.0),
    ],
)
def test_the_more_is_shared_the_more_alike(other: str, least: float, most: float) -> None:
    assert least <= similarity(RIVER, other) <= most


def test_what_is_too_far_off_is_nothing() -> None:
    other = RIVER.replace("bridge", "mill")
    assert similarity(RIVER, other, 0.9) > 0.9
    assert similarity(RIVER, other, 0.99) == 0.0


def test_long_texts_are_compared_by_words() -> None:
    words = [f"word{number}" for number in range(2000)]
    changed = [*words[:1900], *("x" * 50 for _ in range(100))]
    assert similarity(" ".join(words), " ".join(changed)) == pytest.approx(0.95)


@pytest.mark.parametrize("sign", ["河", "ก", "か"])
def test_long_texts_without_blanks_are_compared_by_letters(sign: str) -> None:
    text = "".join(chr(ord(sign) + number % 40) for number in range(3000))
    assert similarity(text, text[:1500] + "x" * 30 + text[1530:]) == pytest.approx(0.99)
    assert similarity(text, "x" * 3000) == 0.0


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_it_is_a_share_and_the_same_from_both_sides(one: str, other: str) -> None:
    found = similarity(one, other)
    assert 0.0 <= found <= NEARLY
    assert found == similarity(other, one)
