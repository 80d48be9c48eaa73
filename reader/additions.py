"""New documents for the library: uploads, folders of this machine, our samples. One bad file never stops the others.

Who may not add them gets NotAllowed when the first is asked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cache import Store, StoreFull, StoreLocked, StoreReadOnly
from translate import document_library
from translate.batch import Failure, read_files
from translate.document import Document
from translate.document_library import add_document
from translate.documents import read_bytes
from translate.errors import DocumentError
from translate.review.roles import Change, Reviewer, may_change, require_change


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of one file: its id in the library, or why it is not there. `notes` are remarks of its reader.

    `left` are its bytes where the store was to blame, and not the file: it can be tried again.
    """

    name: str
    document_id: str | None = None
    problem: str | None = None
    notes: tuple[str, ...] = ()
    left: bytes | None = None


def add_uploads(store: Store, reviewer: Reviewer | None, files: Iterable[tuple[str, bytes]]) -> Iterator[Addition]:
    """Add files given as name and bytes, yielding each as it is done."""
    require_change(reviewer, Change.ADD)
    for name, data in files:
        try:
            document = _add(store, reviewer, read_bytes(data, name))
        except DocumentError as error:
            yield Addition(name, problem=str(error))
        except (StoreFull, StoreLocked, StoreReadOnly) as error:
            yield Addition(name, problem=f"{name} was not added: {error}", left=data)
        else:
            yield Addition(name, document_id=document.id, notes=document.notes)


def add_paths(store: Store, reviewer: Reviewer | None, path: str) -> Iterator[Addition]:
    """Add a file, or every document in a folder and below it, yielding each as it is done."""
    require_change(reviewer, Change.ADD)
    for found in read_files([Path(path).expanduser()]):
        if isinstance(found, Failure):
            yield Addition(found.name, problem=found.message)
        else:
            document = _add(store, reviewer, found.document)
            yield Addition(document.name, document_id=document.id, notes=document.notes)


def add_samples(store: Store, reviewer: Reviewer | None) -> Iterator[Addition]:
    """Add the documents that come with Diglot, and the translations that come with some of them."""
    require_change(reviewer, Change.ADD)
    for _, document in document_library.add_samples(store):
        yield Addition(document.name, document_id=document.id, notes=document.notes)


def set_language(store: Store, reviewer: Reviewer | None, document_id: str, lang: str) -> None:
    """Read a document again as one in `lang`, for when its language was taken for another.

    Raises NotAllowed, NotInStore and DocumentError.
    """
    require_change(reviewer, Change.SET_LANGUAGE)
    stored = store.documents.get(document_id)
    add_document(store, read_bytes(store.documents.original(document_id), stored.name, lang=lang))


def _add(store: Store, reviewer: Reviewer | None, document: Document) -> Document:
    """Add a document. One that is there in another language keeps it, unless this person may change that."""
    if document.data is not None and not may_change(reviewer, Change.SET_LANGUAGE):
        for known in store.documents.find(document.name):
            if known.lang != document.lang and store.documents.original(known.id) == document.data:
                return add_document(store, read_bytes(document.data, document.name, lang=known.lang))
    return add_document(store, document)
