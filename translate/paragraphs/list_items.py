"""List items: by their markers, by numbers that count, and where a scanner lost the bullet."""

import re
from itertools import pairwise

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.headings import heading_shape
from translate.paragraphs.markers import item_marker
from translate.paragraphs.marks import (
    all_capitals,
    closed,
    columns,
    count_letters,
    ends_block,
    is_list_item,
    lower_start,
)

# `2.1`, `2.1.3`: told from a figure by others of its kind.
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=[^\W\d_])")
_SPEECH = re.compile(r"[,.!?…»”\"] ?[—–―] ?\w|[,.!?…] ?[—–―] ?[^\W\d_]")
_DASHES = "-–—"
_BODY = 110
# The number of a section's title, and the characters that this has at the most.
_TITLE_NUMBER = re.compile(r"(\d{1,2})\.\s+[^\W\d_]")
_TITLE_LENGTH = 60
# Letters of a title in capitals, with its number.
_TITLE = 8
_SENTENCE = 30
# Columns that a line of text under a heading has at least.
_LINE = 40
# Paragraphs without a bullet that may stand between items of a list whose bullets a scanner misread.
_LOST = 3


def mark_list_items(blocks: list[Block]) -> None:
    """Find the list items among blocks that are nothing else yet."""
    counted = _counted(blocks)
    sections = _sections(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        item = block.lines[0].item and any(map(str.isalnum, block.head)) and not _speaks(blocks, at)
        item = item and not _framed(block)
        if at in sections:
            block.kind = Kind.HEADING
        elif (item or id(block) in counted) and not _numbered_heading(blocks, at):
            block.kind = Kind.LIST_ITEM


def mark_lost_bullets(blocks: list[Block]) -> None:
    """Make items of the paragraphs that stand between items, where bullets nearby were misread."""
    items = [at for at, block in enumerate(blocks) if block.kind is Kind.LIST_ITEM]
    for before, after in pairwise(items):
        between = [block for block in blocks[before + 1 : after] if block.kind is not Kind.CAPTION]
        if not 0 < len(between) <= _LOST or any(block.kind is not Kind.PARAGRAPH for block in between):
            continue
        if any(block.tail[-1] in ":：" for block in between) or not any(map(_misread, _around(blocks, before, after))):
            continue
        for block in between:
            block.kind = Kind.LIST_ITEM


def _around(blocks: list[Block], before: int, after: int) -> list[Block]:
    """The items of the list that holds two of them, and of the lists close to it."""
    return [block for block in blocks[max(0, before - 6) : after + 7] if block.kind is Kind.LIST_ITEM]


def _misread(block: Block) -> bool:
    marked = item_marker(block.head)
    return marked.found != marked.marker


def _counted(blocks: list[Block]) -> set[int]:
    """The blocks whose numbers (`1.1`, `1.2`, `2.1.1`) count on from one to the next."""
    numbered = [
        (block, tuple(int(part) for part in found[1].split(".")))
        for block in blocks
        if block.kind is None and (found := _SECTION.match(block.head[:24]))
    ]
    counted: set[int] = set()
    for (one, before), (other, after) in pairwise(numbered):
        if before < after <= (*(part + 2 for part in before), 99):
            counted.update((id(one), id(other)))
    return counted


def _sections(blocks: list[Block]) -> set[int]:
    """The titles of sections where no blank line stands: short lines whose numbers count on, each over a long text."""
    found = {
        at: int(counted[1])
        for at, block in enumerate(blocks[:-1])
        if (counted := _TITLE_NUMBER.match(block.head))
        and block.kind is None
        and _over_text(block, blocks[at + 1])
        and (at == 0 or closed(blocks[at - 1].tail))
    }
    chains: list[list[int]] = []
    for at, number in found.items():
        if chains and number == found[chains[-1][-1]] + 1:
            chains[-1].append(at)
        else:
            chains.append([at])
    return {at for chain in chains if _are_sections(blocks, chain) and found[chain[0]] == 1 for at in chain}


def _are_sections(blocks: list[Block], chain: list[int]) -> bool:
    return sum(_is_long(blocks[at + 1]) for at in chain) > 1


def _over_text(block: Block, after: Block) -> bool:
    """Whether a line in mid-air stands over a paragraph, or over a sentence that a list follows."""
    short = len(block.lines) == 1 and block.length <= _TITLE_LENGTH and heading_shape(block)
    text = _is_long(after) or (ends_block(after.tail) and after.length >= _SENTENCE)
    return short and text and not is_list_item(after.head)


def _is_long(block: Block) -> bool:
    return len(block.lines) > 1 and block.length >= _BODY


def _numbered_heading(blocks: list[Block], at: int) -> bool:
    """Whether a numbered line is a section's title: short, in mid-air, set off, and not the next number follows it."""
    block = blocks[at]
    if block.lines[0].before_edit:
        return True
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if after is None or not block.head[:1].isalnum() or not heading_shape(block):
        return False
    if not (block.gap > 0 or block.page or at == 0) or not (after.gap > 0 or _SECTION.match(block.head)):
        return False
    if _follows(block, after):
        return False
    if all_capitals(block.head) and after.gap and count_letters(block.head) >= _TITLE:
        return True
    child = _SECTION.match(after.head) is not None
    long = after.length >= _BODY or (ends_block(after.tail) and columns(after.head) >= _LINE)
    return child or (long and not is_list_item(after.head))


def _follows(block: Block, after: Block) -> bool:
    """Whether the second has the number that comes after the first's, as items of one list have."""
    numbers = [re.match(r"\(?(\d{1,3})[.)]", one.head) for one in (block, after)]
    return all(numbers) and int(numbers[1][1]) == int(numbers[0][1]) + 1  # type: ignore[index]


def _framed(block: Block) -> bool:
    """Whether dashes stand on both sides of a line, as agencies set the headings within a report."""
    text = block.head
    return len(block.lines) == 1 and text[:1] in _DASHES and text[-1:] == text[:1] and text[1:2].isspace()


def _speaks(blocks: list[Block], at: int) -> bool:
    """Whether a dash before a line is that of speech, as printers of many languages set it, and no bullet."""
    text = blocks[at].head
    if text[:1] not in "—–―":
        return False
    whole = " ".join(line.text for line in blocks[at].lines)
    if _SPEECH.search(whole[2:]):
        return True
    asked = [one.tail[-1] in "?؟？" for one in _dashed(blocks, at)]
    if asked.count(True) > 1 and asked.count(False) > 1:
        # Questions and answers by turns.
        return True
    if text[:1] == "–" and not any(_SPEECH.search(one.head[2:]) for one in _dashed(blocks, at)):
        return False
    announced = at > 0 and blocks[at - 1].tail[-1] in ":：" and blocks[at - 1].head[:1] not in "—–―"
    return not announced and closed(whole) and lower_start(text[1:].lstrip()) is not True


def _dashed(blocks: list[Block], at: int) -> list[Block]:
    """The blocks close by that begin with a dash too."""
    return [block for block in blocks[max(0, at - 4) : at + 5] if block.head[:1] in "—–―"]
