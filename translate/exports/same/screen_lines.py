"""A translation on the screen: shared out among the cues of its original, and set in lines."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from cache.records import Span
from cache.words import UNPARTED
from translate.scripts import WIDE

# Characters of a line that programs for subtitles recommend at most.
_LINE = 42
# Between words; in scripts without blanks between letters, but not before a mark nor before a vowel sign.
_BREAK = re.compile(rf"(?<=\s)(?=\S)|(?<=[{UNPARTED}{WIDE}])(?=[{UNPARTED}\u3008\u300a\u300c\u300e])")
# Thai and Lao vowels that are written before the letter that they follow in speech.
_LEADING = frozenset("เแโใไເແໂໃໄ")
_PAUSE = re.compile(r"[.,;:!?…،؛؟。，、！？；：][\"'”’»)\]」』]*\s*$")
# Places for a break that are looked at on either side of the best one.
_BESIDE = 6
# A pause this near to the place (a part of the whole length) is the better break.
_NEAR = 0.12


def shares(
    ranges: Sequence[tuple[int, int]], source: str, target: str, alignment: Sequence[Span]
) -> list[tuple[int, int]]:
    """Share out a translation among parts of its source, given as ranges: at word boundaries, by length.

    Sentences go where theirs stood. A part for which there is no word left shows again what the one before it shows.
    """
    chances = _breaks(target)
    ends, before = [], 0
    for number, (start, _) in enumerate(ranges[1:], 1):
        left = len(ranges) - number - 1
        expected = _expected(start, source, target, alignment)
        choice = [at for at in chances if at > before]
        choice = choice[: len(choice) - left] if len(choice) > left else choice[:1]
        before = min(choice, key=lambda at: _cost(at, expected, target)) if choice else len(target)
        ends.append(before)
    found: list[tuple[int, int]] = []
    for start, end in zip([0, *ends], [*ends, len(target)], strict=True):
        text = target[start:end]
        stripped = (start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
        found.append(stripped if text.strip() or not found else found[-1])
    return found


def _breaks(text: str) -> list[int]:
    """Return where a line may begin."""
    places = (match.end() for match in _BREAK.finditer(text))
    return [at for at in places if 0 < at < len(text) and not _is_mark(text[at]) and text[at - 1] not in _LEADING]


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def _expected(start: int, source: str, target: str, alignment: Sequence[Span]) -> float:
    """Return where in the target a place of the source comes to: exactly between sentences, else by proportion."""
    before = Span(0, 0, 0, 0)
    for span in alignment:
        if start <= span.source_start:
            return span.target_start
        if start < span.source_end:
            return _between(start, span)
        before = span
    rest = Span(before.source_end, len(source), before.target_end, len(target))
    return _between(start, rest)


def _between(start: int, span: Span) -> float:
    part = (start - span.source_start) / max(1, span.source_end - span.source_start)
    return span.target_start + part * (span.target_end - span.target_start)


def _cost(at: int, expected: float, target: str) -> float:
    return abs(at - expected) - min(_NEAR * len(target), _LINE / 4) * _pauses(target, at)


def _pauses(text: str, at: int) -> bool:
    return bool(_PAUSE.search(text, max(0, at - 6), at))


def line_breaks(text: str, indent: int = 0) -> list[int]:
    """Return where new lines begin: as few as are needed, about as long as each other, not in the midst of a word.

    `indent` is the width of what stands before the first line. A line break in the text stays one.
    """
    limit = max(_LINE - indent, _LINE // 2)
    breaks: list[int] = []
    start = 0
    for part in text.split("\n"):
        breaks += [start] if start else []
        breaks += [start + at for at in _balanced(part, limit)]
        start += len(part) + 1
    return breaks


def _balanced(text: str, limit: int) -> list[int]:
    chances = _breaks(text)
    widths = [0]
    for char in text:
        widths.append(widths[-1] + width(char))
    breaks: list[int] = []
    begin = 0
    while chances and (count := ceil((widths[-1] - widths[begin]) / limit)) > 1:
        wanted = widths[begin] + (widths[-1] - widths[begin]) / count
        near = bisect_left(chances, wanted, key=widths.__getitem__)
        first = bisect_right(chances, begin)
        choice = chances[max(near - _BESIDE, first) : max(near, first) + _BESIDE]
        if not choice:
            break
        begin = min(choice, key=lambda place: abs(widths[place] - wanted) - 4 * _pauses(text, place))
        breaks.append(begin)
    return breaks


def width(text: str) -> int:
    """Return how many columns a text takes; letters of East Asia take two, marks on letters none."""
    return sum(0 if _is_mark(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrapped(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines of at most so many columns, the first after one indent and the others after another.

    A word that is longer than a line has one of its own.
    """
    lines: list[str] = []
    line, used = "", width(first)
    edges = [0, *_breaks(text), len(text)]
    for start, end in pairwise(edges):
        part = text[start:end]
        if line and used + width(part.rstrip()) > columns:
            lines.append((rest if lines else first) + line.rstrip())
            line, used = "", width(rest)
        line += part
        used += width(part)
    return [*lines, (rest if lines else first) + line.rstrip()]
