"""Waiting for another writer, with somebody told."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest

from cache import Store, StoreLocked
from tests.cache.samples import hypothesis

T = TypeVar("T")


def in_thread(function: Callable[[], T]) -> T:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(function).result(timeout=60)


def test_who_waits_is_told_and_goes_on(url: str) -> None:
    told = threading.Event()

    def write(store: Store) -> int:
        with store.telling(lambda _seconds: told.set()):
            return store.sentences.put_many([hypothesis()])

    with Store.open(url) as ours, Store.open(url) as theirs, ThreadPoolExecutor(1) as pool:
        with theirs.transaction():
            written = pool.submit(write, ours)
            assert told.wait(20)
            assert not written.done()
        assert written.result(20) == 1
        # What was set for the wait does not stay with the connection.
        assert ours.check() == ()


def test_a_wait_ends_all_the_same(url: str) -> None:
    said: list[float] = []
    with Store.open(url, busy_timeout=1.2) as store, Store.open(url) as theirs, theirs.transaction():

        def write() -> None:
            with store.telling(said.append):
                store.sentences.put_many([hypothesis()])

        with pytest.raises(StoreLocked, match="is being written by another process"):
            in_thread(write)
        assert [round(one) for one in said] == [1]


def test_what_is_raised_ends_the_wait(url: str) -> None:
    def stop(_seconds: float) -> None:
        raise InterruptedError

    with Store.open(url) as store, Store.open(url) as theirs, theirs.transaction():

        def write() -> None:
            with store.telling(stop):
                store.sentences.put_many([hypothesis()])

        with pytest.raises(InterruptedError):
            in_thread(write)
    with Store.open(url) as store:
        assert store.stats().sentences == 0
        assert store.sentences.put_many([hypothesis()]) == 1


def test_only_this_thread_and_only_for_so_long(url: str) -> None:
    said: list[float] = []
    with Store.open(url, busy_timeout=0.3) as store, Store.open(url) as theirs, theirs.transaction():

        def write() -> None:
            with pytest.raises(StoreLocked):
                store.sentences.put_many([hypothesis()])

        with store.telling(said.append):
            in_thread(write)
        in_thread(write)
    assert said == []


def test_what_need_not_be_done_now_waits_no_longer_than_it_says(url: str) -> None:
    with Store.open(url, busy_timeout=600) as store, Store.open(url) as theirs:
        database = store._database

        def write() -> None:
            with database.hurrying(0.05), database.transaction():
                raise AssertionError

        with theirs.transaction(), pytest.raises(StoreLocked, match="is being written by another process"):
            in_thread(write)
        with database.hurrying(0.05):
            assert store.sentences.put_many([hypothesis()]) == 1
