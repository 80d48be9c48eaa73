"""The plain-text reader."""

from translate.document import Document
from translate.documents.encoding import decode
from translate.documents.languages import DocumentLanguage, document_language, paragraphs_in
from translate.errors import EmptyDocument
from translate.paragraphs import extract


def read_text(data: bytes, name: str, lang: str | None) -> Document:
    """Read plain text; `lang` is the tag that a person named, None to detect it."""
    decoded = decode(data, name)
    found = extract(decoded.text)
    if not found.pieces:
        raise EmptyDocument(f"{name}: no text in it, only white space or page numbers: nothing to translate")
    main = DocumentLanguage(lang) if lang else document_language(found.pieces)
    return Document(
        name=name,
        media_type="text/plain",
        lang=main.lang,
        paragraphs=paragraphs_in(found.pieces, main.lang, forced=lang is not None),
        data=data,
        encoding=decoded.encoding,
        dropped=found.dropped,
        notes=(*decoded.notes, *main.notes),
    )
