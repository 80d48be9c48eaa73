"""Find a translation that is in the letters of its language and in another language."""

import re
from collections.abc import Iterable
from typing import Final

from cache.records import Flag, Severity
from translate.checks.addresses import without_any_address
from translate.checks.words import letters_of
from translate.detect import alike, detect_language
from translate.languages import find_language
from translate.scripts import main_script, script_of

# Fewer letters say too little about a language.
_LETTERS: Final = 36
_SURE: Final = 0.9
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED: Final = re.compile(r"[\"“„«](?:[^\"“”„«»]{1,200})[\"”“»]|\([^()]{1,200}\)|\[[^\[\]]{1,200}\]")


def language(source: str, sentences: Iterable[str], target_lang: str) -> Flag | None:
    """Find a sentence of a translation that is in another language than it should be.

    What stands in brackets or quotation marks, and words that the source has too, are left out: names and titles stay.
    """
    kept = {word.casefold() for word in _WORD.findall(source)}
    ours = letters_of(target_lang)
    for sentence in sentences:
        if len(sentence) < _LETTERS:
            continue
        text = _own_words(without_any_address(sentence), kept)
        if sum(char.isalpha() and script_of(char) in ours for char in text) < _LETTERS or main_script(text) not in ours:
            continue
        found = detect_language(text, prior=target_lang)
        if found.lang != target_lang and found.confidence >= _SURE and not alike(found.lang, target_lang):
            name = find_language(found.lang).name
            return Flag("language", Severity.WARNING, f"{name}, it seems: {sentence[:60].strip()}")
    return None


def _own_words(text: str, kept: set[str]) -> str:
    """Return the words of a text without names and what stays as it is."""
    words = _WORD.findall(_QUOTED.sub(" ", text))
    return " ".join(
        word
        for number, word in enumerate(words)
        if word.casefold() not in kept and (not word[0].isupper() or number == 0 or word.isupper())
    )
