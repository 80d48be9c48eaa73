"""How notes on a page begin: their numbers and signs, also where no space follows them."""

import re
from typing import Final

from translate.paragraphs.markers import note_marker
from translate.raised import LOWER

# `1The books`: a number, where the program that set the note left no space.
_GLUED: Final = re.compile(r"(\d{1,3})(?=[^\W\d_])")
_SIGN: Final = re.compile(r"([*†‡§]{1,3})\s*(?=\w)")


def note_text(text: str) -> tuple[str | None, str]:
    """Return the marker of a note and the rest of its text."""
    for pattern in (_SIGN, _GLUED):
        found = pattern.match(text)
        if found:
            return found[1], text[found.end() :]
    marked = note_marker(text)
    # An encyclopedia's links back stay where they are: what names a source is shown as it stands.
    return marked.marker, f"{marked.links} {marked.text}" if marked.links else marked.text


def note_number(text: str) -> int | None:
    """Return the number that a note begins with."""
    marker = note_text(text)[0]
    figures = "".join(one for one in (marker or "").translate(LOWER) if one.isdecimal())
    return int(figures) if figures else None


def follows(text: str, before: str) -> bool:
    """Tell whether a line begins the note behind the one that `before` begins: the next number, or a sign."""
    number, last = note_number(text), note_number(before)
    if number is not None and last is not None:
        return number == last + 1
    return bool(_SIGN.match(text) and _SIGN.match(before))
