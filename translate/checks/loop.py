"""Find the same words again and again."""

import re
from collections import Counter

from cache.records import Flag, Severity
from translate.checks.words import words_of
from translate.scripts import UNSPACED, script_of

# How often a run of so many words may be repeated on end before it is a loop.
_LOOP_REPEATS = {1: 4, 2: 3, 3: 3}
_LOOP_LONGEST = 12
_LOOP_SIGNS = re.compile(r"(?P<unit>.{1,30}?)(?P=unit){2,}", re.DOTALL)
_LOOP_SIGNS_COVER = 12
_WINDOW = 1500


def loop(source: str, target: str) -> Flag | None:
    """Find words, or signs where words are not spaced, that repeat on end far more often than in the source."""
    unit, times = _longest_loop(target)
    if times and times > 2 * _longest_loop(source)[1]:
        return Flag("loop", Severity.ERROR, f"{unit!r} {times} times on end")
    return None


def _longest_loop(text: str) -> tuple[str, int]:
    """Return what repeats on end in a text and how often; zero times when nothing repeats suspiciously."""
    tail = text[-_WINDOW:].casefold()
    if _is_unspaced(tail):
        return _longest_sign_loop(tail)
    words = words_of(tail)
    best = ("", 0)
    # What is repeated on end is there three times; most sentences have no such word.
    longest = min(_LOOP_LONGEST, len(words) // 2) if words and max(Counter(words).values()) >= 3 else 0
    for size in range(1, longest + 1):
        run = 0
        for at in range(size, len(words)):
            run = run + 1 if words[at] == words[at - size] else 0
            times = run // size + 1
            if times >= _LOOP_REPEATS.get(size, 3) and times > best[1]:
                best = (" ".join(words[at - size + 1 : at + 1]), times)
    return best if best[1] else _longest_sign_loop(tail, shortest_cover=24)


def _longest_sign_loop(text: str, shortest_cover: int = _LOOP_SIGNS_COVER) -> tuple[str, int]:
    """Return the unit of signs that repeats on end and how often, if the run is long enough to be a fault."""
    best = ("", 0)
    # A run of three units holds two thirds of itself twice; where nothing so long does, the search need not be made.
    length = 2 * shortest_cover // 3
    starts = range(len(text) - length + 1)
    if len({text[at : at + length] for at in starts}) == len(starts):
        return best
    for match in _LOOP_SIGNS.finditer(text):
        times = len(match[0]) // len(match["unit"])
        if len(match[0]) >= shortest_cover and match["unit"].strip() and times > best[1]:
            best = (match["unit"].strip(), times)
    return best


def _is_unspaced(text: str) -> bool:
    letters = Counter(script_of(char) for char in text if char.isalpha())
    return sum(number for name, number in letters.items() if name in UNSPACED) * 2 > sum(letters.values())
