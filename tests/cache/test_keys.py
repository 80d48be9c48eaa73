import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import NORMALIZATION_VERSION, machine_key, normalize, sentence_key, source_key
from cache.keys import _INVISIBLE
from tests.cache.samples import TEXTS, texts


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  two \t words\r\n", "two words"),
        ("no\u00a0break\u2009thin\u3000wide\u2028line", "no break thin wide line"),
        ("cafe\u0301", "café"),
        ("שלום\u200f עולם\u200e", "שלום עולם"),
        ("\u202bعربي\u202c \u2067نص\u2069 \u061cهنا", "عربي نص هنا"),
        ("\ufeffsoft\u00adhyphen zero\u200bwidth word\u2060joiner", "softhyphen zerowidth wordjoiner"),
        ("e\u200b\u0301", "é"),
        ("", ""),
        (" \u200b \ufeff\n", ""),
        ("a\x00b\ud800", "a\x00b\ud800"),
    ],
)
def test_normalize(text: str, normal: str) -> None:
    assert normalize(text) == normal


@pytest.mark.parametrize("word", ["می\u200cخواهم", "क्\u200dष", "👩\u200d👧", "❤\ufe0f", "葛\U000e0100"])
def test_normalize_keeps_what_changes_a_word(word: str) -> None:
    assert normalize(word) == word


@pytest.mark.parametrize(("one", "other"), [("Straße", "STRASSE"), ("ﬁ", "fi"), ("٣", "3"), ("ي", "ى"), ("a.", "a")])
def test_normalize_keeps_apart_what_may_translate_differently(one: str, other: str) -> None:
    assert normalize(one) != normalize(other)


@given(texts)
def test_normalize_is_idempotent(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(texts)
def test_normalize_does_not_see_how_a_text_is_composed(text: str) -> None:
    assert normalize(unicodedata.normalize("NFD", text)) == normalize(text)


@given(st.lists(texts), st.lists(st.sampled_from([" ", "\n", "\t \u00a0", "\u2003", "\r\n"]), min_size=9))
def test_normalize_does_not_see_how_words_are_spaced(words: list[str], gaps: list[str]) -> None:
    spaced = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    assert normalize(spaced) == normalize(" ".join(words[: len(gaps)]))


def test_keys_stay_what_they_are() -> None:
    """Stores are full of these: another value here needs a new NORMALIZATION_VERSION and a migration."""
    assert NORMALIZATION_VERSION == 1
    paragraph = source_key(" שלום\u200f ", "he")
    assert paragraph == "129b0d4d838bb1c6dec4a1c6adada512cba62acf1e96e9fbf16f3fd524ef0ac0"
    assert (
        sentence_key("שלום", "he", "en", "fake") == "dca098472cb81f9e7f5753b6f967605ca76bd2e30601ce84b12ee4aae8e07a22"
    )
    assert machine_key(paragraph, "en", "fake") == "f47ec58de7ac24f3cd5e647cfb82dec58fea36261343486ba8a4c53b0ec31fef"


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_has_a_key(text: str) -> None:
    key = source_key(text, "en")
    assert len(key) == 64
    assert set(key) <= set("0123456789abcdef")


FIELDS: list[tuple[Callable[..., str], tuple[str, ...]]] = [
    (source_key, ("text", "he")),
    (sentence_key, ("text", "he", "en", "ct2|beam:4")),
    (machine_key, ("ab" * 32, "en", "ct2|beam:4")),
]


@pytest.mark.parametrize(
    ("make", "fields", "index"), [(make, fields, index) for make, fields in FIELDS for index in range(len(fields))]
)
def test_each_field_changes_the_key(make: Callable[..., str], fields: tuple[str, ...], index: int) -> None:
    changed = list(fields)
    changed[index] += "x"
    assert make(*changed) != make(*fields)


@pytest.mark.parametrize(("make", "fields"), FIELDS)
@given(data=st.data())
def test_no_two_lists_of_fields_share_a_key(
    make: Callable[..., str], fields: tuple[str, ...], data: st.DataObject
) -> None:
    # Few letters and digits, so that moving a border between two fields is what mostly happens.
    values = st.lists(st.text("a1:", max_size=4), min_size=len(fields), max_size=len(fields))
    one, other = data.draw(values), data.draw(values)
    assert (make(*one) == make(*other)) == (one == other)


def test_keys_of_different_kinds_never_meet() -> None:
    assert len({source_key("a", "b"), sentence_key("a", "b", "", ""), machine_key("a", "b", "")}) == 3


@given(texts, texts)
def test_a_key_is_shared_exactly_by_texts_that_normalize_alike(one: str, other: str) -> None:
    assert (source_key(one, "he") == source_key(other, "he")) == (normalize(one) == normalize(other))


@pytest.mark.parametrize("mark", [chr(code) for code in range(0x110000) if _INVISIBLE.fullmatch(chr(code))])
def test_every_invisible_character_is_found_without_the_expression(mark: str) -> None:
    assert normalize(f"a{mark}b") == normalize(f"{mark}ab") == "ab"


def test_a_key_is_the_hash_of_each_field_behind_its_length_in_bytes() -> None:
    import hashlib

    written = f"{len(str(NORMALIZATION_VERSION))}:{NORMALIZATION_VERSION}9:paragraph2:he4:שם".encode()
    assert source_key("שם", "he") == hashlib.sha256(written).hexdigest()
