"""Texts that are alike share keys, and keys say nothing else."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.shingles import KEYS, keys, whole_key
from tests.cache.samples import TEXTS, languages, texts


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("The river rose overnight and took the bridge.", "The river rose overnight and took the mill.", "en"),
        ("The river rose overnight.", "the RIVER rose, overnight", "en"),
        ("Introduction", "Introductions", "en"),
        ("The old mill", "Old mills", "en"),
        ("הנהר עלה במשך הלילה ולקח את הגשר הישן.", "הנהר עלה במשך הלילה ולקח את הטחנה.", "he"),
        ("שָׁלוֹם", "שלום", "he"),
        ("Өзен түнде көтеріліп, көпірді алып кетті.", "Өзен түнде көтеріліп, диірменді алып кетті.", "kk"),
        ("河水夜里上涨，冲走了旧桥。", "河水夜里上涨，冲走了磨坊。", "zh-Hans"),
        ("你好", "你好吗", "zh-Hans"),
        ("水", "水。", "zh-Hans"),
        ("แม่น้ำขึ้นในตอนกลางคืน", "แม่น้ำขึ้นในตอนกลางวัน", "th"),
        ("Windows 11 安装说明", "Windows 11 安装步骤说明", "zh-Hans"),
    ],
)
def test_texts_that_are_alike_share_keys(one: str, other: str, lang: str) -> None:
    assert set(keys(one, lang, "pt")) & set(keys(other, lang, "pt"))


def test_texts_of_other_words_share_none() -> None:
    one = keys("The river rose overnight and took the bridge.", "en", "pt")
    other = keys("Nobody asked who had painted a door in such green.", "en", "pt")
    assert not set(one) & set(other)


def test_half_of_the_words_give_some_of_the_keys() -> None:
    """The sketch is of the whole text: what was changed in one half leaves keys of the other."""
    words = [f"word{number}" for number in range(200)]
    changed = [*words[:100], *(f"other{number}" for number in range(100))]
    shared = set(keys(" ".join(words), "en", "pt")) & set(keys(" ".join(changed), "en", "pt"))
    assert 2 <= len(shared) <= 13


def test_another_pair_of_languages_has_other_keys() -> None:
    text = "The river rose overnight."
    found = [{*keys(text, *pair), whole_key(text, *pair)} for pair in (("en", "pt"), ("en", "he"), ("pt", "en"))]
    assert not found[0] & found[1]
    assert not found[0] & found[2]


def test_a_text_without_letters_has_only_the_key_of_the_whole() -> None:
    assert keys("— … →", "en", "pt") == ()
    assert whole_key("— … →", "en", "pt") != whole_key("— …", "en", "pt")


def test_the_key_of_the_whole_is_that_of_the_same_text() -> None:
    assert whole_key(" The  river\n", "en", "pt") == whole_key("The river", "en", "pt")
    assert whole_key("the river", "en", "pt") != whole_key("The river", "en", "pt")


@settings(max_examples=150, deadline=None)
@given(texts | st.sampled_from(TEXTS), languages, languages)
def test_keys_are_few_distinct_and_fit_into_a_column(text: str, source_lang: str, target_lang: str) -> None:
    found = keys(text, source_lang, target_lang)
    assert len(found) == len(set(found)) <= KEYS
    assert all(-(2**63) <= key < 2**63 for key in (*found, whole_key(text, source_lang, target_lang)))
    assert found == keys(f"  {text} \n", source_lang, target_lang)


def test_keys_are_the_same_in_every_process() -> None:
    program = "from cache.shingles import keys; print(*keys('The river rose overnight.', 'en', 'pt'))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert tuple(map(int, done.stdout.split())) == keys("The river rose overnight.", "en", "pt")
