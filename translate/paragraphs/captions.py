"""Captions: lines that name a figure, credit a photographer, or stand where a page has its pictures."""

import re
from functools import cache

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import closed, dangles, ends_block, fold, has_letter, is_row
from translate.paragraphs.openings import Openings
from translate.paragraphs.phrases import phrases
from translate.scripts import UNSPACED, script_of

_LENGTH = 150
_BODY = 110
_SENTENCE = 40
# Words that make a line in mid-air under a page break a caption rather than a chapter's heading.
_WORDS = 7
_AGENCY = re.compile(
    r"\[[^\[\]/]{2,50}/[^\[\]/]{2,40}\]$|\([^()/]{2,50}/ ?[A-Z]{2,}[^()]{0,30}\)$"
    r"|\((?:PRNewsfoto|CNW Group|Business Wire|GLOBE NEWSWIRE)/[^()]{2,60}\)$"
    r"|[\[(](?:AFP|Reuters|Getty Images|AP|EPA|TASS)[\])]$"
)
_INNER_END = re.compile(r"[.!?؟…。]['\"»”’]?\s+\S")
_NUMBER = re.compile(
    r"(?:(?P<word>[^\W\d_]{1,12})\.? ?(?:[\d٠-٩]{1,3}|[IVX]{1,5}(?=[.:]|$))"
    r"|\d{1,3}[ -](?P<after>[^\W\d_]{3,12}))(?:\b|(?=\D))"
)
_INNER = re.compile(r"(?<=[.!?…»”\"]) |[|/–—] ?")
# What encyclopedias write over a section that has an article of its own (`Main article: Lamps`).
_POINTS_ELSEWHERE = re.compile(r"^[^:–—]{3,30}(?:[:：]| [–—])\s?\S")
# Pictures in a row over the text.
_PICTURES = 3
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
            or _over_text(blocks, at)
        ):
            block.kind = Kind.CAPTION


def _under_edit_link(blocks: list[Block], at: int) -> bool:
    """Whether a line stands close under an edit link, where a page has its pictures, with the text further down."""
    block = blocks[at]
    if block.gap or len(block.lines) > 1 or block.length > 4 * _LENGTH:
        return False
    close = at > 0 and blocks[at - 1].kind is Kind.CAPTION and blocks[at - 1].gap == 0
    return (block.lines[0].after_edit or close) and _section_goes_on(blocks, at)


def _over_text(blocks: list[Block], at: int) -> bool:
    """Whether a line in mid-air stands between an edit link and the text: its picture was not copied with it.

    Several lines are captions where a blank line parts them from the text; close to it they may be a list.
    """
    start = at
    while start and not blocks[start].lines[0].after_edit and not blocks[start].gap and at - start < _PICTURES:
        start -= 1
    run = blocks[start : start + 1]
    for block in blocks[start + 1 : start + _PICTURES]:
        if block.gap or not _mid_air(block):
            break
        run.append(block)
    after = blocks[start + len(run)] if start + len(run) < len(blocks) else None
    if after is None or not run[0].lines[0].after_edit or not all(map(_mid_air, run)) or at >= start + len(run):
        return False
    if after.lines[0].before_edit or after.lines[0].item:
        return False
    if after.gap > 0 and not blocks[start].gap:
        # The text stands apart, and they do not.
        return after.extent >= _SENTENCE and ends_block(after.tail)
    return len(run) == 1 and after.extent >= _BODY and closed(after.tail)


def _mid_air(block: Block) -> bool:
    """Whether a block is a line that neither ends a sentence nor breaks off, and leads to no other page."""
    line = block.lines[0]
    if len(block.lines) > 1 or block.length > _LENGTH or line.before_edit or ends_block(block.tail):
        return False
    return not (line.item or dangles(block.tail) or _POINTS_ELSEWHERE.search(block.head) or is_row(block.head))


def _section_goes_on(blocks: list[Block], at: int) -> bool:
    """Whether body text, set off by a blank line, follows in the same section."""
    for block in blocks[at + 1 : at + 6]:
        if block.lines[0].before_edit:
            return False
        if block.gap and block.length >= _BODY:
            return True
    return False


def _names_figure(block: Block) -> bool:
    named = _BRACKETED.match(block.head[:40]) if block.head[0] in "[(" else None
    if named and fold(named[1]) in phrases("caption") and block.tail[-1] in ")]":
        return True
    found = _NUMBER.match(block.head[:40])
    if not found or block.length > 3 * _LENGTH:
        return False
    if fold(found["word"] or found["after"]) not in phrases("caption"):
        return False
    return not _speaks_of_figure(block, block.head[found.end() :])


def _speaks_of_figure(block: Block, behind: str) -> bool:
    """Whether a sentence tells what a figure shows (`Table 1 shows that …`): a caption has a sign behind its number."""
    if not closed(block.tail):
        return False
    if script_of(behind[:1]) in UNSPACED:
        return True
    return behind[:1] == " " and behind[1:2].islower()


def _credited(block: Block) -> bool:
    tail = block.tail[-90:]
    if block.length > 4 * _LENGTH:
        return False
    if (tail[-1] in ")]" and _AGENCY.search(tail)) or (block.length <= _LENGTH and tail.endswith(_credit_ends())):
        return True
    last = fold(_INNER.split(tail)[-1])
    if len(last.split()) <= _NAMED and _credits().begin(last):
        return True
    found = _CREDIT.search(tail.rstrip(")]")) if ":" in tail else None
    return found is not None and fold(found["word"]) in phrases("credit")


@cache
def _credits() -> Openings:
    """Words of credits that stand before a name without a colon."""
    return Openings(f"{word} " for word in phrases("credit") if " " in word)


@cache
def _credit_ends() -> tuple[str, ...]:
    return tuple(phrases("credit end"))


def _alone_on_page(block: Block, after: Block | None, wide: int) -> bool:
    """Whether a short block that ends in mid-air stands under the hole that a picture left."""
    breaks_before = block.page or block.gap >= wide
    if not breaks_before or len(block.lines) > 3:
        return False
    if ends_block(block.tail) or block.length > _LENGTH or not has_letter(block.head):
        return False
    breaks_after = after is not None and (after.page or after.gap >= wide)
    if _INNER_END.search(" ".join(line.text for line in block.lines)):
        return False
    words = sum(len(line.text.split()) for line in block.lines)
    return block.gap >= wide + 2 or breaks_after or words >= _WORDS
