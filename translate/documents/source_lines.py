"""The lines of a plain text, and what became of each: the way back from a record to the file that it was read from."""

from collections import defaultdict
from dataclasses import dataclass

from translate.document import Document
from translate.documents.encoding import decode
from translate.errors import DocumentError


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line as it stands in the file, without its line feed.

    `number` counts from 1. `paragraphs` are the indices of those that draw on the line, in order; `dropped` the
    reasons why parts of it were left out. Both are empty for a blank line, and for no other.
    """

    number: int
    text: str
    paragraphs: tuple[int, ...] = ()
    dropped: tuple[str, ...] = ()


def source_lines(document: Document, data: bytes | None = None) -> tuple[SourceLine, ...]:
    """Return every line of the text that `document` was read from: joined by line feeds they are that text.

    `data` are the original bytes of a document that left its own in the library (`store.documents.original`). Raises
    DocumentError for a format that has no lines, ValueError when there are no bytes.
    """
    stored = document.data if data is None else data
    if stored is None:
        raise ValueError(f"{document.name}: its bytes are in the library: give them")
    if document.media_type != "text/plain":
        raise DocumentError(
            f"{document.name}: {document.media_type} has no lines to give back, only a plain text has: "
            "its paragraphs say in 'path', or by page, where they stand"
        )
    held: dict[int, list[int]] = defaultdict(list)
    for paragraph in document.paragraphs:
        for number in paragraph.location.lines:
            held[number].append(paragraph.index)
    left: dict[int, list[str]] = defaultdict(list)
    for part in document.dropped:
        for number in part.lines:
            left[number].append(part.reason)
    return tuple(
        SourceLine(number, text, tuple(held.get(number, ())), tuple(left.get(number, ())))
        for number, text in enumerate(decode(stored, document.name).text.split("\n"), 1)
    )
