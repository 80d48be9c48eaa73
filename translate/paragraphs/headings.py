"""Headings: the title and its like at the head, and short lines in mid-air that text follows."""

import re

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.bylines import is_byline, is_byline_word, is_signature, title_at
from translate.paragraphs.marks import (
    all_capitals,
    closed,
    dangles,
    ends_block,
    fold,
    has_letter,
    lower_start,
)
from translate.paragraphs.phrases import phrases
from translate.paragraphs.talk import is_stamp, is_time

_LENGTH = 100
_WORDS = 14
_BODY = 110
_SENTENCE = 80
# What is enough under a line of a word or two.
_BRIEF = 60
# Blocks at the head of a page among which a whole sentence under the title may stand before the author's name.
_SIGNED = 4
_QUESTION = 70
# A stop behind these belongs to the name.
_COMPANY = re.compile(r"^[^.,]{3,40},? (?:Inc|Ltd|Ltda|Co|Corp|Bros|Jr|Sr)\.$")
_NAME_WORDS = 4
# Words of a chapter's number or name that ends with a stop (`Chapter the fourth.`).
_PART_WORDS = 5
_INNER_END = re.compile(r"[.!?…] +\S")
# What answers begin with, and how many make an interview.
_ANSWERS = tuple("\"“”«„‟'‘–—―「『")
_ASKED = 3
_QUESTION_MARKS = ("?", "؟", "？")


def heading_shape(block: Block) -> bool:
    """Tell whether a block is as short as a heading and ends as one does: in mid-air, or with a question mark."""
    text = block.head if len(block.lines) == 1 else " ".join(line.text for line in block.lines)
    if len(block.lines) > 3 or len(text) > (2 * _LENGTH if all_capitals(text) else _LENGTH):
        return False
    if len(text.split()) > _WORDS or not has_letter(text) or dangles(text) or _is_labelled(text):
        return False
    if not ends_block(text) or stopped(text) or _names_section(block):
        return True
    return text.rstrip("\"'”»)")[-1:] in _QUESTION_MARKS and len(text) <= _QUESTION


def stopped(text: str) -> bool:
    """Tell whether a heading ends with a stop: one in capitals or that names a chapter, or one of a name's own."""
    if text[-1:] != "." or text[-2:-1] == "." or len(text) > _LENGTH // 2 or _INNER_END.search(text):
        return False
    if _COMPANY.search(text):
        return True
    first = fold(text).split()[0].strip(".:")
    return all_capitals(text) or (first in phrases("part") and text[:1].isupper() and len(text.split()) <= _PART_WORDS)


def mark_headings(blocks: list[Block], head: int) -> None:
    """Find the headings, and among the first `head` blocks the lines about the authors."""
    usual_gap = sum(block.gap > 0 for block in blocks) * 2 > len(blocks)
    title = title_at(blocks, head)
    asked = _interview(blocks)
    bylines = [at for at in range((title or 0) + 1, head) if blocks[at].kind is None and is_byline(blocks[at].head)]
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        if block.lines[0].before_edit or (block.lines[0].underlined and heading_shape(block)):
            block.kind = Kind.HEADING
        elif at < head:
            # What stands among the lines about the authors is about them too: where they work, who supervised.
            among = bool(bylines) and bylines[0] < at <= bylines[-1]
            block.kind = Kind.BYLINE if among and title is not None else _head_kind(blocks, at, title)
        elif at <= _SIGNED and is_signature(block.head) and block.length <= _LENGTH // 2 and not closed(block.tail):
            block.kind = Kind.BYLINE
        elif at not in asked and heading_shape(block) and _is_heading(blocks, at, usual_gap=usual_gap):
            block.kind = Kind.HEADING


def _interview(blocks: list[Block]) -> set[int]:
    """The questions of an interview: several of them, each with an answer in quotation marks or behind a dash."""
    asked = {
        at
        for at, block in enumerate(blocks[:-1])
        if block.tail[-1] in _QUESTION_MARKS and blocks[at + 1].head[:1] in _ANSWERS and len(block.lines) == 1
    }
    return asked if len(asked) >= _ASKED else set()


