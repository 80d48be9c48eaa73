"""How a document is set: its usual type size, its leading, the edges of its columns."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Line

# By how much type sizes of one text differ, as a share.
SAME_SIZE: Final = 0.08
_USUAL_LEADING: Final = 1.25
# Leading beyond which two lines belong to different things, whatever the document does.
_WIDEST: Final = 3.0


@dataclass(frozen=True, slots=True)
class Measures:
    """The type size of most letters, whether most are bold, and the usual leading as a share of the size.

    `edges` gives for each (page, region) where most of its lines begin at the earliest and end at the latest.
    """

    size: float
    bold: bool
    leading: float
    edges: dict[tuple[int, int], tuple[float, float]]

    def ends_at(self, line: Line) -> float:
        """Return where lines end in the column of `line`."""
        return self.edges[line.page, line.region][1]

    def begins_at(self, line: Line) -> float:
        """Return where lines begin in the column of `line`."""
        return self.edges[line.page, line.region][0]


def measure(lines: Sequence[Line]) -> Measures:
    """Look at all lines of a document."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
        bold[line.bold] += len(line.text)
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    columns: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        columns[line.page, line.region].append(line)
    for place, column in columns.items():
        edges[place] = (min(line.start for line in column), max(line.end for line in column))
    size = max(sizes, key=lambda one: (sizes[one], -one)) if sizes else 10.0
    return Measures(size, bold[True] > bold[False], _leading(lines, size), edges)


def _leading(lines: Sequence[Line], size: float) -> float:
    steps: Counter[float] = Counter()
    for before, line in pairwise(lines):
        if same_column(before, line) and same_size(before.size, line.size) and same_size(line.size, size):
            step = (line.baseline - before.baseline) / line.size
            if 0.8 <= step <= _WIDEST:
                steps[round(step * 20) / 20] += 1
    return max(steps, key=lambda one: (steps[one] + steps[round(one - 0.05, 2)], -one)) if steps else _USUAL_LEADING


def same_size(a: float, b: float) -> bool:
    """Tell whether two type sizes are those of one text."""
    return abs(a - b) <= SAME_SIZE * max(a, b)


def same_column(a: Line, b: Line) -> bool:
    """Tell whether two lines stand in one column of one page, outside tables."""
    return a.page == b.page and a.region == b.region and a.cell is None and b.cell is None
