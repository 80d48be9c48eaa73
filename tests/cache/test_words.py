"""The words of a text as an index holds them."""

import unicodedata

import pytest
from hypothesis import given

from cache.words import LONGEST_WORD, MOST_WORDS, placed_words, words
from tests.cache.samples import damaged_texts, texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The river, again.", ["the", "river", "again"]),
        ("河水夜里", ["河水", "水夜", "夜里", "里"]),
        ("水", ["水"]),
        ("用DNA分析", ["用", "dna", "分析", "析"]),
        ("第3章", ["第", "3", "章"]),
        ("ของเรา", ["ขอ", "อง", "งเ", "เร", "รา", "า"]),
        ("한국어 교육", ["한국어", "교육"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("x" * (LONGEST_WORD + 2), ["x" * LONGEST_WORD, "xx"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_words_are_folded_and_parted(text: str, found: list[str]) -> None:
    assert words(text) == [unicodedata.normalize("NFKD", word) for word in found]


@given(texts | damaged_texts)
def test_words_stand_where_they_are_said_to(text: str) -> None:
    found = placed_words(text)
    assert [word.text for word in found] == words(text)
    assert all(0 <= word.start < word.middle <= word.end <= len(text) for word in found)
    starts = [word.start for word in found]
    assert starts == sorted(starts)
    assert all(1 <= len(word.text) <= LONGEST_WORD for word in found)
    assert not any(" " in word.text for word in found)


def test_signs_that_hang_on_a_letter_belong_to_its_word() -> None:
    [word] = placed_words("(שָׁלוֹם֙)")
    assert (word.start, word.end) == (1, len("(שָׁלוֹם֙)") - 1)


def test_a_paragraph_of_megabytes_has_words_up_to_a_bound() -> None:
    assert len(words("word " * (MOST_WORDS + 10))) == MOST_WORDS
    assert len(words("水" * (MOST_WORDS + 10))) == MOST_WORDS == len(placed_words("水" * (MOST_WORDS + 10)))
