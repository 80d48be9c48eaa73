"""Numbers as lists write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.wordprocessing.numerals import numeral


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("decimal", {1: "1", 12: "12", 0: "0", -3: "-3"}),
        ("decimalZero", {1: "01", 12: "12"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 53: "aaa"}),
        ("upperLetter", {2: "B", 28: "BB"}),
        ("lowerRoman", {1: "i", 4: "iv", 9: "ix", 14: "xiv", 1999: "mcmxcix", 4000: "4000"}),
        ("upperRoman", {6: "VI"}),
        ("hebrew1", {1: "א", 10: "י", 15: "טו", 16: "טז", 17: "יז", 121: "קכא", 500: "תק", 999: "תתקצט"}),
        ("hebrew2", {1: "א", 11: "כ", 22: "ת", 23: "אא"}),
        ("arabicAlpha", {1: "أ", 2: "ب", 3: "ت"}),
        ("arabicAbjad", {3: "ج"}),
        ("russianLower", {1: "а", 3: "в"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 105: "一零五"}),
        ("thaiNumbers", {12: "๑๒"}),
        ("chicago", {1: "*", 2: "†", 5: "**"}),
        ("bullet", {1: ""}),
        ("none", {1: ""}),
        ("a form of tomorrow", {7: "7"}),
    ],
)
def test_forms(form: str, numbers: dict[int, str]) -> None:
    assert {number: numeral(number, form) for number in numbers} == numbers


@given(st.integers(1, 999))
def test_hebrew_numbers_have_letters_of_that_value(number: int) -> None:
    values = dict(
        zip("אבגדהוזחטיכלמנסעפצקרשת", [*range(1, 10), *range(10, 100, 10), *range(100, 500, 100)], strict=True)
    )
    assert sum(values[letter] for letter in numeral(number, "hebrew1")) == number


@given(st.integers(-10, 10**6), st.sampled_from(["lowerLetter", "hebrew2", "lowerRoman", "chineseCounting", "chicago"]))
def test_no_number_is_long(number: int, form: str) -> None:
    assert len(numeral(number, form)) <= 20
