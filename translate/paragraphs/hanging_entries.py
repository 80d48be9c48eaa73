"""Sources without numbers whose first lines stand out: under their heading each line at the margin begins one."""

from collections.abc import Iterator
from itertools import pairwise

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import fold
from translate.paragraphs.phrases import phrases

_DEEPER = 2
_TITLE_LENGTH = 40


def mark_entries(lines: list[Line]) -> None:
    """Mark the lines that begin such sources as those of notes."""
    for at, line in enumerate(lines):
        if line.length <= _TITLE_LENGTH and fold(line.text).strip(" :：.") in phrases("sources"):
            entries = list(_under(lines, at + 1))
            if _hangs(entries):
                flush = min(one.indent for one in entries)
                for before, one in zip([line, *entries], entries, strict=False):
                    one.note = one.indent - flush < _DEEPER and (before is line or before.ended)


def _under(lines: list[Line], start: int) -> Iterator[Line]:
    """The lines that stand close together under a heading."""
    for at in range(start, len(lines)):
        if at > start and (lines[at].gap or lines[at].page):
            return
        yield lines[at]


def _hangs(entries: list[Line]) -> bool:
    """Whether lines stand further in that go on in mid-sentence, as those at the margin do not."""
    if not entries:
        return False
    flush = entries[0].indent
    deeper = [before for before, one in pairwise(entries) if one.indent - flush >= _DEEPER]
    level = [before for before, one in pairwise(entries) if one.indent == flush]
    if not deeper or not level or min(one.indent for one in entries) < flush:
        return False
    return all(before.ended for before in level) and any(not before.ended for before in deeper)
