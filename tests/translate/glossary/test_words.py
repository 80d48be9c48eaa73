"""Words stand where they are said to stand, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.glossary.words import folded, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The river, rising.", ["the", "river", "rising"]),
        ("well-known", ["well", "known"]),
        ("the court's seat", ["the", "court's", "seat"]),
        ("‘quoted’ words'", ["quoted", "words"]),
        ('צה"ל וחז״ל', ['צה"ל', 'וחז"ל']),
        ("שָׁלוֹם", ["שלום"]),
        ("בֵּית־סֵפֶר", ["בית", "ספר"]),
        ("مُعَلِّم", ["معلم"]),
        ("कविता में", ["कविता", "में"]),
        ("co\u00adoperation", ["cooperation"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
        ("— …", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@given(st.text(max_size=40))
def test_words_are_in_order_and_where_they_are_said_to_be(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.text == folded(text[word.start : word.end])
        end = word.end
