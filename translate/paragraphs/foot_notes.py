"""Notes under a page: those whose plain number counts on and stands glued to a word of the text, and those whose mark
(a star, a dagger, a number in brackets) the text of the same page holds as well."""

import re
from itertools import pairwise

from translate.paragraphs.lines import Line

_NOTE = re.compile(r"(\d{1,3})\s+[\"'«“„(]?[^\W\d_]")
_GLUED = re.compile(r"[^\W\d_]{2}[\"'»”.,)]{0,2}(\d{1,3})(?![\w%/-]|[.,:]\d)")
_MARK = re.compile(r"(\*{1,4}|[†‡]{1,2})\)?\s*(?=[\w\"'«“„(])|(\(\d{1,2}\))\s+(?=\S)")
_MARKED = re.compile(r"(?<=\S)\s?(\*{1,4}|[†‡]{1,2}|\(\d{1,2}\))")
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
        for at in _marked_notes(lines, start, end):
            lines[at].note = True


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


def _marked_notes(lines: list[Line], start: int, end: int) -> list[int]:
    """The lines at the foot of a page that begin with a mark which stands in its text; a list would go on behind it.

    Under the last note stands nothing but what goes on with it.
    """
    found: list[int] = []
    for at in range(max(start + 1, end - _FOOT), end):
        line = lines[at]
        mark = _mark(line.text)
        if mark is None:
            if line.gap and found:
                found = []
            continue
        foot = found[0] if found else at
        begins = line.gap > 0 or line.after_rule or lines[at - 1].ended or bool(found)
        counts = bool(found) and _follows(_mark(lines[found[-1]].text), mark)
        if begins and (counts or any(mark in _marks_in(one.text) for one in lines[start:foot])):
            found.append(at)
        elif not begins:
            continue
        else:
            found = []
    return found


def _mark(text: str) -> str | None:
    found = _MARK.match(text[:12])
    return (found[1] or found[2]) if found else None


def _follows(before: str | None, mark: str) -> bool:
    """Whether a mark in brackets is the next number."""
    if before is None or not (before[0] == mark[0] == "("):
        return False
    return int(mark.strip("()")) == int(before.strip("()")) + 1


def _marks_in(text: str) -> list[str]:
    return _MARKED.findall(text)
