"""Which texts may be alike, without comparing them: a few numbers a text, some of which like texts share.

A text is cut into shingles (pairs of words, or stretches of letters where a script has no blanks), each is hashed, and
the smallest hashes are its keys. Since all texts keep the smallest, two that share half of their shingles share about
half of their keys (Broder's sketch, 1997), however many texts there are.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise
from typing import Final

from cache.keys import normalize
from cache.vowel_points import ARABIC, HEBREW

# Raised whenever the same text may come to have other keys: an index that was built before is then built anew.
SHINGLES_VERSION: Final = 1
# How many keys a text has at most, beside the one that stands for all of it.
KEYS: Final = 16

# Texts of so few words share hardly a pair of them: their single words count too, and of one or two their letters.
_FEW_WORDS: Final = 6
_VERY_FEW_WORDS: Final = 2
_LETTERS: Final = 3
# A Chinese word is about two signs, a Thai one four letters: a stretch is longer than one, and shorter than two.
_HAN: Final = "\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U000323af"
_THAI: Final = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
_STRETCHES: Final = {"han": 3, "thai": 5}
# The word comes last: it would take the signs of the others for letters of its own.
_PIECE: Final = re.compile(f"(?P<han>[{_HAN}]+)|(?P<thai>[{_THAI}]+)|(?P<word>(?:(?![{_HAN}{_THAI}])[^\\W_])+)")
# With the stops between verses, which come and go with the points.
_POINTS: Final = re.compile(f"[{HEBREW}\u05c3\u05c6{ARABIC}]")


def folded(text: str, lang: str) -> str:
    """Return a text as it is compared: normalised, without capitals and vowel points."""
    return _POINTS.sub("", normalize(text, lang).casefold())


def whole_key(text: str, source_lang: str, target_lang: str) -> int:
    """Return the key that only the same text has (as `source_key` knows it), between the same languages."""
    return _hash("=" + normalize(text, source_lang)) ^ _pair(source_lang, target_lang)


def keys(text: str, source_lang: str, target_lang: str) -> tuple[int, ...]:
    """Return the keys of a text for one pair of languages, up to `KEYS`; a text without letters and digits has none.

    They are whole numbers of 64 bits with a sign.
    """
    smallest = sorted(map(_hash, set(_shingles(folded(text, source_lang)))))[:KEYS]
    pair = _pair(source_lang, target_lang)
    return tuple(key ^ pair for key in smallest)


def _shingles(text: str) -> Iterator[str]:
    words = []
    for piece in _PIECE.finditer(text):
        kind, found = piece.lastgroup or "", piece[0]
        if kind == "word":
            words.append(found)
        else:
            yield from _stretches(found, _STRETCHES[kind])
    yield from map(" ".join, pairwise(words))
    if len(words) <= _FEW_WORDS:
        yield from words
    if len(words) <= _VERY_FEW_WORDS:
        for word in words:
            yield from _parts(f"^{word}$", _LETTERS)


def _stretches(run: str, length: int) -> Iterator[str]:
    """Cut what has no blanks; a short run is cut into shorter stretches too, a very short one into its letters."""
    yield from _parts(run, length)
    if len(run) <= 2 * length:
        yield from _parts(run, length - 1)
    if len(run) < length:
        yield run
        yield from run


def _parts(text: str, length: int) -> Iterator[str]:
    return (text[start : start + length] for start in range(len(text) - length + 1))


def _pair(source_lang: str, target_lang: str) -> int:
    return _hash(f"{source_lang}\0{target_lang}")


def _hash(text: str) -> int:
    # Not Python's own, which is another one in every process.
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
