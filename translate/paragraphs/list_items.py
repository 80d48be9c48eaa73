"""List items: by their markers, by numbers that count, and where a scanner lost the bullet."""

import re
from itertools import pairwise

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.headings import heading_shape
from translate.paragraphs.markers import item_marker
from translate.paragraphs.marks import closed, ends_block, is_list_item, lower_start

# `2.1`, `2.1.3`: told from a figure by others of its kind.
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=[^\W\d_])")
_SPEECH = re.compile(r"[,.!?…»”\"] ?[—–―] ?\w|[,.!?…] ?[—–―] ?[^\W\d_]")
_QUANTITY = re.compile(r"[\d½¼¾⅓⅔]")
_DASHES = "-–—"
_BODY = 110
# Paragraphs without a bullet that may stand between items of a list whose bullets a scanner misread.
_LOST = 3


def mark_list_items(blocks: list[Block]) -> None:
    """Find the list items among blocks that are nothing else yet."""
    counted = _counted(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        item = is_list_item(block.head) and any(map(str.isalnum, block.head)) and not _speaks(blocks, at)
        item = item and not _framed(block)
        if (item or id(block) in counted) and not _numbered_heading(blocks, at):
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


def mark_bare_items(blocks: list[Block]) -> None:
    """Make items of runs of short lines that begin with quantities, or that a colon announces."""
    start = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and _bare(blocks[at]) and (at == start or blocks[at].gap == 0):
            continue
        run = blocks[start:at]
        before = blocks[start - 1] if start else None
        if len(run) >= 3 and start:
            quantities = sum(bool(_QUANTITY.match(block.head)) for block in run)
            announced = before is not None and before.kind is Kind.PARAGRAPH and before.tail[-1] in ":："
            if announced or quantities * 2 > len(run):
                while not announced and not _QUANTITY.match(run[0].head):
                    run = run[1:]
                for block in run:
                    block.kind = Kind.LIST_ITEM
        start = at if at < len(blocks) and _bare(blocks[at]) else at + 1


def _bare(block: Block) -> bool:
    return block.kind is None and len(block.lines) == 1 and block.length <= 60 and not ends_block(block.head)


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
    child = _SECTION.match(after.head) is not None
    text = not is_list_item(after.head) and (after.length >= _BODY or (ends_block(after.tail) and after.length >= 40))
    return child or text


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
