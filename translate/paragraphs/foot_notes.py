"""Notes under a page whose number is a plain one: it counts on, and stands glued to a word of the page's text."""

import re
from itertools import pairwise

from translate.paragraphs.lines import Line

_NOTE = re.compile(r"(\d{1,3})\s+[\"'«“„(]?[^\W\d_]")
_GLUED = re.compile(r"[^\W\d_]{2}[\"'»”.,)]{0,2}(\d{1,3})(?![\w%/-]|[.,:]\d)")
# Lines at the foot of a page that notes may take.
_FOOT = 12


def mark_foot_notes(lines: list[Line]) -> None:
    """Mark the lines that begin such notes."""
    starts = [at for at, line in enumerate(lines) if line.page]
    last: int | None = None
    for start, end in pairwise([0, *starts, len(lines)] if starts else []):
        for at in _notes(lines, start, end, last):
            lines[at].note = True
            last = _number(lines[at])


def _number(line: Line) -> int | None:
    found = _NOTE.match(line.text[:12])
    return int(found[1]) if found else None


def _notes(lines: list[Line], start: int, end: int, last: int | None) -> list[int]:
    """The lines from `start` to `end` that begin notes, when these are all that stands at the foot."""
    found: list[int] = []
    for at in range(max(start + 1, end - _FOOT), end):
        line = lines[at]
        number = _number(line)
        if number is None or not (line.gap or lines[at - 1].ended):
            if line.gap:
                # Text goes on behind them: they were no notes.
                found = []
            continue
        before = _number(lines[found[-1]]) if found else last
        counts = before is None or number == before + 1
        foot = found[0] if found else at
        if counts and any(_names(one.text, number) for one in lines[start:foot]):
            found.append(at)
        else:
            found = []
    return found


def _names(text: str, number: int) -> bool:
    return any(int(one[1]) == number for one in _GLUED.finditer(text))
