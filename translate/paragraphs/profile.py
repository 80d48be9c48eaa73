"""How the lines of a region are set: each a paragraph of its own, or wrapped at a width.

A program or a typesetter that wraps text ends a line where the next word would not have fitted, in mid-sentence as
often as not. So the evidence, gathered around each line from its neighbours, is: how full lines are together with the
next line's first word, whether they stop in mid-sentence, and (where there are capitals) whether the next begins small.
"""

import bisect
from collections import deque
from dataclasses import dataclass, replace
from itertools import pairwise

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import first_unit, is_row, lower_start

# No text is wrapped wider than this or narrower than that; a line beyond the first is a paragraph.
WIDEST = 180
NARROWEST = 24
# Lines to either side that bear witness to how a line is set.
REACH = 24
# A line together with the next word that fills this share of the width was broken because the word did not fit.
FULL = 0.86
# A line that fills less of the width ends its paragraph, if a paragraph may end there.
SHORT = 0.8
_NO_GAP = 99
_DOUBLE = 3
# The same where a program wrapped by counting, so that all lines that go on are as full as can be.
_STRICT = 0.97


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set.

    `width` is where its region wraps, None where it does not. `step` is the number of blank lines between the wrapped
    lines of one paragraph (1 in double-spaced text). A line that fills less than the share `short` of the width is a
    paragraph's last. `indented` says that paragraphs begin with an indent.
    """

    width: int | None = None
    step: int = 0
    short: float = SHORT
    indented: bool = False


LOOSE = Setting()


@dataclass(slots=True)
class _Pair:
    """What one line and its successor say about wrapping."""

    gap: int
    open: bool
    end: int
    fill_length: int
    lower: bool | None
    figure: bool


def settings(lines: list[Line], profile: str = "auto") -> list[Setting]:
    """Return how each line is set: by the evidence around it, or as `profile` (that of ReadOptions) says."""
    result = [LOOSE] * len(lines)
    if profile in ("lines", "blank-lines"):
        return result
    if profile == "wrapped":
        return _forced(lines)
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or lines[at].length > WIDEST:
            if at - start >= 2:
                result[start:at] = _region(lines[start:at])
            start = at + 1
    return result


def _forced(lines: list[Line]) -> list[Setting]:
    """All lines wrapped at the width of their neighbours, double-spaced where most of them are."""
    spaced = sum(line.gap > 0 for line in lines[1:]) * 10 > 8 * len(lines)
    widths = _local_widths(lines, int(spaced))
    found = [Setting(width, int(spaced)) if width else LOOSE for width in widths]
    _mark_indents(lines, found)
    return found


def _region(lines: list[Line]) -> list[Setting]:
    pairs = [_pair(a, b) for a, b in pairwise(lines)]
    found = [LOOSE] * len(lines)
    support = [0] * len(lines)
    for step in (0, 1):
        widths = _local_widths(lines, step)
        votes = _votes(pairs, widths, step)
        for at, short in enumerate(votes.short):
            # A line that was scanned twice in double-spaced text makes no other text of it.
            if short is not None and votes.pairs[at] > support[at]:
                found[at] = Setting(widths[at], step, short)
                support[at] = votes.pairs[at]
    _mark_indents(lines, found)
    return found


def _pair(line: Line, after: Line) -> _Pair:
    first = after.text[:1]
    # The rows of a table say nothing about the text around it.
    gap = _NO_GAP if is_row(line.text) or is_row(after.text) else after.gap
    return _Pair(
        gap=gap,
        open=not line.ended and not after.item,
        end=line.end,
        fill_length=line.end + 1 + first_unit(after.text),
        lower=lower_start(after.text),
        figure=first.isdigit(),
    )


def _local_widths(lines: list[Line], step: int) -> list[int]:
    """For each line the third longest among its neighbours: one overlong line does not set the width.

    Only lines that another follows at `step` blank lines bear witness: a block's last line may be a paragraph of its
    own, of any length.
    """
    window: list[int] = []
    queue: deque[tuple[int, int]] = deque()
    widths = []
    ahead = 0
    for at in range(len(lines)):
        while ahead < len(lines) - 1 and ahead <= at + REACH:
            if lines[ahead + 1].gap == step:
                bisect.insort(window, lines[ahead].end)
                queue.append((ahead, lines[ahead].end))
            ahead += 1
        while queue and queue[0][0] < at - REACH:
            window.pop(bisect.bisect_left(window, queue.popleft()[1]))
        widths.append(window[-3] if len(window) >= 12 else window[-1] if window else 0)
    return widths


@dataclass(frozen=True, slots=True)
class _Votes:
    """For each line the share of the width below which it is short, None where it is not wrapped, and how many pairs
    of lines around it stand as far apart as asked."""

    short: list[float | None]
    pairs: list[int]


def _votes(pairs: list[_Pair], widths: list[int], step: int) -> _Votes:
    """Say for each line whether the pairs around it that stand `step` blank lines apart look wrapped."""
    # Sums from the start, so that any stretch costs two subtractions.
    count, closer, open_, full, strict, lower, upper, figures = ([0] for _ in range(8))
    for pair, width in zip(pairs, widths, strict=False):
        # A line of less than half the width is a heading, a row or a paragraph's end: it says nothing of wrapping.
        same = pair.gap == step and 2 * pair.end >= width
        loose = same and pair.open
        count.append(count[-1] + same)
        closer.append(closer[-1] + (pair.gap < step))
        open_.append(open_[-1] + loose)
        full.append(full[-1] + (loose and pair.fill_length >= FULL * width))
        strict.append(strict[-1] + (loose and pair.fill_length >= _STRICT * width))
        lower.append(lower[-1] + (loose and pair.lower is True))
        upper.append(upper[-1] + (loose and pair.lower is False))
        figures.append(figures[-1] + (loose and pair.figure))
    votes: list[float | None] = []
    support: list[int] = []
    for at in range(len(pairs) + 1):
        low, high = max(0, at - REACH), min(len(pairs), at + REACH)
        number, loose_number, tighter = (sums[high] - sums[low] for sums in (count, open_, closer))
        wrapped = (
            widths[at] >= NARROWEST
            # Two lines with a blank one between them are no double-spaced text.
            and number >= (1, _DOUBLE)[step]
            and tighter * 4 <= number
            # A log or a list of dates: lines alike in length, and a figure begins each.
            and (figures[high] - figures[low]) * 2 <= loose_number
            and _looks_wrapped(
                number, loose_number, full[high] - full[low], lower[high] - lower[low], upper[high] - upper[low]
            )
        )
        counted = strict[high] - strict[low]
        votes.append((_STRICT if counted * 20 >= 19 * loose_number else SHORT) if wrapped else None)
        support.append(number)
    return _Votes(votes, support)


def _looks_wrapped(number: int, loose: int, full: int, lower: int, upper: int) -> bool:
    """Weigh the evidence: of `number` pairs `loose` stop in mid-sentence, of these `full` are full."""
    if loose < 1 or loose * 10 < 3 * number or full * 10 < 7 * loose:
        return False
    if lower + upper >= max(1, loose // 2):
        # With capitals at every line it is verse or a list, whatever the lengths.
        return lower * 3 >= upper
    return loose >= 3


def _mark_indents(lines: list[Line], found: list[Setting]) -> None:
    """Say where paragraphs begin with an indent: some lines stand in by two columns and more, most don't."""
    wrapped = [at for at, setting in enumerate(found) if setting.width is not None]
    if len(wrapped) < 4:
        return
    flush = sorted(lines[at].indent for at in wrapped)[len(wrapped) // 2]
    inset = [
        at
        for at in wrapped
        if at and 2 <= lines[at].indent - flush <= 12 and lines[at - 1].length * 2 > (found[at].width or 0)
    ]
    ended = sum(lines[at - 1].ended for at in inset)
    if len(inset) >= 2 and len(inset) * 2 < len(wrapped) and ended * 10 >= 8 * len(inset):
        for at in wrapped:
            found[at] = replace(found[at], indented=True)
