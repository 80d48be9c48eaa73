"""Persian letters in Arabic words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.arabic import PERSIAN, arabic_letters, is_arabic


def test_only_arabic_is_arabic() -> None:
    assert all(map(is_arabic, ("ar", "arz", "ary", "apc", "acm")))
    assert not any(map(is_arabic, ("fa", "ur", "ckb", "ug", "ps", "he", "en", "")))


@pytest.mark.parametrize(
    ("misread", "word"),
    [
        ("کتاب", "كتاب"),
        ("ڪتاب", "كتاب"),
        ("یعمل", "يعمل"),
        ("المهندسین", "المهندسين"),
        ("مھم", "مهم"),
        ("ہذا", "هذا"),
        ("وجە", "وجه"),
        ("المدینۀ", "المدينة"),
        ("مدرسۃ", "مدرسة"),
        ("پاکستان", "پاكستان"),
        ("گیت", "گيت"),
    ],
)
def test_letters_become_their_twins(misread: str, word: str) -> None:
    assert arabic_letters(misread) == word


@pytest.mark.parametrize(
    ("misread", "word"),
    [
        ("فی", "في"),
        ("الذی", "الذي"),
        ("العربی", "العربي"),
        ("علی", "على"),
        ("وعلی", "وعلى"),
        ("إلی", "إلى"),
        ("حتی", "حتى"),
        ("لدی", "لدى"),
        ("سوی", "سوى"),
        ("کبری", "كبرى"),
        ("الکبری", "الكبرى"),
        ("والأخری", "والأخرى"),
        ("مستشفی", "مستشفى"),
        ("بالمستشفی", "بالمستشفى"),
        ("للمستوی", "للمستوى"),
        ("بمستوی", "بمستوى"),
        ("لأخری", "لأخرى"),
        ("موسی", "موسى"),
        ("عیسی", "عيسى"),
        ("یحیی", "يحيى"),
        ("مصطفی", "مصطفى"),
        ("معنیً", "معنىً"),
        ("أعطی", "أعطى"),
        ("فأعطی", "فأعطى"),
        ("جری", "جرى"),
        ("الجری", "الجري"),
        ("المضی", "المضي"),
        ("السعی", "السعي"),
        ("بشری", "بشري"),
        ("فقری", "فقري"),
        ("وی", "وي"),
        ("ی", "ي"),
    ],
)
def test_at_the_end_of_a_word_the_word_decides(misread: str, word: str) -> None:
    assert arabic_letters(misread) == word
    assert arabic_letters(f"({misread})، {misread}\u200c.") == f"({word})، {word}\u200c."


def test_a_name_is_no_preposition() -> None:
    assert arabic_letters("محمد علی باشا") == "محمد علي باشا"
    assert arabic_letters("علی بن أبی طالب") == "علي بن أبي طالب"
    assert arabic_letters("جلس محمد، علی الأرض") == "جلس محمد، على الأرض"


@pytest.mark.parametrize("text", ["مشى إلى المستشفى في الليل", "پچگژڤ", "שלום", "", "يى"])
def test_arabic_letters_stay(text: str) -> None:
    assert arabic_letters(text) is text


@given(st.text(st.sampled_from("علىيیکمستشفوالبةهۀەہھۃ \u064e\u0654.،")))
def test_none_is_left_and_nothing_moves(text: str) -> None:
    found = arabic_letters(text)
    assert re.search(f"[{PERSIAN}]", found) is None
    assert len(found) == len(text)
    assert arabic_letters(found) == found
