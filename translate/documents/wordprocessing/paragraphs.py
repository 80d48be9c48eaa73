"""The paragraphs of a DOCX in reading order: the body with its tables and text boxes, then the notes, then comments."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from cache.records import Cell
from translate.documents.wordprocessing.items import Story, branch, paragraph_style, read_items
from translate.documents.wordprocessing.names import (
    as_number,
    attribute,
    child,
    name_of,
    paragraph_id,
    reply,
    space_of,
    switch,
    value,
)
from translate.documents.wordprocessing.note_marks import read_note_marks
from translate.documents.wordprocessing.numbering import Numbering, read_numbering
from translate.documents.wordprocessing.package import Package
from translate.documents.wordprocessing.styles import ParagraphLook, Styles, read_styles
from translate.documents.wordprocessing.wording import Content, read_content

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What a program made from the headings and captions of the same document.
_CONTENTS: Final = ("toc ", "contents ", "table of ", "index ", "illustration index", "user index", "object index")
CONTENTS_HEADINGS: Final = ("toc heading", "contents heading", "index heading", "table of contents heading")
# What holds paragraphs or tables and is no more than that.
_HOLDERS: Final = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "mc:Choice", "mc:Fallback"})
_DELETED: Final = frozenset({"w:del", "w:moveFrom"})
_BOXES: Final = frozenset({"w:drawing", "w:pict", "w:object", "mc:AlternateContent"})


class Place(StrEnum):
    """In which text of a document a paragraph stands."""

    BODY = "body"
    NOTE = "note"
    COMMENT = "comment"
    RUNNING = "running"


@dataclass(slots=True)
class Found:
    """A paragraph that holds text. `path` is its part and its number among all `w:p` of that, from 0.

    `marker` is that of its list or of its note; `level` that of its list or comment, from 1.
    """

    part: str
    path: str
    node: "Element"
    place: Place
    look: ParagraphLook
    content: Content
    marker: str | None = None
    level: int | None = None
    listed: bool = False
    in_contents: bool = False
    cell: Cell | None = None


@dataclass(slots=True)
class _Spot:
    """Where the walk is: what holds for all paragraphs below a node."""

    place: Place = Place.BODY
    cell: Cell | None = None
    level: int | None = None
    # Taken by the first paragraph of a note.
    marker: str | None = None


@dataclass(slots=True)
class Reading:
    """The paragraphs of a package. `trees` has the root of each part that was read, for who writes it again."""

    package: Package
    styles: Styles
    numbering: Numbering
    trees: "dict[str, Element]" = field(default_factory=dict)
    foreign_parts: int = 0
    _story: Story = field(init=False)
    _part: str = ""
    _numbers: "dict[Element, int]" = field(default_factory=dict)
    _tables: int = 0

    def __post_init__(self) -> None:
        package = self.package
        main = self.trees[package.main] = package.tree(package.main)
        settings = [package.tree(part) for part in package.related("settings")[:1]]
        self._story = Story(self.styles, notes=read_note_marks([*settings, main]))

    def body(self) -> Iterator[Found]:
        """Yield the paragraphs of the text, then of the notes that it refers to, then of comments."""
        main = self._enter(self.package.main)
        for node in main:
            yield from self._blocks(node, _Spot())
        for sort in ("footnote", "endnote"):
            yield from self._notes(sort)
        yield from self._comments()

    def running(self) -> Iterator[Found]:
        """Yield the paragraphs of headers and footers."""
        for sort in ("header", "footer"):
            for part in self.package.related(sort):
                yield from self._blocks(self._enter(part), _Spot(Place.RUNNING))

    def _enter(self, part: str) -> "Element":
        if part not in self.trees:
            self.trees[part] = self.package.tree(part)
        root = self.trees[part]
        self._part = part
        self._numbers = {node: number for number, node in enumerate(root.iter(f"{space_of(root)}p"))}
        self._story.relationships = self.package.relationships(part)
        self._story.fields.clear()
        return root

    def _notes(self, sort: str) -> Iterator[Found]:
        marks = self._story.notes.known(sort)
        for part in self.package.related(f"{sort}s"):
            root = self._enter(part)
            nodes = {attribute(node, "id"): node for node in root if name_of(node) == f"w:{sort}"}
            # Separators are notes without text, to which nothing refers.
            for id in (*marks, *(other for other in nodes if other not in marks)):
                if id in nodes:
                    self._story.fields.clear()
                    yield from self._blocks(nodes[id], _Spot(Place.NOTE, marker=marks.get(id or "")))

    def _comments(self) -> Iterator[Found]:
        replies: set[str | None] = set()
        for part in self.package.related("commentsExtended"):
            replies |= {own for own, parent in map(reply, self.package.tree(part)) if parent is not None}
        for part in self.package.related("comments"):
            for node in self._enter(part):
                inner = [one for one in node if name_of(one) == "w:p"]
                is_reply = bool(inner) and paragraph_id(inner[-1]) in replies - {None}
                self._story.fields.clear()
                yield from self._blocks(node, _Spot(Place.COMMENT, level=2 if is_reply else 1))

    def _blocks(self, node: "Element", spot: _Spot) -> Iterator[Found]:
        chosen = branch(node) if name_of(node) == "mc:AlternateContent" else None
        for one in node if chosen is None else [chosen]:
            name = name_of(one)
            if name == "w:p":
                yield from self._paragraph(one, spot)
            elif name == "w:tbl":
                yield from self._table(one, spot)
            elif name in _HOLDERS or name == "mc:AlternateContent":
                yield from self._blocks(one, spot)
            elif name == "w:altChunk":
                self.foreign_parts += 1

    def _table(self, table: "Element", spot: _Spot) -> Iterator[Found]:
        rows = [row for row in _children(table, "w:tr") if not _is_deleted(row)]
        cells = [list(_children(row, "w:tc")) for row in rows]
        if sum(map(len, cells)) <= 1:
            # A frame around text.
            for cell in (cell for row in cells for cell in row):
                yield from self._blocks(cell, spot)
            return
        number = self._tables
        self._tables += 1
        for at, (row, found) in enumerate(zip(rows, cells, strict=True)):
            column, header = _before(row), _is_header(row)
            for cell in found:
                yield from self._blocks(cell, _Spot(spot.place, Cell(number, at, column, header), spot.level))
                column += _span(cell)

    def _paragraph(self, node: "Element", spot: _Spot) -> Iterator[Found]:
        properties = child(node, "pPr")
        style = paragraph_style(node)
        look = self.styles.paragraph(properties)
        listed = look.list_id is not None and look.list_id > 0
        level = look.list_level
        marker = None
        if listed and look.list_id is not None:
            if level is None:
                level = self.numbering.level_of_style(look.list_id, style) or 0
            marker = self.numbering.next_marker(look.list_id, level)
        in_contents = look.names[:1] != () and any(
            name.startswith(_CONTENTS) and name not in CONTENTS_HEADINGS for name in look.names
        )
        items = read_items(node, style, self._story)
        content = read_content(
            items,
            self.styles.plain(style),
            in_contents=in_contents,
            markers=marker is None and look.outline is None and spot.place is Place.BODY,
        )
        if content.text:
            found = Found(self._part, f"{self._part}#{self._numbers[node]}", node, spot.place, look, content)
            found.listed = marker is not None or (content.marker is not None and not in_contents)
            found.marker = marker or content.marker or spot.marker
            found.in_contents = in_contents
            found.level = level + 1 if marker is not None and level is not None else spot.level
            found.cell = spot.cell
            spot.marker = None
            yield found
        for item in items:
            if item.is_object and name_of(item.node) in _BOXES:
                for box in _boxes(item.node):
                    yield from self._blocks(box, _Spot(spot.place))


def open_reading(package: Package) -> Reading:
    """Read what the paragraphs of a package need to be read: styles, lists, how notes are numbered."""
    styles = [package.tree(part) for part in package.related("styles")[:1]]
    numbering = [package.tree(part) for part in package.related("numbering")[:1]]
    return Reading(package, read_styles(next(iter(styles), None)), read_numbering(next(iter(numbering), None)))


def _children(node: "Element", name: str) -> Iterator["Element"]:
    """Yield the rows of a table, or the cells of a row, also those in what only holds them."""
    for one in node:
        found = name_of(one)
        if found == name:
            yield one
        elif found in _HOLDERS:
            yield from _children(one, name)


def _is_deleted(row: "Element") -> bool:
    properties = child(row, "trPr")
    return properties is not None and any(name_of(one) in _DELETED for one in properties)


def _before(row: "Element") -> int:
    properties = child(row, "trPr")
    return 0 if properties is None else max(0, as_number(value(properties, "gridBefore")) or 0)


def _is_header(row: "Element") -> bool:
    properties = child(row, "trPr")
    return properties is not None and bool(switch(properties, "tblHeader"))


def _span(cell: "Element") -> int:
    properties = child(cell, "tcPr")
    return 1 if properties is None else max(1, as_number(value(properties, "gridSpan")) or 1)


def _boxes(node: "Element") -> Iterator["Element"]:
    """Yield the text boxes in a drawing, each once: of two ways to write the same one, only one is read."""
    if name_of(node) == "w:txbxContent":
        yield node
        return
    chosen = branch(node) if name_of(node) == "mc:AlternateContent" else None
    for one in node if chosen is None else [chosen]:
        yield from _boxes(one)
