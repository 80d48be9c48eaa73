"""The list of contents that an encyclopedia's page opens with: names of the sections that follow, and nothing else."""

import re

from translate.paragraphs.interface import bare, names_contents
from translate.paragraphs.lines import Line

CONTENTS = "list of contents"
# Sections that prove a page to be an encyclopedia's, and entries of its list.
_SECTIONS = 3
_ENTRIES = 2
_MARKER = re.compile(r"(?:[^\w\s]\s*)?(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?")


def mark_contents(lines: list[Line], reasons: dict[int, str]) -> None:
    """Add to `reasons` a line that says `Contents` and, under it, what the headings with edit links say again."""
    headings = [at for at, line in enumerate(lines) if line.before_edit]
    if len(headings) < _SECTIONS:
        return
    names = {bare(lines[at].text) for at in headings}
    for at in range(headings[0]):
        if not names_contents(lines[at].text):
            continue
        end = at + 1
        while end < headings[0] and _entry(lines[end].text) in names:
            end += 1
        if end - at > _ENTRIES:
            reasons.update((one, CONTENTS) for one in range(at, end))
        return


def _entry(text: str) -> str:
    """What an entry says behind its bullet and its number."""
    return bare(text[marker.end() :] if (marker := _MARKER.match(text)) else text)
