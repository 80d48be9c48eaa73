"""Numbers in words, in each of the languages that have a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.number_words import HALF, has_number_words, spelled


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "There were twenty-three of them, and a hundred and fifty dogs.", (23, 150)),
        ("en", "Two million people and five hundred six", (2_000_000, 506)),
        ("en", "thousands of them, and hundreds more", ()),
        ("pt", "vinte e três homens, mil e quinhentos cavalos", (23, 1500)),
        ("pt", "Vinte, trinta.", (20, 30)),
        ("pt", "2 mil e quinhentos; mil", ()),
        ("he", "עשרים ושלושה פועלים", (23,)),
        ("he", "חמש עשרה שנים", (15,)),
        ("he", "עשר שנים", (10,)),
        ("he", "שנים-עשר תלמידים ומאות שנים", (12, 100)),
        ("en", "In 2020 twenty-four tonnes", (24,)),
        ("ar", "خمس وعشرون سنة", (25,)),
        ("ar", "خمسة عشر قرنًا", (15,)),
        ("kk", "он бес адам, жиырма бір қыз", (15, 20)),
        ("kk", "елу жылға, отызыншы", (50, 30)),
        ("ru", "двадцать семь лет, сорока человек", (27, 40)),
    ],
)
def test_what_is_said(lang: str, text: str, values: tuple[int, ...]) -> None:
    assert tuple(value for value in spelled(text, lang).values if value >= 10) == values


def test_one_is_no_word_of_a_table() -> None:
    assert spelled("vinte e um", "pt").says(21)
    assert not spelled("vinte e um", "pt").says(22)


def test_a_half_is_no_part_of_a_number() -> None:
    found = spelled("two and a half thousand", "en")
    assert HALF in found.words
    assert not found.says(2500)


def test_a_language_without_a_table_says_nothing() -> None:
    assert not has_number_words("zu")
    assert spelled("twenty", "zu").values == ()


@given(st.text(max_size=60), st.sampled_from(["en", "pt", "he", "ar", "kk", "ru", "zh-Hans"]))
def test_any_text_can_be_read(text: str, lang: str) -> None:
    assert all(value > 0 for value in spelled(text, lang).values)
