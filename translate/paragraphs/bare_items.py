"""List items without a marker, as browsers copy them: what a colon announces, quantities, sections of names alone."""

import re
from itertools import takewhile

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import closed, dangles, ends_block, fold, is_coded
from translate.paragraphs.phrases import phrases
from translate.paragraphs.sources import is_source

_QUANTITY = re.compile(r"[\d½¼¾⅓⅔]")
_PARTED = (";", "؛", "；")
_SHORT = 60
_ITEM = 120
_ENTRY = 250
# Sections with edit links that make a text an encyclopedia's page.
_SECTIONS = 3


def mark_bare_items(blocks: list[Block]) -> None:
    """Make items of short lines that begin with quantities, and of lines that a colon announces."""
    for at, block in enumerate(blocks[:-1]):
        if block.kind in (None, Kind.PARAGRAPH) and block.tail[-1] in ":：":
            for item in _announced(blocks, at + 1):
                item.kind = Kind.LIST_ITEM
    start = 0
    bare = [*map(_bare, blocks), False]
    for at, short in enumerate(bare):
        if short and (at == start or blocks[at].gap == 0):
            continue
        run = blocks[start:at]
        if start and len(run) >= 3 and sum(bool(_QUANTITY.match(block.head)) for block in run) * 2 > len(run):
            while not _QUANTITY.match(run[0].head):
                run = run[1:]
            for block in run:
                block.kind = Kind.LIST_ITEM
        start = at if short else at + 1


def mark_listings(blocks: list[Block]) -> None:
    """Make items of the lines of an encyclopedia's sections of names or works alone; in a gallery they are captions."""
    heads = [at for at, block in enumerate(blocks) if block.lines[0].before_edit]
    if len(heads) < _SECTIONS:
        return
    for at, end in zip(heads, [*heads[1:], len(blocks)], strict=True):
        run = blocks[at + 1 : at + 2] + list(takewhile(lambda block: not block.gap, blocks[at + 2 : end]))
        whole = at + 1 + len(run) == end or end == len(blocks)
        title = fold(blocks[at].head)
        works = title in phrases("bibliography") | phrases("sources")
        if whole and len(run) >= 2 and all(_is_entry(block, works=works) for block in run):
            pictures = title in phrases("gallery")
            for block in run:
                block.kind = Kind.CAPTION if pictures else Kind.LIST_ITEM


def _announced(blocks: list[Block], start: int) -> list[Block]:
    """The items from `start` on: close together, in mid-air or with semicolons; what ends at a comma may be verse."""
    items: list[Block] = []
    for at in range(start, len(blocks)):
        block = blocks[at]
        if block.kind is not None or len(block.lines) > 1 or block.length > _ITEM or block.lines[0].before_edit:
            break
        if items and block.gap:
            break
        if closed(block.tail):
            # The last of them ends the sentence that the others go on with.
            items += [block] if items and items[-1].tail[-1] in _PARTED else []
            break
        if block.tail[-1] in ":：" or is_coded(block.head):
            break
        items.append(block)
    parted = sum(block.tail[-1] in _PARTED for block in items)
    if any(dangles(block.tail) for block in items) or (parted and parted < len(items) - 1):
        return []
    return items if len(items) >= (2 if parted else 3) else []


def _bare(block: Block) -> bool:
    return block.kind is None and len(block.lines) == 1 and block.length <= _SHORT and not ends_block(block.head)


def _is_entry(block: Block, *, works: bool) -> bool:
    if block.kind is not None or len(block.lines) > 1 or block.length > _ENTRY or dangles(block.tail):
        return False
    return not ends_block(block.tail) or (closed(block.tail) and (works or is_source(block.tail)))
