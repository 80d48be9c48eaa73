"""Joining the halves of paragraphs that a page break cuts."""

from collections import Counter
from itertools import pairwise

from cache.records import Kind
from translate.paragraphs import verdicts
from translate.paragraphs.blocks import Block
from translate.paragraphs.hyphens import is_cut
from translate.paragraphs.marks import closed, dangles, ends_block, is_list_item, lower_start
from translate.paragraphs.reflow import Layout

_CLAUSE = 30
_LONG = 120
# Blocks (captions, tables, notes) that may stand between the two halves of a paragraph that a page break cuts.
_BETWEEN = 3
# Lines that paragraphs have on average where most page breaks fall into one.
_LINES_EACH = 4
_NO_TEXT = (Kind.CAPTION, Kind.TABLE, Kind.NOTE, Kind.REFERENCE)


def bridge(blocks: list[Block], layout: Layout) -> list[Block]:
    """Join the halves of paragraphs that a page break cuts, also over a caption or notes that stand between them."""
    if layout.profile in ("lines", "blank-lines"):
        return blocks
    result: list[Block] = []
    taken: set[int] = set()
    long_ones = layout.profile == "pages" or _lines_each(blocks) >= _LINES_EACH
    telling = _gap_in_paragraph(blocks, layout.wide)
    for at, block in enumerate(blocks):
        if at in taken:
            continue
        result.append(block)
        last = at
        while (after := _other_half(blocks, block, last, taken, layout.wide, long_ones, telling)) is not None:
            verdict = verdicts.OVER_PAGE_FULL if closed(block.tail) else verdicts.OVER_PAGE
            blocks[after].lines[0].why = verdict.why
            block.lines.extend(blocks[after].lines)
            taken.add(after)
            last = after
    return result


def _lines_each(blocks: list[Block]) -> float:
    """How many lines a paragraph of wrapped text has, on average."""
    wrapped = [len(block.lines) for block in blocks if block.width is not None and block.kind is Kind.PARAGRAPH]
    return sum(wrapped) / len(wrapped) if wrapped else 0.0


def _gap_in_paragraph(blocks: list[Block], wide: int) -> int | None:
    """The blank lines at page breaks within paragraphs, where those between paragraphs have more; None if that is not
    to be seen.

    What stops in mid-sentence tells: it goes on for sure. A program that cuts pages keeps the blank line between
    paragraphs.
    """
    inside: Counter[int] = Counter()
    gaps: Counter[int] = Counter()
    for before, block in pairwise(blocks):
        if block.page or block.gap >= wide:
            gaps[block.gap] += 1
            inside[block.gap] += not ends_block(before.tail)
    if not inside:
        return None
    gap, count = inside.most_common(1)[0]
    sure = count >= 2 and count * 10 >= 9 * inside.total()
    return gap if sure and gaps[gap + 1] and not inside[gap + 1] else None


def _other_half(
    blocks: list[Block], block: Block, last: int, taken: set[int], wide: int, long_ones: bool, telling: int | None
) -> int | None:
    if block.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM) or last + 1 == len(blocks):
        return None
    close = blocks[last + 1]
    if not close.page and close.gap < wide and close.kind not in (Kind.NOTE, Kind.REFERENCE):
        return None
    # A semicolon ends an item of a list, but no page: what it cuts goes on.
    ended = closed(block.tail)
    introduces = block.tail[-1] in ":："
    broken = False
    for after in range(last + 1, min(len(blocks), last + 2 + _BETWEEN)):
        other = blocks[after]
        broken = broken or other.page or (other.gap >= wide and not ended)
        if not broken and other.kind not in (Kind.NOTE, Kind.REFERENCE):
            return None
        if other.kind in _NO_TEXT or after in taken:
            continue
        if ended or introduces:
            goes_on = _fills_page(block, other, long_ones=long_ones, telling=telling if after == last + 1 else None)
        else:
            goes_on = _fits(block, other)
        return after if goes_on else None
    return None


def _fills_page(block: Block, other: Block, *, long_ones: bool, telling: int | None) -> bool:
    """Whether a sentence, not a paragraph, ends with the page.

    A paragraph's last line is seldom full; a page's last line mostly is, and a sentence may end anywhere.
    """
    if other.kind is not Kind.PARAGRAPH or other.width is None:
        return False
    if block.indented:
        return other.lines[0].indent < block.lines[-1].indent + 2
    if not block.full(other.head):
        return False
    if telling is not None:
        return other.gap == telling
    return long_ones


def _dashed_clause(block: Block, other: Block) -> bool:
    """Whether a dash at the beginning of a page is one within the sentence that the page cuts, and no bullet."""
    text = other.head
    inside = text[:1] in "–—" and lower_start(text[1:].lstrip()) is True
    return inside and block.kind is Kind.PARAGRAPH and block.full(text)


def _fits(block: Block, other: Block) -> bool:
    """Whether `other` can be what `block` was cut off from."""
    if is_list_item(other.head) and other.kind is Kind.LIST_ITEM and not _dashed_clause(block, other):
        return False
    small = lower_start(other.head)
    if small:
        return block.length >= _CLAUSE
    if other.kind is not Kind.PARAGRAPH:
        return False
    enough = _LONG if small is False else _LONG // 2
    return block.length >= enough or block.full(other.head) or dangles(block.tail) or is_cut(block.tail)
