"""Where people are in what they read: known at once, written later."""

import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cache import ReadingPlace, Store, StoreLocked, StoreReadOnly
from reader.whereabouts import Whereabouts
from tests.reader.conftest import AddDocument

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def place(document_id: str, index: int = 3, reached: int = 5, person: str = "Dana") -> ReadingPlace:
    return ReadingPlace(person, document_id, index, reached, NOON)


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_place_is_known_at_once_and_written_later(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "Two.")
    told = Whereabouts(store, gathering=0.02)
    told.tell(place(document.id))
    assert told.get("Dana", document.id) == place(document.id)
    assert told.of_person("Dana") == {document.id: place(document.id)}
    assert told.get("Noam", document.id) is None
    wait_until(lambda: store.reading_places.get("Dana", document.id) == place(document.id))
    told.tell(place(document.id, 4, 4))
    assert told.get("Dana", document.id) == place(document.id, 4, 5)
    told.close()
    assert store.reading_places.get("Dana", document.id) == place(document.id, 4, 5)


def test_what_has_not_changed_is_not_written(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.")
    store.reading_places.put_many([place(document.id)])
    told = Whereabouts(store, gathering=0.01)
    told.tell(replace(place(document.id), reached=4, at=NOON + timedelta(hours=1)))
    told.close()
    assert store.reading_places.get("Dana", document.id) == place(document.id)


def test_nobody_waits_for_a_locked_store(tmp_path: Path, add_document: AddDocument, store: Store) -> None:
    document = add_document("One.")
    with Store.open(store.url, busy_timeout=0.05) as impatient:
        told = Whereabouts(impatient, gathering=0.01, again=0.02)
        blocker = sqlite3.connect(tmp_path / "diglot.db", isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        told.tell(place(document.id))
        assert told.get("Dana", document.id) == place(document.id)
        with pytest.raises(StoreLocked):
            told.write()
        blocker.execute("ROLLBACK")
        blocker.close()
        wait_until(lambda: store.reading_places.get("Dana", document.id) == place(document.id))
        told.close()


def test_a_store_that_nobody_may_write_to_is_read_all_the_same(
    tmp_path: Path, add_document: AddDocument, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = add_document("One.")
    del tmp_path
    # Root may write everywhere.
    monkeypatch.setattr("cache.address._may_write", lambda path: False)
    with Store.open(store.url) as read_only:
        told = Whereabouts(read_only, gathering=0.01)
        told.tell(place(document.id))
        with pytest.raises(StoreReadOnly):
            told.write()
        told.close()
        assert told.get("Dana", document.id) == place(document.id)
    assert store.reading_places.get("Dana", document.id) is None


def test_many_tell_at_once(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.")
    told = Whereabouts(store, gathering=0.005)

    def read(person: str) -> None:
        for index in range(30):
            told.tell(place(document.id, index, index, person))

    people = [threading.Thread(target=read, args=[f"person {number}"]) for number in range(6)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    told.close()
    assert [one.index for one in store.reading_places.of_document(document.id)] == [29] * 6
