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

from translate.paragraphs.lines import Line, counts_signs
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
# Pairs of lines that make single-spaced text, and double-spaced: two lines with a blank one between them are none.
_FEWEST = (1, 3)
# Of the full lines this share and more are as full as can be where a program wrapped by counting.
_COUNTED = 0.95
# Lines that prove it.
_ENOUGH = 6
# A line this much longer than its neighbours were wrapped at was not wrapped there.
_OVER = 1.25
# Paragraphs of a line each that say how a document is set, and columns that no line of wrapped text among them has.
_WHOLE = 3
_COLUMN = 60
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
    if sum(line.length > WIDEST for line in lines) < _WHOLE:
        return result
    # Nobody sets a narrow column among paragraphs of a line each: short lines there are rows, names, captions.
    return [LOOSE if setting.width and setting.width < _COLUMN else setting for setting in result]


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
    # A sign takes two columns, whatever counts it.
    narrowest = NARROWEST // (1 + (sum(map(counts_signs, lines)) * 2 > len(lines)))
    for step in (0, 1):
        if not _may_be_spaced(pairs, step):
            continue
        widths = _local_widths(lines, step)
        votes = _votes(pairs, widths, step, narrowest)
        for at, setting in enumerate(votes.settings):
            # A line that was scanned twice in double-spaced text makes no other text of it.
            if setting is not None and votes.pairs[at] > support[at]:
                found[at] = setting
                support[at] = votes.pairs[at]
    _mark_indents(lines, found)
    return found


def _may_be_spaced(pairs: list[_Pair], step: int) -> bool:
    """Whether anywhere so many lines stand `step` blank lines apart, and so few closer, that `_votes` would see it."""
    apart = [0, *accumulate(pair.gap == step for pair in pairs)]
    closer = [0, *accumulate(pair.gap < step for pair in pairs)]
    for at in range(len(pairs) + 1):
        low, high = max(0, at - REACH), min(len(pairs), at + REACH)
        number = apart[high] - apart[low]
        if number >= _FEWEST[step] and (closer[high] - closer[low]) * 4 <= number:
            return True
    return False


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


def _votes(pairs: list[_Pair], widths: list[int], step: int, narrowest: int) -> _Votes:
    """Say for each line whether the pairs around it that stand `step` blank lines apart look wrapped."""
    sums = _sums(pairs, widths, step)
    votes: list[Setting | None] = []
    support: list[int] = []
    for at in range(len(pairs) + 1):
        low, high = max(0, at - REACH), min(len(pairs), at + REACH)
        number = sums["number"][high] - sums["number"][low]
        support.append(number)
        closer = sums["closer"][high] - sums["closer"][low]
        if widths[at] < narrowest or number < _FEWEST[step] or closer * 4 > number:
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
    told = [_facts(pair, width, step) for pair, width in zip(pairs, widths, strict=False)]
    return {name: [0, *accumulate(counts)] for name, counts in zip(_FACTS, zip(*told, strict=True), strict=True)}


def _facts(pair: _Pair, width: int, step: int) -> tuple[int, ...]:
    """What one pair says, in the order of _FACTS."""
    closer = pair.gap < step
    over = pair.gap != _NO_GAP and pair.end > _OVER * width
    if pair.gap != step:
        return (0, closer, 0, 0, 0, over, 0, 0, 0, 0, 0)
    ends = pair.ended and not pair.deeper and pair.fill_length <= width
    # A line of less than half the width is a heading, a row or a paragraph's end: it says nothing of wrapping.
    same = 2 * pair.end >= width
    if not (same and pair.open):
        return (same, closer, 0, 0, 0, over, 0, 0, 0, ends, pair.inner)
    full, fullest = pair.fill_length >= FULL * width, pair.fill_length > width
    lower, upper = pair.lower is True, pair.lower is False
    return (same, closer, 1, full, fullest, over, lower, upper, pair.figure, ends, pair.inner)


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
        if at and 2 <= lines[at].indent - flush <= DEEPEST and lines[at - 1].end * 2 > (found[at].width or 0)
    ]
    ended = sum(lines[at - 1].ended for at in inset)
    if len(inset) >= 2 and len(inset) * 2 < len(wrapped) and ended * 10 >= 8 * len(inset):
        for at in wrapped:
            found[at] = replace(found[at], indented=True, flush=flush)
