"""How stores get their tables, and how that goes when something interferes."""

import sqlite3
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from cache import (
    Action,
    Draft,
    ReadingPlace,
    Store,
    StoreDamaged,
    StoreReadOnly,
    StoreTooNew,
    StoreUnavailable,
    source_key,
)
from cache.address import parse_url
from cache.connection import Database
from cache.records import Cell, Paragraph
from cache.schema import SCHEMA_VERSION, VERSION_TABLE, metadata
from cache.upgrade import known_versions, stored_version, upgrade
from tests.cache.dumps import dump_of, fill, load
from tests.cache.postgresql import run_sql
from tests.cache.programs import finish, let_go, start
from tests.cache.samples import DROPPED, NOON, TEXTS, detailed_paragraphs, hypothesis, paragraphs, unit


def tables(url: str) -> set[str]:
    database = Database(parse_url(url), busy_timeout=1)
    with database.reading() as connection:
        names = set(inspect(connection).get_table_names())
    database.close()
    return names


def test_versions_are_numbered_without_gaps_and_end_with_todays() -> None:
    assert known_versions() == tuple(f"{number:04}" for number in range(1, int(SCHEMA_VERSION) + 1))


def test_steps_end_with_the_tables_that_the_code_knows(url: str) -> None:
    with Store.open(url) as store, store.transaction() as connection:
        # What finds words is another thing in each database, and known to nobody but SQL.
        names = {name for name in inspect(connection).get_table_names() if not name.startswith("search_index")}
        known = {"version_table": VERSION_TABLE, "include_name": lambda name, kind, _: kind != "table" or name in names}
        context = MigrationContext.configure(connection, opts=known)
        assert compare_metadata(context, metadata) == []
        assert names == {*metadata.tables, VERSION_TABLE}
        assert stored_version(connection) == SCHEMA_VERSION
        assert store.stats().schema == SCHEMA_VERSION


@pytest.mark.parametrize("version", known_versions())
def test_a_store_of_every_earlier_version_opens(tmp_path: Path, version: str) -> None:
    load(version, tmp_path / "store.db")
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as store:
        assert store.check() == ()
        assert store.stats().schema == SCHEMA_VERSION
        keys = {text: source_key(text, "he") for text in TEXTS}
        units = store.units.latest(keys.values(), "en")
        assert {text: units[key].target for text, key in keys.items()} == {text: text for text in TEXTS}
        for one, key in keys.items():
            made = store.memory.look_up([key], "en", one)[key]
            assert (made.after, made.at, made.action, made.occurrence) == (one, NOON, Action.CORRECT, None)
        [document] = store.documents.find("book.txt")
        assert store.documents.paragraphs(document.id) == tuple(paragraphs(*TEXTS))
        assert store.documents.dropped(document.id) == ()
        assert store.documents.original(document.id) == bytes(range(256))
        assert store.documents.progress(document.id) == {"en": len(TEXTS)}
        assert store.sentences.put_many([hypothesis(TEXTS[0])]) == 0
        if version >= "0002":
            [page] = store.documents.find("page.html")
            assert store.documents.paragraphs(page.id) == tuple(detailed_as_of(version))
            assert store.documents.dropped(page.id) == DROPPED
        if version >= "0004":
            require_review(store)
        if version >= "0005":
            require_terms(store)
        if version >= "0006":
            [page] = store.documents.find("page.html")
            assert store.tags.all() == {page.id: tuple(sorted({" ".join(one.split()) for one in TEXTS}))}
        if version >= "0007":
            [page] = store.documents.find("page.html")
            kept = [ReadingPlace(one, page.id, at, at + 1, NOON) for at, one in enumerate(TEXTS)]
            assert [store.reading_places.get(one, page.id) for one in TEXTS] == kept
        assert {store.matches.find(text, "he", "en")[0].similarity for text in TEXTS} == {1.0}
        assert {hit.text for hit in store.search.find("OVERNIGHT", side="source").hits} == {TEXTS[0]}


def detailed_as_of(version: str) -> Iterator[Paragraph]:
    """The paragraphs as a reader of that time found them: before 0005 no cell knew whether it was a header."""
    for one in detailed_paragraphs(*TEXTS):
        known = one.cell if version >= "0005" else replace(one.cell or Cell(0, 0, 0), header=False)
        yield replace(one, cell=known)


def require_terms(store: Store) -> None:
    """See to it that terms are there, and removed ones are not."""
    for one in TEXTS:
        plain = " ".join(one.split())
        assert [(term.source, term.note) for term in store.glossary.list(collection=one)] == [(plain, one)]
        assert [(term.target, term.at) for term in store.glossary.list(document_id=one)] == [(plain, NOON)]
    assert len(store.glossary.list()) == 2 * len(TEXTS)


def require_review(store: Store) -> None:
    """See to it that what reviewers left is there."""
    [page] = store.documents.find("page.html")
    assert page.collection == TEXTS[5]
    for index, one in enumerate(TEXTS):
        key = source_key(one, "he")
        here = store.memory.held([key], "en", page.id)[key].at(0)
        assert here is not None
        assert (here.action, here.occurrence) == ((Action.ACCEPT, None) if index % 2 else (Action.CORRECT, 0))
        assert [event.note for event in store.memory.remarks([key], "en", one)[key]] == [one]
        assert store.drafts.list(one) == (Draft(one, page.id, index, "en", one, 0, NOON, key),)


