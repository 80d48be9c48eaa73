"""The reader of EPUB: chapters in reading order, before them what the title and the table of contents add to those."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from cache.records import Dropped, Kind
from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.book import Book, open_book
from translate.documents.book_styles import Looks
from translate.documents.chapter import parse_chapter, parse_xml
from translate.documents.markup.blocks import Blocks, read_blocks
from translate.documents.options import ReadOptions
from translate.errors import EmptyDocument
from translate.paragraphs.pieces import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

EPUB: Final = "application/epub+zip"
# What stands behind a member's name in the path of a title or of a label: `book.opf#title`, `toc.ncx#label:3`.
TITLE: Final = "title"
LABEL: Final = "label:"


def read_epub(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read a book. Nothing that it names outside of itself is fetched, and nothing in it is run."""
    book = open_book(data, name)
    reading = _Reading(book, name)
    for member in book.sheets:
        reading.looks.learn(book.archive.read(member).decode("utf-8", errors="replace"))
    for member in book.chapters:
        if member != book.contents or book.contents in book.chapters:
            reading.chapter(member)
    before, dropped = _front(book, name, reading)
    pieces = [*before, *reading.pieces]
    if not any(piece.text.strip() for piece in reading.pieces):
        raise EmptyDocument(f"{name}: no text in this book, only pictures it seems: nothing to translate")
    dropped += [one if one.before is None else replace(one, before=one.before + len(before)) for one in reading.dropped]
    notes = (*book.notes, *reading.notes())
    return make_document(name, EPUB, data, Found(pieces, dropped, lang=book.lang, notes=notes), options)


@dataclass(slots=True)
class _Reading:
    book: Book
    name: str
    pieces: list[Piece] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    tables: int = 0
    looks: Looks = field(default_factory=Looks)
    repaired: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)

    def chapter(self, member: str) -> None:
        """Read one file."""
        blocks = self.blocks(member)
        if blocks is None:
            self.empty.append(member)
            return
        offset = len(self.pieces)
        self.pieces += blocks.pieces
        for one in blocks.dropped:
            before = offset + (len(blocks.pieces) if one.before is None else one.before)
            self.dropped.append(replace(one, before=before))

    def blocks(self, member: str) -> Blocks | None:
        """Return what stands in a file, with the file's name in the paths."""
        chapter = parse_chapter(self.book.archive.read(member), self.name, member)
        if chapter is None:
            return None
        if chapter.repaired:
            self.repaired.append(member)
        # The writer needs no names: its paths count elements, whatever these are called.
        self.looks.mark_up(chapter.root)
        blocks = read_blocks(chapter.root, first_table=self.tables)
        self.tables = blocks.tables
        pieces = tuple(replace(piece, path=f"{member}#{piece.path}") for piece in blocks.pieces)
        return replace(blocks, pieces=pieces)

    def notes(self) -> Iterator[str]:
        """Say which files were damaged."""
        for members, what in ((self.repaired, "damaged, read as far as it can be"), (self.empty, "nothing in it")):
            if members:
                more = f" and {len(members) - 1:,} more" if len(members) > 1 else ""
                yield f"{members[0]}{more}: {what}"


def _front(book: Book, name: str, reading: _Reading) -> tuple[list[Piece], list[Dropped]]:
    """Return the title and the entries of the contents that no chapter has, and the others as set aside."""
    known = {piece.text for piece in reading.pieces}
    pieces: list[Piece] = []
    dropped: list[Dropped] = []

    def add(found: list[Piece], reason: str) -> None:
        for piece in found:
            if piece.text in known:
                dropped.append(Dropped((), piece.text, reason, before=len(pieces)))
            else:
                pieces.append(piece)
                known.add(piece.text)

    if book.title:
        add([Piece(Kind.HEADING, book.title, level=1, path=f"{book.package}#{TITLE}")], "title of the book")
    if book.contents and book.contents not in book.chapters:
        blocks = reading.blocks(book.contents)
        add(list(blocks.pieces) if blocks else [], "entry of the contents")
        dropped += blocks.dropped if blocks else []
    if book.ncx:
        add(list(_labels(book, name, book.ncx)), "entry of the contents")
    return pieces, dropped


def _labels(book: Book, name: str, member: str) -> Iterator[Piece]:
    root = parse_xml(book.archive.read(member), name, member)
    for number, element in enumerate(label_elements(root)):
        text = label_text(element)
        if text:
            yield Piece(Kind.LIST_ITEM, text, level=1, path=f"{member}#{LABEL}{number}")


def label_elements(root: "_Element") -> "list[_Element]":
    """Return the elements of a table of contents of EPUB 2 that hold its title and its labels, in order."""
    return [
        element
        for element in root.iter("{*}text")
        if (parent := element.getparent()) is not None
        and str(parent.tag).rpartition("}")[2] in ("docTitle", "navLabel")
        and not _is_page(parent)
    ]


def label_text(element: "_Element") -> str:
    """Return the text of a label on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def _is_page(label: "_Element") -> bool:
    """Whether a label is the number of a printed page."""
    parent = label.getparent()
    return parent is not None and str(parent.tag).rpartition("}")[2] == "pageTarget"
