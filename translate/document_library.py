"""Documents in the library: from a file into the store, and back out of it."""

from collections.abc import Iterator
from dataclasses import replace

from cache import Store
from translate.document import Document, Original
from translate.documents import read_document
from translate.memory import import_memory, read_memory_file
from translate.samples import MEMORY_AUTHOR, MEMORY_NOTE, Sample, samples


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
        dropped=document.dropped,
    )
    return replace(document, id=stored.id, data=None)


def add_samples(store: Store) -> Iterator[tuple[Sample, Document]]:
    """Put every sample into the library with the translations that come with it, yielding each when it is there.

    A second time nothing is added. A sample's file is there until the next one is asked for.
    """
    with samples() as found:
        for sample in found:
            if sample.memory is not None:
                import_memory(store, read_memory_file(sample.memory, author=MEMORY_AUTHOR, note=MEMORY_NOTE))
            yield sample, add_document(store, read_document(sample.path))


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
        dropped=store.documents.dropped(document_id),
        id=stored.id,
    )


def load_original(store: Store, document_id: str) -> Original:
    """Return the file that a document was read from. Raises NotInStore."""
    stored = store.documents.get(document_id)
    return Original(stored.media_type, stored.encoding, store.documents.original(document_id))
