"""Words that a scanner gave twice: it read the edge of a line once with this line and once with the next."""

import re
from dataclasses import dataclass
from itertools import islice

from translate.paragraphs.marks import count_letters

_WORD = re.compile(r"\S+")
# Fewer words come twice for many reasons.
_WORDS = 5
_LETTERS = 20
# Words of the longest line that a scanner doubles.
_LINE = 40
# Words that may have been misread between the two copies.
_BETWEEN = 3
_PAUSE = ".,;:!?…،؛؟。，；：！？\"'»”)"


@dataclass(frozen=True, slots=True)
class Overlap:
    """A text after the repair of what is certain.

    `doubts` are the words that seem to stand twice, where that is not certain: with others between them, or whole
    clauses, which a writer may repeat on purpose.
    """

    text: str
    repaired: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that stand at `first` and again at `second`, `count` of them."""

    first: int
    second: int
    count: int


def says_again(text: str) -> bool:
    """Tell whether any three words on end come again: the quick answer for all the text where nothing stands twice."""
    words = text.split()
    return len(set(zip(words, words[1:], words[2:], strict=False))) < len(words) - 2


def repair(text: str) -> Overlap:
    """Take out words that stand twice on end in mid-clause; say which others look like it."""
    words = text.split()
    if len(words) < 2 * _WORDS or not _repeats(words):
        return Overlap(text)
    spans = [found.span() for found in _WORD.finditer(text)]
    words = [text[start:end] for start, end in spans]
    cuts: list[tuple[int, int]] = []
    doubts: list[str] = []
    for run in _runs(words):
        distance = run.second - run.first
        said = " ".join(words[run.first : run.first + min(run.count, distance)])
        if count_letters(said) < _LETTERS:
            continue
        if run.count >= distance and words[run.second + distance - 1][-1] not in _PAUSE:
            end = run.second + distance
            cuts.append((spans[run.second][0], spans[end][0] if end < len(spans) else len(text)))
        elif run.count >= distance or distance - run.count <= _BETWEEN:
            doubts.append(said)
    if not cuts:
        return Overlap(text, doubts=tuple(doubts))
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    whole = "".join(text[start:end] for start, end in zip(starts, ends, strict=True))
    return Overlap(whole.rstrip(), repaired=True, doubts=tuple(doubts))


def _repeats(words: list[str]) -> bool:
    """Whether any run of words comes again: the quick answer for all the text without one."""
    total = len(words) - _WORDS + 1
    return len(set(zip(*(islice(words, shift, None) for shift in range(_WORDS)), strict=False))) < total


def _runs(words: list[str]) -> list[_Run]:
    """The runs that come again within a line's length, from left to right, none of them within another."""
    seen: dict[tuple[str, ...], int] = {}
    runs: list[_Run] = []
    done = 0
    for at in range(len(words) - _WORDS + 1):
        gram = tuple(words[at : at + _WORDS])
        first = seen.get(gram)
        if first is not None and at >= done and _WORDS <= at - first <= _LINE:
            count = _WORDS
            while at + count < len(words) and words[first + count] == words[at + count] and count < at - first:
                count += 1
            runs.append(_Run(first, at, count))
            done = at + count
        seen[gram] = at
    return runs
