"""Find words of the source that were left standing in the translation."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from cache.records import Flag, Severity
from translate.checks.addresses import without_any_address
from translate.checks.tables import function_words
from translate.checks.words import letters_of
from translate.frequencies import frequencies
from translate.languages import find_language
from translate.orthography import foreign_letters
from translate.scripts import CASED, UNSPACED, script_of

_QUOTED: Final = re.compile(
    r"[\"“„«‘](?:[^\"“”„«»‘’]{1,80})[\"”“»’]|\([^()]{1,80}\)|\[[^\[\]]{1,80}\]|（[^（）]{1,80}）|《[^《》]{1,80}》"
)
# From the first letter of a word on: from each of a run of thousands, it would take minutes.
_CODE: Final = re.compile(r"`[^`]{1,200}`|[/\\_@#]\w+|(?<!\w)\w+[/\\_@]")
# So many words in brackets or quotation marks explain, or are talked about; more are a text.
_CITED: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST: Final = 3
_SIGNS: Final = 2
# A word that is in the lists of both languages, and so seldom in the one that it is a guest there.
_RARE: Final = 2e-5
_OFTENER: Final = 10
# A title or an address in another language has a capital letter so near to every word.
_NEAR: Final = 2


def leftover(source: str, target: str, source_lang: str, target_lang: str) -> Flag | None:
    """Find words of the source that stand in the translation and are none of its language.

    Names and titles stay: words with a capital letter, and those that stand beside one as they do in the source.
    """
    if source_lang == target_lang:
        return None
    theirs, ours = letters_of(source_lang), letters_of(target_lang)
    source = without_any_address(source)
    words = [match.casefold() for match in _WORD.findall(source)]
    before, neighbours = set(words), set(pairwise(words))
    tokens = _WORD.findall(_without_quoted(without_any_address(target), before, source))
    found: list[str] = []
    for at, word in enumerate(tokens):
        script = script_of(word[0])
        if script is None or script not in theirs:
            continue
        if script not in ours:
            left = _is_foreign(word, source, before, source_lang, script)
        else:
            left = word.casefold() in before and _is_only_theirs(word, source_lang, target_lang)
            left = left and not _is_titled(at, tokens, neighbours)
        if left:
            found.append(word)
    if not found:
        return None
    return Flag("leftover", Severity.WARNING, f"left as it was: {', '.join(dict.fromkeys(found[:5]))}")


def _without_quoted(text: str, before: set[str], source: str) -> str:
    """Return a text without code, and without the few words in brackets or quotation marks that are the source's."""

    def kept(match: re.Match[str]) -> str:
        words = _WORD.findall(match[0])
        cited = len(words) <= _CITED and all(word.casefold() in before or word in source for word in words)
        return " ¶ " if cited else match[0]

    return _QUOTED.sub(kept, _CODE.sub(" ¶ ", text))


def _is_titled(at: int, tokens: Sequence[str], neighbours: set[tuple[str, str]]) -> bool:
    """Tell whether a word stands beside one with a capital letter, or near it, as it does in the source."""
    for step in (-1, 1):
        place = at
        for _ in range(_NEAR):
            other = place + step
            if not 0 <= other < len(tokens):
                break
            first, second = sorted((place, other))
            if (tokens[first].casefold(), tokens[second].casefold()) not in neighbours:
                break
            if tokens[other][0].isupper():
                return True
            place = other
    return False


def _is_foreign(word: str, source: str, before: set[str], source_lang: str, script: str) -> bool:
    """Tell whether a word in letters that the target language has not is one of the source, and no name."""
    if script in UNSPACED:
        return len(word) >= _SIGNS and word in source
    if word.casefold() not in before or len(word) < _SHORTEST - 1:
        return False
    if script == "Latn":
        return word.islower() and len(word) >= _SHORTEST and word in _frequent(source_lang)
    # Nobody leaves a word in Hebrew or Cyrillic letters in a Latin text; initials and acronyms may stay.
    return script not in CASED or not word.isupper()


def _is_only_theirs(word: str, source_lang: str, target_lang: str) -> bool:
    """Tell whether a word in small letters is a word of the source language and none of the target language."""
    if not word.islower() or len(word) < _SHORTEST - 1:
        return False
    theirs, ours = _frequent(source_lang), _frequent(target_lang)
    if not ours or not theirs:
        telling = function_words(source_lang) - function_words(target_lang)
        strange = foreign_letters(target_lang, find_language(target_lang).script)
        return word in telling or not strange.isdisjoint(word)
    if len(word) < _SHORTEST or word not in theirs:
        return False
    return word not in ours or (ours[word] < _RARE and theirs[word] >= _OFTENER * ours[word])


@cache
def _frequent(lang: str) -> dict[str, float]:
    return frequencies(lang, "small")
