"""Blocks between rivers of white."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from translate.documents.pdf.layout import Segment
from translate.documents.pdf.rivers import blocks_from, column_of, merged

EDGES = st.lists(st.tuples(st.floats(0, 400), st.floats(0, 100)).map(lambda pair: (pair[0], sum(pair))), max_size=30)


def part(left: float, right: float, baseline: float) -> Segment:
    return Segment([], int(baseline), left, right, baseline - 8, baseline + 2, baseline, 10)


def lines(rows: Sequence[Sequence[tuple[float, float]]], step: float = 12) -> list[list[Segment]]:
    return [[part(*edges, 12 + step * at) for edges in row] for at, row in enumerate(rows)]


@given(EDGES, st.floats(0, 20))
def test_merged_stretches_are_apart_and_cover_all(edges: list[tuple[float, float]], river: float) -> None:
    found = merged(edges, river)
    assert all(right + river <= left for (_, right), (left, _) in pairwise(found))
    assert all(any(low <= left and right <= high for low, high in found) for left, right in edges)


def test_a_block_ends_where_its_rivers_do() -> None:
    rows = [[(0, 40), (60, 100)], [(0, 30), (60, 90)], [(0, 45)], [(0, 100)], [(0, 40), (60, 100)]]
    (block, *_) = blocks_from(lines(rows), 0)
    assert (block.start, block.end, block.columns) == (0, 3, ((0, 45), (60, 100)))


def test_more_columns_come_first() -> None:
    rows = [[(0, 20), (40, 60), (80, 99)], [(0, 20), (40, 60), (80, 99)], [(0, 50), (80, 99)]]
    assert [(block.end, len(block.columns)) for block in blocks_from(lines(rows), 0)] == [(2, 3), (3, 2)]


def test_a_wide_gap_may_end_a_block_and_a_wider_one_does() -> None:
    rows = [[(0, 40), (60, 100)]] * 6
    near = lines(rows[:3]) + [[part(one.left, one.right, one.baseline + 66) for one in row] for row in lines(rows[:3])]
    assert [block.end for block in blocks_from(near, 0)] == [3]
    close = lines(rows[:3]) + [[part(one.left, one.right, one.baseline + 56) for one in row] for row in lines(rows[:3])]
    assert [block.end for block in blocks_from(close, 0)] == [6, 3]


def test_a_stretch_belongs_to_the_column_that_it_stands_in() -> None:
    columns = ((0.0, 40.0), (60.0, 100.0))
    assert [column_of(part(*edges, 10), columns) for edges in ((0, 10), (30, 44), (58, 80), (90, 100))] == [0, 0, 1, 1]
