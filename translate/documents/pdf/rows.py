"""Where the rows of a table without rules begin: by gaps, and by what begins or ends within its columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from translate.documents.pdf.flow import flows, has_room, is_cased, is_figure
from translate.documents.pdf.layout import Rule, Segment
from translate.documents.pdf.rivers import Edges

# Shares of the type size: how much wider the white between rows is than that between lines, the widest leading in a
# cell, and the leading where no cell has two lines.
_STRIP: Final = 0.15
_WIDEST: Final = 1.9
_LEADING: Final = 1.25
_HEIGHT: Final = 1.02
# Lines of the highest row that gaps alone may mark.
_HIGHEST: Final = 8
# How much of the leading a line stands below the one that it may go on from.
_STEP: Final = 1.5
# Lines of other columns that may stand between two lines of a cell.
_NEAR: Final = 6
# The share of the places between rows that may look like something else.
_TORN: Final = 0.25
# The share of figures in a column of figures, which has a head.
_FIGURES: Final = 0.7

# Lines, columns, stretches.
Grid = list[list[list[Segment]]]


@dataclass(slots=True)
class Rows:
    """Where rows begin, counted in lines of the block.

    `parted` says that gaps or rules part them; `torn` is the share of signs that speak against them.
    """

    starts: list[int]
    parted: bool
    torn: float = 0.0


def find_rows(grid: Grid, columns: Sequence[Edges], rules: Sequence[Rule]) -> Rows | None:
    """Return where the rows of a block begin, None where nothing tells or too much speaks against it."""
    size = next(cell[0].size for cell in grid[0] if cell)
    leading = _leading(grid, size)
    strips = _strips(grid, leading, size) | _ruled(grid, columns, rules)
    starts = sorted({0, *strips})
    heights = [end - start for start, end in pairwise([*starts, len(grid)])]
    if len(starts) >= 3 and (max(heights) <= _HIGHEST or max(heights) * 2 <= len(grid)):
        found = Rows(starts, True, _lone_gaps(grid, starts, leading) / len(starts))
        return found if found.torn <= _TORN else None
    by_columns = _by_columns(grid, columns, strips, leading)
    if by_columns is None or by_columns.torn > _TORN or _is_beside_prose(grid, by_columns.starts, columns, leading):
        return None
    return by_columns


def _is_beside_prose(grid: Grid, starts: Sequence[int], columns: Sequence[Edges], leading: float) -> bool:
    """Whether a column goes on in mid-sentence where most rows begin: it is text beside a table or a figure."""
    for column, edges in enumerate(columns):
        verdicts = [_verdict(grid, at, column, edges, leading) for at in starts[1:]]
        if sum(one in (_Says.GOES_ON, _Says.MAY_GO_ON) for one in verdicts) * 2 > max(3, len(verdicts)):
            return True
    return False


def _ruled(grid: Grid, columns: Sequence[Edges], rules: Sequence[Rule]) -> set[int]:
    """The lines that stand under a rule as wide as half of the block."""
    width = columns[-1][1] - columns[0][0]
    wide = [
        rule.bottom
        for rule in rules
        if rule.across and min(rule.right, columns[-1][1]) - max(rule.left, columns[0][0]) > width / 2
    ]
    heights = [max(one.baseline for cell in line for one in cell) for line in grid]
    return {at for at in range(1, len(grid)) if any(heights[at - 1] - 1 <= y < heights[at] for y in wide)}


def _leading(grid: Grid, size: float) -> float:
    """How far apart the lines of a cell stand: the closest that lines in one column do."""
    steps: list[float] = []
    for column in range(len(grid[0])):
        heights = [line[column][0].baseline for line in grid if line[column]]
        steps.extend(after - before for before, after in pairwise(heights))
    return min((step for step in steps if size <= step <= _WIDEST * size), default=_LEADING * size)


def _strips(grid: Grid, leading: float, size: float) -> set[int]:
    """The lines with more white over them, in all columns, than stands between the lines of a cell."""
    found: set[int] = set()
    bottom = max(one.bottom for cell in grid[0] for one in cell)
    for at in range(1, len(grid)):
        line = [one for cell in grid[at] for one in cell]
        if min(one.top for one in line) - bottom > leading - _HEIGHT * size + _STRIP * size:
            found.add(at)
        bottom = max(bottom, *(one.bottom for one in line))
    return found


def _lone_gaps(grid: Grid, starts: Sequence[int], leading: float) -> int:
    """How many gaps as between rows stand in one column within a row: those between the paragraphs of prose."""
    count = 0
    for start, end in pairwise([*starts, len(grid)]):
        for at in range(len(grid[0])):
            lines = [line[at][0] for line in grid[start:end] if line[at]]
            count += sum(
                after.baseline - before.baseline > leading + _STRIP * after.size for before, after in pairwise(lines)
            )
    return count


def _by_columns(grid: Grid, columns: Sequence[Edges], strips: set[int], leading: float) -> Rows | None:
    """Where rows begin when no gaps tell: where a cell begins beside others, or one ends before its line is full."""
    starts = [0]
    signs = torn = 0
    for at in range(1, len(grid)):
        if at in strips:
            starts.append(at)
            continue
        verdicts = [_verdict(grid, at, column, edges, leading) for column, edges in enumerate(columns)]
        above, here = ([one for cell in line for one in cell] for line in grid[at - 1 : at + 1])
        heads = is_bold(above)
        if heads and not is_bold(here):
            starts.append(at)
            continue
        for_it = 0 if heads else sum(one is _Says.BEGINS for one in verdicts)
        # That the cells of all columns go on at once is rare.
        whole = not heads and len(columns) > 2 and all(map(all, zip(*grid[at - 1 : at + 1], strict=True)))
        # In scripts without capitals a full line is a weaker sign; two columns of prose must not pass for it.
        doubtful = 1.0 if len(columns) == 2 else 0.5
        against = sum(one is _Says.GOES_ON for one in verdicts) + doubtful * verdicts.count(_Says.MAY_GO_ON)
        signs += for_it + whole > against or bool(for_it)
        if for_it + whole > against:
            starts.append(at)
        elif for_it:
            torn += 1
    return Rows(starts, False, torn / signs) if signs else None


class _Says(Enum):
    """What a column says about the beginning of a row."""

    BEGINS = auto()
    GOES_ON = auto()
    MAY_GO_ON = auto()
    NOTHING = auto()
    EMPTY = auto()


def _verdict(grid: Grid, at: int, column: int, edges: Edges, leading: float) -> _Says:
    here = grid[at][column]
    above = _near(grid, range(at - 1, -1, -1), column)
    if not here:
        # Lines that stand between those of another column are no rows with it.
        below = _near(grid, range(at + 1, len(grid)), column)
        between = above and below and below[0].baseline - above[0].baseline < _STEP * leading
        return _Says.GOES_ON if between else _Says.EMPTY
    if not above or here[0].baseline - above[0].baseline > _STEP * leading or has_room(above, here, edges):
        return _Says.BEGINS
    if is_figure(here) and (is_figure(above) or _holds_figures(grid, column)):
        return _Says.BEGINS
    if not flows(above, here, edges):
        return _Says.NOTHING
    return _Says.GOES_ON if is_cased(here) else _Says.MAY_GO_ON


def _near(grid: Grid, numbers: Sequence[int], column: int) -> list[Segment]:
    """The first cell in a column among a few lines; empty when there is none."""
    return next((grid[at][column] for at in numbers[:_NEAR] if grid[at][column]), [])


def _holds_figures(grid: Grid, column: int) -> bool:
    cells = [line[column] for line in grid if line[column]]
    return sum(map(is_figure, cells)) >= _FIGURES * len(cells)


def is_bold(segments: Iterable[Segment]) -> bool:
    """Tell whether all letters are bold."""
    return all(glyph.bold for one in segments for glyph in one.glyphs)