def _is_heading(blocks: list[Block], at: int, *, usual_gap: bool) -> bool:
    block = blocks[at]
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    before = blocks[at - 1] if at else None
    if after is None or not _leads(block, after, blocks, at):
        return False
    if before is not None and (dangles(before.tail) or before.tail[-1] in ":：") and not block.page:
        # Under `Yours sincerely,` stands a name, and behind a colon what it announces.
        return False
    timed = before is not None and before.gap > 0 and len(before.lines) == 1 and is_time(before.head)
    set_off = at == 0 or block.gap > 0 or block.page or timed
    followed = after.gap > 0 or after.lines[0].after_edit
    if (set_off and followed) or all_capitals(block.head) or (set_off and _names_section(block)):
        return True
    over = before is None or ends_block(before.tail) or before.kind in (Kind.CAPTION, Kind.LIST_ITEM, Kind.TABLE)
    if usual_gap or block.length > _QUESTION or not over:
        return False
    if before is not None and closed(before.tail) and _lists(blocks, at + 1):
        return True
    # Between whole sentences less text will do.
    between = before is not None and closed(before.tail) and closed(after.tail)
    if between and after.extent >= max(_BRIEF, 5 * block.extent):
        return True
    return after.extent >= max(_SENTENCE if between else _BODY, 3 * block.extent)


def _lists(blocks: list[Block], at: int) -> bool:
    """Whether a list of two items and more begins here."""
    return all(block.kind is Kind.LIST_ITEM for block in blocks[at : at + 2]) and at + 1 < len(blocks)


def _names_section(block: Block) -> bool:
    """Whether the line is a section's usual name (`Abstract`, `References`)."""
    name = fold(block.head).strip(" :：.")
    return any(name in phrases(what) for what in ("section", "notes", "sources"))


def _leads(block: Block, after: Block, blocks: list[Block], at: int) -> bool:
    """Whether what follows is text that a heading can stand over."""
    if after.kind in (Kind.LIST_ITEM, Kind.TABLE, Kind.NOTE, Kind.REFERENCE):
        return True
    if not closed(block.tail) and (lower_start(after.head) or block.full(after.head)):
        # The first line of a paragraph that a page break cuts: no heading leaves off where the text's lines do.
        return False
    if after.kind is Kind.CAPTION or heading_shape(after):
        # A second title, or a picture, between the heading and its text.
        return any(_is_body(other) for other in blocks[at + 2 : at + 4])
    return after.length >= 1.3 * block.length


def _is_body(block: Block) -> bool:
    return block.length >= (_SENTENCE if closed(block.tail) else _BODY) or block.kind is Kind.LIST_ITEM


def _head_kind(blocks: list[Block], at: int, title: int | None) -> Kind:
    """The kind of a line before the body: the title and what is like it, or who wrote it, where and when."""
    block = blocks[at]
    if title is None or at < title or not has_letter(block.head):
        return Kind.PARAGRAPH
    again = fold(blocks[title].head).startswith(fold(block.head))
    if at > title and _tells_more(block.head, blocks[title].head):
        return Kind.CAPTION
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    # No capitals tell a name in Hebrew or Arabic, but the date close under it does.
    dated = after is not None and not after.gap and is_stamp(after.head) and 1 < len(block.head.split()) <= _NAME_WORDS
    dated = dated and heading_shape(block) and block.head[-1] not in _QUESTION_MARKS
    if at > title and not again and (dated or is_byline(block.head) or is_byline_word(blocks[at - 1].head)):
        return Kind.BYLINE
    if at > title and closed(block.head) and not stopped(block.head):
        return Kind.PARAGRAPH
    if at == title and not ends_block(block.tail):
        # However long: news pages have titles of twenty words.
        return Kind.HEADING
    set_off = at == title or block.gap > 0 or all_capitals(block.head) or not any(one.gap for one in blocks[1:])
    return Kind.HEADING if set_off and heading_shape(block) else Kind.PARAGRAPH


def _tells_more(text: str, title: str) -> bool:
    """Whether a line says the title and when or where it is seen, as under a picture (`Name, 1934`, `Name (left)`)."""
    again, said = fold(text), fold(title)
    return (
        len(again) > len(said) and again.startswith(said) and again[len(said) :].lstrip()[:1] in ("(", ",", "،", "，")
    )


def _is_labelled(text: str) -> bool:
    """Whether a label and what belongs to it stand on the line (`Present: A, B, C`, `Q: Who?`)."""
    label, colon, rest = text.partition(": ")
    return bool(colon) and (len(label) <= 2 or (sum(map(rest.count, ",،;؛；、")) >= 2 and len(label) <= 30))
