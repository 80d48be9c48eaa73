"""From a parsed tree of HTML or XHTML elements to pieces, in reading order. The same for web pages and for EPUB.

    read_blocks(root, first_table=0) -> Blocks(pieces, dropped, tables)
    exports.same.passages.replace_texts(root, [Passage(path, unit), …]) -> tuple[tuple[Mark, …], …]

`root` is the root element of a tree of lxml, from its parser of HTML or of XML (elements in the XHTML namespace or in
none). A piece's `path` leads to its run from the root (see paths); a book puts the name of its file before it. The
second function finds the runs by these paths in a tree that the same parser made of the same bytes, puts the
translations in, with the elements of the run around the same words, and returns the marks that found no place, for each
passage. `Dropped.before` counts the pieces of this root; None means behind its last one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from cache.records import Cell, Dropped, Kind, Mark, Style
from translate.documents.markup.contexts import Context, Marker, within
from translate.documents.markup.elements import PREFORMATTED, is_block, name_of, readable, unread
from translate.documents.markup.inline import RunText, read_run
from translate.documents.markup.lists import item_markers
from translate.documents.markup.markers import leading_marker
from translate.documents.markup.paths import Run
from translate.documents.markup.tables import cell_places, holds_data
from translate.paragraphs.marks import closed
from translate.paragraphs.pieces import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

# A line about the author is no longer, and no sentence of so many words.
_BYLINE_LENGTH: Final = 200
_BYLINE_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class Blocks:
    """What stands in a tree; `tables` is how many tables with cells are in it and before it."""

    pieces: tuple[Piece, ...]
    dropped: tuple[Dropped, ...]
    tables: int


@dataclass(slots=True)
class _Frame:
    """An element whose children are being read, and the run that has been gathered since the last block."""

    element: "_Element"
    way: str
    context: Context
    children: "Iterator[_Element]"
    at: int = 0
    before: "_Element | None" = None
    first: int = 0
    run: "list[_Element]" = field(default_factory=list)
    places: "dict[_Element, Cell]" = field(default_factory=dict)
    markers: "dict[_Element, str]" = field(default_factory=dict)


@dataclass(slots=True)
class _Walk:
    tables: int
    split: "set[_Element]"
    pieces: list[Piece] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def read_blocks(root: "_Element", *, first_table: int = 0) -> Blocks:
    """Return the pieces below `root`; its tables are counted on from `first_table`."""
    walk = _Walk(first_table, _split_elements(root))
    stack = [_frame(walk, root, name_of(root), "", within(Context(), root, name_of(root)), {})]
    while stack:
        frame = stack[-1]
        inner = _next_block(walk, frame)
        if inner is None:
            _flush(walk, frame)
            stack.pop()
        elif name_of(inner) in PREFORMATTED:
            _read_code(walk, inner, _way(frame), within(frame.context, inner, name_of(inner)))
        elif name_of(inner) != "head":
            stack.append(_inner_frame(walk, frame, inner))
    pieces = tuple(walk.pieces)
    count = len(pieces)
    dropped = (replace(one, before=None) if one.before == count else one for one in walk.dropped)
    return Blocks(pieces, tuple(dropped), walk.tables)


def _split_elements(root: "_Element") -> "set[_Element]":
    """Return the parts of a line that hold blocks or end a paragraph, and the breaks that do."""
    split: set[_Element] = set()
    for element in root.iter():
        name = name_of(element)
        if not name or not (is_block(element, name) or (name == "br" and _ends_paragraph(element, split))):
            continue
        parent = element.getparent()
        while parent is not None and parent not in split and not is_block(parent, name_of(parent)):
            if unread(parent, name_of(parent)) is not None:
                break
            split.add(parent)
            parent = parent.getparent()
    return split


def _ends_paragraph(element: "_Element", split: "set[_Element]") -> bool:
    """Whether a break is one of two with nothing between them."""
    if element in split:
        return True
    other = element.getnext()
    if other is None or name_of(other) != "br" or (element.tail and element.tail.strip()):
        return False
    split.update((element, other))
    return True


def _way(frame: _Frame) -> str:
    """The way to the child that has just been read."""
    return f"{frame.way}/{frame.at - 1}" if frame.way else str(frame.at - 1)


def _inner_frame(walk: _Walk, frame: _Frame, element: "_Element") -> _Frame:
    name = name_of(element)
    context = within(frame.context, element, name)
    if element in frame.places:
        context = replace(context, cell=frame.places[element])
    if element in frame.markers and name == "li":
        context = replace(context, marker=Marker(frame.markers[element]))
    return _frame(walk, element, name, _way(frame), context, frame.places)


def _frame(
    walk: _Walk, element: "_Element", name: str, way: str, context: Context, places: "dict[_Element, Cell]"
) -> _Frame:
    if name == "table":
        places = {}
        if holds_data(element):
            places = {
                cell: Cell(walk.tables, *place, header=name_of(cell) == "th")
                for cell, place in cell_places(element).items()
            }
            walk.tables += 1
    elif name not in ("tr", "tbody", "thead", "tfoot"):
        places = {}
    markers = item_markers(element) if name in ("ul", "ol", "menu", "dir") else {}
    return _Frame(element, way, context, iter(element), places=places, markers=markers)


def _next_block(walk: _Walk, frame: _Frame) -> "_Element | None":
    """Gather the run up to the next block that has text in it, and return that; None at the end."""
    for child in frame.children:
        frame.at += 1
        name = name_of(child)
        block = bool(name) and (child in walk.split or is_block(child, name))
        if not block:
            frame.run.append(child)
            continue
        _flush(walk, frame)
        frame.before, frame.first = child, 2 * frame.at
        if name in ("br", "hr"):
            continue
        reason = unread(child, name)
        if reason is None:
            return child
        _drop(walk, readable(child), reason)
    return None


def _drop(walk: _Walk, text: str, reason: str) -> None:
    text = " ".join(text.split())
    if text and reason:
        walk.dropped.append(Dropped((), text, reason, before=len(walk.pieces)))


def _flush(walk: _Walk, frame: _Frame) -> None:
    """Make a piece of the run that has been gathered, if there is text in it."""
    if not frame.run:
        lead = frame.element.text if frame.before is None else frame.before.tail
        if not lead or lead.isspace():
            return
    run = Run(frame.element, frame.before, tuple(frame.run), frame.first, frame.first + 2 * len(frame.run))
    frame.run = []
    read = read_run(run)
    count = len(walk.pieces)
    if read.text:
        run = run.narrowed(read.first, read.last)
        marker = leading_marker(run, noted=frame.context.noted is not None)
        if marker is not None:
            # What stands behind it begins the run; the text of the whole is not read with the marker.
            read = read_run(marker.rest)
            run = marker.rest.narrowed(read.first, read.last)
            frame.context = replace(frame.context, item=True, marker=Marker(marker.text))
        walk.pieces.append(_piece(read, run.path(frame.way), frame.context))
    for one in read.aside:
        before = count if one.at == 0 else len(walk.pieces)
        walk.dropped.append(Dropped((), one.text, one.reason, before=before))


def _piece(read: RunText, path: str, context: Context) -> Piece:
    kind = context.kind
    if kind in (Kind.PARAGRAPH, Kind.COMMENT, Kind.LIST_ITEM) and _is_byline(read, context):
        kind = Kind.BYLINE
    marked = kind in (Kind.LIST_ITEM, Kind.NOTE, Kind.REFERENCE) and context.marker is not None
    whole = [Mark(0, len(read.text), style, value) for style, value in context.wrapping]
    return Piece(
        kind,
        read.text,
        level=None if kind is Kind.BYLINE else context.level,
        marker=context.marker.take() if marked and context.marker else None,
        cell=context.cell,
        marks=(*whole, *(mark for inline in read.inlines if (mark := inline.mark) is not None)),
        path=path,
        lang=context.lang,
        # Nothing but code is nothing to translate.
        verbatim=any(
            inline.style is Style.CODE and (inline.start, inline.end) == (0, len(read.text)) for inline in read.inlines
        ),
    )


def _is_byline(read: RunText, context: Context) -> bool:
    text = read.text
    if len(text) > _BYLINE_LENGTH or (closed(text) and len(text.split()) > _BYLINE_WORDS):
        return False
    if context.byline:
        return True
    return any(
        (inline.start, inline.end) == (0, len(text))
        and (name_of(inline.element) == "time" or inline.element.get("rel") == "author")
        for inline in read.inlines
    )


def _read_code(walk: _Walk, element: "_Element", way: str, context: Context) -> None:
    """Make a piece of preformatted text, as it stands."""
    if unread(element, name_of(element)) is not None:
        _drop(walk, readable(element), unread(element, name_of(element)) or "")
        return
    text = _code(element)
    if text.strip():
        path = Run(element, None, tuple(element), 0, 2 * len(element)).path(way)
        walk.pieces.append(Piece(Kind.CODE, text, path=path, cell=context.cell, lang=context.lang, verbatim=True))


def _code(element: "_Element") -> str:
    """The text of preformatted text with its lines, without blank ones around it."""
    from lxml.etree import iterwalk

    parts = [element.text or ""]
    for event, inner in iterwalk(element, events=("start", "end", "comment", "pi")):
        if inner is element:
            continue
        if event == "start":
            parts.append("\n" if name_of(inner) == "br" else inner.text or "")
        else:
            parts.append(inner.tail or "")
    return "".join(parts).replace("\r\n", "\n").strip("\n")
