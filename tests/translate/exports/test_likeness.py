"""Words that are alike in a sentence and its translation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.exports.likeness import compare


def pairs(source: str, target: str) -> dict[str, str]:
    found = compare(source, target)
    texts = {at: source[word.start : word.end] for at, word in enumerate(found.source)}
    others = {at: target[word.start : word.end] for at, word in enumerate(found.target)}
    return {texts[one]: others[other] for one, other in found.pairs.items()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("international", "internacional"),
        ("communication", "comunicação"),
        ("destroyed", "destruiu"),
        ("annual", "anual"),
        ("Geneva", "Genebra"),
        ("Authority", "Autoridade"),
        ("НАТО", "нато"),
        ("революция", "революциясы"),
        ("1,200.5", "1.200,5"),
        ("۱۲۳", "123"),
        ("3", "3"),
    ],
)
def test_words_that_are_alike(one: str, other: str) -> None:
    assert pairs(f"a {one} b", f"{other} c") == {one: other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("actually", "atualmente"),
        ("fish", "fichas"),
        ("the", "the"),
        ("12", "13"),
        ("library", "livraria"),
        ("old", ""),
    ],
)
def test_words_that_are_not(one: str, other: str) -> None:
    assert pairs(one, other) == {}


def test_a_word_that_could_stand_for_several_stands_for_none() -> None:
    assert pairs("the nation", "nacional, nacionais, nacionalidade") == {}
    assert pairs("national nationals", "nacional") == {}
    assert pairs("Max saw Anna", "Anna viu Anna") == {}


def test_words_that_occur_as_often_keep_their_turn() -> None:
    found = compare("Anna and Anna", "Anna e Anna")
    assert found.pairs == {0: 0, 2: 2}


def test_words_within_a_stretch() -> None:
    found = compare("one two three", "um dois tres")
    assert found.words_within(4, 13) == range(1, 3)
    assert found.words_within(5, 13) == range(2, 3)
    assert found.words_within(3, 4) == range(1, 1)
    assert found.words_within(0, 7, target=True) == range(2)


@given(st.text("abcABC çã12., -\n'", max_size=60), st.text("abcABC çã12., -\n'", max_size=60))
def test_pairs_lead_from_one_word_to_one_word(source: str, target: str) -> None:
    found = compare(source, target)
    assert len(set(found.pairs.values())) == len(found.pairs)
    assert all(one < len(found.source) and other < len(found.target) for one, other in found.pairs.items())
    assert all(word.folded for word in (*found.source, *found.target))
