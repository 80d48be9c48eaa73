"""Damage to characters: each rule by itself, and all of them together."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.characters import (
    letters_of_forms,
    single_spaces,
    undamaged,
    without_invisible,
    without_tatweel,
)
from tests.cache.samples import damaged_texts, texts

LANGS = st.sampled_from(["en", "he", "ar", "kk", "fa", "uk", "ur", ""])


def test_invisible_characters_go() -> None:
    assert without_invisible("\ufeffso\u00adft \u202bעברית\u202c\u200f a\u2060b") == "soft עברית ab"
    assert without_invisible("می\u200cخواهم 👩\u200d👧") == "می\u200cخواهم 👩\u200d👧"


@pytest.mark.parametrize(
    ("forms", "letters"),
    [
        ("\ufedf\ufe8e \ufefb", "لا لا"),
        ("\ufb20\ufb4f\ufb2a", "עאלש\u05c1"),
        ("\ufb56\ufb7a\ufb8e\ufb92\ufbfc", "پچکگی"),
        ("\ufdf2", "الله"),
        ("\ufdfa", "صلى الله عليه وسلم"),
        # A vowel sign on a blank or on a stretch of line.
        ("ب\ufe70", "ب\u064b"),
        ("ب\ufe77ت", "ب\u0640\u064eت"),
    ],
)
def test_presentation_forms_become_letters(forms: str, letters: str) -> None:
    assert letters_of_forms(forms) == letters


@pytest.mark.parametrize("text", ["\ufd3eنص\ufd3f", "ﬁ ½ Ａ", "\ufdfd", "שלום عربي"])
def test_ornaments_and_other_forms_stay(text: str) -> None:
    assert letters_of_forms(text) == text


def test_every_presentation_form_becomes_letters_for_good() -> None:
    forms = [chr(code) for code in (*range(0xFB1D, 0xFD3E), *range(0xFD50, 0xFE00), *range(0xFE70, 0xFEFD))]
    for form in forms:
        letters = letters_of_forms(form)
        assert letters_of_forms(letters) == letters
        assert letters == letters.strip()
        if unicodedata.normalize("NFKC", form) != form:
            assert form not in letters


@pytest.mark.parametrize(
    ("stretched", "word"),
    [("الســــلام", "السلام"), ("محمّـد", "محمّد"), ("1447 هـ", "1447 ه"), ("بـ", "ب"), ("كتــابــه", "كتابه")],
)
def test_tatweel_goes(stretched: str, word: str) -> None:
    assert without_tatweel(stretched) == word


@pytest.mark.parametrize("text", ["سلام ـ سلام", "ــــ", "ـ", "(ـ)", "٥ـ"])
def test_a_line_that_stretches_no_letter_stays(text: str) -> None:
    assert without_tatweel(text) == text


def test_odd_spaces_become_single_ones() -> None:
    assert single_spaces("\u00a0a\u2009b\u3000c \t d\u2028") == "a b c d"


def test_every_blank_becomes_the_plain_one() -> None:
    blanks = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]
    assert len(blanks) > 20
    for blank in blanks:
        assert single_spaces(f"a{blank}b") == "a b"
        assert single_spaces(f"{blank}a{blank}") == "a"


@given(texts | damaged_texts | st.text("ab \t\u00a0"))
def test_the_quick_look_at_spaces_sees_all_of_them(text: str) -> None:
    assert single_spaces(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("lang", "damaged", "text"),
    [
        ("ar", "\ufeff  فی\u00a0\u200fکتاب الســــلام علی\u200b \ufedf\ufe8e", "في كتاب السلام على لا"),
        ("fa", "فی\u00a0\u200fکتاب الســــلام", "فی کتاب السلام"),
        ("he", "ארגון ((SCO,\u00a0מנגנון", "ארגון (SCO), מנגנון"),
        ("he", "שלום\u00a0\u05d1\ufb20ית", "שלום בעית"),
        ("kk", "тiл мeн\u00adiң", "тіл менің"),
        ("en", "e\u200b\u0301", "é"),
        # Only another letter makes the accent compose.
        ("be", "воy\u0306к", "воўк"),
        ("ar", "شی\u0654", "شئ"),
    ],
)
def test_all_faults_are_undone_at_once(lang: str, damaged: str, text: str) -> None:
    assert undamaged(damaged, lang) == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("he", "הספר (2004), מאת Jane Doe, יצא לאור ב־Paris."),
        ("ar", "كتابٌ في علم النبات (1990) للمؤلف «Smith»، على الرف."),
        ("ar", "پاريس گوته چيخوف ڤيينا"),
        ("fa", "کتابی که می\u200cخواهم، گیاه‌شناسی است."),
        ("ur", "یہ کتاب ہے۔"),
        ("ug", "بۇ كىتاب ياخشى ئەمەس"),
        ("kk", "Қазақ тілі — IBM мен NASA-ның еңбегі, COVID-19."),
        ("kk", "SMSті webсайттан ATMға алды"),
        ("en", "The word Москва in “Latin” text — naïve, Zürich."),
        ("zh-Hans", "灯塔（1990年）矗立在岩石上。"),
        ("ja", "ｶﾀｶﾅと漢字"),
    ],
)
def test_a_sound_text_stays_as_it_is(lang: str, text: str) -> None:
    assert undamaged(text, lang) == text


@given(damaged_texts, LANGS)
def test_it_is_done_after_once(text: str, lang: str) -> None:
    once = undamaged(text, lang)
    assert undamaged(once, lang) == once


@given(damaged_texts | texts, LANGS)
def test_it_is_in_nfc_and_has_no_other_blanks(text: str, lang: str) -> None:
    found = undamaged(text, lang)
    assert unicodedata.is_normalized("NFC", found)
    assert found.split() == [word for word in found.split(" ") if word]


@given(damaged_texts, LANGS)
def test_how_a_text_is_composed_does_not_matter(text: str, lang: str) -> None:
    assert undamaged(unicodedata.normalize("NFD", text), lang) == undamaged(text, lang)


@given(st.text(st.characters(max_codepoint=127)), LANGS)
def test_ascii_keeps_all_but_its_spacing(text: str, lang: str) -> None:
    assert undamaged(text, lang) == " ".join(text.split())


@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x24F)))
def test_western_text_only_loses_what_nobody_sees(text: str) -> None:
    visible = text.replace("\u00ad", "")
    assert undamaged(text, "en") == " ".join(unicodedata.normalize("NFC", visible).split())
