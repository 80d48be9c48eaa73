"""Words of the source in the translation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.checks.flags import GOOD, found
from translate.checks.leftover import leftover


@pytest.mark.parametrize(("source_lang", "source", "target_lang", "target"), GOOD)
def test_good_translations_are_not_blamed(source_lang: str, source: str, target_lang: str, target: str) -> None:
    assert leftover(source, target, source_lang, target_lang) is None


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target", "words"),
    [
        ("he", "הגשר נסגר בשנת 2019", "en", "The גשר נסגר in 2019", "נסגר"),
        ("ru", "Мост закрыли в мае", "en", "The мост was closed in May", "мост"),
        ("en", "The bridge was closed in May", "he", "ה-bridge נסגר במאי", "bridge"),
        ("en", "The bridge was closed in May", "ar", "أُغلق the bridge في مايو", "the, bridge"),
        ("en", "The bridge was closed in May", "pt", "A ponte was fechada em maio", "was"),
        ("pt", "A ponte foi fechada porque ninguém pagou", "en", "The bridge was closed porque nobody paid", "porque"),
        ("kk", "Көпір мамырда жабылды, бірақ ешкім білмеді", "ru", "Мост закрыли в мае, бірақ никто не знал", "бірақ"),
        ("zh-Hans", "没有人通知司机，桥已经关闭。", "en", "Nobody told the 司机, the bridge was closed.", "司机"),
        ("en", '"The bridge is closed," he said.', "he", '"הגשר closed", אמר.', "closed"),
    ],
)
def test_what_was_left_is_said(source_lang: str, source: str, target_lang: str, target: str, words: str) -> None:
    assert found(leftover(source, target, source_lang, target_lang)).evidence == f"left as it was: {words}"


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target"),
    [
        ("pt", "uma padaria na rua da Estação", "en", "a bakery at 45 rua da Estação"),
        ("en", "Microsoft and Apple signed.", "he", "Microsoft ו-Apple חתמו."),
        ("he", "המגדלור נקרא פארוס (Φάρος)", "en", "The lighthouse is called Pharos (Φάρος)"),
        ("he", "המילה שלום", "en", "The word “שלום”"),
        ("en", "The word 'the' is short", "ru", "Слово «the» короткое"),
        ("en", "the site of the marketing team", "pt", "o site da equipe de marketing"),
        ("en", "Write to orders@mill.example.com before noon", "ru", "Пишите на orders@mill.example.com до полудня"),
        ("en", "The tree (Malus sieversii) grows", "kk", "Ағаш (Malus sieversii) өседі"),
        ("en", "run `git commit` now", "pt", "execute `git commit` agora"),
        ("en", "The same text", "en", "The same text"),
    ],
)
def test_names_titles_and_guests_may_stay(source_lang: str, source: str, target_lang: str, target: str) -> None:
    assert leftover(source, target, source_lang, target_lang) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "he", "kk", "zh-Hans", "zu"]))
def test_any_text_can_be_checked(source: str, target: str, lang: str) -> None:
    leftover(source, target, lang, "ru")
    leftover(source, source, lang, "pt")


@pytest.mark.parametrize("sign", ["1", "a", "漢", "_"])
def test_a_run_without_blanks_is_no_words_however_long(sign: str) -> None:
    assert leftover(sign * 40_000, f"um {sign * 40_000}", "en", "pt") is None


def test_paths_and_names_of_programs_may_stay() -> None:
    assert leftover("see the/house or the_house here", "veja the/house ou the_house", "en", "pt") is None
