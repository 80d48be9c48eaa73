"""Which cells of a table on a page head its columns or rows: by their type, by a rule under them, by their words."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Rule, Segment
from translate.documents.pdf.rows import is_bold
from translate.documents.pdf.tables import Table

# The share of figures in a column whose head is none, and of rows that rules part where all are parted.
_FIGURES: Final = 0.7
_PARTED: Final = 0.5

Cells = dict[tuple[int, int], list[Segment]]


def heads_of(table: Table, rules: Sequence[Rule]) -> frozenset[tuple[int, int]]:
    """Return the rows and columns of the cells that head others."""
    cells: Cells = {(row, column): segments for row, column, segments in table.cells}
    first = min(row for row, _ in cells)
    rest = {place: cell for place, cell in cells.items() if place[0] != first}
    row = {place: cell for place, cell in cells.items() if place[0] == first}
    if not rest or len(row) < 2:
        return frozenset()
    bold = sum(map(is_bold, rest.values()))
    is_set_off = all(map(is_bold, row.values())) and bold * 2 < len(rest)
    headed = is_set_off or _is_ruled_off(table, cells, first, rules) or _is_over_figures(row, rest)
    heads = set(row) if headed else set()
    side = {place for place in cells if place[1] == 0 and place not in heads}
    loud = {place for place, cell in cells.items() if place not in heads and is_bold(cell)}
    if side == loud and len(side) > 1:
        heads |= side
    return frozenset(heads)


def _is_ruled_off(table: Table, cells: Cells, first: int, rules: Sequence[Rule]) -> bool:
    """Whether a rule stands under the first row, and hardly any under the others."""
    numbers = sorted({row for row, _ in cells})
    width = table.right - table.left
    wide = [
        rule for rule in rules if rule.across and min(rule.right, table.right) - max(rule.left, table.left) > width / 2
    ]
    parted = []
    for upper, lower in pairwise(numbers):
        over = max(one.baseline for (row, _), cell in cells.items() if row == upper for one in cell)
        under = min(one.baseline for (row, _), cell in cells.items() if row == lower for one in cell)
        if any(over < rule.bottom < under for rule in wide):
            parted.append(upper)
    return first in parted and len(numbers) > 2 and len(parted) - 1 < _PARTED * (len(numbers) - 2)


def _is_over_figures(row: Cells, rest: Cells) -> bool:
    """Whether words stand over a column of figures, and figures in no cell beside them."""
    if any(map(_is_figure, row.values())):
        return False
    for _, column in row:
        below = [cell for (_, other), cell in rest.items() if other == column]
        if len(below) > 1 and sum(map(_is_figure, below)) >= _FIGURES * len(below):
            return True
    return False


def _is_figure(cell: Sequence[Segment]) -> bool:
    """Whether a cell begins or ends with a figure."""
    glyphs = [glyph for one in cell for glyph in one.glyphs]
    return any(character.isdigit() for glyph in (*glyphs[:2], *glyphs[-1:]) for character in glyph.text)
