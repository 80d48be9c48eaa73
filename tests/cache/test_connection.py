import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from sqlalchemy import text

from cache import CacheError, Store, StoreLocked, StoreUnavailable, source_key
from tests.cache.programs import finish, start
from tests.cache.samples import correction, hypothesis, unit

T = TypeVar("T")


def in_thread(function: Callable[[], T]) -> T:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(function).result(timeout=60)


def test_writes_inside_a_transaction_are_kept_together(store: Store) -> None:
    with store.transaction():
        store.sentences.put_many([hypothesis()])
        store.units.put_many([unit()])
        store.memory.record(correction())
    stats = store.stats()
    assert (stats.sentences, stats.units, stats.corrections) == (1, 1, 1)


@pytest.mark.parametrize("interruption", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_nothing_is_kept_of_a_transaction_that_was_left(store: Store, interruption: type[BaseException]) -> None:
    with pytest.raises(interruption), store.transaction():  # noqa: PT012  leaving a block is what is tested
        store.sentences.put_many([hypothesis()])
        store.units.put_many([unit()])
        raise interruption
    assert (store.stats().sentences, store.stats().units, store.stats().signatures) == (0, 0, ())
    assert store.sentences.put_many([hypothesis()]) == 1


def test_a_failure_inside_cannot_be_papered_over(store: Store) -> None:
    def outer() -> None:
        with store.transaction():
            store.units.put_many([unit()])
            with pytest.raises(RuntimeError), store.transaction():
                raise RuntimeError
            store.units.put_many([unit("אחר")])

    with pytest.raises(CacheError, match=r"a write inside this transaction on .* failed: nothing was kept"):
        outer()
    assert store.stats().units == 0


def test_a_transaction_sees_what_it_wrote_and_others_do_not(store: Store) -> None:
    with store.transaction():
        store.units.put_many([unit()])
        assert store.stats().units == 1
        assert in_thread(store.stats).units == 0
    assert in_thread(store.stats).units == 1


def test_reading_does_not_wait_for_a_writer(url: str) -> None:
    with Store.open(url, busy_timeout=0.0) as store, store.transaction():
        store.units.put_many([unit()])
        key = source_key(unit().source, "he")
        assert in_thread(lambda: store.units.latest([key], "en")) == {}
        assert in_thread(lambda: store.memory.look_up([key], "en")) == {}
        assert in_thread(store.documents.list) == ()
        assert in_thread(store.check) == ()
        assert in_thread(lambda: Store.open(url, busy_timeout=0.0).close()) is None


def test_a_second_writer_is_told_who_is_in_its_way(url: str) -> None:
    with Store.open(url, busy_timeout=0.2) as store, store.transaction():
        with pytest.raises(StoreLocked, match=r"is being written by another process.*wait for it to end"):
            in_thread(lambda: store.sentences.put_many([hypothesis()]))
        store.units.put_many([unit()])
    with Store.open(url) as store:
        assert (store.stats().sentences, store.stats().units) == (0, 1)


def test_a_second_writer_waits_for_its_turn(store: Store) -> None:
    started, second = threading.Event(), []

    def write() -> None:
        started.set()
        store.units.put_many([unit(target="second")])
        second.append(True)

    thread = threading.Thread(target=write)
    with store.transaction():
        store.units.put_many([unit(target="first")])
        thread.start()
        started.wait()
        thread.join(0.1)
        assert not second
    thread.join()
    [found] = store.units.latest([source_key(unit().source, "he")], "en").values()
    assert found.target == "second"


def test_many_threads_read_and_write_at_once(store: Store) -> None:
    def work(number: int) -> int:
        written = store.sentences.put_many([hypothesis(f"{number}"), hypothesis("shared")])
        return written + store.stats().sentences * 0

    with ThreadPoolExecutor(24) as pool:
        assert sum(pool.map(work, range(72))) == 73
    assert store.stats().sentences == 73


def test_an_error_of_a_statement_names_no_password(server: object, postgresql_url: str) -> None:
    with Store.open(postgresql_url.replace("diglot@", "diglot:secret@")) as store:
        with pytest.raises(CacheError, match="refused a statement") as raised, store.transaction() as connection:
            connection.execute(text("SELECT nonsense"))
        assert "secret" not in str(raised.value)
        assert "secret" not in store.location
        assert "secret" not in store.stats().url
        assert "secret" in store.url


def test_a_closed_store_says_so(url: str) -> None:
    store = Store.open(url)
    store.close()
    store.close()
    for use in (store.stats, store.documents.list, lambda: store.units.put_many([unit()])):
        with pytest.raises(StoreUnavailable, match="was closed: open it again"):
            use()


def test_connections_that_the_server_has_dropped_are_made_again(postgresql_url: str) -> None:
    with Store.open(postgresql_url) as store:
        store.units.put_many([unit()])
        with Store.open(postgresql_url) as other, other.transaction() as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            here = "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            connection.execute(text(others + here))
        assert store.stats().units == 1


FORKING = """
store = Store.open(url)
store.units.put_many([unit("before")])
child = os.fork()
me = "child" if child == 0 else "parent"
for number in range(50):
    store.units.put_many([unit(f"{me} {number}")])
    assert store.documents.list() == ()
assert store.check() == ()
if child == 0:
    os._exit(0)
else:
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    store.units.put_many([unit("after")])
store.close()
"""


def test_a_forked_child_may_use_the_store(url: str) -> None:
    finish(start(FORKING, url))
    with Store.open(url) as store:
        assert store.stats().units == 102
        assert store.check() == ()


FORKING_IN_USE = """
store = Store.open(url)
with store.transaction():
    store.units.put_many([unit("inside")])
    child = os.fork()
    if child == 0:
        # Its locks are the parent's: neither this store nor the same one opened again can be used here.
        for use in (store.stats, lambda: store.units.put_many([unit("child")]), lambda: Store.open(url)):
            try:
                use()
            except StoreUnavailable as error:
                assert "in use when this process was forked" in str(error)
            else:
                os._exit(1)
        store.close()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
store.units.put_many([unit("after")])
store.close()
"""


def test_a_child_that_was_forked_inside_a_transaction_is_told(sqlite_url: str) -> None:
    finish(start(FORKING_IN_USE, sqlite_url))
    with Store.open(sqlite_url) as store:
        assert store.stats().units == 2
        assert store.check() == ()
