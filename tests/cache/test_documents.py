import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event
from sqlalchemy import text as sql

from cache import (
    Action,
    Cell,
    Dropped,
    Kind,
    Location,
    Mark,
    NotInStore,
    Paragraph,
    Store,
    StoredDocument,
    StoreLocked,
    Style,
)
from tests.cache.samples import DROPPED, NOON, TEXTS, correction, detailed_paragraphs, paragraphs, texts, unit


def add(store: Store, name: str = "book.txt", data: bytes = b"bytes", **changes: Any) -> StoredDocument:
    values: dict[str, Any] = {
        "media_type": "text/plain",
        "encoding": "windows-1255",
        "lang": "he",
        "paragraphs": paragraphs("אחת", "שתיים", "3"),
    }
    return store.documents.add(name=name, data=data, **(values | changes))


def test_a_document_comes_back(store: Store) -> None:
    before = datetime.now(UTC)
    added = add(store, data=b"\x00\xff original")
    assert before <= added.added <= datetime.now(UTC)
    assert added == StoredDocument(
        id=added.id,
        name="book.txt",
        media_type="text/plain",
        encoding="windows-1255",
        lang="he",
        sha256=hashlib.sha256(b"\x00\xff original").hexdigest(),
        added=added.added,
        paragraphs=3,
        translatable=2,
        characters=9,
    )
    assert store.documents.get(added.id) == added
    assert store.documents.list() == (added,)
    assert store.documents.find("book.txt") == (added,)
    assert store.documents.find("book") == ()
    assert store.documents.original(added.id) == b"\x00\xff original"
    assert store.documents.paragraphs(added.id) == tuple(paragraphs("אחת", "שתיים", "3"))


def test_everything_of_a_paragraph_comes_back(store: Store) -> None:
    all_kinds = [
        Paragraph(index, kind, f"text {index}", "ar", index % 2 == 0, Location(tuple(range(index, 3 * index))))
        for index, kind in enumerate(Kind)
    ]
    assert store.documents.paragraphs(add(store, paragraphs=all_kinds).id) == tuple(all_kinds)


def test_levels_cells_marks_pages_and_what_was_dropped_come_back(store: Store) -> None:
    every = detailed_paragraphs(*TEXTS)
    id = add(store, paragraphs=every, dropped=DROPPED).id
    assert store.documents.paragraphs(id) == tuple(every)
    assert store.documents.dropped(id) == DROPPED
    assert store.documents.dropped(add(store, name="clean.txt").id) == ()
    with pytest.raises(NotInStore, match="no document 'nowhere'"):
        store.documents.dropped("nowhere")


@pytest.mark.parametrize(
    "change",
    [
        {"level": 2},
        {"marker": "•"},
        {"cell": Cell(0, 0, 0)},
        {"marks": (Mark(0, 1, Style.BOLD),)},
        {"original": "as it stood"},
        {"location": Location(page=3)},
    ],
)
def test_a_reader_that_finds_more_in_a_file_brings_its_paragraphs_up_to_date(
    store: Store, change: dict[str, Any]
) -> None:
    before = paragraphs("אחת", "שתיים")
    first = add(store, paragraphs=before)
    after = [replace(before[0], **change), before[1]]
    assert add(store, paragraphs=after).id == first.id
    assert store.documents.paragraphs(first.id) == tuple(after)
    dropped = (Dropped((9,), "12", "page number"),)
    add(store, paragraphs=after, dropped=dropped)
    assert store.documents.dropped(first.id) == dropped


def test_slices_of_paragraphs(store: Store) -> None:
    every = tuple(paragraphs(*(f"פסקה {number}" for number in range(25))))
    id = add(store, paragraphs=every).id
    assert store.documents.paragraphs(id, 10, 20) == every[10:20]
    assert store.documents.paragraphs(id, 20) == every[20:]
    assert store.documents.paragraphs(id, 20, 99) == every[20:]
    assert store.documents.paragraphs(id, 5, 5) == ()
    assert store.documents.paragraphs(id, 99) == ()


