"""What the tests of Word documents look at: a document read from a body, its texts, and what is marked in them."""

from cache.records import Style
from tests.translate.documents.word_files import word_file
from translate.document import Document
from translate.documents import read_bytes


def read(body: str, **parts: object) -> Document:
    """Return the document that is read from a DOCX with this body; for `parts` see `word_file`."""
    return read_bytes(word_file(body, **parts), "a.docx")  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    """Return the texts of the paragraphs in order."""
    return [one.text for one in document.paragraphs]


def marks(document: Document, at: int = 0) -> dict[str, Style]:
    """Return the stretches of a paragraph that are marked, each with its style."""
    one = document.paragraphs[at]
    return {one.text[mark.start : mark.end]: mark.style for mark in one.marks}
