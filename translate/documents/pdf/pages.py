"""From the marks on a page to its lines in reading order."""

from collections.abc import Sequence
from typing import Final

from translate.documents.pdf.columns import reading_regions, rows_of
from translate.documents.pdf.heads import heads_of
from translate.documents.pdf.layout import Line, Marks, Page, Rule, Segment
from translate.documents.pdf.lines import Typesetter
from translate.documents.pdf.segments import find_segments
from translate.documents.pdf.tables import Table, bare_tables, ruled_tables

# Points that a rule over notes stands above their first line, and how much of the page it takes.
_OVER_NOTE: Final = 22.0
_RULE_WIDTH: Final = 0.1
# How many lines stand at the left for each at the right where paragraphs run from left to right.
_AGAINST: Final = 4


def read_page(number: int, marks: Marks, rtl_before: bool = False) -> Page:
    """Return the page's lines in reading order; `number` counts from 1.

    `rtl_before` says that the page before it runs from right to left.
    """
    segments = find_segments(marks)
    setter = Typesetter.of(segments, marks.spaces, rtl_before)
    tables, rest = ruled_tables(segments, marks.rules, setter.rtl)
    lines: list[Line] = []
    grids: list[Table] = []
    for at, region in enumerate(reading_regions([*rest, *tables], marks.rules, setter.rtl)):
        edges = (min(part.left for part in region.parts), max(part.right for part in region.parts))
        drawn = [part for part in region.parts if isinstance(part, Table)]
        bare, loose = bare_tables([part for part in region.parts if not isinstance(part, Table)], setter.rtl)
        rows = rows_of([*drawn, *bare, *loose])
        against = setter.rtl and _from_the_left(rows, edges)
        for row in rows:
            if isinstance(row, Table):
                lines.extend(_cells(row, len(grids), at, setter, heads_of(row, marks.rules)))
                grids.append(row)
            else:
                lines.append(setter.line(row, at, edges, against=against))
    _mark_ruled(lines, marks.rules, marks.width)
    for line in lines:
        line.page = number
    unreadable = marks.unreadable + sum(line.text.count("\ufffd") for line in lines)
    return Page(
        number,
        marks.width,
        marks.height,
        lines,
        glyphs=len(marks.glyphs),
        unreadable=unreadable,
        slanted=marks.slanted,
        outside=marks.outside,
        covered=marks.covered,
        paths=marks.paths,
        rtl=setter.rtl,
        cut=marks.cut,
    )


def _from_the_left(rows: Sequence[list[Segment] | Table], edges: tuple[float, float]) -> bool:
    """Whether lines that do not fill a column stand at its left: right-to-left text in left-to-right paragraphs."""
    left = right = 0
    for row in rows:
        if isinstance(row, Table):
            continue
        room = 2.5 * row[0].size
        at_left = min(one.left for one in row) - edges[0] <= row[0].size
        at_right = edges[1] - max(one.right for one in row) <= row[0].size
        left += at_left and edges[1] - max(one.right for one in row) > room
        right += at_right and min(one.left for one in row) - edges[0] > room
    return left >= _AGAINST * max(1, right)


def _cells(table: Table, number: int, region: int, setter: Typesetter, heads: frozenset[tuple[int, int]]) -> list[Line]:
    lines: list[Line] = []
    for row, column, segments in table.cells:
        for part in rows_of(segments):
            if isinstance(part, Table):
                continue
            line = setter.line(part, region)
            line.cell = (number, row, column)
            line.header = (row, column) in heads
            lines.append(line)
    return lines


def _mark_ruled(lines: Sequence[Line], rules: Sequence[Rule], width: float) -> None:
    """Mark the lines that stand close under a flat rule with nothing between: the first of a page's notes do."""
    for rule in rules:
        if not rule.across or rule.right - rule.left < _RULE_WIDTH * width or _is_of_table(rule, lines):
            continue
        below = [
            line
            for line in lines
            if line.cell is None
            and -2 <= line.top + 0.2 * line.size - rule.bottom <= _OVER_NOTE
            and line.right > rule.left
            and line.left < rule.right
        ]
        if below:
            min(below, key=lambda line: line.top).under_rule = True


def _is_of_table(rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether the last thing over a rule is a table's cell: then it is the table's lower edge."""
    above = [line for line in lines if line.baseline <= rule.bottom + 2 and line.right > rule.left]
    return bool(above) and max(above, key=lambda line: line.baseline).cell is not None