def test_the_same_file_again_is_the_same_document(store: Store) -> None:
    first = add(store)
    again = add(store, lang="yi", encoding=None, paragraphs=paragraphs("אחת ושתיים", lang="yi"))
    assert (again.id, again.added, again.lang, again.encoding) == (first.id, first.added, "yi", None)
    assert (again.paragraphs, again.translatable, again.characters) == (1, 1, 10)
    assert store.documents.list() == (again,)
    assert store.documents.paragraphs(first.id) == tuple(paragraphs("אחת ושתיים", lang="yi"))


def test_an_unchanged_document_waits_for_no_writer(url: str) -> None:
    with Store.open(url, busy_timeout=0.0) as store:
        first = add(store)
        with store.transaction(), ThreadPoolExecutor(1) as pool:
            assert pool.submit(add, store).result(timeout=60) == first
            with pytest.raises(StoreLocked):
                pool.submit(add, store, lang="yi").result(timeout=60)


@pytest.mark.parametrize(
    "change",
    [
        {"lang": "yi"},
        {"encoding": None},
        {"media_type": "text/markdown"},
        {"paragraphs": paragraphs("אחת", "שתיים")},
        {"paragraphs": paragraphs("אחת", "שתיי_", "3")},
        {"paragraphs": paragraphs("אחת", "שתיים", "3", lang="yi")},
    ],
)
def test_whatever_has_changed_is_written(store: Store, change: dict[str, Any]) -> None:
    first = add(store)
    again = add(store, **change)
    assert again.id == first.id
    assert store.documents.get(first.id) == again
    assert add(store, **change) == again
    assert store.documents.paragraphs(first.id) == tuple(change.get("paragraphs", paragraphs("אחת", "שתיים", "3")))
    assert all(getattr(again, name) == value for name, value in change.items() if name != "paragraphs")


@pytest.mark.parametrize(("column", "value"), [("lines", "[1,"), ("kind", "'poem'")])
def test_paragraphs_that_cannot_be_read_are_mended_by_adding_the_file_again(
    store: Store, column: str, value: str
) -> None:
    first = add(store)
    with store.transaction() as connection:
        connection.execute(sql(f"UPDATE document_paragraphs SET {column} = :value"), {"value": value})
    assert store.check() != ()
    assert add(store) == first
    assert store.check() == ()


def test_another_name_or_content_is_another_document(store: Store) -> None:
    one, renamed, changed = add(store), add(store, name="renamed.txt"), add(store, data=b"changed")
    assert len({one.id, renamed.id, changed.id}) == 3
    assert store.documents.list() == (changed, renamed, one)
    assert store.documents.find("book.txt") == (changed, one)


def test_removing_leaves_the_original_to_its_other_document(store: Store) -> None:
    one, renamed = add(store), add(store, name="renamed.txt")
    store.documents.remove(one.id)
    assert store.documents.list() == (renamed,)
    assert store.documents.original(renamed.id) == b"bytes"
    store.documents.remove(renamed.id)
    assert store.stats().paragraphs == 0


def test_removing_leaves_what_was_translated_and_corrected(store: Store) -> None:
    id = add(store).id
    store.units.put_many([unit("אחת")])
    store.memory.record(correction("אחת", document_id=id))
    store.documents.remove(id)
    assert (store.stats().units, store.stats().corrections) == (1, 1)
    assert store.documents.progress(add(store).id) == {"en": 1}


def test_an_unknown_document(store: Store) -> None:
    for method in ("get", "paragraphs", "original", "remove", "progress", "occurrences"):
        with pytest.raises(NotInStore, match="no document 'missing' in the store: take an id from the list"):
            getattr(store.documents, method)("missing")


def test_paragraphs_out_of_order_are_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="not numbered 0, 1, 2"):
        add(store, paragraphs=paragraphs("אחת", "שתיים")[::-1])
    assert store.documents.list() == ()


def test_an_empty_document(store: Store) -> None:
    added = add(store, data=b"", paragraphs=[])
    assert (added.paragraphs, added.translatable, added.characters) == (0, 0, 0)
    assert store.documents.paragraphs(added.id) == ()
    assert store.documents.original(added.id) == b""
    assert store.documents.progress(added.id) == {}


