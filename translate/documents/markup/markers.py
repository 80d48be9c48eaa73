"""Markers that are written out as text: the number of a note, and what word processors put before items of lists."""

import re
from dataclasses import dataclass
from typing import Final

from translate.documents.markup.elements import name_of, readable
from translate.documents.markup.paths import Run

_NOTE_MARK: Final = re.compile(r"[\[(]?(?:\d{1,4}|[*†‡§]{1,3}|[a-z])[\])]?[.:]?")
# What Microsoft Word writes when it saves a page.
_WORD: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LeadingMarker:
    """A marker, and the run that stands behind it."""

    text: str
    rest: Run


def leading_marker(run: Run, *, noted: bool) -> LeadingMarker | None:
    """Return the marker that a run begins with as an element of its own; in a note (`noted`) numbers are such."""
    if run.first % 2 == 0 or not run.children or run.last == run.first:
        return None
    element = run.children[0]
    name = name_of(element)
    text = " ".join(readable(element).split())
    in_word = name == "span" and bool(_WORD.search(element.get("style") or "")) and 0 < len(text) <= 12
    in_note = noted and name in ("a", "sup", "span", "b") and bool(_NOTE_MARK.fullmatch(text))
    if not in_word and not in_note:
        return None
    return LeadingMarker(text, run.narrowed(run.first + 1, run.last))
