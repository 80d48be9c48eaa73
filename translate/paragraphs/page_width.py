"""The width at which a whole page was wrapped, as programs wrap that turn a web page into text."""

from heapq import nlargest

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import first_unit
from translate.paragraphs.profile import FULL

# No page is wrapped wider; and lines nearly as long as the longest, which prove that it is wrapped.
_WIDEST = 120
_PROOF = 6
# An address may be longer than any line of words.
_LONGEST = 3


def page_width(lines: list[Line]) -> int | None:
    """Return the column that the page's lines end in at the latest, None where it is not wrapped."""
    longest = nlargest(_LONGEST, (line.end for line in lines))
    width = longest[-1] if len(longest) == _LONGEST else 0
    full = sum(line.end >= FULL * width for line in lines)
    return width if 0 < width <= _WIDEST and full >= _PROOF else None


def runs_on(lines: list[Line], at: int, width: int) -> bool:
    """Tell whether the line at `at` stops in mid-sentence, for want of room for the first word of the next one."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or line.ended or " " not in line.text or after.gap or after.item or after.before_edit:
        return False
    return after.indent >= line.indent and line.end + 1 + first_unit(after.text) > width
