"""What changed between two wordings, word by word: for showing a correction and for putting two of them together."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import Indel

from cache.words import UNPARTED

# A word, a run of blanks, or one other sign. Scripts without blanks between words are compared sign by sign.
_TOKEN: Final = re.compile(rf"[{UNPARTED}]|(?P<word>[^\W{UNPARTED}]+)|\s+|[^\w\s]")
# Beyond this many tokens a comparison would take seconds: then one side simply replaces the other.
_LONGEST: Final = 20_000


class Change(StrEnum):
    """What happened to a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text and what happened to it."""

    change: Change
    text: str


def differences(before: str, after: str) -> tuple[Stretch, ...]:
    """Return how `before` became `after`: what is the same, what went and what came, in order.

    The same and the removed together give `before`, the same and the added together `after`. A blank that stays
    between two words that change counts as changed with them: three words replaced are one change, not three.
    """
    old, new = tokens(before), tokens(after)
    found: list[Stretch] = []
    removed = added = ""

    def settle() -> None:
        nonlocal removed, added
        found.extend(Stretch(change, text) for change, text in _changes(removed, added) if text)
        removed = added = ""

    steps = list(opcodes(old, new))
    for number, (tag, i, j, k, m) in enumerate(steps):
        same = "".join(old[i:j]) if tag == "equal" else ""
        if same and (same.strip() or number in (0, len(steps) - 1)):
            settle()
            found.append(Stretch(Change.SAME, same))
        else:
            removed += "".join(old[i:j])
            added += "".join(new[k:m])
    settle()
    return tuple(found)


def _changes(removed: str, added: str) -> tuple[tuple[Change, str], ...]:
    return (Change.REMOVED, removed), (Change.ADDED, added)


def tokens(text: str) -> list[str]:
    """Return the words, blanks and signs of a text; joined they are the text.

    Vowel points, accents and vowel signs that hang on a letter are no signs of their own, and part no word.
    """
    found: list[str] = []
    # Whether the last token is a word, and whether a sign hangs at its end, behind which it goes on.
    in_word = joins = False
    for match in _TOKEN.finditer(text):
        token, is_word = match[0], match["word"] is not None
        if found and unicodedata.category(token[0])[0] == "M" and not found[-1].isspace():
            found[-1] += token
            joins = in_word
        elif joins and is_word:
            found[-1] += token
            joins = False
        else:
            found.append(token)
            in_word, joins = is_word, False
    return found


def opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the steps from one list to the other: a tag (`equal`, `delete`, `insert`, `replace`) and its ranges."""
    if max(len(old), len(new)) > _LONGEST:
        same = list(old) == list(new)
        yield "equal" if same else "replace", 0, len(old), 0, len(new)
        return
    for step in Indel.opcodes(old, new):
        yield step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end
