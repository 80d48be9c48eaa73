"""Deleting a document, and taking that back.

What was deleted is gone from the store at once, for everybody; who did it can bring it back for a while. Marking it and
deleting it later was rejected: everything that reads the library would have to look past what is marked.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cache import Dropped, Paragraph, ReadingPlace, Store, StoredDocument
from translate.review.roles import Change, Reviewer, require_change

KEPT_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Deletion:
    """A document that was deleted, and all that is needed to add it again."""

    document: StoredDocument
    data: bytes
    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...]
    tags: tuple[str, ...]
    reading_places: tuple[ReadingPlace, ...]
    at: datetime

    @property
    def is_over(self) -> bool:
        """Tell whether it is too late to take it back."""
        return datetime.now(UTC) - self.at > KEPT_FOR


def delete(store: Store, reviewer: Reviewer | None, document_id: str) -> Deletion:
    """Take a document out of the library; raise NotAllowed and NotInStore."""
    require_change(reviewer, Change.DELETE)
    with store.transaction():
        deletion = Deletion(
            document=store.documents.get(document_id),
            data=store.documents.original(document_id),
            paragraphs=store.documents.paragraphs(document_id),
            dropped=store.documents.dropped(document_id),
            tags=store.tags.all().get(document_id, ()),
            reading_places=store.reading_places.of_document(document_id),
            at=datetime.now(UTC),
        )
        store.documents.remove(document_id)
    return deletion


def restore(store: Store, reviewer: Reviewer | None, deletion: Deletion) -> StoredDocument:
    """Put a document back where it was, under the same id: corrections that are bound to it hold again.

    Raises NotAllowed.
    """
    require_change(reviewer, Change.DELETE)
    gone = deletion.document
    with store.transaction():
        back = store.documents.add(
            name=gone.name,
            media_type=gone.media_type,
            encoding=gone.encoding,
            lang=gone.lang,
            data=deletion.data,
            paragraphs=deletion.paragraphs,
            dropped=deletion.dropped,
            added=gone.added,
        )
        if gone.collection is not None:
            back = store.documents.set_collection(back.id, gone.collection)
        store.tags.put(back.id, deletion.tags)
        store.reading_places.put_many(deletion.reading_places)
    return back
