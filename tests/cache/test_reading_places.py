"""Where people are in what they read."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from cache import ReadingPlace, Store
from tests.cache.dumps import add_book, add_page
from tests.cache.samples import NOON, TEXTS


def place(document_id: str, index: int = 3, reached: int = 5, person: str = "Dana") -> ReadingPlace:
    return ReadingPlace(person, document_id, index, reached, NOON)


def test_a_place_comes_back_as_it_was(store: Store) -> None:
    book, page = add_book(store), add_page(store)
    assert store.reading_places.get("Dana", book.id) is None
    here = place(book.id)
    store.reading_places.put_many([here])
    assert store.reading_places.get("Dana", book.id) == here
    assert store.reading_places.get("Dana", page.id) is None
    assert store.reading_places.get("Noam", book.id) is None


def test_the_newest_counts_and_what_was_reached_stays_reached(store: Store) -> None:
    book = add_book(store)
    one = place(book.id, 3, 9)
    back = replace(one, index=1, reached=2, at=NOON + timedelta(minutes=1))
    store.reading_places.put_many([one, back])
    assert store.reading_places.get("Dana", book.id) == replace(back, reached=9)
    late = replace(one, index=7, reached=11, at=NOON + timedelta(seconds=1))
    store.reading_places.put_many([late])
    assert store.reading_places.get("Dana", book.id) == replace(back, reached=11)


def test_places_are_listed_by_person_and_by_document(store: Store) -> None:
    book, page = add_book(store), add_page(store)
    given = [place(book.id), place(page.id, 0, 0), place(book.id, 1, 1, "Ana")]
    store.reading_places.put_many(given)
    assert store.reading_places.of_person("Dana") == {book.id: given[0], page.id: given[1]}
    assert store.reading_places.of_person("Noam") == {}
    assert store.reading_places.of_document(book.id) == (given[2], given[0])
    assert store.reading_places.of_document("nothing") == ()


def test_places_go_with_their_document_and_outlive_pruning_and_reading_anew(store: Store) -> None:
    book = add_book(store)
    store.reading_places.put_many([place(book.id)])
    store.prune()
    store.documents.add(
        name=book.name, media_type="t", encoding=None, lang="ar", data=store.documents.original(book.id), paragraphs=()
    )
    assert store.reading_places.of_document(book.id) == (place(book.id),)
    store.documents.remove(book.id)
    assert store.reading_places.of_person("Dana") == {}


def test_a_place_in_a_document_that_is_gone_is_left_out(store: Store) -> None:
    book = add_book(store)
    store.reading_places.put_many([place("nothing"), place(book.id)])
    assert list(store.reading_places.of_person("Dana")) == [book.id]


@pytest.mark.parametrize(("index", "reached"), [(-1, 2), (3, 2)])
def test_what_is_no_place_is_refused_and_nothing_kept(store: Store, index: int, reached: int) -> None:
    book = add_book(store)
    with pytest.raises(ValueError, match=f"is at paragraph {index} and has reached {reached}"):
        store.reading_places.put_many([place(book.id), place(book.id, index, reached)])
    assert store.reading_places.of_document(book.id) == ()


def test_any_name_has_a_place(store: Store) -> None:
    book = add_book(store)
    for name in (*TEXTS, "n" * 9000):
        store.reading_places.put_many([place(book.id, person=name)])
        assert store.reading_places.get(name, book.id) == place(book.id, person=name)


def test_damage_is_told(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store:
        book = add_book(store)
        store.reading_places.put_many([place(book.id)])
        with store.transaction() as connection:
            connection.execute(text("UPDATE reading_places SET person = 'Noam', reached = 1, at = 'noon'"))
        key, where, when = store.check()
        assert key == "reading place of 'Noam' in document number 1: its key is not that of its person"
        assert "paragraph 3, and none behind 1 was reached" in where
        assert "'noon' cannot be read" in when
