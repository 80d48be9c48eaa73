"""How deep headings, list items and comments stand, as far as the text shows it."""

import re
from collections.abc import Sequence

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.markers import depth, item_marker
from translate.paragraphs.marks import all_capitals, fold
from translate.paragraphs.phrases import phrases

_DEEPEST = 6
# Columns by which a deeper item or an answer stands in.
_STEP = 2
# `2`, `2.1`, `2.1.3.` before the words of a heading; and what is above numbered sections.
_DECIMAL = re.compile(r"§?\s?(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\S")


def assign_levels(blocks: Sequence[Block]) -> None:
    """Give headings, list items and comments their levels."""
    _headings(blocks)
    _nested(blocks, Kind.LIST_ITEM)
    if len({block.lines[0].indent // _STEP for block in blocks if block.kind is Kind.COMMENT}) > 1:
        _nested(blocks, Kind.COMMENT)


def _headings(blocks: Sequence[Block]) -> None:
    """The title is the first; sections come below it, and numbers, parts or capitals say what is below these."""
    found = [at for at, block in enumerate(blocks) if block.kind is Kind.HEADING]
    title = found[0] if found and _opens(blocks, found[0]) else None
    sections = [blocks[at] for at in found if at != title]
    part = False
    loud = {all_capitals(block.head) for block in sections if not _decimals(block)} == {True, False}
    for block in sections:
        numbers, opens_part = _decimals(block), _names_part(block)
        part = part or opens_part
        if block.lines[0].level:
            block.level = block.lines[0].level
            continue
        level = 2 + (part and not opens_part) + max(0, numbers - 1)
        if loud and not numbers and not part and not all_capitals(block.head):
            level += 1
        block.level = min(level, _DEEPEST)
    if title is not None:
        blocks[title].level = 1


def _opens(blocks: Sequence[Block], at: int) -> bool:
    """Whether nothing but bylines, dates and such stands before the heading, and it is no numbered section."""
    before = all(block.kind is not Kind.PARAGRAPH or len(block.head) < 80 for block in blocks[:at])
    return before and at < 8 and not _decimals(blocks[at])


def _decimals(block: Block) -> int:
    found = _DECIMAL.match(block.head[:60])
    return found[1].count(".") + 1 if found else 0


def _names_part(block: Block) -> bool:
    """Whether a heading says that it is a part's or a chapter's (`Chapter 3`, `Глава II`, `الفصل الثالث`)."""
    words = fold(block.head[:60]).split()
    names = phrases("part")
    return any(word.strip(".:,") in names for word in words[:2])


def _nested(blocks: Sequence[Block], kind: Kind) -> None:
    """Count depth within a run of one kind: by the numbers of the markers, else by indents that grow."""
    indents: list[int] = []
    for block in blocks:
        if block.kind is not kind:
            indents = []
            continue
        indent = block.lines[0].indent
        while indents and indent <= indents[-1] - _STEP:
            indents.pop()
        if not indents or indent >= indents[-1] + _STEP:
            indents.append(indent)
        numbers = depth(item_marker(block.head).marker) if kind is Kind.LIST_ITEM else 0
        block.level = min(max(len(indents), numbers), _DEEPEST)
