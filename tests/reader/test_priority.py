import os
import sys
import threading

import pytest

from reader.priority import NICENESS, stand_back

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of threads")


def niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def in_a_thread(*steps: object) -> list[int]:
    """Take the steps in a new thread; return how nice it was afterwards, and how nice a thread is that it starts."""
    found: list[int] = []

    def work() -> None:
        for step in steps:
            assert callable(step)
            step()
        found.append(niceness())
        inner = threading.Thread(target=lambda: found.append(niceness()))
        inner.start()
        inner.join()

    outer = threading.Thread(target=work)
    outer.start()
    outer.join()
    return found


def test_a_thread_in_the_background_and_all_that_it_starts_stand_back() -> None:
    before = niceness()

    assert in_a_thread(stand_back) == [min(before + NICENESS, 19)] * 2
    assert niceness() == before, "no other thread is touched"
    assert in_a_thread() == [before] * 2


def test_there_is_an_end_to_it() -> None:
    assert in_a_thread(*[stand_back] * 9)[0] == 19


def test_where_it_is_forbidden_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: int) -> None:
        raise PermissionError(13, "not permitted")

    monkeypatch.setattr(os, "setpriority", forbidden)
    before = niceness()

    assert in_a_thread(stand_back) == [before] * 2
