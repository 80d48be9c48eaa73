"""Find a translation that is far shorter or longer than such a text comes out."""

import unicodedata
from collections.abc import Iterable

from cache.records import Flag, Severity
from translate.scripts import script_of

# What one letter says, in Latin letters: a Han sign is a syllable and mostly a word's half, alphabets without written
# vowels are shorter. From the lengths of parallel news texts, rounded; the band below is wide enough not to care.
_WEIGHTS = {"Han": 3.0, "Kana": 1.7, "Hang": 2.2, "Ethi": 1.7, "Hebr": 1.25, "Arab": 1.2}
# Added to both lengths, so that "No." against "Isso não." is no alarm.
_LENGTH_SLACK = 12.0
_LENGTH_BAND = (0.45, 2.2)
_LENGTH_ABSURD = (0.22, 4.5)
# Of a paragraph that is as long as two sentences at least.
_PARAGRAPH = 140.0
_PARAGRAPH_BAND = (0.62, 1.75)


def length(source: str, target: str) -> Flag | None:
    """Find a translation far shorter or longer than the source lets expect, by what a letter of each script says."""
    expected, actual = _weight(source), _weight(target)
    ratio = (actual + _LENGTH_SLACK) / (expected + _LENGTH_SLACK)
    low, high = _LENGTH_BAND
    if low <= ratio <= high:
        return None
    absurd = not _LENGTH_ABSURD[0] <= ratio <= _LENGTH_ABSURD[1]
    word = "short" if ratio < low else "long"
    counts = f"{len(target.strip())} characters for {len(source.strip())}"
    return Flag(
        "length", Severity.ERROR if absurd else Severity.WARNING, f"too {word}: {counts}, {ratio:.2f} of the usual"
    )


def paragraph_length(source: str, target: str) -> Flag | None:
    """Find a paragraph that is shorter or longer than expected; chance evens out in it, so the band is narrower."""
    expected, actual = _weight(source), _weight(target)
    if expected < _PARAGRAPH:
        return length(source, target)
    ratio = actual / expected
    low, high = _PARAGRAPH_BAND
    if low <= ratio <= high:
        return None
    counts = f"{len(target.strip())} characters for {len(source.strip())}"
    return length(source, target) or Flag(
        "length",
        Severity.WARNING,
        f"too {'short' if ratio < low else 'long'}: {counts}, {ratio:.2f} of the usual",
    )


def _weight(text: str) -> float:
    return sum(_weights(text))


def _weights(text: str) -> Iterable[float]:
    for char in text:
        if char.isalnum():
            yield _WEIGHTS.get(script_of(char) or "", 1.0)
        elif not char.isspace() and unicodedata.category(char)[0] not in "MC":
            yield 0.5
