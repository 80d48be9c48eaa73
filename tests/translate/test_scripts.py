"""Which script a character belongs to, and what the scripts of languages are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.languages import all_languages
from translate.scripts import (
    SAMPLE,
    UNSPACED,
    block_of,
    count_scripts,
    is_unspaced,
    main_script,
    script_of,
    scripts_in,
)


@pytest.mark.parametrize(
    ("character", "script"),
    [
        *[("a", "Latn"), ("é", "Latn"), ("ə", "Latn"), ("ж", "Cyrl"), ("ө", "Cyrl"), ("א", "Hebr"), ("ك", "Arab")],
        *[("漢", "Han"), ("か", "Kana"), ("한", "Hang"), ("1", None), (" ", None), ("²", None), ("🕸", None)],
    ],
)
def test_the_script_of_a_character(character: str, script: str | None) -> None:
    assert script_of(character) == script


def test_scripts_are_counted_in_letters() -> None:
    assert count_scripts("abc где 12") == {"Latn": 3, "Cyrl": 3}
    assert main_script("שלום to all of you") == "Latn"
    assert main_script("42") is None


@given(st.characters())
def test_no_character_has_two_scripts_or_crashes(character: str) -> None:
    assert script_of(character) is None or character.isalpha()


def test_what_is_no_letter_stands_in_a_block_too() -> None:
    assert [(block_of(sign), script_of(sign)) for sign in ("\u05b8", "٣")] == [("Hebr", None), ("Arab", None)]
    assert block_of("…") is None


def test_only_the_first_part_of_a_long_text_is_counted() -> None:
    assert count_scripts("a" * SAMPLE + "ж" * SAMPLE) == {"Latn": SAMPLE}


@pytest.mark.parametrize(
    ("characters", "expected"), [("漢かไကកབ。，「１｡", True), ("aжא한1 .,\u0e31", False)], ids=["unspaced", "spaced"]
)
def test_scripts_without_spaces_have_wide_marks(characters: str, expected: bool) -> None:
    assert {is_unspaced(character) for character in characters} == {expected}


def test_no_character_at_all_is_spaced() -> None:
    assert not is_unspaced("")


def test_the_scripts_of_chinese_and_japanese_share_their_characters() -> None:
    assert scripts_in("Hans") == scripts_in("Hant") == {"Han"} < scripts_in("Jpan") == {"Han", "Kana"}
    assert scripts_in("Cyrl") == {"Cyrl"}


def test_languages_without_spaces_are_those_whose_letters_have_none() -> None:
    unspaced = {one.script for one in all_languages() if scripts_in(one.script) <= UNSPACED}
    assert unspaced == {"Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai", "Tibt"}
