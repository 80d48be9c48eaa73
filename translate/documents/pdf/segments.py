"""From glyphs at places to stretches of lines: what stands on one baseline, with raised marks, split at wide gaps."""

import bisect
import math
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Glyph, Marks, Rule, Segment

# Shares of the type size: how far baselines of one line differ, which gap is wide, how small a raised mark is.
_SAME_LINE: Final = 0.3
_WIDE: Final = 0.7
_SMALL: Final = 0.85
_RISE: Final = (-0.35, 0.8)
_BESIDE: Final = 0.9
# How far in front of a line its bullet stands, and dots on a page beyond which they are a drawing.
_BULLET: Final = 2.5
_MOST_DOTS: Final = 500
# Heights over and under the baseline.
_ASCENT: Final = 0.8
_DESCENT: Final = 0.22


def find_segments(marks: Marks) -> list[Segment]:
    """Return the stretches of the page's lines; rules between two columns of a table split them too."""
    rows = _rows([*_with_marks(marks.glyphs), *_bullets(marks)])
    uprights = sorted((rule for rule in marks.rules if not rule.across), key=lambda rule: rule.left)
    places = [rule.left for rule in uprights]
    segments: list[Segment] = []
    for number, row in enumerate(rows):
        row.sort(key=lambda glyph: glyph.left)
        for part in _parts(row, uprights, places):
            segments.append(_segment(part, number))
    return segments


def _bullets(marks: Marks) -> list[Glyph]:
    """The drawn dots that stand before a line, at the height of its small letters."""
    if not marks.dots or len(marks.dots) > _MOST_DOTS:
        return []
    ordered = sorted(marks.glyphs, key=lambda glyph: glyph.baseline)
    heights = [glyph.baseline for glyph in ordered]
    bullets: list[Glyph] = []
    for dot in marks.dots:
        middle = (dot.top + dot.bottom) / 2
        near = ordered[bisect.bisect_left(heights, middle) : bisect.bisect(heights, middle + 30)]
        row = [glyph for glyph in near if 0.1 < (glyph.baseline - middle) / glyph.size < 0.55]
        if not row or dot.right - dot.left > 0.7 * row[0].size:
            continue
        behind = [glyph.left - dot.right for glyph in row if glyph.left >= dot.right]
        before = [dot.left - glyph.right for glyph in row if glyph.right <= dot.left]
        reach = _BULLET * row[0].size
        gaps = sorted((min(behind, default=math.inf), min(before, default=math.inf)))
        if gaps[0] <= reach and gaps[1] > max(_BESIDE * row[0].size, gaps[0]):
            bullets.append(Glyph("•", dot.left, dot.right, row[0].baseline, row[0].size))
    return bullets


def _with_marks(glyphs: list[Glyph]) -> list[Glyph]:
    """Put combining marks that were drawn by themselves onto the letters that they stand over or under."""
    loose = [glyph for glyph in glyphs if _is_mark(glyph.text)]
    if not loose:
        return glyphs
    bases = sorted((glyph for glyph in glyphs if not _is_mark(glyph.text)), key=lambda glyph: glyph.baseline)
    heights = [glyph.baseline for glyph in bases]
    for mark in loose:
        reach = mark.size
        near = bases[bisect.bisect_left(heights, mark.baseline - reach) : bisect.bisect(heights, mark.baseline + reach)]
        base = min(near, key=lambda glyph: _apart(mark, glyph), default=None)
        if base is None or _apart(mark, base) > reach:
            bases.append(mark)
        else:
            base.text = unicodedata.normalize("NFC", base.text + mark.text)
    return bases


def _is_mark(text: str) -> bool:
    return all(unicodedata.category(character) == "Mn" for character in text)


