"""Hebrew words: particles are one with the word that they stand before, and endings change its last letter."""

import re
from collections.abc import Iterator

# And; that, when; in, as, to, from; the. In this order, and each may be missing.
_PREFIXES = re.compile("(ו?)((?:לכש|כש|מש|ש)?)([בכלמ]?)(ה?)")
_FINALS = str.maketrans("םןץףך", "מנצפכ")
# Written without final letters: plural, construct and possessive, of nouns that end in a letter or in ה.
_ENDINGS = (
    "ותיהמ", "ותיהנ", "ותיכמ", "ותינו", "ותיו", "ותיה", "ותיכ", "ותי",
    "יהמ", "יהנ", "יכמ", "ינו", "יימ", "יות", "ימ", "ות", "יו", "יה", "יכ", "ית",
    "תנו", "תמ", "תנ", "תו", "תה", "תי", "תכ", "נו", "כמ", "כנ", "מ", "נ", "ו", "ה", "י", "ת", "כ",
)  # fmt: skip
# The endings of the forms that stand in a dictionary.
_OWN_ENDINGS = ("ימ", "ות", "יה", "ה", "ת")
# Plurals of other letters than the word itself, without final letters.
_IRREGULAR = {
    "בתימ": "בית", "בתי": "בית", "אנשימ": "איש", "אנשי": "איש", "נשימ": "אישה", "נשי": "אישה", "ערימ": "עיר",
    "ערי": "עיר", "ימימ": "יומ", "ימי": "יומ",
}  # fmt: skip
_SHORTEST = 2
# Of two letters that are left behind an ending, nobody can tell the word.
_SHORTEST_STEM = 3


def analyses(word: str) -> Iterator[str]:
    """Yield what a word of a text may be a form of."""
    for bare in _bare(word):
        plain = bare.translate(_FINALS)
        yield plain
        if plain in _IRREGULAR:
            yield _IRREGULAR[plain]
        yield from _without(plain, _ENDINGS)


def lemmas(word: str) -> Iterator[str]:
    """Yield what `analyses` gives for the forms of a word of a glossary."""
    plain = word.translate(_FINALS)
    yield plain
    yield from _without(plain, _OWN_ENDINGS)


def _bare(word: str) -> Iterator[str]:
    yield word
    found = _PREFIXES.match(word)
    for end in sorted(_ends(found)) if found else ():
        if len(word) - end >= _SHORTEST:
            yield word[end:]


def _ends(found: re.Match[str]) -> set[int]:
    """Return how many letters may be particles: any beginning of the longest chain may be all of it."""
    longest = found.end()
    return {end for end in range(1, longest + 1) if _PREFIXES.fullmatch(found.string, 0, end)}


def _without(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: -len(ending)]
