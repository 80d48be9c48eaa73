"""Stores that cannot be opened, read or written: one clear line with the remedy, and nothing half-written."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from cache import (
    Kind,
    Paragraph,
    Store,
    StoreDamaged,
    StoreFull,
    StoreLocked,
    StoreMoved,
    StoreReadOnly,
    StoreUnavailable,
    source_key,
)
from cache.address import parse_url
from tests.cache.dumps import add_book, fill
from tests.cache.postgresql import run_sql
from tests.cache.programs import finish, start
from tests.cache.samples import correction, hypothesis, unit


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose parents everybody may enter: those of pytest are only for who runs it."""
    path = Path(tempfile.mkdtemp(prefix="diglot-"))
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Be nobody, if we are root, whom no permission stops."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def url_of(folder: Path) -> str:
    return f"sqlite:///{folder / 'store.db'}"


def forbid_writing(*paths: Path) -> None:
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_store_that_cannot_be_written_can_be_read(folder: Path, what: str) -> None:
    with Store.open(url_of(folder)) as store:
        fill(store)
        document = store.documents.list()[0]
    forbid_writing(*{"file": [folder / "store.db"], "folder": [folder], "both": [folder / "store.db", folder]}[what])
    if what == "file":
        folder.chmod(0o777)
    with without_privileges(), Store.open(url_of(folder)) as store:
        assert store.read_only
        assert store.documents.progress(document.id) == {"en": document.paragraphs}
        assert store.units.latest([source_key("\x00", "he")], "en")
        assert store.check() == ()
        with pytest.raises(StoreReadOnly, match="does not allow writing: grant write permission on the file and its"):
            store.memory.record(correction())
        with pytest.raises(StoreReadOnly):
            store.prune()
        assert add_book(store) == document


def test_a_store_that_cannot_be_written_finds_what_still_holds_also_what_is_not_in_the_index(folder: Path) -> None:
    with Store.open(url_of(folder)) as store:
        gone = store.memory.record(correction("הנהר עלה במשך הלילה", "The river."))
        store.memory.record(correction("הנהר עלה במשך היום", "By day."))
        store.matches.update()
        store.memory.undo(gone.id or 0, author="Dana", at=gone.at)
        store.memory.record(correction("הנהר עלה במשך השנה", "Not yet in the index."))
    forbid_writing(folder / "store.db", folder)
    with without_privileges(), Store.open(url_of(folder)) as store:
        assert store.read_only
        found = {one.target for one in store.matches.find("הנהר עלה במשך הלילה", "he", "en")}
        assert found == {"By day.", "Not yet in the index."}


def test_a_store_in_use_can_be_read_by_who_may_not_write(folder: Path) -> None:
    with Store.open(url_of(folder)) as writer:
        writer.units.put_many([unit()])
        for path in folder.iterdir():
            path.chmod(0o644)
        with without_privileges(), Store.open(url_of(folder)) as store:
            assert store.read_only
            assert store.stats().units == 1
        writer.units.put_many([unit("אחר")])
        assert writer.check() == ()


def test_a_log_that_cannot_be_read_is_not_passed_over(folder: Path) -> None:
    """What was committed last would be missing without a word."""
    with Store.open(url_of(folder)) as store:
        store.units.put_many([unit()])
        copy = folder / "copy"
        copy.mkdir()
        shutil.copy(folder / "store.db", copy)
        shutil.copy(folder / "store.db-wal", copy)
    forbid_writing(copy / "store.db", copy)
    with without_privileges(), pytest.raises(StoreUnavailable, match="cannot be opened: check the path"):
        Store.open(url_of(copy))
    copy.chmod(0o755)


def test_no_store_can_be_made_where_nothing_can_be_written(folder: Path) -> None:
    forbid_writing(folder)
    with without_privileges():
        with pytest.raises(StoreReadOnly, match=r"cannot make a store in .*: get permission to write there"):
            Store.open(url_of(folder))
        with pytest.raises(
            StoreReadOnly, match=r"cannot reach .* or make its folder \(Permission denied\): name another"
        ):
            Store.open(url_of(folder / "below"))
    assert list(folder.iterdir()) == []


def test_a_store_that_cannot_be_entered(folder: Path) -> None:
    (folder / "closed").mkdir(mode=0o700)
    with without_privileges(), pytest.raises(StoreReadOnly, match="Permission denied"):
        Store.open(url_of(folder / "closed" / "below"))


