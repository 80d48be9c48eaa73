"""The DOCX reader."""

from collections.abc import Sequence
from typing import Final

from cache.records import Dropped
from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.options import ReadOptions
from translate.documents.wordprocessing.kinds import drafts_of, pieces_of
from translate.documents.wordprocessing.languages import hint
from translate.documents.wordprocessing.lines import extract_lines, is_plain
from translate.documents.wordprocessing.package import Package, open_package
from translate.documents.wordprocessing.paragraphs import Reading, open_reading
from translate.paragraphs.marks import has_letter
from translate.paragraphs.pieces import Piece

_DRAWN: Final = ("word/diagrams/data", "word/charts/chart")
# Text that is looked at for the script of a document.
_LOOK: Final = 20


def read_docx(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read a DOCX: what is inserted is text and what is deleted is not, headers and footers are set aside."""
    package = open_package(data, name)
    reading = open_reading(package)
    drafts = drafts_of(reading.body())
    notes = _notes(package, reading)
    pieces: Sequence[Piece]
    if is_plain(drafts):
        lines = extract_lines(drafts, options.profile)
        pieces, left_out = lines.pieces, lines.dropped
        notes += lines.notes
    else:
        pieces, left_out = pieces_of(drafts), ()
    # All of them stand at the edges of every page: they are listed once, before everything.
    dropped = [Dropped((), text, reason, before=0) for text, reason in _running(reading).items()]
    sample = " ".join(piece.text for piece in pieces[:_LOOK])
    lang = hint(reading.styles.defaults, sample)
    found = Found(pieces, [*dropped, *left_out], None, lang, tuple(notes))
    return make_document(name, package.media_type, data, found, options)


def _running(reading: Reading) -> dict[str, str]:
    """Return the texts of headers and footers, each once, and why they are no paragraphs."""
    texts = (one.content.text for one in reading.running())
    return {text: "running head" if has_letter(text) else "page number" for text in texts}


def _notes(package: Package, reading: Reading) -> list[str]:
    notes = []
    if package.macros:
        notes.append("holds macros: they are never run, and stay in the file")
    if reading.foreign_parts:
        notes.append(
            f"{reading.foreign_parts} parts are embedded in other formats (altChunk) and not read: "
            "open and save it in a word processor first"
        )
    drawn = sum(member.lower().startswith(_DRAWN) for member in package.archive.names())
    if drawn:
        notes.append(f"the text of {drawn} charts or diagrams is not read: it stays as it is")
    return notes
