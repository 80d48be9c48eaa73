"""Documents in the library: from a file into the store, and back out of it."""

from dataclasses import replace

from cache import Store
from translate.document import Document


def add_document(store: Store, document: Document) -> Document:
    """Put `document` into the library and return it with its id; the same name and bytes give the same id."""
    stored = store.documents.add(
        name=document.name,
        media_type=document.media_type,
        encoding=document.encoding,
        lang=document.lang,
        data=document.data,
        paragraphs=document.paragraphs,
    )
    return replace(document, id=stored.id)


def load_document(store: Store, document_id: str) -> Document:
    """Return the document with this id as the library holds it, with its paragraphs as they were read.

    Raises NotInStore.
    """
    stored = store.documents.get(document_id)
    return Document(
        name=stored.name,
        media_type=stored.media_type,
        lang=stored.lang,
        paragraphs=store.documents.paragraphs(document_id),
        data=store.documents.original(document_id),
        encoding=stored.encoding,
        id=stored.id,
    )
