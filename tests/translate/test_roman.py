import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.roman import LARGEST, roman

VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (9, "ix"), (44, "xliv"), (1994, "mcmxciv"), (3999, "mmmcmxcix")]
)
def test_how_a_number_is_written(number: int, written: str) -> None:
    assert roman(number) == written


@given(st.integers(1, LARGEST))
def test_it_is_read_back(number: int) -> None:
    values = [VALUES[letter] for letter in roman(number)]
    after = [*values[1:], 0]
    assert sum(-one if one < next_ else one for one, next_ in zip(values, after, strict=True)) == number


@given(st.integers(1, LARGEST))
def test_no_letter_stands_four_times(number: int) -> None:
    assert all(letter * 4 not in roman(number) for letter in VALUES)
