"""From passages to the pieces of a document: text joined over line ends, with markers and marks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cache.records import Cell, Kind, Mark, Style
from translate.documents.pdf.layout import Line
from translate.documents.pdf.notes import note_text
from translate.documents.pdf.passages import Passage
from translate.paragraphs.hyphens import Vocabulary, joint
from translate.paragraphs.markers import item_marker
from translate.paragraphs.pieces import Piece
from translate.scripts import is_unspaced

_STYLES: Final = {
    "bold": Style.BOLD,
    "italic": Style.ITALIC,
    "superscript": Style.SUPERSCRIPT,
    "subscript": Style.SUBSCRIPT,
}
_OPENING: Final = "([{“„"
_SOFT: Final = "\u00ad"


def make_pieces(passages: Sequence[Passage]) -> list[Piece]:
    """Return the pieces of all passages that hold text, in order."""
    vocabulary = Vocabulary()
    for passage in passages:
        for line in passage.lines:
            vocabulary.learn(line.text)
    pieces: list[Piece] = []
    for passage in passages:
        piece = _piece(passage, vocabulary)
        if piece.text:
            pieces.append(piece)
    return pieces


def _piece(passage: Passage, vocabulary: Vocabulary) -> Piece:
    text, marks = join_lines(passage.lines, vocabulary)
    kind = passage.kind or Kind.PARAGRAPH
    if kind is Kind.HEADING:
        # That it is bold goes without saying.
        marks = [mark for mark in marks if mark.style is not Style.BOLD]
    piece = Piece(kind, text, level=passage.level, marks=tuple(marks), page=passage.head.page, box=passage.box)
    if kind is Kind.LIST_ITEM:
        found = item_marker(text)
        return _without_marker(piece, found.marker, found.text)
    if kind in (Kind.NOTE, Kind.REFERENCE):
        return _without_marker(piece, *note_text(text))
    if passage.head.cell is not None:
        number, row, column = passage.head.cell
        if passage.head.header:
            # That it is bold goes without saying, as of headings.
            piece = replace(piece, marks=tuple(mark for mark in piece.marks if mark.style is not Style.BOLD))
        return replace(piece, cell=Cell(number, row, column, header=passage.head.header))
    return piece


def _without_marker(piece: Piece, marker: str | None, rest: str) -> Piece:
    if marker is None:
        return piece
    cut = len(piece.text) - len(rest)
    marks = tuple(
        replace(mark, start=max(0, mark.start - cut), end=mark.end - cut) for mark in piece.marks if mark.end > cut
    )
    return replace(piece, text=rest, marker=marker, marks=marks)


def join_lines(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[str, list[Mark]]:
    """Return the text of lines, with hyphens at their ends undone, and the stretches that are set apart in it."""
    text = ""
    marks: list[Mark] = []
    for line in lines:
        if text:
            text, between = joint(text, line.text, vocabulary)
            if between and (text[-1] in _OPENING or _meets_unspaced(text, line.text)):
                between = ""
            marks = [replace(mark, end=min(mark.end, len(text))) for mark in marks if mark.start < len(text)]
            text += between
        offset = len(text)
        text += line.text
        marks.extend(Mark(one.start + offset, one.end + offset, _STYLES[one.name]) for one in line.styles)
    return _without_soft_hyphens(text, _run_together(text, marks))


def _meets_unspaced(before: str, after: str) -> bool:
    first, last = after[:1], before[-1:]
    both = [is_unspaced(one) for one in (first, last)]
    return all(both) or (any(both) and (first.isdigit() or last.isdigit()))


def _run_together(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Make stretches of one style one where nothing but a space parts them; all of a text is nothing set apart."""
    joined: list[Mark] = []
    for style in Style:
        for mark in (one for one in marks if one.style is style):
            last = joined[-1] if joined else None
            if last is not None and last.style is style and not text[last.end : mark.start].strip():
                joined[-1] = replace(last, end=mark.end)
            else:
                joined.append(mark)
    return [mark for mark in sorted(joined, key=lambda mark: (mark.start, -mark.end)) if mark.end > mark.start]


def _without_soft_hyphens(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    if _SOFT not in text:
        return text, marks
    moved = [
        replace(
            mark,
            start=mark.start - text.count(_SOFT, 0, mark.start),
            end=mark.end - text.count(_SOFT, 0, mark.end),
        )
        for mark in marks
    ]
    return text.replace(_SOFT, ""), [mark for mark in moved if mark.end > mark.start]
