"""Plain text again: the file with the lines of its paragraphs in the target language.

What is in no paragraph (page numbers, running heads, blank lines) stays where it stood; within a paragraph that went on
behind it, it comes after the translation. A paragraph of several lines is broken into lines as long as its own were.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cache.records import Paragraph, TranslationUnit
from translate.document import Original, ParallelDocument
from translate.exports.export import Export
from translate.exports.same.file_text import encoded, file_text
from translate.exports.same.remarks import not_found
from translate.exports.same.screen_lines import wrapped
from translate.exports.summary import is_kept

_INDENT = re.compile(r"[ \t\u3000]*")
_ENDS = re.compile("[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(slots=True)
class _Group:
    """Paragraphs that share lines, and these lines, from 0."""

    lines: list[int]
    members: list[tuple[Paragraph, TranslationUnit]] = field(default_factory=list)


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write a text file again."""
    source = file_text(original, parallel.name)
    lines = source.text.split("\n")
    missing: list[Paragraph] = []
    new: dict[int, list[str]] = {}
    gone: set[int] = set()
    for group in _groups(parallel):
        if all(unit.target is None or is_kept(unit) for _, unit in group.members):
            continue
        if not group.lines or group.lines[-1] >= len(lines):
            missing += [paragraph for paragraph, _ in group.members]
            continue
        end = "\r" if lines[group.lines[0]].endswith("\r") else ""
        new[group.lines[0]] = [line + end for line in _lines_of(group, lines)]
        gone.update(group.lines[1:])
    written = [line for number, old in enumerate(lines) if number not in gone for line in new.get(number, [old])]
    return encoded("\n".join(written), source, not_found(missing))


def _groups(parallel: ParallelDocument) -> list[_Group]:
    """Gather paragraphs that stand on the same lines: a heading and its text, the cells of a row."""
    groups: list[_Group] = []
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        numbers = [number - 1 for number in paragraph.location.lines]
        if not groups or not numbers or numbers[0] not in groups[-1].lines:
            groups.append(_Group(numbers))
        else:
            groups[-1].lines = sorted({*groups[-1].lines, *numbers})
        groups[-1].members.append((paragraph, unit))
    return groups


def _lines_of(group: _Group, lines: Sequence[str]) -> list[str]:
    """Return the new lines of a group."""
    old = [lines[number].rstrip("\r") for number in group.lines]
    if len(old) == 1:
        replaced = _replaced(old[0], group.members)
        if replaced is not None:
            return [replaced]
    first = _INDENT.match(old[0])
    indent = first[0] if first else ""
    rest = _INDENT.match(old[1]) if len(old) > 1 else None
    text = " ".join(_with_marker(paragraph, unit) for paragraph, unit in group.members)
    if len(old) == 1:
        return [indent + text]
    return wrapped(text, max(map(len, old)), indent, rest[0] if rest else indent)


def _replaced(line: str, members: Sequence[tuple[Paragraph, TranslationUnit]]) -> str | None:
    """Return a line with texts in it replaced, None where it does not hold them as they were read."""
    parts: list[str] = []
    position = 0
    for _, unit in members:
        at = line.find(unit.source, position)
        if at < 0:
            return None
        parts += [line[position:at], _one_line(unit)]
        position = at + len(unit.source)
    return "".join([*parts, line[position:]])


def _with_marker(paragraph: Paragraph, unit: TranslationUnit) -> str:
    return f"{paragraph.marker} {_one_line(unit)}" if paragraph.marker else _one_line(unit)


def _one_line(unit: TranslationUnit) -> str:
    return _ENDS.sub(" ", unit.source if unit.target is None else unit.target)
