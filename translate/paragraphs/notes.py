"""Notes and references: numbered lines that explain or name sources, one after another, at the end or under a page."""

import re
from dataclasses import dataclass

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import closed, fold, has_letter, lower_start
from translate.paragraphs.phrases import phrases
from translate.paragraphs.sources import is_source
from translate.raised import LOWER, RAISED

_CARET = re.compile(r"(?:(?:\d{1,4}|[^\W\d_])\.\s*)?(?:\^|↑)")
_RAISED = re.compile(rf"([{RAISED}]+)\s?\S")
_NUMBER = re.compile(r"(?:\[(\d{1,4})\]|\(?(\d{1,4})[.)]?)\s+\S|(\d{1,4})[.)]\S")
_ADDRESS = re.compile(r"https?://|www\.|doi:|ISBN", re.IGNORECASE)
_ENDS_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_TITLE_LENGTH = 40
_BODY = 110
# Notes that may be missing between two that are there.
_MISSING = 4


@dataclass(frozen=True, slots=True)
class _Zone:
    """Blocks from `start` to `end` (not included) that are notes; those of a bibliography are all sources."""

    start: int
    end: int
    bibliography: bool = False


def mark_notes(blocks: list[Block]) -> None:
    """Find the notes among `blocks`, mark them, and give each the lines that go on with it."""
    removed: set[int] = set()
    for zone in _zones(blocks):
        _mark_zone(blocks, zone, removed)
    text = next((at for at, block in enumerate(blocks) if block.length >= _BODY), 0)
    for at, block in enumerate(blocks):
        # Under a page, wherever it is; before all text it is an author's institution.
        raised = at > text and _RAISED.match(block.head) is not None and has_letter(block.head)
        if block.kind is None and (raised or block.lines[0].note):
            block.kind = Kind.NOTE
    if removed:
        blocks[:] = [block for block in blocks if id(block) not in removed]


def note_number(text: str) -> int | None:
    """Return the number that a note begins with (`¹²`, `[3]`, `4.`, `26 `), 0 for a bare caret, None without one."""
    if text[:1].isalpha():
        # No figure: at most a letter with a caret behind it.
        return 0 if text[1:2] == "." and _CARET.match(text) else None
    raised = _RAISED.match(text)
    if raised:
        return int(raised[1].translate(LOWER))
    found = _NUMBER.match(text[:40])
    if found:
        return int(next(group for group in found.groups() if group))
    return 0 if _CARET.match(text) else None


def _mark_zone(blocks: list[Block], zone: _Zone, removed: set[int]) -> None:
    kind = Kind.REFERENCE if zone.bibliography else Kind.NOTE
    last: Block | None = None
    number = 0
    for at in range(zone.start, zone.end):
        block = blocks[at]
        own = note_number(block.head)
        if own is None and block.page and zone.start and not closed(blocks[zone.start - 1].tail):
            # Notes under a page, whose last sentence goes on overleaf.
            continue
        restarts = own == 1 and number > 1 and at + 1 < zone.end and note_number(blocks[at + 1].head) == 2
        begins = own is not None and (number < own <= number + _MISSING or _sure(block.head) or restarts)
        if last is None or begins or (number == 0 and not _continues(last, block)):
            # Without numbers each block is one.
            block.kind = kind
            last, number = block, own if own is not None else number
        else:
            last.lines.extend(block.lines)
            removed.add(id(block))


def _sure(text: str) -> bool:
    """Whether a line cannot be anything but a note's beginning, whatever its number."""
    return bool(_CARET.match(text) or _RAISED.match(text))


def _continues(last: Block, block: Block) -> bool:
    """Whether an unmarked block goes on with the note before it."""
    return lower_start(block.head) is True or bool(_ADDRESS.match(block.head) and not _ADDRESS.search(last.tail))


def _zones(blocks: list[Block]) -> list[_Zone]:
    """Where the notes are: under headings that say so, or where marked lines take over until the end."""
    notes, sources, others = phrases("notes"), phrases("sources"), phrases("section")
    known = notes | sources | others
    titles = {
        at: title
        for at, block in enumerate(blocks)
        if len(block.head) <= _TITLE_LENGTH and (title := fold(block.head).strip(" :：.")) in known
    }
    zones: list[_Zone] = []
    for at, title in titles.items():
        if title in others:
            continue
        end = _end(blocks, at + 1, min((other for other in titles if other > at), default=len(blocks)))
        if _holds_notes(blocks[at + 1 : end], late=at * 2 > len(blocks)):
            zones.append(
                _Zone(at + 1, end, title in sources and title not in notes and _all_sources(blocks, at + 1, end))
            )
    if not zones and (start := _unannounced(blocks)) is not None:
        zones.append(_Zone(start, _end(blocks, start, len(blocks))))
    return zones


def _holds_notes(blocks: list[Block], *, late: bool) -> bool:
    marked = sum(note_number(block.head) is not None for block in blocks)
    sources = sum(is_source(" ".join(line.text for line in block.lines)) for block in blocks)
    return bool(blocks) and (marked * 2 >= len(blocks) or sources * 2 >= len(blocks) or late)


def _all_sources(blocks: list[Block], start: int, end: int) -> bool:
    """Whether no entry is one of an encyclopedia, whose references may explain as well."""
    return not any(_CARET.match(block.head) for block in blocks[start:end])


def _end(blocks: list[Block], start: int, limit: int) -> int:
    """Where notes end that begin at `start`: at the next section, or where text begins that is no note."""
    number = 0
    for at in range(start, limit):
        block = blocks[at]
        own = note_number(block.head)
        if block.lines[0].before_edit and at > start:
            return at
        if own is not None:
            number = own
        elif at > start and number and not _more_notes(blocks, at, limit, number) and _leaves(blocks[at - 1], block):
            return at
    return limit


def _more_notes(blocks: list[Block], at: int, limit: int, number: int) -> bool:
    """Whether the next note follows within a few blocks, so that what stands between belongs to the last one."""
    for block in blocks[at : min(limit, at + 6)]:
        own = note_number(block.head)
        if own is not None and number < own <= number + _MISSING:
            return True
    return False


def _leaves(before: Block, block: Block) -> bool:
    """Whether a block without a number cannot be the rest of the last note."""
    if (block.gap == 0 and not block.page) or lower_start(block.head):
        return False
    if _ENDS_IN_ADDRESS.search(before.tail):
        return has_letter(block.head) and not _ADDRESS.search(block.head) and " " in block.head
    return closed(before.tail) and not _ADDRESS.match(block.head)


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
