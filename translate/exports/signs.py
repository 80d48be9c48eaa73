"""Stretches of a sentence between its signs: what is quoted, in brackets, before a colon, between two commas."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_QUOTES: Final = '"“”„«»‹›「」『』《》״'
_SIGN: Final = re.compile(rf"[{_QUOTES}]|[(（]|[)）]|(?<!\d)[,،，、]|[,،，、](?!\d)|[;؛；]|[:：](?!\d)|\s[–—-]\s|—")
_SORTS: Final = {
    **dict.fromkeys(_QUOTES, "q"),
    **dict.fromkeys("(（", "("),
    **dict.fromkeys(")）", ")"),
    **dict.fromkeys(",،，、", ","),
    **dict.fromkeys(";؛；", ";"),
    **dict.fromkeys(":：", ":"),
}
# All signs if both sentences have the same; else quotes and brackets; else the signs that cut a sentence in two.
_SELECTIONS: Final = ("q(),;:-", "q()", ":-;")


@dataclass(frozen=True, slots=True)
class _Sign:
    sort: str
    start: int
    end: int


def between_same_signs(source: str, target: str, start: int, end: int) -> tuple[int, int] | None:
    """Return what stands in the target between the signs between which a stretch of the source stands.

    A sign at its edge goes with it. None where the stretch does not fill the space between two signs, or the two
    sentences have other signs.
    """
    inner = [at for at in range(start, end) if source[at].isalnum()]
    if not inner:
        return None
    for selection in _SELECTIONS:
        ours, theirs = _signs(source, selection), _signs(target, selection)
        if not ours or [one.sort for one in ours] != [one.sort for one in theirs]:
            continue
        first = _boundary(source, ours, inner[0], before=True)
        last = _boundary(source, ours, inner[-1] + 1, before=False)
        if first is None or last is None or (first, last) == (-1, len(ours)):
            continue
        begin = theirs[first].end if first >= 0 else 0
        stop = theirs[last].start if last < len(theirs) else len(target)
        if first >= 0 and ours[first].start >= start:
            begin = theirs[first].start
        if last < len(theirs) and ours[last].end <= end:
            stop = theirs[last].end
        part = target[begin:stop]
        if not any(map(str.isalnum, part)):
            continue
        return begin + len(part) - len(part.lstrip()), stop - (len(part) - len(part.rstrip(" \t\n.!?")))
    return None


def _boundary(text: str, signs: tuple[_Sign, ...], place: int, *, before: bool) -> int | None:
    """Return the sign before or behind a place with no word between, -1 or their number for the sentence's edge."""
    if before:
        at = next((number for number in range(len(signs) - 1, -1, -1) if signs[number].end <= place), -1)
        gap = text[signs[at].end if at >= 0 else 0 : place]
    else:
        at = next((number for number, one in enumerate(signs) if one.start >= place), len(signs))
        gap = text[place : signs[at].start if at < len(signs) else len(text)]
    return None if any(map(str.isalnum, gap)) else at


@lru_cache(maxsize=128)
def _signs(text: str, selection: str) -> tuple[_Sign, ...]:
    found = (_Sign(_SORTS.get(match[0], "-"), match.start(), match.end()) for match in _SIGN.finditer(text))
    return tuple(one for one in found if one.sort in selection)
