"""Which of many phrases stand in a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.paragraphs.phrase_index import PhraseIndex

PHRASES = (
    "accept all cookies",
    "by clicking",
    "click to go",
    "log in",
    "tekrar deneyin",
    "必填项",
    "pflichtfelder",
    "a b",
)
LETTERS = st.text(st.sampled_from("ab cgkloin必填项 "), max_size=30)


def test_phrases_are_found_between_other_words_and_within_longer_ones() -> None:
    index = PhraseIndex(PHRASES)
    assert index.found_in("we accept all cookies here") == {"accept all cookies"}
    assert index.found_in("xaccept all cookiesx") == {"accept all cookies"}
    assert index.found_in("baby clicking") == {"by clicking"}
    assert index.found_in("das sind pflichtfelder.") == {"pflichtfelder"}
    assert index.found_in("带*的为必填项。") == {"必填项"}


def test_words_of_a_phrase_apart_are_none() -> None:
    index = PhraseIndex(PHRASES)
    assert index.found_in("accept all the cookies, by and by, clicking") == set()
    assert index.found_in("") == set()


def test_a_phrase_that_stands_twice_is_one() -> None:
    assert PhraseIndex(PHRASES).found_in("log in or log in") == {"log in"}


def test_one_line_may_hold_several() -> None:
    assert PhraseIndex(PHRASES).found_in("by clicking log in") == {"by clicking", "log in"}


def test_an_index_of_nothing_finds_nothing() -> None:
    assert PhraseIndex(()).found_in("accept all cookies") == set()


@given(st.lists(LETTERS.map(str.split).map(" ".join).filter(lambda one: len(one) > 1), max_size=6), LETTERS)
def test_what_is_found_is_what_the_line_holds(phrases: list[str], filling: str) -> None:
    index = PhraseIndex(phrases)
    lines = [" ".join(filling.split()), *(f"{filling}{one}{filling}" for one in phrases)]
    for line in [" ".join(one.split()) for one in lines]:
        assert index.found_in(line) == {one for one in phrases if one in line}


def test_what_is_forgotten_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.paragraphs.phrase_index._KEPT", 2)
    index = PhraseIndex(PHRASES)
    for line in ("the keeper lit the old lamp", "by clicking and no more", "the keeper lit the old lamp", "log in now"):
        assert index.found_in(line) == {one for one in PHRASES if one in line}
