"""The head of a document: what stands before its text, and which of it says who wrote it, where and when."""

import re
from functools import cache
from itertools import pairwise

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import all_capitals, closed, count_letters, fold
from translate.paragraphs.openings import Openings
from translate.paragraphs.phrases import phrases
from translate.raised import RAISED
from translate.scripts import UNSPACED, script_of

_BODY = 110
_LONGEST_HEAD = 14
_INITIALS = re.compile(r"\b[^\W\d_]\. ?[^\W\d_]\.")
_AND = re.compile(r", | (?:and|und|et|y|e|i|и|және|мен|ו|و|&) ")
# Nobody counts from nought, and behind a letter that figure is a degree.
_COUNTED = RAISED.removeprefix("⁰")
# Authors with the marks of their institutions, and an institution with its mark.
_MARKED = re.compile(rf"[^\W\d_][{_COUNTED}](?:[,،{_COUNTED}*†]|$)|^[{_COUNTED}*†]\s?[^\W\d_]")
# The same with plain figures or stars, and with letters (`Ann Lee1, Bo Berg2*`, `Ann Lee a,*, Bo Berg b`).
_MARKED_NAMES = re.compile(
    r"[^\W\d_](?:\d{1,2}(?:,\d{1,2})*\*{0,3}|\*{1,3})\s*(?:[,，、;；]|$)"
    r"|[^\W\d_]{2} [a-h](?:, ?(?:\*|[a-h]))*(?:, [^\W\d_]{2}[^,]* [a-h](?:, ?(?:\*|[a-h]))*)+$"
)
_GREETING_LENGTH = 60
_DATE_LENGTH = 60
_NAME_WORDS = 4


def head_length(blocks: list[Block]) -> int:
    """Return how many blocks stand before the first body text: title, authors, date."""
    for at, block in enumerate(blocks[:_LONGEST_HEAD]):
        if block.kind is None and (block.extent >= _BODY or (closed(block.tail) and block.extent >= 70)):
            return at
        if block.kind in (Kind.LIST_ITEM, Kind.NOTE, Kind.REFERENCE, Kind.COMMENT):
            return at
    return 1 if blocks and blocks[0].length < _BODY else 0


def title_at(blocks: list[Block], head: int) -> int | None:
    """Return which block of the head is the title: the first in capitals, else the first; None in a letter or a log."""
    for at in range(head):
        if blocks[at].kind is None and all_capitals(blocks[at].head) and count_letters(blocks[at].head) >= 8:
            return at
    if any(_greets(block, after) for block, after in pairwise(blocks[1 : head + 2])) or not _stands_out(blocks):
        return None
    return next((at for at in range(head) if not is_signature(blocks[at].head)), 0)


def _greets(block: Block, after: Block) -> bool:
    """Whether a line of its own is a letter's greeting."""
    text = block.head
    return (
        len(block.lines) == 1
        and block.gap > 0
        and after.gap > 0
        and len(text) <= _GREETING_LENGTH
        and text[-1] in ",،，"
    )


def _stands_out(blocks: list[Block]) -> bool:
    """Whether the first line is set apart from the next, or unlike it, as a line of verse or of a log is not."""
    if len(blocks) < 2 or blocks[1].gap:
        return True
    if is_byline(blocks[1].head):
        return not is_byline(blocks[0].head)
    first, second = blocks[0].length, blocks[1].length
    return second >= 1.3 * first or (closed(blocks[1].tail) and not closed(blocks[0].tail) and second > first)


def is_byline(text: str) -> bool:
    """Tell whether a line of a document's head names authors, an institution, a place or a date."""
    folded = fold(text)
    words = text.split()
    spaced = script_of(text[:1]) not in UNSPACED
    if any(folded.startswith((f"{word} ", f"{word}:") if spaced else word) for word in phrases("byline")):
        return True
    marked = any(names.search(text) for names in (_INITIALS, _MARKED, _MARKED_NAMES))
    if is_byline_word(text) or marked or "@" in text or text[:1] in "(©":
        return True
    if len(words) <= 14 and any(word.strip(".,") in phrases("institution") for word in folded.split()):
        return True
    digits = sum(character.isdigit() for character in text)
    return (digits >= 4 and len(text) <= _DATE_LENGTH) or all(_is_name(part) for part in _AND.split(text))


def is_signature(text: str) -> bool:
    """Tell whether a line begins with what stands before an author's name or a date (`By …`, `Published: …`)."""
    spaced = script_of(text[:1]) not in UNSPACED
    return _openings(" :" if spaced else ":").begin(fold(text))


@cache
def _openings(signs: str) -> Openings:
    """The words before an author's name or a date, each with one of the signs behind it."""
    return Openings(f"{word}{sign}" for word in phrases("byline") for sign in signs)


def names_author(text: str) -> bool:
    """Tell whether a line says nothing but who wrote the text (`By Ann Lee`, `Von KARL MAY und Eva Ott`)."""
    word, _, name = text.partition(" ")
    parts = [part.split() for part in _AND.split(name)]
    named = all(1 < len(part) <= _NAME_WORDS and all(one[:1].isupper() for one in part) for part in parts)
    return fold(word).strip(":") in phrases("byline") and named and not closed(text)


def is_byline_word(text: str) -> bool:
    """Tell whether a line is nothing but the word before a name (`BY`)."""
    return fold(text).strip(" :") in phrases("byline")


def _is_name(text: str) -> bool:
    """Whether a part of a line may be a person's name: two to four words with capitals."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() and not word.isupper() for word in words)
