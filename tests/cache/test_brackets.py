"""Brackets that a converter has put on the wrong side of a foreign word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.brackets import mend_brackets


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        ("ארגון ((SCO, מנגנון", "ארגון (SCO), מנגנון"),
        ("ארגון ))SCO, מנגנון", "ארגון (SCO), מנגנון"),
        ("ארגון )SCO(, מנגנון", "ארגון (SCO), מנגנון"),
        ("ארגון ((SCO מנגנון", "ארגון (SCO) מנגנון"),
        ("ארגון ((SCO", "ארגון (SCO)"),
        ("((SCO הוא ארגון", "(SCO) הוא ארגון"),
        ("נמל ((Lianyungang Port, הפרויקט", "נמל (Lianyungang Port), הפרויקט"),
        ("חברה ((A.B. Smith & Co, הוקמה", None),
        ("תקן ((ISO-9001, וגם ((AT&T.", "תקן (ISO-9001), וגם (AT&T)."),
        ("منظمة ((SCO، وآلية", "منظمة (SCO)، وآلية"),
        ("(בשנת 1990) ארגון ((SCO, מנגנון (חדש)", "(בשנת 1990) ארגון (SCO), מנגנון (חדש)"),
    ],
)
def test_brackets_are_put_around_the_word_again(damaged: str, text: str | None) -> None:
    assert mend_brackets(damaged) == (damaged if text is None else text)


@pytest.mark.parametrize(
    "text",
    [
        "ארגון (SCO), מנגנון",
        "ראו ((SCO) וגם) כאן",
        "ראו ((SCO וגם את זה) כאן",
        "(ראו SCO)) כאן",
        "סעיף א) SCO (ב",
        "f((x, y)) ((SCO, not closed",
        "((SCO",
        ")SCO(",
        "ארגון (((SCO, מנגנון",
        "ארגון ((שלום, מנגנון",
        "ארגון ((SCO( מנגנון",
        "ארגון ((one two three four five six, מנגנון",
        "ארגון((SCO, מנגנון",
        "כיתה a((SCO, מנגנון",
        "He wrote ((SCO, אבל",
        ":-)) SCO (( שלום",
        "",
    ],
)
def test_what_is_not_certain_stays(text: str) -> None:
    assert mend_brackets(text) == text


@given(st.text(st.sampled_from("(() אב SC.,&")).map(lambda text: " ".join(text.split())))
def test_it_is_done_after_once_and_only_brackets_move(text: str) -> None:
    once = mend_brackets(text)
    assert mend_brackets(once) == once
    assert once.replace("(", "").replace(")", "") == text.replace("(", "").replace(")", "")
    assert len(once) == len(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_stays(text: str) -> None:
    assert mend_brackets(text) == text
