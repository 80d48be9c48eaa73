"""Notes and references: numbered lines at the end that name sources, one after another."""

import re

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import fold
from translate.paragraphs.phrases import phrases

_CARET = re.compile(r"(?:\d{1,4}\.\s*)?(?:\^|↑)")
_RAISED = re.compile(r"([⁰¹²³⁴-⁹]+)\s?\S")
_NUMBER = re.compile(r"(?:\[(\d{1,4})\]|\(?(\d{1,4})[.)]?)\s+\S|(\d{1,4})[.)]\S")
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ADDRESS = re.compile(r"https?://|www\.|doi:|ISBN", re.IGNORECASE)


def mark_notes(blocks: list[Block]) -> None:
    """Find the notes among `blocks`, mark them, and give each the lines that go on with it."""
    start = _zone(blocks)
    if start is None:
        return
    last: Block | None = None
    number = 0
    removed: set[int] = set()
    for at in range(start, len(blocks)):
        block = blocks[at]
        own = note_number(block.head)
        begins = own is not None and (last is None or number < own <= number + 4 or _sure(block.head))
        if begins or last is None:
            block.kind = Kind.NOTE
            last, number = block, own if own is not None else number
        elif number == 0:
            # A list of sources without numbers: each block is one.
            block.kind = Kind.NOTE
            last = block
        else:
            last.lines.extend(block.lines)
            removed.add(id(block))
    if removed:
        blocks[:] = [block for block in blocks if id(block) not in removed]


def note_number(text: str) -> int | None:
    """Return the number that a note begins with (`¹²`, `[3]`, `4.`, `26 `), 0 for a bare caret, None without one."""
    raised = _RAISED.match(text)
    if raised:
        return int(raised[1].translate(_RAISED_DIGITS))
    found = _NUMBER.match(text[:40])
    if found:
        return int(next(group for group in found.groups() if group))
    return 0 if _CARET.match(text) else None


def _sure(text: str) -> bool:
    """Whether a line cannot be anything but a note's beginning, whatever its number."""
    return bool(_CARET.match(text) or _RAISED.match(text))


def _zone(blocks: list[Block]) -> int | None:
    """Where the notes begin: under a heading that says so, or where marked lines take over until the end."""
    titles = phrases("notes")
    for at in range(len(blocks) - 2, -1, -1):
        if len(blocks[at].head) <= 40 and fold(blocks[at].head).strip(" :.") in titles:
            following = blocks[at + 1 :]
            marked = sum(note_number(block.head) is not None for block in following)
            sources = sum(bool(_ADDRESS.search(block.head)) for block in following)
            if marked * 2 >= len(following) or sources * 2 >= len(following) or at * 2 > len(blocks):
                return at + 1
    return _unannounced(blocks)


def _unannounced(blocks: list[Block]) -> int | None:
    """Marked lines in rising order that make up most of the rest of the document."""
    sure = [at for at, block in enumerate(blocks) if _sure(block.head)]
    if len(sure) < 2:
        return None
    # From the back: the earliest start after which most lines are notes.
    best = None
    seen = 0
    for at in range(len(blocks) - 1, -1, -1):
        marked = note_number(blocks[at].head) is not None
        seen += marked
        if marked and _sure(blocks[at].head) and seen * 10 >= 6 * (len(blocks) - at):
            best = at
    return best
