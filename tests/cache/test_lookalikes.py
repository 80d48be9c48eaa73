"""Letters of one alphabet in the words of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.lookalikes import one_alphabet


@pytest.mark.parametrize(
    ("lang", "mixed", "text"),
    [
        ("kk", "қaзaқ", "қазақ"),
        ("kk", "тiл", "тіл"),
        ("kk", "қаhарман", "қаһарман"),
        ("kk", "əлем, бəрі, сɵз", "әлем, бәрі, сөз"),
        ("kk", "Kітап", "Кітап"),
        ("kk", "«Eгeмeн Қaзaқcтaн»", "«Егемен Қазақстан»"),
        ("ru", "Mосква", "Москва"),
        ("ru", "пoлучeн", "получен"),
        ("ru", "OПЕРАЦИЯ", "ОПЕРАЦИЯ"),
        ("uk", "Київ i мiсто їхнє", "Київ i місто їхнє"),
        ("uk", "Украïна", "Україна"),
        ("en", "Züriсh and the wоrld", "Zürich and the world"),
        ("en", "the Kremlin in Mосква", "the Kremlin in Москва"),
        # Neither letter tells: the text around does.
        ("ru", "он нёс сор и сop", "он нёс сор и сор"),
        ("en", "a plain text with соp in it", "a plain text with cop in it"),
    ],
)
def test_a_word_is_in_one_alphabet(lang: str, mixed: str, text: str) -> None:
    assert one_alphabet(mixed, lang) == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "NATO-ға кірді, IBM мен NASA"),
        ("kk", "SMSті webсайттан"),
        ("kk", "ATMға"),
        ("ru", "тiл"),
        ("ru", "в VIP-зоне USB-порт, vitamin C"),
        ("ru", "с a b c"),
        ("en", "Москва and Moscow"),
        ("en", "https://сайт.example/aбв user@пoчта `кoд` a_б"),
        ("kk", "https://қaзaқ.kz"),
        ("en", "αбa"),
        ("he", "שלום"),
        ("en", "aа"),
        ("", ""),
    ],
)
def test_what_is_no_mistake_stays(lang: str, text: str) -> None:
    assert one_alphabet(text, lang) == text


@given(st.text(st.sampled_from("abceihopzHəЯшаеоісһ αü./@ ")), st.sampled_from(["kk", "ru", "en", "uk"]))
def test_it_is_done_after_once_and_nothing_moves(text: str, lang: str) -> None:
    once = one_alphabet(text, lang)
    assert one_alphabet(once, lang) == once
    assert len(once) == len(text)


@given(st.text(st.characters(max_codepoint=0x3FF)), st.sampled_from(["kk", "ru", "en"]))
def test_a_text_without_cyrillic_stays(text: str, lang: str) -> None:
    assert one_alphabet(text, lang) is text
