"""The words of a text as an index holds them: folded; where words are not parted, every two characters in a row.

Of a run of such characters the last one stands by itself too, so that each of them begins a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from cache.folding import FOLDING_VERSION, fold, fold_with_places, is_sign

WORDS_VERSION: Final = f"{FOLDING_VERSION}.1"
# What is behind so many words of one paragraph is not searched: no page shows it, and PostgreSQL's vectors are bounded.
MOST_WORDS: Final = 50_000
# Nor what is behind so many characters, or a paragraph of megabytes would be folded anew for each page that shows it.
_MOST_CHARACTERS: Final = 20 * MOST_WORDS
# A longer one is cut, and its parts follow each other: indices take no word of any length.
LONGEST_WORD: Final = 64
# Thai, Lao, Burmese, Khmer, Chinese, Japanese.
UNPARTED: Final = (
    "\u0e00-\u0e4f\u0e80-\u0ecf\u1000-\u103f\u1050-\u108f\u1780-\u17d3\u3005-\u3007\u3031-\u3035\u303b\u303c"
    "\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003fffd"
)
_IS_UNPARTED: Final = re.compile(f"[{UNPARTED}]")
_RUN: Final = re.compile(f"(?P<unparted>[{UNPARTED}]+)|[^ {UNPARTED}]{{1,{LONGEST_WORD}}}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text and where it stands there, half-open.

    `middle` is the end of the first of two characters in a row, of any other word its end.
    """

    text: str
    start: int
    middle: int
    end: int


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order, up to as many as are searched."""
    folded = fold(text[:_MOST_CHARACTERS])
    if _IS_UNPARTED.search(folded) is None:
        found = folded.split()
        if not found or max(map(len, found)) <= LONGEST_WORD:
            return found[:MOST_WORDS]
    return list(islice((folded[start:end] for start, end, _ in _pieces(folded)), MOST_WORDS))


def placed_words(text: str) -> list[Word]:
    """Return the words of a text with their places in it: those of `words`."""
    folded, places = fold_with_places(text[:_MOST_CHARACTERS])
    found = []
    for start, end, unparted in islice(_pieces(folded), MOST_WORDS):
        behind = _end(text, places[end - 1])
        middle = _end(text, places[start]) if unparted else behind
        found.append(Word(folded[start:end], places[start], middle, behind))
    return found


def runs(text: str) -> list[tuple[str, bool]]:
    """Return the stretches of a text between blanks and between scripts, and whether each is without blanks."""
    return [(match[0], match["unparted"] is not None) for match in _RUN.finditer(fold(text))]


def _pieces(folded: str) -> Iterator[tuple[int, int, bool]]:
    for match in _RUN.finditer(folded):
        start, end = match.span()
        if match["unparted"] is None:
            yield start, end, False
            continue
        for first in range(start, end):
            yield first, min(first + 2, end), True


def _end(text: str, last: int) -> int:
    """Return the end of a word whose last character has this index: behind the signs that hang on it."""
    end = last + 1
    while end < len(text) and is_sign(text[end]):
        end += 1
    return end
