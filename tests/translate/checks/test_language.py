"""The right letters and another language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.checks.flags import found
from translate.checks.language import language

SPANISH = "Los vecinos se quejan de que nadie les ha preguntado nada y de que el ruido no les deja dormir."
PORTUGUESE = "Os vizinhos queixam-se de que ninguém lhes perguntou nada e de que o barulho não os deixa dormir."
RUSSIAN = "Жители посёлка до сих пор не знают, будет ли школа открыта в следующем году."
KAZAKH = "Ауыл тұрғындары келесі жылы мектептің ашық болатынын әлі білмейді."


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("pt", SPANISH, "Spanish"),
        ("es", PORTUGUESE, "Portuguese"),
        ("kk", RUSSIAN, "Russian"),
        ("ru", KAZAKH, "Kazakh"),
    ],
)
def test_a_neighbour_is_found(lang: str, text: str, name: str) -> None:
    flag = found(language("The people of the village do not know.", [text], lang))
    assert flag.code == "language"
    assert flag.evidence.startswith(f"{name}, it seems: ")


def test_one_sentence_among_others_is_found() -> None:
    assert language("The people complain.", [PORTUGUESE, SPANISH], "pt")


@pytest.mark.parametrize(("lang", "text"), [("pt", PORTUGUESE), ("es", SPANISH), ("ru", RUSSIAN), ("kk", KAZAKH)])
def test_the_language_itself_is_no_fault(lang: str, text: str) -> None:
    assert language("The people of the village do not know.", [text], lang) is None


def test_what_is_too_short_or_in_other_letters_is_not_judged() -> None:
    assert language("The people.", ["Los vecinos se quejan."], "pt") is None
    assert language("The people.", [RUSSIAN], "pt") is None


def test_words_of_the_source_and_quoted_titles_do_not_count() -> None:
    assert language(SPANISH, [SPANISH], "pt") is None
    assert (
        language("He read a book.", ["Ele leu “Los vecinos se quejan de que nadie les ha preguntado”."], "pt") is None
    )


def test_languages_that_are_written_alike_are_not_told_apart() -> None:
    indonesian = "Penduduk desa itu belum mengetahui apakah sekolah akan dibuka pada tahun depan."
    assert language("The people.", [indonesian], "ms") is None


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["pt", "he", "kk", "zh-Hans"]))
def test_any_text_can_be_checked(source: str, target: str, lang: str) -> None:
    language(source, [target], lang)
