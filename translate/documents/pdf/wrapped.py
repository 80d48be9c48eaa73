"""Tables without rules whose cells go over several lines: rows by gaps, and by what begins or ends within columns."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Rule, Segment
from translate.documents.pdf.listings import is_listing
from translate.documents.pdf.rivers import Block, Edges, blocks_from, column_of
from translate.documents.pdf.rows import Grid, Rows, find_rows, is_bold
from translate.documents.pdf.tables import Table, are_markers

# Beginnings that are tried on one part of a page, and lines beyond which it is a drawing.
_TRIES: Final = 40
_MOST_LINES: Final = 400
# Lines of all that is tried together. The labels of a map look like the beginnings of tables everywhere, and would take
# half a minute a page.
_MOST_TRIED: Final = 4_000
# How close lines stand, as a share of the type size, that are level cells of one row.
_CLOSE: Final = 0.9
# Shares: of cells that hold text, of rows with several, of rows that a column takes part in.
_FILLED: Final = 0.55
_SEVERAL: Final = 0.6
_USED: Final = 0.4
# The share of rows whose cells are level, and by how much of the type size they may not be.
_LEVEL: Final = 0.75
_EVEN: Final = 0.2
# Columns this wide in type sizes hold running text.
_PROSE: Final = 13.0
# Narrower ones may do so where rows have this many lines.
_RUNNING: Final = 6.5
_HIGH: Final = 3
# Rows of such columns that do not part by chance.
_SURE: Final = 6


def wrapped_tables(segments: list[Segment], rules: Sequence[Rule], rtl: bool) -> tuple[list[Table], list[Segment]]:
    """Return the tables without rules that have cells of several lines, and the segments in none."""
    lines = _lines(segments)
    if len(lines) > _MOST_LINES:
        return [], segments
    tables: list[Table] = []
    taken: set[int] = set()
    at = tries = tried = 0
    while at < len(lines) and tries < _TRIES and tried < _MOST_TRIED:
        if len(lines[at]) < 2 or not _may_begin(lines, at):
            at += 1
            continue
        tries += 1
        found = None
        for block in blocks_from(lines, _top(lines, at)):
            tried += block.end - block.start
            found = _table(lines, block, rules, rtl)
            if found is not None or tried >= _MOST_TRIED:
                break
        if found is None:
            at += 1
            continue
        inside = {id(one) for _, _, cell in found.cells for one in cell}
        taken |= inside
        tables.append(found)
        at = max(number for number, line in enumerate(lines) if any(id(one) in inside for one in line)) + 1
    return tables, [one for one in segments if id(one) not in taken]


def _lines(segments: Sequence[Segment]) -> list[list[Segment]]:
    rows: dict[int, list[Segment]] = {}
    for one in segments:
        rows.setdefault(one.row, []).append(one)
    lines = [sorted(row, key=lambda one: one.left) for row in rows.values()]
    return sorted(lines, key=lambda line: line[0].baseline)


def _may_begin(lines: Sequence[Sequence[Segment]], at: int) -> bool:
    """Whether something parts a line from the one before it: a gap, other type, fewer stretches."""
    if not at:
        return True
    before, line = lines[at - 1], lines[at]
    if len(before) != len(line) or is_bold(before) != is_bold(line):
        return True
    after = lines[at + 1][0].baseline - line[0].baseline if at + 1 < len(lines) else 0.0
    return line[0].baseline - before[0].baseline > 1.2 * max(after, line[0].size)


def _top(lines: Sequence[Sequence[Segment]], at: int) -> int:
    """The first of the lines that stand too close above each other to be more than one row."""
    while at and lines[at][0].baseline - lines[at - 1][0].baseline < _CLOSE * lines[at][0].size:
        at -= 1
    return at


def _table(lines: Sequence[list[Segment]], block: Block, rules: Sequence[Rule], rtl: bool) -> Table | None:
    block = _with_whole_columns(lines, block)
    grid = _grid(lines[block.start : block.end], block.columns)
    size = lines[block.start][0].size
    found = find_rows(grid, block.columns, rules)
    if found is None:
        return None
    rows = _trimmed([_joined(grid[start:end]) for start, end in pairwise([*found.starts, len(grid)])])
    if not _holds(rows, block.columns, size) or _may_be_prose(rows, found, block.columns, size):
        return None
    last = len(block.columns) - 1
    cells = [
        (number, last - at if rtl else at, cell)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
        if cell
    ]
    return Table.of(sorted(cells, key=lambda cell: cell[:2]))


def _with_whole_columns(lines: Sequence[Sequence[Segment]], block: Block) -> Block:
    """Make one column of a head and of the figures that stand beside it instead of under it."""
    columns = list(block.columns)
    grid = _grid(lines[block.start : block.end], columns)
    for at in range(len(columns) - 1, 0, -1):
        used = [[number for number, line in enumerate(grid) if line[column]] for column in (at - 1, at)]
        one, other = sorted(used, key=len)
        if not set(one) & set(other) and one and one[-1] < other[0] and one[-1] <= 1:
            columns[at - 1 : at + 1] = [(columns[at - 1][0], columns[at][1])]
            grid = _grid(lines[block.start : block.end], columns)
    return Block(block.start, block.end, tuple(columns))


def _grid(lines: Sequence[Sequence[Segment]], columns: Sequence[Edges]) -> Grid:
    grid: Grid = []
    for line in lines:
        cells: list[list[Segment]] = [[] for _ in columns]
        for one in line:
            cells[column_of(one, columns)].append(one)
        grid.append(cells)
    return grid


def _joined(lines: Grid) -> list[list[Segment]]:
    """The cells of a row, from those of its lines."""
    return [[one for line in lines for one in line[at]] for at in range(len(lines[0]))]


def _trimmed(rows: list[list[list[Segment]]]) -> list[list[list[Segment]]]:
    """The rows without those at either end that hold one cell: lines of the text around the table."""
    first, last = 0, len(rows)
    while first < last and sum(map(bool, rows[first])) < 2:
        first += 1
    while last > first and sum(map(bool, rows[last - 1])) < 2:
        last -= 1
    return rows[first:last]


def _holds(rows: Sequence[Sequence[list[Segment]]], columns: Sequence[Edges], size: float) -> bool:
    """Whether rows and columns are those of a table."""
    count = len(rows) * len(columns)
    headed = bool(rows) and _is_headed(rows)
    if len(rows) < 3 and not (len(rows) == 2 and len(columns) > 2 and headed):
        return False
    if sum(bool(cell) for row in rows for cell in row) < _FILLED * count:
        return False
    if sum(sum(map(bool, row)) > 1 for row in rows) < _SEVERAL * len(rows):
        return False
    by_column = [[row[at] for row in rows if row[at]] for at in range(len(columns))]
    if any(len(column) < max(2, _USED * len(rows)) for column in by_column):
        return False
    if any(are_markers(column) for column in (by_column[0], by_column[-1])) or is_listing(by_column, rows):
        return False
    if sum(map(_is_level, rows)) < _LEVEL * len(rows):
        return False
    wraps = any(len({one.row for one in cell}) > 1 for row in rows for cell in row)
    if not wraps and not (headed and len(columns) > 2):
        return False
    prose = sum(edges[1] - edges[0] > _PROSE * size for edges in columns)
    # Terms beside what they mean: they are read as one, unless something heads them.
    return len(columns) > 2 or prose != 1 or headed


def _may_be_prose(rows: Sequence[Sequence[list[Segment]]], found: Rows, columns: Sequence[Edges], size: float) -> bool:
    """Whether columns of running text would look like these rows by chance."""
    if _is_headed(rows):
        return False
    narrowest = min(edges[1] - edges[0] for edges in columns) / size
    high = sum(len({one.row for cell in row for one in cell}) for row in rows) >= _HIGH * len(rows)
    if narrowest > _PROSE or (narrowest > _RUNNING and high):
        return not found.parted or len(rows) < _SURE or found.torn > 0
    return len(columns) == 2 and not found.parted


def _is_level(row: Sequence[list[Segment]]) -> bool:
    """Whether the cells of a row are level at their tops, their middles or their ends."""
    tops = [cell[0].baseline for cell in row if cell]
    ends = [cell[-1].baseline for cell in row if cell]
    middles = [(top + end) / 2 for top, end in zip(tops, ends, strict=True)]
    size = next(cell[0].size for cell in row if cell)
    return min(max(edge) - min(edge) for edge in (tops, middles, ends)) < _EVEN * size


def _is_headed(rows: Sequence[Sequence[list[Segment]]]) -> bool:
    """Whether the first row alone is bold."""
    first, *rest = ([one for cell in row for one in cell] for row in rows)
    return (
        len(first) > 1
        and is_bold(first)
        and sum(map(is_bold, ([one] for row in rest for one in row))) * 4 < sum(map(len, rest))
    )
