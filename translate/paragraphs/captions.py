"""Captions: lines that name a figure, credit a photographer, or stand where a page has its pictures."""

import re

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import ends_block, fold, has_letter
from translate.paragraphs.phrases import phrases

_LENGTH = 150
_BODY = 110
# Words that make a line in mid-air under a page break a caption rather than a chapter's heading.
_WORDS = 7
_AGENCY = re.compile(
    r"\[[^\[\]/]{2,50}/[^\[\]/]{2,40}\]$|\([^()/]{2,50}/ ?[A-Z]{2,}[^()]{0,30}\)$"
    r"|[\[(](?:AFP|Reuters|Getty Images|AP|EPA|TASS)[\])]$"
)
_INNER_END = re.compile(r"[.!?؟…。]['\"»”’]?\s+\S")
_NUMBER = re.compile(r"(?:(?P<word>[^\W\d_]{1,12})\.? ?[\d٠-٩]{1,3}|\d{1,3}[ -](?P<after>[^\W\d_]{3,12}))(?:\b|(?=\D))")
_INNER = re.compile(r"(?<=[.!?…»”\"]) |[|/–—] ?")
# Words of a credit with its name.
_NAMED = 6
_BRACKETED = re.compile(r"[\[(]([^\W\d_]{2,14}):? ")
_CREDIT = re.compile(r"(?:^|[-–—.(\[/|•·«»”\"!?…] ?)(?P<word>[^\W\d_]{2,12}(?: (?:by|credit))?) ?: ?[^:]{2,60}$")


def mark_captions(blocks: list[Block], wide: int, head: int) -> None:
    """Find captions; `head` is the number of blocks before the body, `wide` the blank lines of a page break."""
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
    if block.gap or len(block.lines) > 1 or block.length > 4 * _LENGTH:
        return False
    close = at > 0 and blocks[at - 1].kind is Kind.CAPTION and blocks[at - 1].gap == 0
    return (block.lines[0].after_edit or close) and _section_goes_on(blocks, at)


def _section_goes_on(blocks: list[Block], at: int) -> bool:
    """Whether body text, set off by a blank line, follows in the same section."""
    for block in blocks[at + 1 : at + 6]:
        if block.lines[0].before_edit:
            return False
        if block.gap and block.length >= _BODY:
            return True
    return False


def _names_figure(block: Block) -> bool:
    named = _BRACKETED.match(block.head[:40])
    if named and fold(named[1]) in phrases("caption") and block.tail[-1] in ")]":
        return True
    found = _NUMBER.match(block.head[:40])
    if not found or block.length > 3 * _LENGTH:
        return False
    return fold(found["word"] or found["after"]) in phrases("caption")


def _credited(block: Block) -> bool:
    tail = block.tail[-90:]
    if block.length > 4 * _LENGTH:
        return False
    if _AGENCY.search(tail) or (block.length <= _LENGTH and tail.endswith(tuple(phrases("credit end")))):
        return True
    last = fold(_INNER.split(tail)[-1])
    if len(last.split()) <= _NAMED and any(last.startswith(f"{word} ") for word in phrases("credit") if " " in word):
        return True
    found = _CREDIT.search(tail.rstrip(")]"))
    return found is not None and fold(found["word"]) in phrases("credit")


def _alone_on_page(block: Block, after: Block | None, wide: int) -> bool:
    """Whether a short block that ends in mid-air stands under the hole that a picture left."""
    if ends_block(block.tail) or block.length > _LENGTH or not has_letter(block.head):
        return False
    breaks_before = block.page or block.gap >= wide
    if not breaks_before or len(block.lines) > 3:
        return False
    breaks_after = after is not None and (after.page or after.gap >= wide)
    if _INNER_END.search(" ".join(line.text for line in block.lines)):
        return False
    words = sum(len(line.text.split()) for line in block.lines)
    return block.gap >= wide + 2 or breaks_after or words >= _WORDS
