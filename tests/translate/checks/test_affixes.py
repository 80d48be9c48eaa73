"""What is written onto a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.affixes import forms_of


@pytest.mark.parametrize(
    ("word", "lang", "form"),
    [
        ("ובמאי", "he", "מאי"),
        ("שלושים", "he", "שלושים"),
        ("والثالث", "ar", "ثالث"),
        ("للثالث", "ar", "ثالث"),
        ("мамырдың", "kk", "мамыр"),
        ("сәуірде", "kk", "сәуір"),
        ("Алматының", "kk", "Алматы"),
        ("Забродина", "ru", "Забродин"),
    ],
)
def test_the_form_of_the_table_is_among_them(word: str, lang: str, form: str) -> None:
    assert form in forms_of(word, lang)


def test_other_languages_have_the_word_alone() -> None:
    assert forms_of("bridges", "en") == ["bridges"]


@given(st.text(max_size=20), st.sampled_from(["he", "ar", "kk", "ru", "en"]))
def test_the_word_comes_first(word: str, lang: str) -> None:
    assert forms_of(word, lang)[0] == word
