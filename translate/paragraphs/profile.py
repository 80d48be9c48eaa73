"""How the lines of a region are set: each a paragraph of its own, or wrapped at a width.

A program or a typesetter that wraps text ends a line where the next word would not have fitted, in mid-sentence as
often as not. So the evidence, gathered around each line from its neighbours, is: how full lines are together with the
next line's first word, whether they stop in mid-sentence, and (where there are capitals) whether the next begins small.
"""

import bisect
import re
from collections import deque
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

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
# Columns that the first line of a paragraph stands in at the most.
DEEPEST = 12
_NO_GAP = 99
_DOUBLE = 3
# Of the full lines this share and more are as full as can be where a program wrapped by counting.
_COUNTED = 0.95
# Lines that prove it.
_ENOUGH = 6
# A line this much longer than its neighbours were wrapped at was not wrapped there.
_OVER = 1.25
# A share of the width that no line fills.
_ALWAYS = 99.0
_INNER_END = re.compile(r"[.!?؟…։।][\"'”’»)\]]*\s|[。！？]")
_FACTS = ("number", "closer", "open", "full", "fullest", "over", "lower", "upper", "figures", "ends", "inner")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set.

    `width` is where its region wraps, None where it does not. `step` is the number of blank lines between the wrapped
    lines of one paragraph (1 in double-spaced text). A line that fills less than the share `short` of the width is a
    paragraph's last. `counted` says that a program wrapped the lines by counting: then no line that goes on had room
    for the next word. `indented` says that paragraphs begin with an indent, `flush` in which column the others stand.
    """

    width: int | None = None
    step: int = 0
    short: float = SHORT
    indented: bool = False
    flush: int = 0
    counted: bool = False


LOOSE = Setting()


@dataclass(slots=True)
class _Pair:
    """What one line and its successor say about wrapping; `inner` counts the sentences that end within the line."""

    gap: int
    open: bool
    ended: bool
    deeper: bool
    inner: int
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
        for at, setting in enumerate(votes.settings):
            # A line that was scanned twice in double-spaced text makes no other text of it.
            if setting is not None and votes.pairs[at] > support[at]:
                found[at] = setting
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
        ended=line.ended,
        deeper=after.indent - line.indent >= 2,
        inner=len(_INNER_END.findall(line.text)),
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
    """For each line how it is set, None where it is not wrapped, and how many pairs of lines around it stand as far
    apart as asked."""

    settings: list[Setting | None]
    pairs: list[int]


def _votes(pairs: list[_Pair], widths: list[int], step: int) -> _Votes:
    """Say for each line whether the pairs around it that stand `step` blank lines apart look wrapped."""
    sums = _sums(pairs, widths, step)
    votes: list[Setting | None] = []
    support: list[int] = []
    for at in range(len(pairs) + 1):
        low, high = max(0, at - REACH), min(len(pairs), at + REACH)
        number = sums["number"][high] - sums["number"][low]
        support.append(number)
        closer = sums["closer"][high] - sums["closer"][low]
        # Two lines with a blank one between them are no double-spaced text.
        if widths[at] < NARROWEST or number < (1, _DOUBLE)[step] or closer * 4 > number:
            votes.append(None)
            continue
        seen = {name: counts[high] - counts[low] for name, counts in sums.items()}
        wrapped = (
            # Paragraphs a line each, of which most are longer than what a few short ones look wrapped at.
            seen["over"] * 3 <= number
            # A log or a list of dates: lines alike in length, and a figure begins each.
            and seen["figures"] * 2 <= seen["open"]
            and _looks_wrapped(seen)
        )
        votes.append(_setting(seen, widths[at], step) if wrapped else None)
    return _Votes(votes, support)


def _sums(pairs: list[_Pair], widths: list[int], step: int) -> dict[str, list[int]]:
    """Count what speaks for wrapping from the start on, so that any stretch costs two subtractions."""
    facts: dict[str, list[int]] = {name: [] for name in _FACTS}
    for pair, width in zip(pairs, widths, strict=False):
        # A line of less than half the width is a heading, a row or a paragraph's end: it says nothing of wrapping.
        same = pair.gap == step and 2 * pair.end >= width
        loose = same and pair.open
        facts["number"].append(same)
        facts["closer"].append(pair.gap < step)
        facts["open"].append(loose)
        facts["full"].append(loose and pair.fill_length >= FULL * width)
        facts["fullest"].append(loose and pair.fill_length > width)
        facts["over"].append(pair.gap != _NO_GAP and pair.end > _OVER * width)
        facts["lower"].append(loose and pair.lower is True)
        facts["upper"].append(loose and pair.lower is False)
        facts["figures"].append(loose and pair.figure)
        facts["ends"].append(pair.gap == step and pair.ended and not pair.deeper and pair.fill_length <= width)
        facts["inner"].append(pair.inner if pair.gap == step else 0)
    return {name: [0, *accumulate(counts)] for name, counts in facts.items()}


def _setting(seen: dict[str, int], width: int, step: int) -> Setting:
    """How lines are set that are wrapped for sure."""
    counted = seen["fullest"] >= _COUNTED * seen["full"]
    if not counted or seen["full"] < _ENOUGH:
        return Setting(width, step, 1.0 if counted else SHORT)
    # Sentences end anywhere in a line, those within paragraphs as those at their ends: where most are of the second
    # sort, one that ends with a full line most likely is, too.
    brief = seen["ends"] >= _ENOUGH and seen["ends"] * 2 > seen["inner"] * 3
    return Setting(width, step, _ALWAYS if brief else 1.0, counted=True)


def _looks_wrapped(seen: dict[str, int]) -> bool:
    """Weigh the evidence: how many pairs stop in mid-sentence, and how many of these are full."""
    loose = seen["open"]
    if loose < 1 or loose * 10 < 3 * seen["number"] or seen["full"] * 10 < 7 * loose:
        return False
    if seen["lower"] + seen["upper"] >= max(1, loose // 2):
        # With capitals at every line it is verse or a list, whatever the lengths.
        return seen["lower"] * 3 >= seen["upper"]
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
        if at and 2 <= lines[at].indent - flush <= DEEPEST and lines[at - 1].length * 2 > (found[at].width or 0)
    ]
    ended = sum(lines[at - 1].ended for at in inset)
    if len(inset) >= 2 and len(inset) * 2 < len(wrapped) and ended * 10 >= 8 * len(inset):
        for at in wrapped:
            found[at] = replace(found[at], indented=True, flush=flush)
