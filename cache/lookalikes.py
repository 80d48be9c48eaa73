"""Latin letters in Cyrillic words and Cyrillic ones in Latin words: they look alike, and are other characters."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

_LATIN_TWINS: Final = "AaBCcEeËëHKkMOoPpSsTXxYyJjƏəƟɵ"
_CYRILLIC_TWINS: Final = "АаВСсЕеЁёНКкМОоРрЅѕТХхУуЈјӘәӨө"
# Only some languages write the letters that look like these.
_TWINS_OF_SOME: Final = {
    **dict.fromkeys(("kk", "be"), ("Ii", "Іі")),
    "uk": ("IiÏï", "ІіЇї"),
}
_WITH_H: Final = frozenset({"kk", "ba", "tt"})
# For classes of regular expressions: one of each stands in every word that mixes the two.
LATIN: Final = "A-Za-zËëÏïƏəƟɵ"
CYRILLIC: Final = "\u0400-\u052f"
_TOKEN: Final = re.compile(r"\S+")
# Addresses and code are what they are: a letter changed in them leads elsewhere.
_ADDRESS: Final = re.compile(r"[/@`_\\]|\bwww\.")
_WORD: Final = re.compile(r"[^\W\d_]+")
# The same question twice. Looking for one class is fast, and what the text has less of is the one to look for.
_LATIN: Final = re.compile(f"[{LATIN}]")
_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]")
_MIXED_LATIN: Final = re.compile(f"[{LATIN}](?:(?=[{CYRILLIC}])|(?<=[{CYRILLIC}].))")
_MIXED_CYRILLIC: Final = re.compile(f"[{CYRILLIC}](?:(?=[{LATIN}])|(?<=[{LATIN}].))")
_ANY_LATIN: Final = re.compile("[A-Za-z\u00c0-\u02af\u1e00-\u1eff]")
# An acronym with an ending, as Kazakh and Russian write it: its letters are Latin.
_WITH_ENDING: Final = re.compile(f"[A-Z]{{2,}}(?=[{CYRILLIC}])[^A-ZА-Я]+")


def one_alphabet(text: str, lang: str) -> str:
    """Return a text whose words are in one alphabet each, where their letters allow it.

    A word that has letters which only one of the two knows is in that one; any other is in the one that most of the
    text is in. A word that has letters which only the one and letters which only the other knows is no mistake. The
    text must be in NFC.
    """
    if not _is_mixed(text):
        return text
    to_cyrillic, to_latin = _tables(lang)

    def by_letters(word: str) -> str:
        telling = _telling(word, to_cyrillic, to_latin)
        if telling == "Cyrl":
            return word.translate(to_cyrillic)
        return word.translate(to_latin) if telling == "Latn" else word

    def by_text(word: str) -> str:
        return word.translate(table) if _telling(word, to_cyrillic, to_latin) == "" else word

    text = _each_mixed_word(text, by_letters)
    if not _is_mixed(text):
        return text
    latin, cyrillic = len(_ANY_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    table = to_cyrillic if cyrillic > latin else to_latin
    return _each_mixed_word(text, by_text) if latin != cyrillic else text


def _is_mixed(text: str) -> bool:
    """Tell whether a Latin and a Cyrillic letter stand side by side."""
    latin, cyrillic = _LATIN.search(text), _CYRILLIC.search(text)
    if latin is None or cyrillic is None:
        return False
    pattern = _MIXED_LATIN if cyrillic.start() < latin.start() else _MIXED_CYRILLIC
    return pattern.search(text) is not None


def _each_mixed_word(text: str, change: Callable[[str], str]) -> str:
    def word(match: re.Match[str]) -> str:
        return change(match[0]) if _is_mixed(match[0]) else match[0]

    def token(match: re.Match[str]) -> str:
        found = match[0]
        return _WORD.sub(word, found) if _is_mixed(found) and not _ADDRESS.search(found) else found

    return _TOKEN.sub(token, text)


def _telling(word: str, to_cyrillic: Mapping[int, int], to_latin: Mapping[int, int]) -> str | None:
    """Return the script of a mixed word, nothing where its letters do not tell, None where it is to stay."""
    codes = {ord(letter) for letter in word}
    latin = {code for code in codes if _ANY_LATIN.match(chr(code))}
    cyrillic = {code for code in codes if _CYRILLIC.match(chr(code))}
    only_latin, only_cyrillic = latin - to_cyrillic.keys(), cyrillic - to_latin.keys()
    if codes - latin - cyrillic or (only_latin and only_cyrillic) or _WITH_ENDING.fullmatch(word):
        return None
    return "Cyrl" if only_cyrillic else "Latn" if only_latin else ""


@cache
def _tables(lang: str) -> tuple[dict[int, int], dict[int, int]]:
    """Return the code of each letter's twin, by the code of the letter: from Latin, and from Cyrillic."""
    latin, cyrillic = _TWINS_OF_SOME.get(lang, ("", ""))
    pairs = dict(zip(map(ord, _LATIN_TWINS + latin), map(ord, _CYRILLIC_TWINS + cyrillic), strict=True))
    if lang in _WITH_H:
        pairs[ord("h")] = ord("һ")
    return pairs, {twin: letter for letter, twin in pairs.items()}
