"""Lines between a title and its text, of which none goes on with the one before it, wrapped or not."""

import re

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import dangles, fold, lower_start
from translate.paragraphs.phrases import phrases

# Source lines from the top among which these stand.
HEAD_LINES = 20
# How full a line of running text must be at least that a line with a small letter goes on from.
_FILL = 0.6
_CONTACT = re.compile(r"(?:электронн\w+ |электрондық |эл\. ?)?(?:e-?mail|orcid|doi|почта|пошта)\b", re.IGNORECASE)
# `{lee, berg}@example.org, holm@example.com`
_ADDRESSES = re.compile(r"(?:\{[^{}]{2,60}\}|[\w.+-]+)@[\w.-]+(?:[,;] ?(?:\{[^{}]{2,60}\}|[\w.+-]+)@[\w.-]+)*")
_SMALL = re.compile(r"[^\W\d_]{2,3}")
_LABEL = re.compile(r"([^\W\d_][^:：.]{1,28}?)\s?[:：.]\s?\S")
# `a Institute of …` under `Ann Lee a, Bo Berg b`.
_PLACE = re.compile(r"([a-h1-9]) [^\W\d_]")


def stands_apart(before: Line, line: Line, block: list[Line], fill: float) -> bool:
    """Tell whether a line of the head begins something new: `block` goes before it, and `before` is its last line.

    `fill` is the share of the width that `before` would take with the first word of `line`.
    """
    if line.number > HEAD_LINES or dangles(before.text):
        return False
    if _CONTACT.match(line.text) or ("@" in line.text and "@" not in before.text and _ADDRESSES.fullmatch(line.text)):
        return True
    place = _PLACE.match(line.text)
    if place and line.text[2:3].isupper() and _names(block, place[1]):
        return True
    return lower_start(line.text) is True and fill < _FILL


def leads_on(text: str) -> bool:
    """Tell whether a title's line ends with a small word, as nothing ends (`Whispering Hives: the Monitoring of`)."""
    *words, last = text.split()
    small = last.islower() and _SMALL.fullmatch(last) is not None
    return small and len(words) > 1 and sum(word[:1].isupper() for word in words) * 2 >= len(words)


def begins_part(text: str) -> bool:
    """Tell whether a line begins with the name of an abstract's part and its sign (`Keywords: …`, `Abstract. …`)."""
    found = _LABEL.match(text)
    return found is not None and fold(found[1]) in phrases("key words") | phrases("section")


def _names(block: list[Line], mark: str) -> bool:
    """Whether lines hold a mark behind a name, or an institution with the mark before it."""
    behind = re.compile(rf"[^\W\d_]{{2}} ?{mark}(?:[,*;]|$| and\b)")
    under = re.compile(rf"{chr(ord(mark) - 1)} [^\W\d_]")
    return any(behind.search(line.text) or under.match(line.text) for line in block)
