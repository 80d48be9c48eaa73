"""The words of languages by how frequent they are."""

from itertools import pairwise

import pytest

from translate.frequencies import frequencies


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "the"), ("pt", "que"), ("he", "של"), ("tl", "ang"), ("hr", "je"), ("zh-Hant", "的")]
)
def test_the_commonest_words_are_there(lang: str, word: str) -> None:
    found = frequencies(lang, "small")
    assert word in list(found)[:10]
    assert all(before >= after for before, after in pairwise(found.values()))


def test_languages_that_share_a_list_have_the_same_words() -> None:
    assert frequencies("bs", "small") == frequencies("hr", "small")


def test_a_language_without_a_list_has_no_words() -> None:
    assert frequencies("kk", "small") == frequencies("ace-Arab", "best") == {}


def test_the_best_list_has_more_words() -> None:
    small, best = frequencies("pt", "small"), frequencies("pt", "best")
    assert len(best) > 5 * len(small)
    assert set(list(small)[:100]) <= set(best)
