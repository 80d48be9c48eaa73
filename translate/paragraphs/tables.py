"""Tables: runs of lines that are rows, and the cells of a row, told by tabs, bars, leaders, wide gaps or figures."""

import re
from itertools import takewhile

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.bylines import is_signature
from translate.paragraphs.marks import closed, count_letters, is_row
from translate.paragraphs.talk import is_stamp
from translate.paragraphs.verse import is_verse_line

_TWO_COLUMNS = re.compile(r"\S(?: {4,}|\t)\S")
_WIDE_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_LEADERS = re.compile(r"\s*(?:\.{4,}|(?: \.){4,}|…{2,}|·{4,}|_{4,})\s*(?=\d{1,4}$|[ivxlc]{1,6}$)")
# What else such a line ends with than a figure.
_ROMAN = frozenset("ivxlc")
_BARS = re.compile(r"\s*[|│┃║]\s*")
_BAR = "|│┃║"
_GAPS = re.compile(r"\t| {2,}")
_FIGURE = re.compile(r"[-+−±~≈<>]?[\d.,:/%٬٫٠-٩]*\d[\d.,:/%٬٫٠-٩]*[%°]?")
_DIGIT = re.compile(r"\d")
_MAIL = re.compile(r"(?:from|to|cc|bcc|date|sent|subject|reply-to): ", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\.? [^\W\d]")
# A day or an hour and little else, as stands over a text.
_DATE = re.compile(r"\d{1,4}(?:[./-]|年)\d{1,2}(?:[./-]|月)\d{1,4}日?[\s,|-]*(?:\d{1,2}:\d{2})?$")
_ROW = 200
_CELL = 90
# Characters of a line on average where lines are labels and values by turns, as beside a picture.
_SHORT = 25
# Rows of a box beside the text, and the lines over them that may be its title.
_ROWS = 3
_TITLES = 2
_CAPTION = 4


def cells(text: str) -> list[str]:
    """Return what stands in each cell of a line of a table, empty ones too; a line without signs is one cell."""
    bars = text.count("|") if text.isascii() else sum(map(text.count, _BAR))
    if bars >= 2 or " | " in text:
        inside = text[1:] if text[:1] in tuple(_BAR) else text
        return _BARS.split((inside[:-1] if inside[-1:] in tuple(_BAR) else inside).strip())
    if _has_leaders(text):
        return _LEADERS.split(text)
    found = [cell.strip() for cell in _GAPS.split(text)] if "\t" in text or "  " in text else [text.strip()]
    if len(found) > 1 or text[:1].isalpha() or not _DIGIT.search(text):
        return found
    words = text.split()
    return words if len(words) > 1 and all(_FIGURE.fullmatch(word) for word in words) else found


def _has_leaders(text: str) -> bool:
    """Whether dots lead to a figure at the end of the line, as in a list of contents."""
    return (text[-1:].isdecimal() or text[-1:] in _ROMAN) and _LEADERS.search(text) is not None


def mark_tables(blocks: list[Block], head: int) -> None:
    """Find rows: lines with columns, and runs of short lines in mid-air that are figures or stand beside the title."""
    _mark_columns(blocks)
    _mark_titles(blocks, head)
    start = 0
    edited = any(block.lines[0].before_edit for block in blocks)
    rows = [*map(_may_be_row, blocks), False]
    for at, row in enumerate(rows):
        if row and (at == start or blocks[at].gap == 0):
            continue
        run = blocks[start:at]
        if _is_table(run, infobox=edited and start <= max(head, 3)):
            for block in run:
                block.kind = Kind.TABLE
        start = at if row else at + 1


def _mark_columns(blocks: list[Block]) -> None:
    for at, block in enumerate(blocks):
        if block.kind is not None or len(block.lines) > 1 or block.length > _ROW or is_verse_line(block.head):
            continue
        if (
            is_row(block.head)
            or _has_leaders(block.head)
            or _aligned(blocks, at)
            or (
                _has_columns(block.head)
                and any(
                    len(other.lines) == 1 and (_has_columns(other.head) or is_row(other.head))
                    for other in (*blocks[max(0, at - 2) : at], *blocks[at + 1 : at + 3])
                )
            )
        ):
            block.kind = Kind.TABLE


def _has_columns(text: str) -> bool:
    """Whether a tab or a wide gap parts the line."""
    return ("    " in text or "\t" in text) and _TWO_COLUMNS.search(text) is not None


def _aligned(blocks: list[Block], at: int) -> bool:
    """Whether three lines on end, this being one, are parted alike: in one column, or three times and more."""
    own = _parting(blocks[at])
    return own is not None and any(
        start >= 0
        and len(rows := blocks[start : start + _ROWS]) == _ROWS
        and not any(block.gap for block in rows[1:])
        and (all((one := _parting(row)) and one[0] == own[0] for row in rows) or _times(own, rows))
        for start in range(at - _ROWS + 1, at + 1)
    )


def _times(own: tuple[int, int], rows: list[Block]) -> bool:
    """Whether each of the rows has as many cells as the parting says, three or more."""
    partings = [_parting(row) for row in rows]
    return own[1] >= _ROWS and all(one is not None and one[1] == own[1] for one in partings)


def _parting(block: Block) -> tuple[int, int] | None:
    """The column of the second cell, and how many there are, where gaps of two blanks part a line.

    What stands behind the marker of a list item is no second cell.
    """
    if "  " not in block.head or len(block.lines) > 1 or block.length > _CELL or block.lines[0].item:
        return None
    gaps = list(_WIDE_GAP.finditer(block.head))
    return (block.lines[0].indent + gaps[0].end(), len(gaps) + 1) if gaps else None


def _mark_titles(blocks: list[Block], head: int) -> None:
    """The one or two lines close over the rows of a box beside the text, whose title they are."""
    for at in range(min(len(blocks), head + _TITLES + 1)):
        # A value may take a second line.
        box = takewhile(lambda block: block.gap == 0, blocks[at : at + 2 * _ROWS])
        rows = [block for block in box if block.kind is Kind.TABLE and "\t" in block.head]
        if len(rows) < _ROWS or rows[0] is not blocks[at]:
            continue
        over = [one for one in range(max(0, at - _TITLES), at) if not any(b.gap for b in blocks[one + 1 : at])]
        for one in over:
            block = blocks[one]
            if block.kind is None and len(block.lines) == 1 and block.length <= 2 * _SHORT and not closed(block.head):
                # Under the title of the box stands its picture's caption.
                pictured = one > over[0] and len(block.head.split()) >= _CAPTION
                block.kind = Kind.CAPTION if pictured else Kind.TABLE
        return


def _may_be_row(block: Block) -> bool:
    line = block.lines[0]
    return (
        block.kind is None
        and len(block.lines) == 1
        and line.length <= _CELL
        and not line.before_edit
        and not line.after_edit
        and not line.item
    )


def _is_table(run: list[Block], *, infobox: bool) -> bool:
    if len(run) < 3 or sum(bool(_MAIL.match(block.head)) for block in run) >= 2:
        return False
    if sum(_signs(block.head) for block in run) * 2 >= len(run):
        return False
    open_ = sum(not closed(block.head) for block in run)
    if open_ * 10 < 8 * len(run):
        return False
    mean = sum(block.length for block in run) / len(run)
    figures = sum(_mostly_figures(block.head) for block in run)
    numbered = sum(bool(_NUMBERED.match(block.head)) for block in run)
    labels = infobox and len(run) >= 4 and mean <= _SHORT and numbered * 2 < len(run)
    return figures * 5 >= len(run) or labels


def _signs(text: str) -> bool:
    """Whether a line names an author or a date, as stand over a text."""
    return is_signature(text) or _DATE.match(text) is not None or is_stamp(text)


def _mostly_figures(text: str) -> bool:
    return len(_DIGIT.findall(text)) > count_letters(text)
