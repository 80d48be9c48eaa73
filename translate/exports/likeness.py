"""Words that are alike in a sentence and in its translation: names, numbers, and words of one origin."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

# A number with its separators is one word.
_WORD: Final = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SEPARATORS: Final = re.compile(r"[^\w]|_")
# Words with so many letters in common from the first on are of one origin where they are alike beyond those too.
_SHARED: Final = 5
_ALIKE: Final = 0.55
# Words that begin otherwise (`communication`, `comunicação`) must be more alike, names less.
_CLOSE: Final = 0.74
_CLOSE_NAME: Final = 0.62
_SHORTEST: Final = 5
# Letters that a number or a name counts for at least.
_NAMED: Final = 6
# Words that are compared with each other in a sentence: nobody wrote a longer one.
_MOST: Final = 40_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its half-open place in the text of its sentence; `folded` is without case and accents."""

    start: int
    end: int
    folded: str
    capital: bool = False

    @property
    def is_content(self) -> bool:
        """Whether the word says something: short words only hold others together."""
        return len(self.folded) >= 4 or self.folded[:1].isdigit()

    @property
    def weight(self) -> int:
        """How much it says of a stretch: its letters, and more for a number or a name."""
        return max(len(self.folded), _NAMED if self.capital or self.folded[:1].isdigit() else 0)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The words of two sentences; `pairs` leads from the place of a source word to that of the target word for it."""

    source: tuple[Word, ...]
    target: tuple[Word, ...]
    pairs: dict[int, int]

    def words_within(self, start: int, end: int, *, target: bool = False) -> range:
        """Return the places of the words that stand wholly in a stretch of a sentence."""
        words = self.target if target else self.source
        first = bisect_left(words, start, key=lambda word: word.start)
        return range(first, max(first, bisect_left(words, end + 1, key=lambda word: word.end)))


@lru_cache(maxsize=32)
def compare(source: str, target: str) -> Likeness:
    """Compare a sentence with its translation. A word that could stand for several has no pair."""
    ours, theirs = tuple(_words(source)), tuple(_words(target))
    pairs = _equal(ours, theirs)
    left = [at for at, word in enumerate(ours) if at not in pairs and _may_have_kin(word)]
    taken = set(pairs.values())
    right = [at for at, word in enumerate(theirs) if at not in taken and _may_have_kin(word)]
    if len(left) * len(right) <= _MOST:
        pairs |= _kin(ours, theirs, left, right)
    return Likeness(ours, theirs, pairs)


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), _folded(match[0]), match[0][0].isupper())


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Return a word without case and accents, a number without separators and in plain digits."""
    if word[0].isdecimal():
        return "".join(str(unicodedata.decimal(char)) for char in word if char.isdecimal())
    plain = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return _SEPARATORS.sub("", plain.casefold())


def _equal(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> dict[int, int]:
    """Pair words that are written alike, by their order where they occur as often on both sides."""
    here, there = _places(ours), _places(theirs)
    return {
        one: other
        for folded, places in here.items()
        if len(places) == len(there.get(folded, ()))
        for one, other in zip(places, there[folded], strict=True)
    }


def _places(words: tuple[Word, ...]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        if word.is_content or not word.folded.isascii():
            places[word.folded].append(at)
    return places


def _may_have_kin(word: Word) -> bool:
    return len(word.folded) >= _SHARED and not word.folded[0].isdigit()


def _kin(ours: tuple[Word, ...], theirs: tuple[Word, ...], left: list[int], right: list[int]) -> dict[int, int]:
    """Pair words of one origin, where neither has another such word on the other side."""
    found: dict[int, list[int]] = defaultdict(list)
    back: dict[int, list[int]] = defaultdict(list)
    for one in left:
        for other in right:
            if _akin(ours[one].folded, theirs[other].folded, ours[one].capital and theirs[other].capital):
                found[one].append(other)
                back[other].append(one)
    return {one: others[0] for one, others in found.items() if len(others) == 1 and len(back[others[0]]) == 1}


@lru_cache(maxsize=16384)
def _akin(one: str, other: str, names: bool) -> bool:
    if one[:2] != other[:2]:
        return False
    if one == other:
        return True
    shared = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), None)
    shared = min(len(one), len(other)) if shared is None else shared
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return (shared >= _SHARED and ratio > _ALIKE) or (
        ratio >= (_CLOSE_NAME if names else _CLOSE) and min(len(one), len(other)) >= _SHORTEST
    )
