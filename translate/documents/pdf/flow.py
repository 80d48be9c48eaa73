"""Whether a line of a column goes on in the one below it, as far as that can be seen before the text is read."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from translate.documents.pdf.bidi import bidi_type
from translate.documents.pdf.layout import Glyph, Segment
from translate.documents.pdf.rivers import Edges

# Shares of the type size: a gap between words, and what a line leaves beside a word that would have fitted.
_SPACE: Final = 0.15
_ROOM: Final = 0.45
# The narrowest column whose lines say anything by being full, in type sizes.
_NARROW: Final = 4.0
_ENDS: Final = frozenset(".:;!?؟۔。…")
_HYPHENS: Final = frozenset("-\u00ad\u2010")


def flows(above: Sequence[Segment], below: Sequence[Segment], column: Edges) -> bool:
    """Tell whether a line is full and stops in mid-sentence, and the next goes on from there."""
    if has_room(above, below, column) or column[1] - column[0] < _NARROW * above[0].size:
        return False
    upper, lower = _read(above), _read(below)
    if upper[-1].text[-1] in _HYPHENS and len(upper) > 1 and upper[-2].text[-1].isalpha():
        return True
    first, last = lower[0].text[0], upper[-1].text[-1]
    return first.isalpha() and first == first.lower() and last not in _ENDS and not last.isdigit()


def has_room(above: Sequence[Segment], below: Sequence[Segment], column: Edges) -> bool:
    """Tell whether the first word of the lower line would have fitted behind the upper one."""
    size = above[0].size
    taken = max(one.right for one in above) - min(one.left for one in above)
    return column[1] - column[0] - taken > _first_word(_read(below)) + _ROOM * size


def is_cased(cell: Sequence[Segment]) -> bool:
    """Tell whether a line of a cell begins in a script with capitals."""
    first = _read(cell)[0].text[0]
    return first.lower() != first.upper()


def is_figure(cell: Sequence[Segment]) -> bool:
    """Tell whether a line of a cell begins with a figure."""
    return any(glyph.text[0].isdigit() for glyph in _read(cell)[:2])


def _read(cell: Sequence[Segment]) -> list[Glyph]:
    """The letters of a line in the order of reading, so far as its ends go."""
    glyphs = sorted((glyph for one in cell for glyph in one.glyphs), key=lambda glyph: glyph.left)
    right = sum(bidi_type(glyph.text[0]) in ("R", "AL") for glyph in glyphs)
    left = sum(bidi_type(glyph.text[0]) == "L" for glyph in glyphs)
    return glyphs[::-1] if right > left else glyphs


def _first_word(glyphs: Sequence[Glyph]) -> float:
    low, high = glyphs[0].left, glyphs[0].right
    for before, glyph in pairwise(glyphs):
        if max(glyph.left - before.right, before.left - glyph.right) > _SPACE * glyph.size:
            break
        low, high = min(low, glyph.left), max(high, glyph.right)
    return high - low
