"""What a block is on its page, from its looks and its place: heading, caption, list item, table line, note, comment."""

import re

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import (
    all_capitals,
    closed,
    count_letters,
    ends_block,
    fold,
    has_letter,
    is_list_item,
    lower_start,
)
from translate.paragraphs.notes import mark_notes
from translate.paragraphs.phrases import phrases

_HEADING_LENGTH = 100
_HEADING_WORDS = 14
_BODY = 110
_CAPTION_LENGTH = 150
# Words that make a line in mid-air under a page break a caption rather than a chapter's heading.
_CAPTION_WORDS = 7
_COLUMNS = re.compile(r"\t|\S {3,}\S.* {3,}\S|\|.*\|")
_AGENCY = re.compile(
    r"\[[^\[\]/]{2,50}/[^\[\]/]{2,40}\]$|\([^()/]{2,50}/ ?[A-Z]{2,}[^()]{0,30}\)$"
    r"|[\[(](?:AFP|Reuters|Getty Images|AP|EPA|TASS)[\])]$"
)
_INNER_END = re.compile(r"[.!?؟…。]['\"»”’]?\s+\S")
_CAPTION_NUMBER = re.compile(r"(?:(?P<word>[^\W\d_]{2,12})\.? ?\d{1,3}|\d{1,3}[ -](?P<after>[^\W\d_]{3,12}))\b")
_CREDIT = re.compile(r"(?:^|[-–—.(\[/] ?)(?P<word>[^\W\d_]{3,12}(?: by)?) ?: ?[^:]{2,60}$")
_DIGIT = re.compile(r"\d")
_INITIALS = re.compile(r"\b[^\W\d_]\. ?[^\W\d_]\.")


def assign_kinds(blocks: list[Block], wide: int, comments_from: int | None) -> None:
    """Give every block its kind; `wide` is the number of blank lines that mean a page break."""
    mark_notes(blocks)
    _mark_comments(blocks, comments_from)
    _mark_tables(blocks)
    for at, block in enumerate(blocks):
        if block.kind is None and is_list_item(block.head) and not _numbered_heading(blocks, at):
            block.kind = Kind.LIST_ITEM
    head = _head_zone(blocks)
    _mark_captions(blocks, wide, head)
    _mark_headings(blocks, head)
    for block in blocks:
        block.kind = block.kind or Kind.PARAGRAPH


def _mark_comments(blocks: list[Block], comments_from: int | None) -> None:
    if comments_from is None:
        return
    for block in blocks:
        if block.lines[0].number == comments_from:
            block.kind = Kind.HEADING
        elif block.lines[0].number > comments_from and block.kind is None:
            block.kind = Kind.COMMENT


def _mark_tables(blocks: list[Block]) -> None:
    """Runs of short lines that end in mid-air, many of them figures: an infobox, or a table that lost its rules."""
    start = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and _cell(blocks[at]) and (at == start or blocks[at].gap == 0):
            continue
        run = blocks[start:at]
        if _is_table(run):
            for block in run:
                block.kind = Kind.TABLE
        start = at if at < len(blocks) and _cell(blocks[at]) else at + 1
    for block in blocks:
        if block.kind is None and len(block.lines) == 1 and block.length <= 200 and _COLUMNS.search(block.head):
            block.kind = Kind.TABLE


def _cell(block: Block) -> bool:
    line = block.lines[0]
    return (
        block.kind is None
        and len(block.lines) == 1
        and line.length <= 90
        and not line.before_edit
        and not line.after_edit
        and not is_list_item(line.text)
    )


def _is_table(run: list[Block]) -> bool:
    if len(run) < 3:
        return False
    open_ = sum(not closed(b.head) for b in run)
    if open_ * 10 < 8 * len(run):
        return False
    mean = sum(b.length for b in run) / len(run)
    figures = sum(_mostly_figures(b.head) for b in run)
    return figures * 5 >= len(run) or (len(run) >= 4 and mean <= 25)


def _mostly_figures(text: str) -> bool:
    return len(_DIGIT.findall(text)) > count_letters(text)


def _head_zone(blocks: list[Block]) -> int:
    """How many blocks stand before the first body text: title, authors, date."""
    for at, block in enumerate(blocks[:14]):
        if block.kind is None and (block.length >= _BODY or (closed(block.tail) and block.length >= 70)):
            return at
        if block.kind in (Kind.LIST_ITEM, Kind.NOTE, Kind.COMMENT):
            return at
    return 1 if blocks and blocks[0].length < _BODY else 0


def _mark_captions(blocks: list[Block], wide: int, head: int) -> None:
    tight = [block for block in blocks if block.lines[0].after_edit]
    # Where the text itself stands close to the edit links, standing close tells nothing.
    telling = sum(block.gap == 0 for block in tight) * 10 <= 7 * len(tight)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if (
            _names_figure(block)
            or _credited(block)
            or (at >= head and _alone_on_page(block, after, wide))
            or (telling and _under_edit_link(blocks, at))
        ):
            block.kind = Kind.CAPTION


def _under_edit_link(blocks: list[Block], at: int) -> bool:
    """Whether a line stands close under an edit link, where a page has its pictures, with the text further down."""
    block = blocks[at]
    if block.gap or len(block.lines) > 1 or block.length > 4 * _CAPTION_LENGTH:
        return False
    return (block.lines[0].after_edit or (at > 0 and _close_caption(blocks[at - 1]))) and _section_goes_on(blocks, at)


