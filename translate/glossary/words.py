"""The words of a text with the places where they stand, and the form in which two words are compared."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache

from cache.characters import INVISIBLE
from cache.vowel_points import ARABIC, HEBREW

# Points of Hebrew and Arabic, which the same word has here and has not there, and the line that stretches a word.
_POINTS = re.compile(f"[{HEBREW}\u05c3\u05c6{ARABIC}\u0640]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "׳": "'", "״": '"', "”": '"'})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands in its text: half-open, in characters."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; hyphens part words, and a quote between letters does not."""
    return tuple(Word(folded(found[0]), *found.span()) for found in _word().finditer(text))


def folded(word: str) -> str:
    """Return a word without capitals, points and characters that nobody sees."""
    plain = _POINTS.sub("", unicodedata.normalize("NFC", _INVISIBLE.sub("", word)))
    return unicodedata.normalize("NFC", plain.casefold()).translate(_QUOTES)


@cache
def _word() -> re.Pattern[str]:
    # Vowel signs of many scripts are marks and not letters, to Python too; they are part of the word none the less.
    marks = "".join(_ranges("M"))
    letter = f"(?:[^\\W_]|[{marks}])"
    return re.compile(f"[^\\W_](?:[{INVISIBLE}]*{letter}|['’ʼ׳״\"”](?=[^\\W\\d_]))*")


def _ranges(category: str) -> list[str]:
    """Return the characters of a category as parts of a character class."""
    found: list[list[int]] = []
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code))[0] == category:
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return [f"{chr(first)}-{chr(last)}" for first, last in found]
