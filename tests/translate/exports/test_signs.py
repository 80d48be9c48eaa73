"""Stretches of a sentence between its signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.exports.signs import between_same_signs


def found(source: str, target: str, part: str) -> str | None:
    start = source.index(part)
    place = between_same_signs(source, target, start, start + len(part))
    return target[place[0] : place[1]] if place else None


@pytest.mark.parametrize(
    ("source", "target", "part", "expected"),
    [
        ("One: two.", "Um: dois.", "One", "Um"),
        ("One: two.", "Um: dois.", "One:", "Um:"),
        ("One: two.", "Um: dois.", "two", "dois"),
        ("A (b c) d.", "X (y z) w.", "b c", "y z"),
        ("A (b c) d.", "X (y z) w.", "(b c)", "(y z)"),
        ('Say "b c" now.', "Diga «y z» agora.", "b c", "y z"),
        ("A, b, c.", "X, y, z.", "b", "y"),
        ("A، b، c", "X，y，z", "b", "y"),
        # Over several signs.
        ("A, b, c: d.", "X, y, z: w.", "b, c", "y, z"),
        ("A — b.", "X - y.", "A", "X"),
        # Quotes and brackets count where commas differ.
        ("A, b (c d) e.", "X y (z w) v.", "c d", "z w"),
        # A comma in a number is none.
        ("A 1,000: b.", "X 1.000: y.", "b", "y"),
        ("At 10:30: b.", "Às 10h30: y.", "b", "y"),
    ],
)
def test_the_same_place_between_the_same_signs(source: str, target: str, part: str, expected: str) -> None:
    assert found(source, target, part) == expected


@pytest.mark.parametrize(
    ("source", "target", "part"),
    [
        ("A b.", "X y.", "A"),
        ("One two: three.", "Um dois: tres.", "One"),
        ("One: two.", "Um dois.", "One"),
        ("One, two.", "Um: dois.", "One"),
        ("One: (two).", "Um: ().", "two"),
        ("One: two.", "Um: dois.", "One: two."),
        ("One: -- two.", "Um: dois.", "--"),
    ],
)
def test_what_does_not_fill_the_space_or_has_other_signs_is_nowhere(source: str, target: str, part: str) -> None:
    assert found(source, target, part) is None


@given(
    st.text('ab ,:;()"«»—.1', max_size=30),
    st.text('xy ,:;()"«»—.1', max_size=30),
    st.integers(0, 30),
    st.integers(0, 9),
)
def test_what_is_found_is_in_the_text_and_holds_a_word(source: str, target: str, start: int, length: int) -> None:
    place = between_same_signs(source, target, min(start, len(source)), min(start + length, len(source)))
    if place is not None:
        assert 0 <= place[0] < place[1] <= len(target)
        assert any(map(str.isalnum, target[place[0] : place[1]]))
