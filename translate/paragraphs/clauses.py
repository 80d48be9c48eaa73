"""Numbered clauses of terms and contracts, in which sentences that sites say of themselves are the text."""

import re

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed

_HEAD = re.compile(r"(\d{1,2})[.)]\s+[^\W\d_]")
_HEAD_LENGTH = 90
# Clauses that prove a document to be made of them.
_FEWEST = 3


def clause_lines(lines: list[Line]) -> frozenset[int]:
    """Return the positions of the clauses' lines, each up to a blank line behind its text; they count on from one."""
    found: set[int] = set()
    count = 0
    at = 0
    while at < len(lines):
        head = _HEAD.match(lines[at].text) if not at or lines[at].gap else None
        if head is None or int(head[1]) != count + 1 or lines[at].length > _HEAD_LENGTH or closed(lines[at].text):
            at += 1
            continue
        count += 1
        end = at + 2
        while end < len(lines) and not lines[end].gap:
            end += 1
        found.update(range(at, min(end, len(lines))))
        at += 1
    return frozenset(found) if count >= _FEWEST else frozenset()
