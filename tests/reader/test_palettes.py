"""The signs at a reviewer's hand."""

import unicodedata

import pytest

from reader.language_choice import direction
from reader.palettes import palette
from translate.languages import all_languages


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("he", "\u200f\u200e־׳״"),
        ("ar", "\u200f\u200e،؛؟«»"),
        ("fa", "\u200c،"),
        ("kk", "әғқңөұүһі«»"),
        ("pt", "“”«»—"),
    ],
)
def test_what_a_keyboard_hides_is_there(lang: str, wanted: str) -> None:
    assert set(wanted) <= {sign.text for sign in palette(lang)}


def test_every_language_has_signs_and_each_of_them_once() -> None:
    for language in all_languages():
        signs = palette(language.tag)
        assert signs
        assert len({sign.text for sign in signs}) == len(signs)
        assert all(sign.label.strip() and sign.title for sign in signs)
        assert any(sign.text == "\u200f" for sign in signs) == (direction(language.tag) == "rtl")


def test_no_button_has_nothing_to_see_on_it() -> None:
    for lang in ("he", "ar", "fa", "kk"):
        for sign in palette(lang):
            assert all(unicodedata.category(letter) != "Cf" for letter in sign.label)
