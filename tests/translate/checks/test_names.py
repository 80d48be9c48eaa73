"""One name, spelled in two ways in one document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Origin, TranslationUnit
from translate.checks.names import names


def units(source_lang: str, target_lang: str, *pairs: tuple[str, str]) -> list[TranslationUnit]:
    """Return paragraphs of a document."""
    return [TranslationUnit(source, source_lang, target_lang, target, Origin.MACHINE) for source, target in pairs]


HEBREW = (
    ("המגדלור של אלכסנדריה עמד על אי", "The lighthouse of Alexandria stood on an island"),
    ("העיר אלכסנדריה נוסדה מולו", "The city of Alexandria was founded opposite"),
    ("באלכסנדריה היו שני נמלים", "In Alexandria there were two harbours"),
)


def test_another_spelling_is_flagged_where_it_stands() -> None:
    strange = ("הספינות הגיעו לאלכסנדריה", "The ships came to Aleksandria")
    [(index, flag)] = names(units("he", "en", *HEBREW, strange))
    assert index == 3
    assert flag.code == "names"
    assert flag.evidence == "Aleksandria for אלכסנדריה, in 3 other paragraphs Alexandria"


def test_one_spelling_is_no_fault() -> None:
    assert (
        list(names(units("he", "en", *HEBREW, ("הספינות הגיעו לאלכסנדריה", "The ships came to Alexandria's port"))))
        == []
    )


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Tobias Merrow disse que não", "Tobias Merow said no"),
        ("Merrow chegou tarde", "Marrow came late"),
    ],
)
def test_names_in_one_alphabet(source: str, target: str) -> None:
    known = (("Merrow falou", "Merrow spoke"), ("Depois Merrow saiu", "Then Merrow left"))
    assert [index for index, _ in names(units("pt", "en", *known, (source, target)))] == [2]


def test_two_people_of_like_names_stay_two() -> None:
    pairs = (
        ("Marta falou", "Marta spoke"),
        ("Marta saiu", "Marta left"),
        ("Marta e Marina vieram", "Marta and Marina came"),
        ("Marina falou", "Marina spoke"),
    )
    assert list(names(units("pt", "en", *pairs))) == []


def test_a_name_that_the_source_spells_otherwise_too() -> None:
    pairs = (("Merrow falou", "Merrow spoke"), ("Merrow saiu", "Merrow left"), ("Marrow veio", "Marrow came"))
    assert list(names(units("pt", "en", *pairs))) == []


def test_endings_are_no_other_spelling() -> None:
    pairs = (
        ("Zabrodin spoke", "Забродин говорил"),
        ("Zabrodin left", "Забродин уехал"),
        ("according to Zabrodin", "по словам Забродина"),
    )
    assert list(names(units("en", "ru", *pairs))) == []


def test_letters_without_capitals() -> None:
    pairs = (
        ("The lighthouse of Alexandria stood there", "המגדלור של אלכסנדריה עמד שם"),
        ("The city of Alexandria is old", "העיר אלכסנדריה עתיקה"),
        ("Ships came to Alexandria", "ספינות באו לאלכסנדריה"),
        ("In Alexandria it rained", "באלקסנדריה ירד גשם"),
    )
    assert [index for index, _ in names(units("en", "he", *pairs))] == [3]


def test_without_capitals_on_either_side_nothing_is_certain() -> None:
    pairs = (("אלכסנדריה", "الإسكندرية"), ("אלכסנדריה כאן", "الإسكندرية هنا"), ("אלכסנדריה שם", "السكندرية"))
    assert list(names(units("he", "ar", *pairs))) == []


def test_what_is_not_translated_is_passed_over() -> None:
    assert list(names([TranslationUnit("Merrow", "en", "pt"), TranslationUnit("Merrow", "en", "pt", "Merrow")])) == []


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text("AaBbאב נ'", max_size=20), st.text("AaBbאב נ'", max_size=20)), max_size=8))
def test_any_document_can_be_checked(pairs: list[tuple[str, str]]) -> None:
    for source_lang, target_lang in (("en", "pt"), ("he", "en"), ("en", "he")):
        for index, _ in names(units(source_lang, target_lang, *pairs)):
            assert 0 <= index < len(pairs)
