"""What is printed around the text of pages: running heads, page numbers, a browser's print marks, watermarks."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from cache.records import Dropped
from translate.documents.pdf.continued import join_tables
from translate.documents.pdf.layout import Line, Page
from translate.paragraphs.marks import fold, has_letter
from translate.paragraphs.page_signs import page_number

# Shares of a page's height that its edges take, and the rows that they may hold.
_EDGE: Final = 0.15
_ROWS: Final = 4
# Points by which the same head stands higher or lower on another page.
_SHIFT: Final = 5.0
_LONGEST: Final = 160
_DIGITS: Final = re.compile(r"\d+")
_PRINTED: Final = re.compile(
    r"(?:(?:https?|file)://\S+|about:blank)\s+\d{1,4}/\d{1,4}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}, \d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s.*)?"
    # Beside a title from right to left, date and time stand in the opposite order.
    r"|(?:.*\s)?(?:[AaPp]\.?[Mm]\.?\s)?\d{1,2}:\d\d\s?,\s?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
)


def set_aside(pages: Sequence[Page]) -> list[Dropped]:
    """Take running heads, page numbers and repeated heads of tables out of the pages' lines, and return them."""
    places: dict[tuple[bool, str], list[tuple[int, Line]]] = defaultdict(list)
    edges: dict[int, list[list[Line]]] = {}
    for page in pages:
        rows = edges[page.number] = _edge_rows(page)
        for row in rows:
            for line in row:
                places[line.baseline < page.height / 2, _key(line.text)].append((page.number, line))
    repeated: set[int] = set()
    for found in places.values():
        repeated.update(id(line) for line in _at_one_height(found))
    dropped: list[Dropped] = []
    for page in pages:
        gone = _peel(page, edges[page.number], repeated)
        dropped.extend(Dropped((), line.text, _reason(line.text), page.number) for line in gone)
        taken = set(map(id, gone))
        page.lines = [line for line in page.lines if id(line) not in taken]
        if page.slanted:
            dropped.append(Dropped((), page.slanted, "watermark", page.number))
        if page.outside:
            dropped.append(Dropped((), page.outside, "outside the page", page.number))
    dropped.extend(join_tables(pages))
    return dropped


def _edge_rows(page: Page) -> list[list[Line]]:
    """The rows at the top and at the bottom edge, those nearest to the edge first."""
    rows: list[list[Line]] = []
    for line in sorted((one for one in page.lines if one.cell is None), key=lambda line: line.baseline):
        if rows and line.baseline - rows[-1][0].baseline < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    top = [row for row in rows[:_ROWS] if row[0].bottom < _EDGE * page.height]
    bottom = [row for row in rows[::-1][:_ROWS] if row[0].top > (1 - _EDGE) * page.height]
    return [*top, *bottom]


def _key(text: str) -> str:
    """The text but for its numbers; a page number in letters counts as one in figures."""
    return "#" if page_number(text) is not None else _DIGITS.sub("#", fold(text))[:_LONGEST]


def _at_one_height(found: list[tuple[int, Line]]) -> list[Line]:
    """The lines that stand at the height of another on another page."""
    ordered = sorted(found, key=lambda one: one[1].baseline)
    same: list[Line] = []
    start = 0
    for at in range(1, len(ordered) + 1):
        if at < len(ordered) and ordered[at][1].baseline - ordered[at - 1][1].baseline <= _SHIFT:
            continue
        group = ordered[start:at]
        if len({number for number, _ in group}) >= 2:
            same.extend(line for _, line in group)
        start = at
    return same


def _peel(page: Page, rows: list[list[Line]], repeated: set[int]) -> list[Line]:
    """The lines to drop: from each edge inwards, until a row has something of its own."""
    gone: list[Line] = []
    blocked = {True: False, False: False}
    for row in rows:
        at_top = row[0].baseline < page.height / 2
        if blocked[at_top]:
            continue
        aside = [line for line in row if id(line) in repeated or _PRINTED.fullmatch(line.text) or _numbers(page, line)]
        gone.extend(aside)
        blocked[at_top] = len(aside) < len(row)
    if len(gone) == len(page.lines):
        # A page of nothing but heads: slides that number themselves, not furniture.
        return [line for line in gone if page_number(line.text) is not None]
    return gone


def _numbers(page: Page, line: Line) -> bool:
    """Whether a number stands alone at the edge, well away from the text: the only page has one too."""
    if page_number(line.text) is None:
        return False
    others = [one for one in page.lines if one is not line]
    return all(abs(one.baseline - line.baseline) > 1.9 * max(one.size, line.size) for one in others)


def _reason(text: str) -> str:
    if _PRINTED.fullmatch(text):
        return "print mark"
    return "running head" if page_number(text) is None and has_letter(text) else "page number"