def test_any_name_and_text_comes_back_unchanged(store: Store) -> None:
    for text in (*TEXTS, "n" * 5000 + "é" * 5000):
        added = add(store, name=text, paragraphs=paragraphs(text, text))
        assert added.name == text
        assert store.documents.find(text) == (added,)
        assert [paragraph.text for paragraph in store.documents.paragraphs(added.id)] == [text, text]


def test_what_is_added_is_got(store: Store) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(texts, st.binary(), st.lists(texts, max_size=6))
    def run(name: str, data: bytes, contents: list[str]) -> None:
        added = add(store, name=name, data=data, paragraphs=paragraphs(*contents))
        assert store.documents.get(added.id) == added
        assert store.documents.original(added.id) == data
        assert store.documents.paragraphs(added.id) == tuple(paragraphs(*contents))
        assert added.characters == sum(map(len, contents))

    run()


def test_progress_counts_each_translatable_paragraph_once(store: Store) -> None:
    id = add(store, paragraphs=paragraphs("אחת", "שתיים", "שלוש", "אחת", "5")).id
    assert store.documents.progress(id) == {}
    store.units.put_many([unit("אחת"), unit("אחת", signature="another engine"), unit("5")])
    assert store.documents.progress(id) == {"en": 2}
    store.memory.record_many([correction("אחת"), correction("שלוש"), correction("שתיים", target_lang="ru")])
    assert store.documents.progress(id) == {"en": 3, "ru": 1}
    store.units.put_many([unit("of no document"), unit("שתיים", source_lang="ar")])
    assert store.documents.progress(id) == {"en": 3, "ru": 1}


def test_progress_counts_only_what_holds_in_this_document(store: Store) -> None:
    id = add(store, paragraphs=paragraphs("אחת", "אחת", "שתיים", "שלוש")).id
    store.memory.record(correction("שתיים", document_id="another"))
    store.memory.record(correction("שלוש", action=Action.COMMENT, note="?"))
    assert store.documents.progress(id) == {}
    here = store.memory.record(correction("אחת", document_id=id, occurrence=1))
    assert store.documents.progress(id) == {"en": 1}
    store.memory.record(correction("אחת", document_id=id))
    assert store.documents.progress(id) == {"en": 2}
    store.memory.undo(here.id or 0, author="Noam", at=NOON)
    assert store.documents.progress(id) == {"en": 2}


def test_turns_count_what_stands_before_with_the_same_key(store: Store) -> None:
    id = add(store, paragraphs=paragraphs("אחת", "שתיים", " אחת\n", "אחת", "שתיים")).id
    assert store.documents.occurrences(id) == (0, 0, 1, 2, 1)
    assert store.documents.occurrences(id, 2, 4) == (1, 2)
    assert store.documents.occurrences(id, 4) == (1,)
    assert store.documents.occurrences(id, 9) == ()


def test_a_collection_is_a_name_that_stays(store: Store) -> None:
    document = add(store)
    assert document.collection is None
    assert store.documents.set_collection(document.id, "letters\ud800").collection == "letters\ud800"
    assert add(store).collection == "letters\ud800"
    assert store.documents.list()[0].collection == "letters\ud800"
    assert store.documents.set_collection(document.id, None) == document


@pytest.mark.parametrize("length", [10, 3000])
def test_progress_takes_three_queries_however_long_the_document(store: Store, length: int) -> None:
    sources = [f"פסקה {number}" for number in range(length)]
    id = add(store, paragraphs=paragraphs(*sources)).id
    store.units.put_many(map(unit, sources))
    statements: list[str] = []

    def note(connection: Connection, cursor: object, statement: str, *rest: object) -> None:
        if statement.startswith("SELECT"):
            statements.append(statement)

    with store.transaction() as connection:
        event.listen(connection, "before_cursor_execute", note)
        assert store.documents.progress(id) == {"en": length}
        event.remove(connection, "before_cursor_execute", note)
    assert len(statements) == 3
