import hashlib
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import NORMALIZATION_VERSION, machine_key, normalize, sentence_key, source_key
from cache.characters import INVISIBLE
from cache.keys import event_key
from tests.cache.samples import TEXTS, damaged_texts, filled_texts, texts


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
    assert normalize(text, "he") == normal


@pytest.mark.parametrize("word", ["می\u200cخواهم", "क्\u200dष", "👩\u200d👧", "❤\ufe0f", "葛\U000e0100"])
def test_normalize_keeps_what_changes_a_word(word: str) -> None:
    assert normalize(word, "fa") == word


@pytest.mark.parametrize(("one", "other"), [("Straße", "STRASSE"), ("ﬁ", "fi"), ("٣", "3"), ("ي", "ى"), ("a.", "a")])
def test_normalize_keeps_apart_what_may_translate_differently(one: str, other: str) -> None:
    assert normalize(one, "ar") != normalize(other, "ar")


def test_normalize_knows_the_language() -> None:
    assert normalize("علی کتاب", "ar") == "على كتاب"
    assert normalize("علی کتاب", "fa") == "علی کتاب"
    assert source_key("علی کتاب", "ar") == source_key("على كتاب", "ar")
    assert source_key("علی کتاب", "fa") != source_key("على كتاب", "fa")


@given(texts | damaged_texts)
def test_normalize_is_idempotent(text: str) -> None:
    assert normalize(normalize(text, "ar"), "ar") == normalize(text, "ar")


@given(texts | damaged_texts)
def test_normalize_does_not_see_how_a_text_is_composed(text: str) -> None:
    assert normalize(unicodedata.normalize("NFD", text), "kk") == normalize(text, "kk")


@given(st.lists(texts), st.lists(st.sampled_from([" ", "\n", "\t \u00a0", "\u2003", "\r\n"]), min_size=9))
def test_normalize_does_not_see_how_words_are_spaced(words: list[str], gaps: list[str]) -> None:
    spaced = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    assert normalize(spaced, "he") == normalize(" ".join(words[: len(gaps)]), "he")


def test_keys_stay_what_they_are() -> None:
    """Stores are full of these: another value here needs a new NORMALIZATION_VERSION and a migration."""
    assert NORMALIZATION_VERSION == 2
    paragraph = source_key(" שלום\u200f ", "he")
    assert paragraph == "c6a1137781f4d1071d019e5eb12ba96a08d70b1b22f0780866e277d82a035f7a"
    assert (
        sentence_key("שלום", "he", "en", "fake") == "9000858a6f3fd69a8dcb5012a6d79bb83bd36f86f80c09a185f04b3be070f509"
    )
    assert machine_key(paragraph, "en", "fake") == "74f113e4923d572f3281195e98e18272f5382bb7ee8351d203e1bd292b738ab4"


@given(texts | damaged_texts, filled_texts, filled_texts)
def test_keys_hash_every_field_behind_its_length(text: str, lang: str, signature: str) -> None:
    normal = normalize(text, lang)
    paragraph = _hashed("paragraph", lang, normal)
    assert source_key(text, lang) == paragraph
    assert machine_key(paragraph, lang, signature) == _hashed("unit", paragraph, lang, signature)
    assert sentence_key(text, lang, "en", signature) == _hashed("sentence", lang, "en", signature, normal)


def _hashed(*fields: str) -> str:
    digest = hashlib.sha256()
    for field in (str(NORMALIZATION_VERSION), *fields):
        encoded = field.encode("utf-8", "surrogatepass")
        digest.update(str(len(encoded)).encode() + b":" + encoded)
    return digest.hexdigest()


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


@given(texts | damaged_texts, texts | damaged_texts)
def test_a_key_is_shared_exactly_by_texts_that_normalize_alike(one: str, other: str) -> None:
    assert (source_key(one, "he") == source_key(other, "he")) == (normalize(one, "he") == normalize(other, "he"))


@pytest.mark.parametrize("mark", [chr(code) for code in range(0x110000) if re.fullmatch(f"[{INVISIBLE}]", chr(code))])
def test_every_invisible_character_goes(mark: str) -> None:
    assert normalize(f"a{mark}b", "en") == normalize(f"{mark}ab", "en") == "ab"


def test_a_key_is_the_hash_of_each_field_behind_its_length_in_bytes() -> None:
    import hashlib

    written = f"{len(str(NORMALIZATION_VERSION))}:{NORMALIZATION_VERSION}9:paragraph2:he4:שם".encode()
    assert source_key("שם", "he") == hashlib.sha256(written).hexdigest()


SAID = {
    "target_lang": "en",
    "document_id": None,
    "after": "Peace.",
    "author": "Dana",
    "note": None,
    "state": "final",
}


@pytest.mark.parametrize("field", SAID)
def test_whatever_a_correction_says_changes_its_key(field: str) -> None:
    key = source_key("שלום", "he")
    assert event_key(key, **SAID) != event_key(key, **{**SAID, field: "other"})  # type: ignore[arg-type]
    assert event_key(key, **SAID) != event_key(source_key("ש", "he"), **SAID)  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{"occurrence": 0}, {"occurrence": 1}, {"action": "accept"}, {"undoes": 7}])
def test_what_an_event_does_is_part_of_what_it_says(changes: dict[str, Any]) -> None:
    key = source_key("ש", "he")
    plain = event_key(key, **SAID)  # type: ignore[arg-type]
    assert event_key(key, **SAID, **changes) != plain  # type: ignore[arg-type]
    assert event_key(key, **SAID, occurrence=None, action="correct", undoes=None) == plain  # type: ignore[arg-type]
