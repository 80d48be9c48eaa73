"""Deleting a document and taking that back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cache import Correction, NotInStore, ReadingPlace, Store
from reader.deletions import KEPT_FOR, delete, restore
from tests.reader.conftest import AddDocument
from translate.errors import NotAllowed
from translate.review.roles import Reviewer, Role

EDITOR = Reviewer("Leila", Role.EDITOR)


def test_what_was_deleted_comes_back_as_it_was(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "Two.", lang="en")
    store.documents.set_collection(document.id, "Letters")
    store.tags.put(document.id, ["b", "a"])
    here = Correction("One.", "en", "pt", "Um.", "Dana", datetime.now(UTC), document_id=document.id)
    store.memory.record(here)
    place = ReadingPlace("Noam", document.id, 1, 1, datetime.now(UTC))
    store.reading_places.put_many([place])
    before = store.documents.get(document.id)
    paragraphs = store.documents.paragraphs(document.id)
    add_document("Newer.", name="newer.txt")

    deletion = delete(store, EDITOR, document.id)
    assert [one.name for one in store.documents.list()] == ["newer.txt"]
    assert store.search.find("one").total == 0
    assert restore(store, EDITOR, deletion) == before
    assert store.documents.get(document.id) == before
    assert store.documents.paragraphs(document.id) == paragraphs
    assert store.documents.original(document.id) == b"One.\n\nTwo."
    assert store.tags.all() == {document.id: ("a", "b")}
    assert store.documents.progress(document.id) == {"pt": 1}
    assert store.reading_places.of_document(document.id) == (place,)
    assert store.search.find("one").total == 1


def test_taking_back_twice_changes_nothing(store: Store, add_document: AddDocument) -> None:
    deletion = delete(store, EDITOR, add_document("One.").id)
    assert restore(store, EDITOR, deletion) == restore(store, EDITOR, deletion)
    assert len(store.documents.list()) == 1


def test_it_is_offered_for_a_while(store: Store, add_document: AddDocument) -> None:
    deletion = delete(store, EDITOR, add_document("One.").id)
    assert not deletion.is_over
    assert replace(deletion, at=deletion.at - KEPT_FOR).is_over


def test_what_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(NotInStore):
        delete(store, EDITOR, "nothing")


@pytest.mark.parametrize("other", [None, Reviewer("Nadia", Role.READER), Reviewer("Ana", Role.REVIEWER)])
def test_only_editors_delete_and_take_back(store: Store, add_document: AddDocument, other: Reviewer | None) -> None:
    document = add_document("One.")
    with pytest.raises(NotAllowed, match="may not delete documents"):
        delete(store, other, document.id)
    assert store.documents.list() == (document,)
    deletion = delete(store, EDITOR, document.id)
    with pytest.raises(NotAllowed, match="or bring them back"):
        restore(store, other, deletion)
    assert store.documents.list() == ()