def test_folders_are_made(tmp_path: Path) -> None:
    with Store.open(url_of(tmp_path / "a" / "b")) as store:
        assert store.check() == ()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"is a folder: name a file in it, such as .*diglot\.db"):
        Store.open(f"sqlite:///{tmp_path}")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match=r"cannot reach .* or make its folder"):
        Store.open(url_of(tmp_path / "file" / "below"))


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"cannot reach .* or make its folder"):
        Store.open(f"sqlite:///{tmp_path}/{'long' * 100}/store.db")
    with pytest.raises(StoreUnavailable, match="null"):
        Store.open(f"sqlite:///{tmp_path}/a\x00b/store.db")


@pytest.mark.parametrize("content", [b"no database\n" * 500, b"SQLite format 3\x00" + bytes(range(256)) * 16, b"x"])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(content)
    with pytest.raises(StoreDamaged, match=r"store\.db is not a (sound )?database: .*restore"):
        Store.open(url_of(tmp_path))
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "store.db").touch()
    with Store.open(url_of(tmp_path)) as store:
        assert store.check() == ()


def test_damaged_pages_are_found(tmp_path: Path) -> None:
    with Store.open(url_of(tmp_path)) as store:
        store.units.put_many(unit(f"פסקה {number}" * 20) for number in range(500))
    path = tmp_path / "store.db"
    content = bytearray(path.read_bytes())
    for page in range(60, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 64] = bytes(64)
    path.write_bytes(content)
    with Store.open(url_of(tmp_path)) as store:
        problems = store.check()
    assert problems
    assert any("damaged" in problem or "not a sound database" in problem for problem in problems)
    with Store.open(url_of(tmp_path)) as store, pytest.raises(StoreDamaged, match="restore it from a backup"):
        store.units.put_many(unit(f"פסקה {number}" * 20) for number in range(500))


def test_a_store_that_somebody_else_keeps_locked(sqlite_url: str) -> None:
    Store.open(sqlite_url).close()
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE x (y)")
        with pytest.raises(StoreLocked, match="wait for it to end"):
            Store.open(sqlite_url, busy_timeout=0.1)


def test_a_full_store_keeps_nothing_of_the_write(sqlite_store: Store) -> None:
    sqlite_store.units.put_many([unit()])

    def write() -> None:
        with sqlite_store.transaction() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 80")
            sqlite_store.sentences.put_many([hypothesis()])
            sqlite_store.units.put_many(unit(f"פסקה {number}" * 50) for number in range(1000))

    with pytest.raises(StoreFull, match="no space left, and nothing of this write was kept: free space"):
        write()
    assert (sqlite_store.stats().units, sqlite_store.stats().sentences) == (1, 0)
    with sqlite_store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert sqlite_store.units.put_many([unit("אחר")]) == 1


LIMITED = """
import resource
from cache import StoreFull
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Store.open(url) as store:
    store.units.put_many([unit()])
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**19, 2**19))
    for number in range(1000):
        try:
            store.units.put_many(unit(f"{number} {index}" * 50) for index in range(50))
        except StoreFull as error:
            print(number, error)
            break
    assert store.stats().units == 1 + 50 * number, store.stats()
"""


