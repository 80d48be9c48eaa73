"""The plain-text reader."""

from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.encoding import decode
from translate.documents.options import ReadOptions
from translate.errors import EmptyDocument
from translate.paragraphs import extract


def read_text(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read plain text."""
    decoded = decode(data, name)
    found = extract(decoded.text, options.profile)
    if not found.pieces:
        raise EmptyDocument(f"{name}: no text in it, only white space or page numbers: nothing to translate")
    return make_document(
        name,
        "text/plain",
        data,
        Found(found.pieces, found.dropped, decoded.encoding, notes=(*decoded.notes, *found.notes)),
        options,
    )
