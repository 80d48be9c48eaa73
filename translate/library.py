"""Documents in the library: from a file into the store, and back out of it."""

from dataclasses import replace

from cache import Store
from translate.document import Document


def add_document(store: Store, document: Document) -> Document:
    """Put `document` into the library and return it as `load_document` does; the same name and bytes give the same id.

    Raises ValueError for a document without its bytes.
    """
    if document.data is None:
        raise ValueError(f"{document.name}: without its bytes it cannot be added")
    stored = store.documents.add(
        name=document.name,
        media_type=document.media_type,
        encoding=document.encoding,
        lang=document.lang,
        data=document.data,
        paragraphs=document.paragraphs,
    )
    return replace(document, id=stored.id, data=None)


def load_document(store: Store, document_id: str) -> Document:
    """Return the document with this id and its paragraphs as they were read; its bytes stay in the library.

    `store.documents.original` has them. Raises NotInStore.
    """
    stored = store.documents.get(document_id)
    return Document(
        name=stored.name,
        media_type=stored.media_type,
        lang=stored.lang,
        paragraphs=store.documents.paragraphs(document_id),
        data=None,
        encoding=stored.encoding,
        id=stored.id,
    )
