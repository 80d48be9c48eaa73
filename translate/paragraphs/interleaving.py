"""Lines whose halves a scanner swapped: the right half of each was read again with the left half of the next.

Of lines R1 L1, R2 L2, R3 L3 it gives `R1 L1 R1 L2 R2 L3 R3 L3`: the first right half and the last left half stand
twice, a line's length apart each, and all of it is as long as lines of that length.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from translate.paragraphs.marks import count_letters
from translate.paragraphs.overlaps import Overlap

_WORD = re.compile(r"\S+")
# Words and letters that come again.
_WORDS = 3
_LETTERS = 10
# The same where they are taken for certain.
_SURE_LETTERS = 16
# Sets of words that may come three times and more: a log or a list of names is made of them.
_SET_PHRASES = 1
# Characters of a printed line.
_SHORTEST, _LONGEST = 24, 120
# By what share of their length lines differ.
_SLACK = 0.15
# Lines that are unravelled: of more nobody knows how far the halves go.
_FEWEST, _MOST = 3, 6
_PAUSE = ".,;:!?…،؛؟。，；：！？"


@dataclass(frozen=True, slots=True)
class _Half:
    """Words that stand at `first` and again at `second`, `count` of them; `apart` is the way between in characters."""

    first: int
    second: int
    count: int
    apart: int


def unravel(text: str) -> Overlap:
    """Undo two lines whose halves were swapped, where their words say so; name what looks like more of them."""
    words = text.split()
    if len(words) < 4 * _WORDS or len(set(_grams(words))) == len(words) - _WORDS + 1:
        return Overlap(text)
    spans = [found.span() for found in _WORD.finditer(text)]
    halves = _halves([text[start:end] for start, end in spans], spans)
    cuts: list[tuple[int, int]] = []
    doubts: list[str] = []
    done = 0
    for right, left in ((a, b) for at, a in enumerate(halves) for b in halves[at + 1 : at + 4]):
        if right.first < done or not _are_woven(right, left, spans):
            continue
        done = left.second + left.count
        if right.second + right.count == left.first and _is_cut(text, spans, right, left):
            # R1 L1 (R1 L2) R2 L2: what stands in brackets is the second line, put together from two.
            cuts.append((spans[right.second][0], spans[left.first + left.count][0]))
            continue
        doubts.append(text[spans[right.second][0] : spans[left.second - 1][1]])
    if not cuts:
        return Overlap(text, doubts=tuple(doubts))
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return Overlap("".join(map(text.__getitem__, map(slice, starts, ends))), repaired=True, doubts=tuple(doubts))


def _grams(words: list[str]) -> "zip[tuple[str, ...]]":
    return zip(*(islice(words, shift, None) for shift in range(_WORDS)), strict=False)


def _halves(words: list[str], spans: list[tuple[int, int]]) -> list[_Half]:
    """The runs of words that come again about a line further on, with others between, from left to right."""
    seen: dict[tuple[str, ...], int] = {}
    found: list[_Half] = []
    done = 0
    often = Counter(_grams(words))
    if sum(count > 2 for count in often.values()) > _SET_PHRASES:
        return []
    for at, gram in enumerate(_grams(words)):
        first = seen.setdefault(gram, at)
        # What comes again and again is a set phrase.
        if first == at or at < done or often[gram] > 2:
            continue
        apart = spans[at][0] - spans[first][0]
        if not _SHORTEST <= apart <= _LONGEST:
            continue
        count = _WORDS
        while at + count < len(words) and words[first + count] == words[at + count] and count < at - first:
            count += 1
        if count < at - first and count_letters("".join(words[at : at + count])) >= _LETTERS:
            found.append(_Half(first, at, count, apart))
            done = at + count
    return found


def _are_woven(right: _Half, left: _Half, spans: list[tuple[int, int]]) -> bool:
    """Whether a right half and a left half are those of the first and of the last of some lines of one length."""
    if left.first < right.second + right.count:
        return False
    line = (right.apart + left.apart) / 2
    if abs(right.apart - left.apart) > _SLACK * line:
        return False
    whole = spans[left.second + left.count - 1][1] - spans[right.first][0] + 1
    lines = round(whole / line)
    return _FEWEST <= lines <= _MOST and abs(whole - lines * line) <= _SLACK * line


def _is_cut(text: str, spans: list[tuple[int, int]], right: _Half, left: _Half) -> bool:
    """Whether no pause parts the halves, as it would where a writer says something again, and they are long enough."""
    for half in (right, left):
        start, end = spans[half.first][0], spans[half.first + half.count - 1][1]
        if count_letters(text[start:end]) < _SURE_LETTERS:
            return False
    pauses = (right.second - 1, left.first + left.count - 1)
    return all(text[spans[at][1] - 1] not in _PAUSE for at in pauses)
