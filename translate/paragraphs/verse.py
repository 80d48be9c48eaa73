"""Arabic and Persian verse: two half-lines on one line, far apart."""

import re

from translate.scripts import script_of

_GAP = re.compile(r"(\S.*?\S)(?: {3,}|\t+|\s+[*٭✦]+\s+)(\S.*\S)")
_DOTS = re.compile(r"(\S.*?\S)\s+(?:\.{3,}|…+)\s+(\S.*\S)")
_LENGTH = 160
# Words of a half-line, and how much longer one may be than the other.
_WORDS = 3
_LONGER = 2.0


def is_verse(text: str, after: str, *, apart: bool) -> bool:
    """Tell whether a line is one of verse; dots between half-lines need another such line, or a blank one behind.

    `after` is the next line, `apart` whether a blank one stands between.
    """
    return is_verse_line(text) or (_halves(text, _DOTS) and (apart or _halves(after, _DOTS)))


def is_verse_line(text: str) -> bool:
    """Tell whether a line is two half-lines of verse: alike in length, of several words each, without figures."""
    return _halves(text, _GAP)


def _halves(text: str, gap: re.Pattern[str]) -> bool:
    found = gap.fullmatch(text) if len(text) < _LENGTH and script_of(text[:1]) == "Arab" else None
    if found is None or any(map(str.isdigit, text)):
        return False
    halves = [len(half) for half in found.groups()]
    several = all(len(half.split()) >= _WORDS for half in found.groups())
    return several and max(halves) <= _LONGER * min(halves) and not gap.fullmatch(found[2])
