"""Markdown again: the file with other texts in its blocks, and every other byte as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cache.records import Kind, Paragraph, Style, TranslationUnit
from translate.document import Original, ParallelDocument
from translate.documents.markdown_blocks import Block, MarkdownFile, find_blocks
from translate.documents.markdown_inline import Markup
from translate.exports.export import Export
from translate.exports.same.file_text import encoded, file_text
from translate.exports.same.markdown_cells import cell_ranges
from translate.exports.same.markdown_text import MarkdownText
from translate.exports.same.remarks import LostMarks, lost_among, lost_marks, not_found
from translate.exports.spans import Span, place_spans
from translate.exports.summary import is_kept

_ENDS = re.compile("[\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_SIGNS = re.compile(r"[ \t>]*")


@dataclass(slots=True)
class _Edit:
    """What a stretch of a line becomes: a half-open range of columns, or all from `start` to the end of line `last`."""

    first: int
    last: int
    start: int
    end: int | None
    text: str


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write a Markdown file again: a paragraph that was broken into lines comes back as one."""
    source = file_text(original, parallel.name)
    file = find_blocks(source.text)
    blocks = {str(block.number): block for block in file.blocks}
    edits: list[_Edit] = []
    lost: list[LostMarks] = []
    missing: list[Paragraph] = []
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        if unit.target is None or is_kept(unit):
            continue
        block = blocks.get(paragraph.location.path or "")
        place = _place(file, block) if block and block.inline and block.inline.text == unit.source else None
        if block is None or place is None:
            missing.append(paragraph)
            continue
        text, unplaced = _translated(file, block, unit)
        lost += lost_among(paragraph, unplaced)
        edits.append(replace(place, text=text))
    text = _edited(source.text, edits)
    return encoded(text, source, (*not_found(missing), *lost_marks(lost)))


def _translated(file: MarkdownFile, block: Block, unit: TranslationUnit) -> tuple[str, list[Style | None]]:
    """Return the source of a translation, and the styles of the marks that found no place in it."""
    assert block.inline is not None
    target = _ENDS.sub(" ", unit.target or "")
    placed = place_spans(replace(unit, target=target), [_span(one) for one in block.inline.markup])
    spans = [_apart_from_words(one, target) for one in placed.spans]
    # Above its line, a heading is a paragraph.
    kind = Kind.PARAGRAPH if block.underlined else block.kind
    text = MarkdownText(target, spans, kind, block.level, block.inline.breaks, _next_signs(file, block))
    return text.written(file.names), [one.style for one in placed.lost if not one.fallback]


def _span(one: Markup) -> Span:
    return Span(one.start, one.end, one.before, one.after, one.whole, one.fallback, one.style)


def _apart_from_words(one: Span, text: str) -> Span:
    """Set a picture without words apart from the words beside it."""
    if one.whole is None or not one.whole.startswith(("![", "[![")) or one.start < one.end:
        return one
    before = " " if text[: one.start][-1:].strip() else ""
    after = " " if not before and text[one.start :][:1].strip() else ""
    return replace(one, whole=before + one.whole + after)


def _place(file: MarkdownFile, block: Block) -> _Edit | None:
    """Return where the text of a block stands, None where its lines hold it in a way that cannot be told."""
    line = file.lines[block.first]
    if block.kind is Kind.TABLE:
        assert block.cell is not None
        found = cell_ranges(line, block.cell.column, block.content)
        return _Edit(block.first, block.first + 1, *found, "") if found else None
    if block.kind is Kind.HEADING and block.last == block.first + 1:
        # What closes a heading (`## so ##`) stays.
        start = line.rfind(block.content)
        return _Edit(block.first, block.last, start, start + len(block.content), "") if start >= 0 else None
    begin = block.content.split("\n")[0].rstrip()
    if not line.rstrip().endswith(begin):
        return None
    return _Edit(block.first, block.last, len(line.rstrip()) - len(begin) + block.skipped, None, "")


def _next_signs(file: MarkdownFile, block: Block) -> str | None:
    """Return what stands before the second line of a block, None where it has none."""
    if block.kind is Kind.TABLE or block.last - block.first < 2:
        return None
    match = _SIGNS.match(file.lines[block.first + 1])
    return match[0] if match else ""


def _edited(text: str, edits: Sequence[_Edit]) -> str:
    """Return a text with stretches of it replaced; the ends of lines stay as they are."""
    only_returns = "\n" not in text
    lines = text.split("\r" if only_returns else "\n")
    written: list[str] = []
    position = 0
    by_line: dict[int, list[_Edit]] = {}
    for edit in edits:
        by_line.setdefault(edit.first, []).append(edit)
    for first in sorted(by_line):
        written += lines[position:first]
        line = lines[first]
        end = "\r" if line.endswith("\r") else ""
        last = first + 1
        for edit in sorted(by_line[first], key=lambda one: one.start, reverse=True):
            new = edit.text.replace("\n", f"{end}\n" if not only_returns else "\r")
            rest = line[edit.end :] if edit.end is not None else ("\r" if lines[edit.last - 1].endswith("\r") else "")
            line = line[: edit.start] + new + rest
            last = max(last, edit.last)
        written.append(line)
        position = last
    return ("\r" if only_returns else "\n").join([*written, *lines[position:]])
