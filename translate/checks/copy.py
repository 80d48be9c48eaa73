"""Find a source that came back as it was."""

import unicodedata

from cache.records import Flag, Severity
from translate.addresses import without_addresses
from translate.checks.words import letters_of, words_of
from translate.scripts import UNSPACED, script_of

_COPY_WORDS = 3
_COPY_SIGNS = 6


def copy(source: str, target: str, source_lang: str, target_lang: str) -> Flag | None:
    """Find a source that came back as it was, unless it is one that stays (names, numbers, addresses)."""
    if source_lang == target_lang or _folded(source) != _folded(target):
        return None
    words = [word for word in words_of(without_addresses(source)) if word.isalpha() or not word.isascii()]
    ours = letters_of(target_lang)
    if all(script_of(char) in ours for word in words for char in word) and not letters_of(source_lang) & ours:
        # Text that stands in the target language's letters already: a foreign name or title.
        return None
    if any(script_of(char) in UNSPACED for word in words for char in word):
        signs = sum(map(len, words))
        return Flag("copy", Severity.WARNING, f"{signs} signs came back unchanged") if signs >= _COPY_SIGNS else None
    ordinary = [word for word in words if len(word) > 2 and not _is_name(word)]
    if len(words) < _COPY_WORDS or not ordinary:
        return None
    return Flag("copy", Severity.WARNING, f"{len(words)} words came back unchanged")


def _folded(text: str) -> str:
    return " ".join(words_of(unicodedata.normalize("NFC", text).casefold()))


def _is_name(word: str) -> bool:
    """Tell whether a word begins with a capital letter or holds a digit, so that it may stay as it is."""
    return word[0].isupper() or any(char.isdigit() for char in word) or script_of(word[0]) is None
