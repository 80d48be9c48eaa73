"""Tables on a page: cells between drawn rules, or columns of short stretches that stand under each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Rule, Segment
from translate.documents.pdf.listings import is_listing

# Points that rules may miss each other by.
_TOUCH: Final = 3.0
# Rules on a page beyond which they are a drawing.
_MOST_RULES: Final = 1500
# Running text, not a table: how wide its lines are in type sizes, how much of their column they fill, its leading.
_PROSE: Final = 13.0
_RUNNING: Final = 6.5
_FILL: Final = 0.8
_LEADING: Final = 1.85
_MARKER: Final = re.compile(r"[^\w\s]|[^\w\s]?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{2,5})[.)\]:]?[^\w\s]?|[^\w\s]\d{1,3}")


@dataclass(slots=True)
class Table:
    """A table: its place, and its cells as (row, column, segments)."""

    left: float
    top: float
    right: float
    bottom: float
    cells: list[tuple[int, int, list[Segment]]]
    size: float

    @classmethod
    def of(cls, cells: list[tuple[int, int, list[Segment]]]) -> "Table":
        """Put a table around its cells."""
        every = [one for _, _, segments in cells for one in segments]
        return cls(
            min(one.left for one in every),
            min(one.top for one in every),
            max(one.right for one in every),
            max(one.bottom for one in every),
            cells,
            every[0].size,
        )

    @property
    def baseline(self) -> float:
        """Where it stands among lines."""
        return self.top


def ruled_tables(segments: list[Segment], rules: Sequence[Rule], rtl: bool) -> tuple[list[Table], list[Segment]]:
    """Return the tables with drawn cells, and the segments in none; columns count from the right on `rtl` pages."""
    tables: list[Table] = []
    rest = segments
    for xs, ys in _grids(rules):
        inside = [one for one in rest if xs[0] - 1 <= (one.left + one.right) / 2 <= xs[-1] + 1 and _within(one, ys)]
        if not inside:
            continue
        taken = set(map(id, inside))
        rest = [one for one in rest if id(one) not in taken]
        tables.append(_ruled(inside, xs, ys, rtl))
    return tables, rest


def _within(one: Segment, ys: Sequence[float]) -> bool:
    return ys[0] - 1 <= (one.top + one.bottom) / 2 <= ys[-1] + 1


def _grids(rules: Sequence[Rule]) -> list[tuple[list[float], list[float]]]:
    """The places of the upright and of the flat rules of each table: rules that touch, with two cells at least."""
    if len(rules) > _MOST_RULES:
        return []
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.top):
        touching = [group for group in groups if any(_meet(rule, other) for other in reversed(group))]
        merged = [rule]
        for group in touching:
            merged = group + merged
        kept = set(map(id, touching))
        groups = [group for group in groups if id(group) not in kept]
        groups.append(merged)
    grids = []
    for group in groups:
        xs = _distinct([(rule.left + rule.right) / 2 for rule in group if not rule.across])
        ys = _distinct([(rule.top + rule.bottom) / 2 for rule in group if rule.across])
        flat = [rule for rule in group if rule.across]
        if flat and ys:
            # Tables without side lines: the ends of the flat rules are the edges.
            xs = _distinct([*xs, min(rule.left for rule in flat), max(rule.right for rule in flat)])
        if len(xs) >= 2 and len(ys) >= 2 and (len(xs) - 1) * (len(ys) - 1) >= 2 and len(xs) >= 3:
            grids.append((xs, ys))
    return grids


def _meet(a: Rule, b: Rule) -> bool:
    return (
        a.left <= b.right + _TOUCH
        and b.left <= a.right + _TOUCH
        and a.top <= b.bottom + _TOUCH
        and b.top <= a.bottom + _TOUCH
    )


def _distinct(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 2 * _TOUCH:
            found.append(value)
    return found


def _ruled(inside: list[Segment], xs: list[float], ys: list[float], rtl: bool) -> Table:
    cells: dict[tuple[int, int], list[Segment]] = {}
    for one in inside:
        row = sum(y <= (one.top + one.bottom) / 2 for y in ys[1:-1])
        column = sum(x <= (one.left + one.right) / 2 for x in xs[1:-1])
        cells.setdefault((row, len(xs) - 2 - column if rtl else column), []).append(one)
    return _table(cells)


def _table(cells: dict[tuple[int, int], list[Segment]]) -> Table:
    return Table.of([(row, column, cells[row, column]) for row, column in sorted(cells)])


def bare_tables(segments: list[Segment], rtl: bool) -> tuple[list[Table], list[Segment]]:
    """Return the tables without rules in a column, and the segments in none.

    Their rows follow each other, with stretches of short text that stand under each other.
    """
    rows: dict[int, list[Segment]] = {}
    for one in segments:
        rows.setdefault(one.row, []).append(one)
    ordered = [sorted(row, key=lambda one: one.left) for row in rows.values()]
    ordered.sort(key=lambda row: row[0].baseline)
    tables: list[Table] = []
    taken: set[int] = set()
    start = 0
    while start < len(ordered):
        end = _run(ordered, start)
        if end - start >= 2:
            table = _bare(ordered[start:end], rtl)
            if table is not None:
                tables.append(table)
                taken.update(id(one) for row in ordered[start:end] for one in row)
        start = max(end, start + 1)
    return tables, [one for one in segments if id(one) not in taken]


def _run(rows: list[list[Segment]], start: int) -> int:
    """Where the run of rows ends that have several stretches in the columns of the first."""
    if len(rows[start]) < 2:
        return start
    columns = [(one.left, one.right) for one in rows[start]]
    end = start + 1
    while end < len(rows):
        row = rows[end]
        step = row[0].baseline - rows[end - 1][0].baseline
        if len(row) < 2 or step > 4 * row[0].size:
            break
        wider = _with(columns, row)
        if wider is None:
            break
        columns = wider
        end += 1
    return end


def _with(columns: list[tuple[float, float]], row: list[Segment]) -> list[tuple[float, float]] | None:
    """The columns when `row` is added to them, None when it runs two of them together."""
    every = sorted([*columns, *((one.left, one.right) for one in row)])
    found: list[tuple[float, float]] = []
    for left, right in every:
        if found and left < found[-1][1] - 1:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    most = max(len(columns), len(row))
    return found if len(found) >= max(2, most) and len(found) <= most + 1 else None


def _bare(rows: list[list[Segment]], rtl: bool) -> Table | None:
    columns: list[tuple[float, float]] = [(one.left, one.right) for one in rows[0]]
    for row in rows[1:]:
        columns = _with(columns, row) or columns
    cells: dict[tuple[int, int], list[Segment]] = {}
    for number, row in enumerate(rows):
        for one in row:
            at = _column_of(one, columns)
            cells.setdefault((number, len(columns) - 1 - at if rtl else at), []).append(one)
    step = (rows[-1][0].baseline - rows[0][0].baseline) / (len(rows) - 1)
    tight = step <= _LEADING * rows[0][0].size
    if len(rows) < 3 and (len(columns) < 3 or tight):
        return None
    if tight and _is_justified(rows):
        return None
    filled = [[segments for (_, column), segments in cells.items() if column == at] for at in range(len(columns))]
    if any(_is_prose(column) for column in filled) and len(columns) < 3:
        return None
    if sum(_is_running(column) for column in filled) >= 2:
        return None
    lines = [[segments for (number, _), segments in cells.items() if number == at] for at in range(len(rows))]
    if any(are_markers(column) for column in (filled[0], filled[-1])) or is_listing(filled, lines):
        return None
    return _table(cells) if len(cells) * 10 >= 7 * len(rows) * len(columns) else None


def _column_of(one: Segment, columns: Sequence[tuple[float, float]]) -> int:
    within = (at for at, (left, right) in enumerate(columns) if left - 1 <= one.left and one.right <= right + 1)
    return next(within, 0)


def _is_justified(rows: list[list[Segment]]) -> bool:
    """Whether all rows begin and end in the same places, with letters at both: wide gaps between words, not cells."""
    begins, ends = [row[0].left for row in rows], [row[-1].right for row in rows]
    digits = sum(row[-1].glyphs[-1].text.isdigit() or row[0].glyphs[0].text.isdigit() for row in rows)
    return max(begins) - min(begins) < 2 and max(ends) - min(ends) < 2 and digits * 2 < len(rows)


def _is_prose(column: list[list[Segment]]) -> bool:
    widths = sorted((max(one.right for one in cell) - min(one.left for one in cell)) / cell[0].size for cell in column)
    return bool(widths) and widths[len(widths) // 2] >= _PROSE


def _is_running(column: list[list[Segment]]) -> bool:
    """Whether lines follow each other closely and fill their column, as those of a paragraph do."""
    lines = [(cell[0].left, cell[-1].right, cell[0].baseline) for cell in column]
    if len(lines) < 3:
        return False
    low, high = min(line[0] for line in lines), max(line[1] for line in lines)
    middle = len(lines) // 2
    fill = sorted((right - left) / max(1.0, high - low) for left, right, _ in lines)[middle]
    leading = sorted(after[2] - before[2] for before, after in pairwise(lines))[(len(lines) - 1) // 2]
    size = column[0][0].size
    return fill >= _FILL and leading <= _LEADING * size and high - low >= _RUNNING * size


def are_markers(column: Sequence[list[Segment]]) -> bool:
    """Tell whether a column holds bullets and numbers of list items."""
    texts = ["".join(glyph.text for one in segments for glyph in one.glyphs) for segments in column]
    marked = sum(_MARKER.fullmatch(text) is not None and not text.isdigit() for text in texts)
    return marked * 2 > len(texts)
