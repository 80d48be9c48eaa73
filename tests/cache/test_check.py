"""A store must notice when its rows stop saying the same thing as each other."""

import re

import pytest
from sqlalchemy import text

from cache import Draft, Span, Store
from tests.cache.dumps import fill
from tests.cache.samples import NOON, correction, unit


def change(store: Store, statement: str, **values: object) -> None:
    with store.transaction() as connection:
        if connection.dialect.name == "postgresql":
            # What a foreign key or trigger would prevent may still be found in a store that was mended by hand.
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            connection.execute(text("DROP TRIGGER IF EXISTS corrections_no_update"))
        connection.execute(text(statement), values)


def test_a_filled_store_is_sound(url: str) -> None:
    with Store.open(url) as store:
        assert store.check() == ()
        fill(store)
        assert store.check() == ()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE sentences SET source = 'x' WHERE id = 3", "sentence 3: its key is not that of its text and engine"),
        ("UPDATE sentences SET target_lang = 'x' WHERE id = 3", "sentence 3: its key is not that of its text"),
        ("UPDATE units SET source = 'longer than before' WHERE id = 1", "unit 1: its key is not that of its text"),
        ("UPDATE units SET target = 'x' WHERE id = 1", "unit 1: Span.* lies outside its texts"),
        ("UPDATE units SET alignment = '[[0,1,3,2]]' WHERE id = 1", "unit 1: Span.* lies outside its texts"),
        ("UPDATE units SET alignment = '[[-1,1,0,2]]' WHERE id = 1", "unit 1: Span.* lies outside its texts"),
        ("UPDATE units SET alignment = '[[0,1]]' WHERE id = 1", r"unit 1: '\[\[0,1\]\]' cannot be read"),
        ("UPDATE units SET alignment = '{' WHERE id = 1", r"unit 1: '{' cannot be read"),
        ('UPDATE units SET flags = \'[["a","dire",""]]\' WHERE id = 1', "unit 1: .*'dire' is not a valid Severity"),
        ("UPDATE units SET state = 'perfect' WHERE id = 1", "unit 1: 'perfect' cannot be read"),
        ("UPDATE corrections SET source = 'x' WHERE id = 2", "correction 2: its key is not that of its text"),
        ("UPDATE corrections SET state = 'perfect' WHERE id = 2", "correction 2: 'perfect' cannot be read"),
        ("UPDATE corrections SET action = 'bless' WHERE id = 2", "correction 2: 'bless' cannot be read"),
        ("UPDATE corrections SET occurrence = -1 WHERE id = 2", "correction 2: -1 of document .* is no place"),
        ("UPDATE corrections SET undoes = 1 WHERE id = 2", "correction 2: it is a 'correct' and takes back 1"),
        (
            "UPDATE corrections SET undoes = 9, action = 'undo' WHERE id = 2",
            "correction 2: it takes back 9, which is no",
        ),
        (
            "UPDATE corrections SET undoes = 1, action = 'undo' WHERE id = 2",
            "correction 2: it takes back 1, which is no",
        ),
        ("UPDATE drafts SET author = 'x'", "draft of 'x' for paragraph 3 of document book: its key is not that of"),
        ("UPDATE document_paragraphs SET text = 'x' WHERE position = 4", "paragraph 4 of document .*: its key is not"),
        (
            "UPDATE document_paragraphs SET kind = 'x' WHERE position = 4",
            "paragraph 4 of document .*: 'x' cannot be read",
        ),
        ("UPDATE document_paragraphs SET lines = '1' WHERE position = 4", "paragraph 4 of document .*: '1' cannot be"),
        ("DELETE FROM document_paragraphs WHERE position = 4", "has 15 paragraphs up to index 15, and should have 16"),
        ("UPDATE documents SET paragraphs = 15", "has 16 paragraphs up to index 15, and should have 15: add the file"),
        (
            "DELETE FROM documents",
            "the original 40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880 belongs",
        ),
    ],
)
def test_what_is_wrong_is_found(url: str, statement: str, problem: str) -> None:
    with Store.open(url) as store:
        fill(store)
        store.drafts.put(Draft("Dana", "book", 3, "en", "Peace", 0, NOON))
        change(store, statement)
        problems = store.check()
    assert any(re.search(problem, found) for found in problems), problems


def test_a_match_outside_its_texts_is_found(store: Store) -> None:
    store.memory.record(correction())
    store.matches.update()
    change(store, "UPDATE match_units SET source_end = 99")
    assert store.check() == ("match 1: it lies outside its texts: rebuild the index of matches",)
    store.matches.rebuild()


def test_an_original_that_was_changed_is_found(url: str) -> None:
    with Store.open(url) as store:
        fill(store)
        change(store, "UPDATE originals SET data = :data", data=b"else")
        [problem] = store.check()
    assert "are not those that were stored" in problem


def test_rows_without_their_signature_are_found(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store:
        store.units.put_many([unit()])
        with store._database.migrating() as connection:
            connection.execute(text("DELETE FROM signatures"))
        assert "units row 1 refers to a row of signatures that is not there" in store.check()


def test_of_many_problems_of_a_kind_some_are_shown(url: str) -> None:
    with Store.open(url) as store:
        store.units.put_many(unit(f"פסקה {number}", "x", alignment=(Span(0, 1, 0, 9),)) for number in range(25))
        problems = store.check()
    assert len(problems) == 11
    assert problems[-1] == "15 more: alignment"