def _close_caption(before: Block) -> bool:
    return before.kind is Kind.CAPTION and before.gap == 0


def _section_goes_on(blocks: list[Block], at: int) -> bool:
    """Whether body text, set off by a blank line, follows in the same section."""
    for block in blocks[at + 1 : at + 6]:
        if block.lines[0].before_edit:
            return False
        if block.gap and block.length >= _BODY:
            return True
    return False


def _names_figure(block: Block) -> bool:
    found = _CAPTION_NUMBER.match(block.head[:40])
    if not found or block.length > 3 * _CAPTION_LENGTH:
        return False
    return fold(found["word"] or found["after"]) in phrases("caption")


def _credited(block: Block) -> bool:
    tail = block.tail[-90:]
    if block.length > 4 * _CAPTION_LENGTH:
        return False
    if _AGENCY.search(tail):
        return True
    found = _CREDIT.search(tail.rstrip(")]"))
    return found is not None and fold(found["word"]) in phrases("credit")


def _alone_on_page(block: Block, after: Block | None, wide: int) -> bool:
    """Whether a short block that ends in mid-air stands under the hole that a picture left."""
    if ends_block(block.tail) or block.length > _CAPTION_LENGTH or not has_letter(block.head):
        return False
    breaks_before = block.page or block.gap >= wide
    if not breaks_before or len(block.lines) > 3:
        return False
    breaks_after = after is not None and (after.page or after.gap >= wide)
    if _INNER_END.search(" ".join(line.text for line in block.lines)):
        return False
    words = sum(len(line.text.split()) for line in block.lines)
    return block.gap >= wide + 2 or breaks_after or words >= _CAPTION_WORDS


def _numbered_heading(blocks: list[Block], at: int) -> bool:
    """Whether a numbered line is a section's title: short, in mid-air, set off, and no item follows it."""
    block = blocks[at]
    if block.lines[0].before_edit:
        return True
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return (
        block.head[:1].isalnum()
        and _heading_shape(block)
        and (block.gap > 0 or at == 0)
        and after is not None
        and after.gap > 0
        and not is_list_item(after.head)
        and after.length >= _BODY
    )


def _heading_shape(block: Block) -> bool:
    text = block.head if len(block.lines) == 1 else " ".join(line.text for line in block.lines)
    if len(block.lines) > 3 or len(text) > (2 * _HEADING_LENGTH if all_capitals(text) else _HEADING_LENGTH):
        return False
    if len(text.split()) > _HEADING_WORDS or not has_letter(text):
        return False
    return not ends_block(text) or (text.rstrip("\"'”»)")[-1:] in ("?", "؟", "？") and len(text) <= 70)


def _mark_headings(blocks: list[Block], head: int) -> None:
    usual_gap = sum(block.gap > 0 for block in blocks) * 2 > len(blocks)
    title = _title_at(blocks, head)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        if block.lines[0].before_edit:
            block.kind = Kind.HEADING
            continue
        if at < head:
            block.kind = _head_kind(blocks, at, title)
            continue
        if not _heading_shape(block):
            continue
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        set_off = at == 0 or block.gap > 0 or block.page
        if after is None or not _leads(block, after, blocks, at):
            continue
        followed = after.gap > 0 or after.lines[0].after_edit
        lone = not usual_gap and block.length <= 70 and (at == 0 or ends_block(blocks[at - 1].tail))
        if (
            (set_off and followed)
            or all_capitals(block.head)
            or (lone and after.length >= max(_BODY, 3 * block.length))
        ):
            block.kind = Kind.HEADING


def _leads(block: Block, after: Block, blocks: list[Block], at: int) -> bool:
    """Whether what follows is text that a heading can stand over."""
    if after.kind in (Kind.LIST_ITEM, Kind.TABLE, Kind.NOTE):
        return True
    if not closed(block.tail) and (lower_start(after.head) or block.full(after.head)):
        # The first line of a paragraph that a page break cuts: no heading leaves off where the text's lines do.
        return False
    if after.kind is Kind.CAPTION or _heading_shape(after):
        # A second title, or a picture, between the heading and its text.
        return any(other.length >= _BODY or other.kind is Kind.LIST_ITEM for other in blocks[at + 2 : at + 4])
    return after.length >= 1.3 * block.length


def _title_at(blocks: list[Block], head: int) -> int:
    for at in range(head):
        head_line = blocks[at].head
        if blocks[at].kind is None and all_capitals(head_line) and count_letters(head_line) >= 8:
            return at
    return 0


def _head_kind(blocks: list[Block], at: int, title: int) -> Kind:
    """The kind of a line before the body: the title and what is like it, or who wrote it, where and when."""
    block = blocks[at]
    if at < title:
        return Kind.PARAGRAPH
    if not has_letter(block.head) or (at > title and _is_byline(block.head)):
        return Kind.PARAGRAPH
    if at == title and not ends_block(block.tail):
        # However long: news pages have titles of twenty words.
        return Kind.HEADING
    return Kind.HEADING if _heading_shape(block) else Kind.PARAGRAPH


def _is_byline(text: str) -> bool:
    folded = fold(text)
    if any(folded.startswith((word + " ", word + ":")) for word in phrases("byline")):
        return True
    if _INITIALS.search(text) or "@" in text or text[:1] in "(©" or closed(text):
        return True
    words = text.split()
    named = [word[:1].isupper() and not word.isupper() for word in words]
    digits = sum(character.isdigit() for character in text)
    return (2 <= len(words) <= 4 and all(named)) or digits >= 4
