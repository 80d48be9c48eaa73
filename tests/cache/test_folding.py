"""Texts as a search compares them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.folding import fold, fold_with_places, is_sign
from tests.cache.samples import damaged_texts, texts

ALPHABETS = st.text(
    st.sampled_from("иИіуйёü \u0306\u0308\u0301aаeеcсоoқəәТTßﬃＡ½שָׁלאأىةک٣日本がガภาษา한\u1100\u1161-'"), max_size=30
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RIVER", "river"),
        ("Straße", "STRASSE"),
        ("ＡＢＣ１２", "abc12"),
        ("ﬁnal", "final"),
        ("Đặng Łódź Ørsted", "dang lodz orsted"),
        ("İstanbul ISPARTA", "istanbul ısparta"),
        ("naïve", "nai\u0308ve"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        # Arabic: alef, yeh, hamza on a letter, teh marbuta, vowel signs, the stretching line, Persian letters, digits.
        ("أحمد إلى آخر ٱلله", "احمد الي اخر الله"),
        ("مسؤول قارئ", "مسوول قاري"),
        ("مدرسة", "مدرسه"),
        ("الْقُرْآنُ", "القران"),
        ("مـــصـر", "مصر"),
        ("کتاب فارسی", "كتاب فارسي"),
        ("١٢٣ ۴۵۶", "123 456"),
        ("ﻣﺼﺮ", "مصر"),
        ("می\u200cخواهم", "میخواهم"),
        # Hebrew: vowels and cantillation.
        ("בְּרֵאשִׁ֖ית", "בראשית"),
        ("שׁלום", "שלום"),
        # Cyrillic: ё and stress, Latin letters that look like ours.
        ("Ёлка", "елка"),
        ("за\u0301мок", "замок"),
        ("Қaзaқcтaн", "Қазақстан"),
        ("əлем", "әлем"),
        ("hайуан ҚАЙҢАР", "һайуан қайңар"),
        ("ӄар", "қар"),
        ("и\u0306од", "йод"),
        ("ガラス", "ｶﾞﾗｽ"),
        ("각", unicodedata.normalize("NFD", "각")),
        ("soft\u00adhyphen", "softhyphen"),
        ("don’t", "don't"),
        ("oʻzbek", "o'zbek"),
        ("ru\u0301a", "rua"),
    ],
)
def test_what_people_take_for_the_same_is_the_same(one: str, other: str) -> None:
    assert fold(one).split() == fold(other).split()
    assert fold(one).strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("кар", "қар"),
        ("қосы", "қосі"),
        ("край", "краи"),
        ("ұл", "үл"),
        ("מלכ", "מלך"),
        ("की", "का"),
        ("ไม", "ไม้"),
        ("か", "が"),
        ("东", "東"),
    ],
)
def test_what_people_tell_apart_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_marks_between_words_are_blanks() -> None:
    assert fold("well-known, (or_not): 3.5% №7").split() == ["well", "known", "or", "not", "3", "5", "no7"]
    assert fold("!?… \ud83d\x00\x10").split() == []


@given(texts | damaged_texts | ALPHABETS)
def test_folded_text_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts | damaged_texts | ALPHABETS)
def test_places_lead_back_to_the_text(text: str) -> None:
    folded, places = fold_with_places(text)
    assert folded == fold(text)
    assert len(places) == len(folded)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(texts | damaged_texts | ALPHABETS, st.data())
def test_a_letter_comes_from_the_one_that_it_is_folded_of(text: str, data: st.DataObject) -> None:
    folded, places = fold_with_places(text)
    if not folded:
        return
    place = data.draw(st.sampled_from(places))
    there = "".join(letter for letter, index in zip(folded, places, strict=True) if index == place)
    alone = fold(text[place])
    # A Latin letter in a Cyrillic word is no letter of its own, and that of й comes with its sign.
    assert there == alone or text[place : place + 1].isalpha()


@given(st.characters())
def test_only_letters_digits_signs_and_blanks_are_left(character: str) -> None:
    assert all(one.isalnum() or is_sign(one) or one == " " for one in fold(character))
