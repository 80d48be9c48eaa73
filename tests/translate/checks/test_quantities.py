"""Numbers that changed, in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.checks.flags import GOOD, found
from translate.checks.quantities import quantities

DIGITS = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "hi": "०१२३४५६७८९", "bn": "০১২৩৪৫৬৭৮৯"}


@pytest.mark.parametrize(("source_lang", "source", "target_lang", "target"), GOOD)
def test_good_translations_are_not_blamed(source_lang: str, source: str, target_lang: str, target: str) -> None:
    assert quantities(source, target, source_lang, target_lang) is None


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target", "evidence"),
    [
        ("en", "It rained in 1992.", "pt", "Choveu em 1929.", "missing: 1992, instead: 1929"),
        ("en", "It rained in 1992.", "pt", "Choveu.", "missing: 1992"),
        ("en", "They have 5 dogs.", "pt", "Eles têm 7 cachorros.", "missing: 5, instead: 7"),
        ("en", "They have 5 dogs.", "pt", "Eles têm cachorros.", "missing: 5"),
        ("en", "They have 2 dogs.", "pt", "Eles têm 8 cachorros.", "missing: 2, instead: 8"),
        ("en", "It cost £3,200.", "pt", "Custou 3,2000 libras.", "missing: 3200, instead: 32000"),
        ("en", "Twenty-three workmen dug it.", "pt", "Trinta e três operários a cavaram.", "missing: 23"),
        ("he", "עשרים ושלושה פועלים חפרו אותה.", "en", "Thirty-three workmen dug it.", "missing: 23"),
        ("ru", "Порт закрыт с 3 марта 1997 года.", "en", "The port has been closed since 5 March 1997.", None),
        ("en", "Version 2.0.31 is out.", "de", "Version 2.0.13 ist da.", "missing: 31, instead: 13"),
    ],
)
def test_what_changed_is_said(
    source_lang: str, source: str, target_lang: str, target: str, evidence: str | None
) -> None:
    flag = found(quantities(source, target, source_lang, target_lang))
    assert flag.code == "numbers"
    assert evidence is None or flag.evidence == evidence


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target"),
    [
        ("en", "Twenty-three workmen dug it.", "pt", "Foi cavada por 23 operários."),
        ("pt", "23 operários a cavaram.", "en", "Twenty-three workmen dug it."),
        ("pt", "O trem sai às 14h30.", "en", "The train leaves at 2:30 p.m."),
        ("en", "1.2 billion dollars", "pt", "1.200 milhões de dólares"),
        ("en", "half a million people", "pt", "500.000 pessoas"),
        ("pt", "gastava 1,5 tonelada", "en", "used a ton and a half"),
        ("he", 'פרק ט"ו, סעיף 5', "en", "Chapter 15, Section 5"),
        ("en", "Chapter 15", "he", 'פרק ט"ו'),
        ("en", "the 19th century", "pt", "o século XIX"),
        ("en", "the thirties of the last century", "pt", "os anos 1930"),
        ("ru", "маяк погас 21.09.1999", "en", "the lighthouse went dark on 21 September 1999"),
        ("en", "Both of them came twice.", "pt", "Os 2 vieram 2 vezes."),
        ("en", "See https://example.org/a/2019/44.", "pt", "Veja https://example.org/a/2019/44."),
        ("en", "about 250,000 of them", "zh-Hans", "约25万"),
    ],
)
def test_other_ways_to_say_it_are_no_fault(source_lang: str, source: str, target_lang: str, target: str) -> None:
    assert quantities(source, target, source_lang, target_lang) is None


@given(
    st.lists(st.integers(13, 10**9), min_size=1, max_size=4),
    st.sampled_from(sorted(DIGITS)),
    st.sampled_from(["{:,}", "{}"]),
)
def test_good_copies_in_other_digits_never_alarm(values: list[int], lang: str, form: str) -> None:
    source = " ; ".join(form.format(value) for value in values)
    target = source.translate(str.maketrans("0123456789,", DIGITS[lang] + "٬"))
    assert quantities(source, target, "en", lang) is None
    assert quantities(target, source, lang, "en") is None


@given(st.integers(1000, 10**8))
def test_separators_do_not_count(value: int) -> None:
    written = f"{value:,}"
    for mark in (".", " ", "\u00a0", "\u202f", "'", ""):
        assert quantities(f"{written} of them", f"{written.replace(',', mark)} deles", "en", "pt") is None


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "he", "ar", "kk", "ru", "zh-Hans", "zu"]))
def test_any_text_can_be_checked(source: str, target: str, lang: str) -> None:
    flag = quantities(source, target, lang, "pt")
    assert flag is None or flag.evidence


@given(st.text(max_size=80), st.sampled_from(["en", "he", "ar", "kk", "ru"]))
def test_a_text_has_its_own_numbers(text: str, lang: str) -> None:
    assert quantities(text, text, lang, lang) is None


def test_a_table_of_thousands_is_paired_by_digits_and_hours() -> None:
    rows = range(2001, 6001)
    source = "at 9; " + " ".join(f"{number}.5" for number in rows)
    target = "às 21; " + " ".join(f"{number},50" for number in rows if number != 3777)
    flag = quantities(source, target, "en", "pt")
    assert flag is not None
    assert flag.evidence == "missing: 37775"


def test_thousands_of_numbers_in_words_are_looked_up_and_not_gone_through() -> None:
    source = "two hundred and five, " * 6000
    assert quantities(source, "duzentos e cinco, " * 6000, "en", "pt") is None
    flag = quantities(source, " ".join(str(number) for number in range(3000, 9000)), "en", "pt")
    assert flag is not None
    assert flag.evidence.startswith("missing: 205, 205")
