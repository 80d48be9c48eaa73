"""The order in which the parts of a page are read: columns one after another, what spans them before or behind."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Rule, Segment
from translate.documents.pdf.rivers import column_of, merged
from translate.documents.pdf.tables import Table
from translate.documents.pdf.wrapped import wrapped_tables

# Places that are tried for a gutter.
_TRIES: Final = 32
# Lines that a column has on both sides of a gutter, how wide they are and how far apart, in type sizes.
_LINES: Final = 3
_WIDE: Final = 6.5
_LEADING: Final = 2.0
# How much of a column its lines fill, and how many stretches may cross the gutter within it.
_FILL: Final = 0.55
# How wide the way between two columns is, as a share of the type size: gaps between words seldom leave one.
_CORRIDOR: Final = 0.75
_CROSSING: Final = 0.34
# How many stretches stand in columns for each that crosses the gutter.
_MOSTLY: Final = 1.5
# Rows in which gaps between words may stand under each other by chance.
_CHANCE: Final = 6
# By how many type sizes a word may stand out of its column without spanning two.
_STANDS_OUT: Final = 1.0
_DEEPEST: Final = 5
# A page with more stretches than this is a drawing or an attack: it is read from the top.
_MOST: Final = 3000


@dataclass(slots=True)
class Region:
    """Part of a page that is read from top to bottom: rows of segments, and tables."""

    parts: list[Segment | Table]


def reading_regions(parts: Sequence[Segment | Table], rules: Sequence[Rule], rtl: bool) -> list[Region]:
    """Return the regions of a page in the order of reading; `rtl` pages have their first column on the right.

    Tables whose cells go over several lines are found on the way, on the page as a whole and in each column.
    """
    ordered = sorted(parts, key=lambda part: (part.top, part.left))
    if len(ordered) > _MOST:
        return [Region(ordered)]
    return [Region(region) for region in _split(ordered, rules, rtl, _DEEPEST)]


def _split(parts: list[Segment | Table], rules: Sequence[Rule], rtl: bool, depth: int) -> list[list[Segment | Table]]:
    parts = _with_tables(parts, rules, rtl)
    gutter = _gutter(parts) if depth else None
    if gutter is None:
        return [parts] if parts else []
    regions: list[list[Segment | Table]] = []
    plain: list[Segment | Table] = []
    for band, columns in _judged(parts, gutter):
        if not columns:
            plain.extend(band)
            continue
        left, right = _sides(band, gutter)
        regions.append(plain)
        plain = []
        for side in (right, left) if rtl else (left, right):
            regions.extend(_split(side, rules, rtl, depth - 1))
    regions.append(plain)
    return [region for region in regions if region]


def _with_tables(parts: list[Segment | Table], rules: Sequence[Rule], rtl: bool) -> list[Segment | Table]:
    """The parts with the cells of tables made tables."""
    segments = [part for part in parts if isinstance(part, Segment)]
    tables, rest = wrapped_tables(segments, rules, rtl)
    if not tables:
        return parts
    drawn = [part for part in parts if isinstance(part, Table)]
    return sorted([*drawn, *tables, *rest], key=lambda part: (part.top, part.left))


def _judged(parts: list[Segment | Table], gutter: float) -> list[tuple[list[Segment | Table], bool]]:
    """The bands of a page with a gutter, and which of them hold columns."""
    bands = _bands(parts, gutter)
    judged = []
    for at, band in enumerate(bands):
        beside = [bands[near] for near in (at - 1, at + 1) if 0 <= near < len(bands)]
        columns = _are_columns(*_sides(band, gutter)) and not any(_is_one_text(band, other) for other in beside)
        judged.append((band, columns))
    return judged


def _is_one_text(band: list[Segment | Table], other: list[Segment | Table]) -> bool:
    """Whether a few rows with a gap in each are lines like those above or below them, set wide to fill the measure."""
    rows = {part.row for part in band if isinstance(part, Segment)}
    if len(rows) > _CHANCE or len(band) < 2 * len(rows) - 1:
        return False
    size = band[0].size
    near = min(other, key=lambda part: min(abs(part.baseline - one.baseline) for one in band))
    step = min(abs(near.baseline - one.baseline) for one in band)
    heights = sorted({round(part.baseline) for part in band})
    leading = min((after - before for before, after in pairwise(heights)), default=_LEADING * size)
    low, high = min(part.left for part in band), max(part.right for part in band)
    same_edge = abs(near.left - low) < size or abs(near.right - high) < size
    return same_edge and abs(near.size - size) < 0.1 * size and step < 1.25 * leading + 1


def _bands(parts: list[Segment | Table], gutter: float) -> list[list[Segment | Table]]:
    """Cut the page where something crosses the gutter; rows that cross stand in bands of their own."""
    crossing = [part for part in parts if _crosses(part, gutter)]
    spans = _spans(crossing)
    bands: list[list[Segment | Table]] = [[] for _ in range(2 * len(spans) + 1)]
    tops = [top for top, _ in spans]
    for part in parts:
        middle = (part.top + part.bottom) / 2
        at = bisect(tops, middle)
        inside = at and middle <= spans[at - 1][1]
        bands[2 * at - 1 if inside else 2 * at].append(part)
    return [band for band in bands if band]


def _spans(crossing: list[Segment | Table]) -> list[tuple[float, float]]:
    """The heights that crossing parts take, those that follow closely made one."""
    spans: list[tuple[float, float]] = []
    for part in sorted(crossing, key=lambda part: part.top):
        if spans and part.top <= spans[-1][1] + 0.9 * (part.bottom - part.top):
            spans[-1] = (spans[-1][0], max(spans[-1][1], part.bottom))
        else:
            spans.append((part.top, part.bottom))
    return spans


def _gutter(parts: list[Segment | Table]) -> float | None:
    """The place from top to bottom that the fewest lines cross, with running text on both sides."""
    if len(parts) < 2 * _LINES:
        return None
    low, high = min(part.left for part in parts), max(part.right for part in parts)
    best: tuple[float, float] | None = None
    for place in _candidates(parts, low, high):
        crossing = sum(_crosses(part, place) for part in parts)
        left, right = _halves(parts, place)
        if min(len(left), len(right)) < _LINES or crossing > _CROSSING * len(parts):
            continue
        score = crossing + abs(place - (low + high) / 2) / (high - low)
        if best is not None and score >= best[0]:
            continue
        columns = [band for band, found in _judged(parts, place) if found]
        if sum(map(len, columns)) >= _MOSTLY * max(1, crossing):
            best = (score, place)
    return best[1] if best else None


def _candidates(parts: list[Segment | Table], low: float, high: float) -> list[float]:
    """The places just before a frequent left edge or just behind a frequent right one: columns have such edges."""
    lefts = Counter(round(part.left) for part in parts)
    rights = Counter(round(part.right) for part in parts)
    found = [(count, edge - 2.0) for edge, count in lefts.items()]
    found += [(count, edge + 2.0) for edge, count in rights.items()]
    found.sort(reverse=True)
    width = high - low
    inner = [place for count, place in found if count >= 2 and 0.08 * width < place - low < 0.92 * width]
    return list(dict.fromkeys(inner))[:_TRIES]


def _crosses(part: Segment | Table, gutter: float) -> bool:
    """Whether a part lies on both sides, by more than a letter that stands out of its column."""
    return min(gutter - part.left, part.right - gutter) > _STANDS_OUT * part.size


def _halves(parts: list[Segment | Table], gutter: float) -> tuple[list[Segment | Table], list[Segment | Table]]:
    left = [part for part in parts if not _crosses(part, gutter) and part.left + part.right < 2 * gutter]
    right = [part for part in parts if not _crosses(part, gutter) and part.left + part.right >= 2 * gutter]
    return left, right


def _sides(band: list[Segment | Table], gutter: float) -> tuple[list[Segment | Table], list[Segment | Table]]:
    left, right = _halves(band, gutter)
    return (left, right) if len(left) + len(right) == len(band) else ([], [])


def _are_columns(left: list[Segment | Table], right: list[Segment | Table]) -> bool:
    """Whether both sides hold running text that stands side by side."""
    if not left or not right:
        return False
    corridor = _edge([part.left for part in right]) + _edge([-part.right for part in left])
    size = min(left[0].size, right[0].size)
    if corridor < _CORRIDOR * size or (min(_height(left), _height(right)) < 2 and corridor < 2 * _CORRIDOR * size):
        return False
    overlap = min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top)
    return overlap > 0 and (
        (_is_text(left, _LINES) and _is_text(right, 1)) or (_is_text(left, 1) and _is_text(right, _LINES))
    )


def _height(parts: list[Segment | Table]) -> int:
    """How many rows parts take."""
    return len({part.row if isinstance(part, Segment) else -1 - at for at, part in enumerate(parts)})


def _edge(values: list[float]) -> float:
    """Where all but one in ten begin: a word or a table may stand out of its column."""
    return sorted(values)[len(values) // 10]


def _is_text(parts: list[Segment | Table], least: int) -> bool:
    """Whether parts are lines of running text, in one column or in several whose lines need not be level."""
    segments = [part for part in parts if isinstance(part, Segment)]
    if len(segments) < len(parts):
        return True
    size = sorted(part.size for part in parts)[len(parts) // 2]
    columns = merged([(one.left, one.right) for one in segments], _CORRIDOR * size)
    rows: dict[tuple[int, int], list[Segment]] = {}
    for one in segments:
        rows.setdefault((one.row, column_of(one, columns)), []).append(one)
    if len({row for row, _ in rows}) < least:
        return False
    widths: list[float] = []
    fills: list[float] = []
    for (_, column), row in rows.items():
        widths.append(max(one.right for one in row) - min(one.left for one in row))
        fills.append(widths[-1] / max(1.0, columns[column][1] - columns[column][0]))
    heights = sorted({row[0].baseline for row in rows.values()})
    steps = sorted(after - before for before, after in pairwise(heights)) or [0.0]
    return (
        sorted(fills)[len(fills) * 2 // 3] >= _FILL
        and sorted(widths)[len(widths) * 2 // 3] >= _WIDE * size
        and steps[(len(steps) - 1) // 2] <= _LEADING * size
    )


def rows_of(parts: Sequence[Segment | Table]) -> list[list[Segment] | Table]:
    """Return the rows of a region, from the top: segments on one baseline together, tables by themselves."""
    rows: list[list[Segment] | Table] = []
    for part in sorted(parts, key=lambda part: part.baseline):
        last = rows[-1] if rows else None
        if isinstance(part, Table):
            rows.append(part)
        elif isinstance(last, list) and last[0].row == part.row:
            last.append(part)
        else:
            rows.append([part])
    return rows
