"""The cues of a subtitle file: their times, and the lines of their texts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cache.records import Dropped

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}[ \t]*-->[ \t]*{_TIME}(?![\d:])")
_BLOCK = re.compile(r"(NOTE|STYLE|REGION)(?:[ \t]|$)")
_REASONS = {"NOTE": "remark in the file", "STYLE": "style sheet", "REGION": "region"}


@dataclass(frozen=True, slots=True)
class Cue:
    """One text on the screen.

    `start` and `end` are seconds. `first` and `last` are a half-open range of lines, from 0, that hold its text; a
    blank line within stands there too. `head` is the line that its number or its time stands on.
    """

    head: int
    first: int
    last: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class CueFile:
    """The lines of a subtitle file without their ends, its cues in the file's order, and what is none."""

    lines: tuple[str, ...]
    cues: tuple[Cue, ...]
    dropped: tuple[Dropped, ...]

    def text(self, cue: Cue) -> str:
        """Return the text of a cue with its tags and line breaks, without blank lines."""
        return "\n".join(line for line in self.lines[cue.first : cue.last] if line.strip())


def find_cues(text: str, *, web: bool) -> CueFile:
    """Find the cues of SubRip or, where `web`, of WebVTT; lines are those of `text.split("\\n")`.

    A cue without a number is one. A blank line within a text ends it only where a number and a time, a time or, in
    WebVTT, a block of another sort follows.
    """
    lines = tuple(line.rstrip("\r").replace("\r", " ") for line in text.split("\n"))
    times = [(number, match) for number, line in enumerate(lines) if (match := _TIMING.match(line))]
    heads = [_head(lines, number, web) for number, _ in times]
    ends = [*heads[1:], len(lines)][: len(heads)]
    cues, dropped = [], _others(lines, 0, heads[0] if heads else len(lines), web, "header")
    for (number, match), head, end in zip(times, heads, ends, strict=True):
        last = _end_of_text(lines, number + 1, end, web)
        cues.append(Cue(head, number + 1, last, _seconds(match, 1), _seconds(match, 5)))
        dropped.append(_drop(lines, head, number + 1, "number and time"))
        dropped += _others(lines, last, end, web, "outside of cues")
    return CueFile(lines, tuple(cues), tuple(dropped))


def _head(lines: Sequence[str], number: int, web: bool) -> int:
    """Return the line where a cue begins: that of its number or name, where there is one, else that of its time."""
    before = lines[number - 1].strip() if number else ""
    named = before.isdecimal()
    if web:
        named = bool(before) and (named or number == 1 or not lines[number - 2].strip())
        named = named and not (number == 1 and before.startswith("WEBVTT")) and not _TIMING.match(before)
    return number - 1 if named else number


def _end_of_text(lines: Sequence[str], first: int, end: int, web: bool) -> int:
    last = first
    for number in range(first, end):
        if web and _BLOCK.match(lines[number]) and not (number and lines[number - 1].strip()):
            break
        if lines[number].strip():
            last = number + 1
    return last


def _others(lines: Sequence[str], first: int, end: int, web: bool, reason: str) -> list[Dropped]:
    """Return what stands between cues, block by block."""
    found, start = [], first
    while start < end:
        stop = start
        while stop < end and lines[stop].strip():
            stop += 1
        if stop > start:
            block = _BLOCK.match(lines[start]) if web else None
            found.append(_drop(lines, start, stop, _REASONS[block[1]] if block else reason))
        start = stop + 1
    return found


def _drop(lines: Sequence[str], first: int, end: int, reason: str) -> Dropped:
    return Dropped(tuple(range(first + 1, end + 1)), "\n".join(lines[first:end]), reason)


def _seconds(match: re.Match[str], group: int) -> float:
    hours, minutes, seconds, parts = (match[group + at] or "0" for at in range(4))
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(parts.ljust(3, "0")) / 1000
