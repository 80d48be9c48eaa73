"""Which sentences of a human translation stand against which sentences of the original.

Where both sides have as many sentences, they stand one to one. Otherwise the sides are cut into groups, in order, such
that the lengths of the two halves of each group are as near as can be to the ratio of the whole texts (the idea of
Gale and Church, 1993, without its constants): one sentence against one or more. None is left alone, so that what
is shown always covers both texts.
"""

from itertools import accumulate

from cache.records import Span
from translate.sentences.splitting import split

# What it costs to put one more sentence into a group, in units of a length that is off by its own size.
_GROUPING = 0.35
# How far from the straight line between both ends a path may stray, in sentences.
_BAND = 40


def align_texts(source: str, target: str, source_lang: str, target_lang: str) -> tuple[Span, ...]:
    """Align the sentences of two texts that translate each other.

    The spans are in order, do not overlap and cover both texts but for white space. A blank text gives no spans,
    unless the other is not blank: then one span holds it against nothing.
    """
    left, right = _ranges(source, source_lang), _ranges(target, target_lang)
    if not left and not right:
        return ()
    if not left or not right:
        a, b = _whole(left), _whole(right)
        return (Span(a[0], a[1], b[0], b[1]),)
    if len(left) == len(right):
        groups = [(i, i + 1, i, i + 1) for i in range(len(left))]
    else:
        groups = _group([end - start for start, end in left], [end - start for start, end in right])
    return tuple(Span(left[a][0], left[b - 1][1], right[c][0], right[d - 1][1]) for a, b, c, d in groups)


def _ranges(text: str, lang: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text that are not blank stand."""
    ranges = []
    position = 0
    for sentence in split(text, lang):
        end = position + len(sentence.text)
        if sentence.text.strip():
            ranges.append((end - len(sentence.text.lstrip()), end))
        position = end + len(sentence.separator)
    return ranges


def _whole(ranges: list[tuple[int, int]]) -> tuple[int, int]:
    return (ranges[0][0], ranges[-1][1]) if ranges else (0, 0)


def _group(left: list[int], right: list[int]) -> list[tuple[int, int, int, int]]:
    """Return the cheapest groups (start and end on the left, start and end on the right), by dynamic programming."""
    rows, columns = len(left), len(right)
    left_sum, right_sum = [0, *accumulate(left)], [0, *accumulate(right)]
    ratio = right_sum[-1] / left_sum[-1]
    # Long enough groups that some path always exists, and one more for choice.
    most = max(-(-columns // rows), -(-rows // columns)) + 2
    beads = [(1, k) for k in range(1, most + 1)] + [(k, 1) for k in range(2, most + 1)]
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(rows + 1):
        middle = i * columns // rows
        for j in range(max(0, middle - _BAND - most), min(columns, middle + _BAND + most) + 1):
            for a, b in beads:
                before = best.get((i - a, j - b))
                if before is None:
                    continue
                expected = (left_sum[i] - left_sum[i - a]) * ratio
                actual = right_sum[j] - right_sum[j - b]
                off = abs(expected - actual) / max(expected, actual, 1.0)
                cost = before[0] + off * max(a, b) + _GROUPING * (a + b - 2)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, i - a, j - b)
    groups = []
    end = (rows, columns)
    while end != (0, 0):
        _, i, j = best[end]
        groups.append((i, end[0], j, end[1]))
        end = (i, j)
    return groups[::-1]
