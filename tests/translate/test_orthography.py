"""What a language is never written with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.languages import SENTENCES
from translate.orthography import foreign_letters, unlikely
from translate.scripts import main_script


@pytest.mark.parametrize(("lang", "text"), SENTENCES)
def test_no_sentence_speaks_against_its_own_language(lang: str, text: str) -> None:
    assert lang not in unlikely(text, main_script(text) or "")


@pytest.mark.parametrize(
    ("script", "text", "lang"),
    [
        ("Cyrl", "Ауыл балалары алаңда ән салады.", "ru"),
        ("Cyrl", "Ауыл әнін қазақ айтады.", "ky"),
        ("Cyrl", "Дети из деревни поют на площади.", "kk"),
        ("Cyrl", "Діти з їхнього села співають.", "ru"),
        ("Arab", "بچه‌های این روستا در میدان بود که شد", "ar"),
        ("Arab", "گاؤں کے بچے میدان میں ہیں", "fa"),
        ("Arab", "أطفال القرية في الساحة التي كانت هنا", "fa"),
    ],
)
def test_two_words_of_another_language_speak_against_one(script: str, text: str, lang: str) -> None:
    assert lang in unlikely(text, script)


@pytest.mark.parametrize(
    ("script", "text", "lang"),
    [
        # One name is no change of language.
        ("Cyrl", "Город Қарағанды", "ru"),
        ("Cyrl", "Ол «Мост на реке» кітабын үшін деп алды", "kk"),
        ("Cyrl", "Астана, Алматы, Тараз, Павлодар", "kk"),
        ("Arab", "مدینة پاریس القدیمة فی فرنسا", "ar"),
        ("Latn", "Le port était calme ce matin-là", "en"),
        ("Hebr", "שלום", "he"),
    ],
)
def test_less_does_not(script: str, text: str, lang: str) -> None:
    assert lang not in unlikely(text, script)


@given(st.text(), st.sampled_from(["Cyrl", "Arab", "Latn", "Han", ""]))
def test_any_text_has_an_answer(text: str, script: str) -> None:
    assert isinstance(unlikely(text, script), set)


def test_letters_that_a_language_does_without() -> None:
    assert set("әғқңөұүһ") <= foreign_letters("ru", "Cyrl")
    assert foreign_letters("ru", "Cyrl").isdisjoint("ёъыэщ")
    assert foreign_letters("en", "Latn") == foreign_letters("tt", "Latn") == frozenset()
