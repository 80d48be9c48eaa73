"""Blocks of a page that rivers of white run through from top to bottom: what a table without rules looks like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Segment

# Shares of the type size: how wide a river is, and how far apart the lines of one table stand.
_RIVER: Final = 0.5
_APART: Final = 4.0
# A gap that is wider than the one before it by this factor may be that below a table.
_WIDER: Final = 1.35
# Ends that are tried for one beginning.
_ENDS: Final = 6

Edges = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines from `start` to before `end`, and the edges of the columns between their rivers."""

    start: int
    end: int
    columns: tuple[Edges, ...]


def blocks_from(lines: Sequence[Sequence[Segment]], start: int) -> Iterator[Block]:
    """Yield the blocks that begin with a line, those with more columns first, the longer ones before the shorter.

    Lines are ordered from the top.
    """
    grown: list[tuple[Edges, ...]] = []
    columns: tuple[Edges, ...] = ()
    for at in range(start, len(lines)):
        line = lines[at]
        if at > start and line[0].baseline - lines[at - 1][0].baseline > _APART * line[0].size:
            break
        columns = merged((*columns, *((one.left, one.right) for one in line)), _RIVER * line[0].size)
        if len(columns) < 2 and at > start:
            break
        grown.append(columns)
    done: set[int] = set()
    for count in sorted({len(one) for one in grown} - {1}, reverse=True):
        last = max(at for at, one in enumerate(grown) if len(one) >= count)
        for end in _ends(lines, start, start + last + 1):
            if end not in done and end - start >= 2:
                done.add(end)
                yield Block(start, end, grown[end - start - 1])


def _ends(lines: Sequence[Sequence[Segment]], start: int, last: int) -> list[int]:
    """Where a block may end: with the last line that fits, or over a gap that is wider than most."""
    steps = [after[0].baseline - before[0].baseline for before, after in pairwise(lines[start:last])]
    if not steps:
        return [last]
    usual = sorted(steps)[len(steps) // 2]
    gaps = [start + at + 1 for at, step in enumerate(steps) if step > _WIDER * usual]
    return [last, *gaps[::-1][: _ENDS - 1]]


def merged(edges: Sequence[Edges], river: float) -> tuple[Edges, ...]:
    """Return the stretches that `edges` cover, those made one that no river of this width parts."""
    found: list[Edges] = []
    for left, right in sorted(edges):
        if found and left - found[-1][1] < river:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return tuple(found)


def column_of(one: Segment, columns: Sequence[Edges]) -> int:
    """Return the column that a stretch stands in."""
    middle = (one.left + one.right) / 2
    return min(range(len(columns)), key=lambda at: max(columns[at][0] - middle, middle - columns[at][1]))