def test_a_limit_on_the_size_of_files(sqlite_url: str) -> None:
    [output] = finish(start(LIMITED, sqlite_url))
    number, message = output.split(" ", 1)
    assert "has no space left" in message
    with Store.open(sqlite_url) as store:
        assert store.check() == ()
        assert store.stats().units == 1 + 50 * int(number)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for one megabyte."""
    path = tmp_path / "disk"
    path.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(path)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("no permission to mount a small disk here")
    yield path
    subprocess.run(["umount", str(path)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    with Store.open(url_of(small_disk)) as store:
        number = 0
        with pytest.raises(StoreFull, match="has no space left"):  # noqa: PT012
            while True:
                store.units.put_many(unit(f"{number} {index}" * 20) for index in range(20))
                number += 1
        assert store.stats().units == 20 * number
        assert store.check() == ()
    with Store.open(url_of(small_disk)) as store:
        assert store.stats().units == 20 * number
        assert store.check() == ()


def test_no_room_for_a_store_at_all(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(2**20 - 8192))
    with pytest.raises(StoreFull, match="has no space left"):
        Store.open(url_of(small_disk))
    (small_disk / "filler").unlink()
    with Store.open(url_of(small_disk)) as store:
        assert store.check() == ()


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(
        StoreUnavailable, match=r"store postgresql\+psycopg://me:\*\*\*@127.0.0.1:1/texts cannot be opened"
    ):
        Store.open("postgresql://me:secret@127.0.0.1:1/texts")


def test_a_database_that_is_not_there(server: URL) -> None:
    with pytest.raises(StoreUnavailable, match=r'cannot be opened.*database "missing" does not exist'):
        Store.open(server.set(database="missing").render_as_string(False))


def test_a_role_that_may_only_read(postgresql_url: str) -> None:
    url = parse_url(postgresql_url)
    with Store.open(postgresql_url) as store:
        store.units.put_many([unit()])
    run_sql(url, "CREATE ROLE visitor LOGIN")
    try:
        run_sql(url, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor")
        with Store.open(url.set(username="visitor").render_as_string(False)) as store:
            assert store.stats().units == 1
            assert store.check() == ()
            with pytest.raises(StoreReadOnly, match="grant write permission"):
                store.units.put_many([unit("אחר")])
    finally:
        run_sql(url, "DROP OWNED BY visitor")
        run_sql(url, "DROP ROLE visitor")


def test_a_role_that_may_make_nothing(postgresql_url: str) -> None:
    url = parse_url(postgresql_url)
    run_sql(url, "CREATE ROLE visitor LOGIN")
    try:
        with pytest.raises(StoreReadOnly, match="permission denied for schema public"):
            Store.open(url.set(username="visitor").render_as_string(False))
    finally:
        run_sql(url, "DROP ROLE visitor")
    with Store.open(postgresql_url) as store:
        assert store.check() == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE units SET flags = 'garbage'",
        "UPDATE units SET alignment = '[1'",
        "UPDATE document_paragraphs SET kind = 'zzz'",
        "UPDATE documents SET added = 'yesterday'",
        "UPDATE document_paragraphs SET details = '[]'",
        "UPDATE document_paragraphs SET details = '{\"box\":[1]}'",
    ],
)
def test_a_row_that_cannot_be_read_is_damage_and_the_check_finds_it(sqlite_url: str, damage: str) -> None:
    with Store.open(sqlite_url) as store:
        paragraph = Paragraph(0, Kind.PARAGRAPH, "One.", "en", True)
        document = store.documents.add(
            name="a.txt", media_type="text/plain", encoding="utf-8", lang="en", data=b"x", paragraphs=[paragraph]
        )
        store.units.put_many([unit("One.", "Um.")])
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as database:
        database.execute(damage)
        database.commit()

    with Store.open(sqlite_url) as store:
        assert store.check() != ()
        with pytest.raises(StoreDamaged, match=r"a row that cannot be read .*diglot store check"):
            read_everything(store, document.id)


def read_everything(store: Store, document_id: str) -> None:
    store.documents.list()
    store.documents.paragraphs(document_id)
    store.units.latest([source_key("One.", "he")], "en")


def test_a_store_whose_file_is_gone_takes_nothing_that_would_be_lost(sqlite_url: str, tmp_path: Path) -> None:
    with Store.open(sqlite_url) as store:
        store.units.put_many([unit()])
        file = tmp_path / "store.db"
        file.rename(tmp_path / "away.db")
        with pytest.raises(StoreMoved, match=r"was moved, deleted or replaced while it was open.*put it back"):
            store.units.put_many([unit("אחר")])
        with pytest.raises(StoreMoved):
            store.stats()
        (tmp_path / "away.db").rename(file)
        assert not store.has_moved
        assert store.units.put_many([unit("אחר")]) == 1


def test_a_store_that_was_replaced_is_not_the_one_that_is_open(sqlite_url: str, tmp_path: Path) -> None:
    file, other, kept = tmp_path / "store.db", tmp_path / "other.db", tmp_path / "kept.db"
    with Store.open(f"sqlite:///{other}") as made:
        made.units.put_many([unit(f"{number}") for number in range(300)])
    with Store.open(sqlite_url) as store:
        store.units.put_many([unit()])
        file.rename(kept)
        other.rename(file)
        with pytest.raises(StoreMoved):
            store.stats()
    # The log of the one was not left to the other, and nothing of it was lost.
    for path, units in ((file, 300), (kept, 1)):
        with Store.open(f"sqlite:///{path}") as store:
            assert store.stats().units == units
            assert store.check() == ()
