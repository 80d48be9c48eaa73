"""Tags of documents."""

import pytest

from cache import NotInStore, Store
from tests.cache.dumps import add_book
from tests.cache.samples import TEXTS


def test_tags_are_put_and_replaced(store: Store) -> None:
    book = add_book(store)
    assert store.tags.all() == {}
    assert store.tags.put(book.id, ["news", " to  read ", "news", " "]) == ("news", "to read")
    assert store.tags.all() == {book.id: ("news", "to read")}
    store.tags.put(book.id, TEXTS)
    assert store.tags.all() == {book.id: tuple(sorted({" ".join(one.split()) for one in TEXTS}))}
    store.tags.put(book.id, [])
    assert store.tags.all() == {}


def test_tags_go_with_their_document(store: Store) -> None:
    book = add_book(store)
    store.tags.put(book.id, ["news"])
    store.documents.remove(book.id)
    assert store.tags.all() == {}
    with pytest.raises(NotInStore, match=f"no document '{book.id}' in the store"):
        store.tags.put(book.id, ["news"])
