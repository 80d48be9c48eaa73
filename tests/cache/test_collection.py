"""Garbage collection is held up for a stretch, and goes on behind it as it was."""

import gc
import threading
from collections.abc import Iterator

import pytest

from cache.collection import uncollected


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_nothing_is_collected_within() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_innermost_end_is_not_the_end() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_whoever_collects_by_hand_goes_on_so() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_an_error_passes_and_ends_it() -> None:
    with pytest.raises(KeyError, match="lost"), uncollected():
        raise KeyError("lost")
    assert gc.isenabled()


def test_a_function_may_be_done_so_again_and_again() -> None:
    @uncollected()
    def collecting() -> bool:
        return gc.isenabled()

    assert [collecting(), collecting()] == [False, False]
    assert gc.isenabled()


def test_threads_that_overlap_wait_for_the_last() -> None:
    inside, leave = threading.Event(), threading.Event()

    def other() -> None:
        with uncollected():
            inside.set()
            assert leave.wait(10)

    thread = threading.Thread(target=other)
    with uncollected():
        thread.start()
        assert inside.wait(10)
    assert not gc.isenabled()
    leave.set()
    thread.join()
    assert gc.isenabled()
