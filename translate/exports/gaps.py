"""The room that is left in a stretch of a translation between what stands in it already."""

import re
from collections.abc import Iterable
from typing import Final

_CLOSING: Final = re.compile(r"^[^\w(\[«“„‘「『《¿¡`]+")


def widest_gap(text: str, start: int, end: int, taken: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the longest stretch with a word in it between `start` and `end` that touches none of `taken`.

    It begins with a word or what opens one, not with the sign behind something else.
    """
    best: tuple[int, int] | None = None
    for first, last in (*sorted(taken), (end, end)):
        stop = min(max(first, start), end)
        part = text[start:stop]
        gap = stop - len(_CLOSING.sub("", part)), start + len(part.rstrip())
        if any(map(str.isalnum, part)) and (best is None or gap[1] - gap[0] > best[1] - best[0]):
            best = gap
        start = min(max(start, last), end)
    return best