@pytest.mark.parametrize("version", known_versions())
def test_upgrading_from_every_version_keeps_what_is_there(url: str, version: str) -> None:
    database = Database(parse_url(url), busy_timeout=1)
    upgrade(database, version)
    database.close()
    with Store.open(url) as store:
        fill(store)
        assert store.check() == ()
    with Store.open(url) as store:
        assert store.stats().corrections == len(TEXTS)


def test_every_version_has_its_dump() -> None:
    assert [version for version in known_versions() if not dump_of(version).exists()] == []


def test_opening_again_changes_nothing_and_needs_no_alembic(url: str) -> None:
    with Store.open(url) as store:
        store.units.put_many([unit()])
    program = "Store.open(url).close(); print('alembic' in sys.modules)"
    assert finish(start(program, url)) == ["False\n"]


def test_a_store_of_a_newer_version_is_left_alone(url: str) -> None:
    with Store.open(url) as store, store.transaction() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9000'"))
    with pytest.raises(StoreTooNew, match=rf"its version is 9000, this one reads up to {SCHEMA_VERSION}\): update Dig"):
        Store.open(url)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    connection.close()
    with pytest.raises(
        StoreUnavailable, match=r"belongs to another program \(it has a table 'bookmarks'.*name another"
    ):
        Store.open(f"sqlite:///{path}")
    assert tables(f"sqlite:///{path}") == {"bookmarks"}


def test_a_server_may_be_shared_but_not_our_tables(postgresql_url: str) -> None:
    url = parse_url(postgresql_url)
    run_sql(url, "CREATE TABLE bookmarks (id integer)")
    Store.open(postgresql_url).close()
    run_sql(url, f"DROP TABLE {VERSION_TABLE}")
    with pytest.raises(StoreUnavailable, match="belongs to another program"):
        Store.open(postgresql_url)


def test_a_database_that_does_not_hold_every_script_is_refused(postgresql_url: str) -> None:
    url = parse_url(postgresql_url)
    run_sql(url, "CREATE DATABASE narrow ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'")
    try:
        with pytest.raises(StoreUnavailable, match=r"is encoded in LATIN1.*make one with ENCODING 'UTF8'"):
            Store.open(url.set(database="narrow").render_as_string(False))
    finally:
        run_sql(url, "DROP DATABASE narrow")


OPENING = """
print("ready", flush=True)
sys.stdin.readline()
with Store.open(url) as store:
    store.units.put_many([unit(sys.argv[2])])
    assert store.check() == ()
"""


def test_processes_that_make_a_store_at_once_all_succeed(url: str) -> None:
    programs = [start(OPENING, url, str(number)) for number in range(3)]
    let_go(*programs)
    finish(*programs)
    with Store.open(url) as store:
        assert store.stats().units == 3


def test_threads_that_make_a_store_at_once_all_succeed(url: str) -> None:
    def work(number: int) -> None:
        with Store.open(url) as store:
            store.units.put_many([unit(f"{number}")])

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    with Store.open(url) as store:
        assert store.stats().units == 6


KILLED = """
from sqlalchemy import Engine, event

@event.listens_for(Engine, "after_cursor_execute")
def kill(connection, cursor, statement, *rest):
    if statement.strip().startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

Store.open(url)
print("not killed")
"""


@pytest.mark.parametrize(
    "statement",
    [f"CREATE TABLE {VERSION_TABLE}", "CREATE TABLE units", "CREATE TRIGGER", f"INSERT INTO {VERSION_TABLE}"],
)
def test_a_kill_in_the_middle_leaves_the_old_state(url: str, statement: str) -> None:
    program = start(KILLED, url, statement)
    assert program.communicate(timeout=120)[0] == ""
    assert program.returncode == -9
    assert tables(url) == set()
    with Store.open(url) as store:
        assert store.check() == ()
        assert store.units.put_many([unit()]) == 1


def test_an_upgrade_that_would_leave_dangling_rows_is_refused(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store:
        fill(store)
    database = Database(parse_url(sqlite_url), busy_timeout=1)
    with database.migrating() as connection:
        connection.execute(text("DELETE FROM signatures"))
    with pytest.raises(
        StoreDamaged, match=r"cannot be brought up to date: \d+ rows of '\w+' refer to rows that are not"
    ):
        upgrade(database)
    database.close()


def test_a_store_that_needs_an_upgrade_must_be_writable(sqlite_url: str) -> None:
    Store.open(sqlite_url).close()
    database = Database(parse_url(sqlite_url), busy_timeout=1)
    database.read_only = True
    with pytest.raises(StoreReadOnly, match="is to get new tables, but does not allow writing: grant write permission"):
        upgrade(database)
    database.close()


def test_steps_are_found_wherever_the_package_is_installed() -> None:
    versions = Path(sys.modules["cache.migrations"].__file__ or "").parent / "versions"
    assert sorted(path.name[1:5] for path in versions.glob("v*.py")) == sorted(known_versions())
