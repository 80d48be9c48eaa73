"""Tables that a page break cuts: their parts made one table, a repeated head left out, a cut row made whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from cache.records import Dropped
from translate.documents.pdf.layout import Line, Page
from translate.paragraphs.marks import closed, lower_start

# Points by which the columns of two parts may miss each other, and lines of a cell that go over to the next page.
_MISS: Final = 3.0
_OVER: Final = 6

Row = dict[int, list[Line]]
Rows = dict[int, Row]
Edges = dict[int, tuple[float, float]]


@dataclass(slots=True)
class _Open:
    """A table that may go on over the next page: what decides that, and not all of it, which may be hundreds of pages.

    `last` is the number of its last row.
    """

    number: int
    rtl: bool
    first_row: Row
    last: int
    last_row: Row
    edges: Edges

    @classmethod
    def of(cls, number: int, lines: Sequence[Line]) -> Self:
        """Begin with the lines of a page."""
        rows = _rows(lines)
        last = max(rows)
        return cls(number, lines[0].rtl, rows[min(rows)], last, rows[last], _edges(lines))

    def add(self, lines: Iterable[Line]) -> None:
        """Take in lines that have their places in the table, row by row."""
        for line in lines:
            row, column = _place(line)
            if row > self.last:
                self.last, self.last_row = row, {}
            self.last_row.setdefault(column, []).append(line)
            _widen(self.edges, column, line)


def join_tables(pages: Sequence[Page]) -> list[Dropped]:
    """Number the tables of all pages from 0, those that go on over a page break as one; return repeated heads."""
    dropped: list[Dropped] = []
    count = 0
    open_: _Open | None = None
    before: Page | None = None
    for page in pages:
        for number, lines in enumerate(_tables(page)):
            if before is not None and open_ is not None and number == 0 and _goes_on(open_, page, lines):
                dropped.extend(_join(open_, before, page, lines))
                continue
            for line in lines:
                line.cell = (count, *_place(line))
            open_ = _Open.of(count, lines)
            count += 1
        last = page.lines[-1] if page.lines else None
        if last is None or last.cell is None:
            open_ = None
        before = page
    return dropped


def _place(line: Line) -> tuple[int, int]:
    """The row and the column of a line in a table."""
    assert line.cell is not None
    return line.cell[1:]


def _tables(page: Page) -> list[list[Line]]:
    tables: dict[int, list[Line]] = {}
    for line in page.lines:
        if line.cell is not None:
            tables.setdefault(line.cell[0], []).append(line)
    return list(tables.values())


def _rows(lines: Sequence[Line]) -> Rows:
    rows: Rows = {}
    for line in lines:
        row, column = _place(line)
        rows.setdefault(row, {}).setdefault(column, []).append(line)
    return rows


def _goes_on(before: _Open, page: Page, lines: Sequence[Line]) -> bool:
    """Whether a table at the head of a page has the head, or stands in the columns, of the one before it."""
    loose = _loose(page, lines)
    if len(loose) > _OVER or lines[0].rtl != before.rtl:
        return False
    if _is_same_head(before.first_row, _rows(lines)):
        return not loose
    ours, theirs = before.edges, _edges(lines)
    if set(ours) != set(theirs) or any(line.header for line in lines):
        return False
    if any(_apart(ours[column], theirs[column]) for column in ours):
        return False
    return all(_column_of(line, theirs) is not None for line in loose)


def _loose(page: Page, lines: Sequence[Line]) -> list[Line]:
    """The lines that stand over a table on its page."""
    first = next(at for at, line in enumerate(page.lines) if line is lines[0])
    return page.lines[:first]


def _is_same_head(first: Row, lower: Rows) -> bool:
    """Whether a part begins with the first row of a table, which has several cells and is not all there is."""
    return len(lower) > 1 and len(first) > 1 and _texts(first) == _texts(lower[min(lower)])


def _texts(row: Row) -> dict[int, str]:
    return {column: " ".join(line.text for line in lines) for column, lines in row.items()}


def _edges(lines: Sequence[Line]) -> Edges:
    edges: Edges = {}
    for line in lines:
        _widen(edges, _place(line)[1], line)
    return edges


def _widen(edges: Edges, column: int, line: Line) -> None:
    left, right = edges.get(column, (line.left, line.right))
    edges[column] = (min(left, line.left), max(right, line.right))


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two columns share neither of their edges."""
    return abs(one[0] - other[0]) > _MISS and abs(one[1] - other[1]) > _MISS


def _column_of(line: Line, edges: Edges) -> int | None:
    """The column that a line stands within."""
    for column, (left, right) in edges.items():
        if left - _MISS <= line.left and line.right <= right + _MISS:
            return column
    return None


def _nearest(line: Line, edges: Edges) -> int:
    """The column that a line shares most with, or stands closest to."""
    return max(edges, key=lambda column: min(edges[column][1], line.right) - max(edges[column][0], line.left))


def _join(open_: _Open, before: Page, page: Page, lines: Sequence[Line]) -> list[Dropped]:
    """Number the rows of a page on from those before it, without the repeated head."""
    lower, edges = _rows(lines), open_.edges
    head: list[Line] = []
    if _is_same_head(open_.first_row, lower):
        head = _lines(lower.pop(min(lower)))
        for line in _lines(open_.first_row):
            line.header = True
    for line in _loose(page, lines):
        lower.setdefault(-1, {}).setdefault(_nearest(line, edges), []).append(line)
    rows = sorted(lower)
    cut = rows[0] == -1 or _is_cut(open_.last_row, lower[rows[0]])
    for at, row in enumerate(rows, open_.last if cut else open_.last + 1):
        for column, cell in lower[row].items():
            for line in cell:
                line.cell = (open_.number, at, column if column in edges else _nearest(line, edges))
    open_.add(line for row in rows for line in _lines(lower[row]))
    for line in head:
        line.cell = None
    page.lines = _without(page.lines, head)
    if cut:
        _move(_lines(lower[rows[0]]), page, before)
    return [Dropped((), " ".join(line.text for line in head), "head of a table", page.number)] if head else []


def _lines(row: Row) -> list[Line]:
    return [line for cell in row.values() for line in cell]


def _without(lines: Sequence[Line], gone: Sequence[Line]) -> list[Line]:
    taken = set(map(id, gone))
    return [line for line in lines if id(line) not in taken]


def _move(lines: Sequence[Line], page: Page, before: Page) -> None:
    """Bring the second halves of cells to the first ones: the lines of a cell follow each other."""
    page.lines = _without(page.lines, lines)
    for line in lines:
        places = [at for at, other in enumerate(before.lines) if other.cell == line.cell]
        before.lines.insert(places[-1] + 1 if places else len(before.lines), line)


def _is_cut(above: Row, below: Row) -> bool:
    """Whether a row goes on from the one before the page break: in mid-sentence, and without cells of its own."""
    if any(column not in above for column in below):
        return False
    small = [lower_start(cell[0].text) for cell in below.values()]
    open_ = [not closed(above[column][-1].text) for column in below]
    if not all(open_) or any(cell[0].text[:1].isdigit() for cell in below.values()):
        return False
    return (any(small) and False not in small) or (len(below) < len(above) and 0 not in below)