def _apart(mark: Glyph, glyph: Glyph) -> float:
    """How far a mark is from a letter: sideways beyond its edges, with a little for the height and the middle."""
    aside = max(0.0, glyph.left - mark.middle, mark.middle - glyph.right)
    return aside + abs(mark.baseline - glyph.baseline) * 0.5 + abs(mark.middle - glyph.middle) * 0.1


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Group glyphs by baseline, from the top, and bring raised and lowered small ones to the line they belong to."""
    rows: list[list[Glyph]] = []
    wavering: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        if len(glyph.text) > 1 and any(unicodedata.category(one) == "Mn" for one in glyph.text):
            # Some programs give a letter and its mark the mark's height.
            wavering.append(glyph)
            continue
        if rows:
            first = rows[-1][0]
            if glyph.baseline - first.baseline <= _SAME_LINE * min(glyph.size, first.size):
                rows[-1].append(glyph)
                continue
        rows.append([glyph])
    for glyph in wavering:
        _take_in(glyph, rows)
    return _hosted(rows)


def _take_in(glyph: Glyph, rows: list[list[Glyph]]) -> None:
    """Put a letter with a mark into the row nearest to it that has a letter of its size beside it."""
    at = bisect.bisect_left(rows, glyph.baseline, key=lambda row: row[0].baseline)
    near = list(range(max(0, at - 2), min(len(rows), at + 2)))
    near.sort(key=lambda one: abs(rows[one][0].baseline - glyph.baseline))
    for one in near:
        usual = _usual([other.baseline for other in rows[one]])
        beside = any(
            abs(other.size - glyph.size) < 0.1 * glyph.size
            and max(other.left - glyph.right, glyph.left - other.right) < 2 * glyph.size
            for other in rows[one]
        )
        if beside and abs(usual - glyph.baseline) <= 0.6 * glyph.size:
            glyph.baseline = usual
            rows[one].append(glyph)
            return
    rows.insert(at, [glyph])


def _hosted(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Move stretches of small glyphs to the neighbouring row that they are marks of."""
    hosts = [sorted(row, key=lambda glyph: glyph.left) for row in rows]
    moved: list[tuple[list[Glyph], int]] = []
    kept: list[list[Glyph]] = []
    for at, row in enumerate(hosts):
        rest: list[Glyph] = []
        for part in _parts(row, [], []):
            beside = [near for near in range(max(0, at - 3), min(len(hosts), at + 4)) if near != at]
            host = next((near for near in beside if _is_host(hosts[near], part)), None)
            if host is None:
                rest.extend(part)
            else:
                moved.append((part, host))
        kept.append(rest)
    for part, host in moved:
        height = _usual([glyph.baseline for glyph in hosts[host]])
        for glyph in part:
            glyph.raised = 1 if glyph.baseline < height else -1
        kept[host].extend(part)
    return [row for row in kept if row]


def _is_host(row: list[Glyph], part: list[Glyph]) -> bool:
    """Whether `part` stands beside a larger glyph of `row` and a little higher or lower."""
    if len(part) > 12:
        return False
    first, last = part[0], part[-1]
    size = max(glyph.size for glyph in part)
    at = bisect.bisect_left(row, first.left, key=lambda glyph: glyph.left)
    for glyph in row[max(0, at - 2) : at + 3]:
        rise = glyph.baseline - first.baseline
        if size > _SMALL * glyph.size or not _RISE[0] * glyph.size <= rise <= _RISE[1] * glyph.size:
            continue
        gap = max(first.left - glyph.right, glyph.left - last.right)
        if gap <= _BESIDE * glyph.size:
            return True
    return False


def _usual(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _parts(row: list[Glyph], uprights: list[Rule], places: list[float]) -> list[list[Glyph]]:
    """Split a row, sorted from the left, at wide gaps and at upright rules."""
    parts = [[row[0]]] if row else []
    reach = row[0].right if row else 0.0
    for before, glyph in pairwise(row):
        gap = glyph.left - reach
        if gap > _WIDE * max(before.size, glyph.size) or _ruled_off(reach, glyph, uprights, places):
            parts.append([])
        parts[-1].append(glyph)
        reach = max(reach, glyph.right) if len(parts[-1]) > 1 else glyph.right
    return parts


def _ruled_off(reach: float, glyph: Glyph, uprights: list[Rule], places: list[float]) -> bool:
    if not places:
        return False
    for rule in uprights[bisect.bisect_left(places, reach - 1) : bisect.bisect(places, glyph.left + 1)]:
        if rule.top - 1 <= glyph.baseline - 0.3 * glyph.size <= rule.bottom + 1:
            return True
    return False


def _segment(glyphs: list[Glyph], row: int) -> Segment:
    full = [glyph for glyph in glyphs if not glyph.raised] or glyphs
    size = _usual([glyph.size for glyph in full])
    baseline = _usual([glyph.baseline for glyph in full])
    return Segment(
        glyphs,
        row,
        min(glyph.left for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        baseline - _ASCENT * size,
        baseline + _DESCENT * size,
        baseline,
        size,
    )
