"""Python's garbage collector, kept from running while many records are made that are no garbage."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_within = 0
_enabled_before = False


@contextmanager
def uncollected() -> Iterator[None]:
    """Within this, no thread of the process collects garbage by itself; behind it, all do who did before.

    For stretches of some seconds at most. A paragraph from the store is some ten records, and after every 700 the
    collector would look through the new ones, and now and then through all that the process has, models included:
    that took a third of the time. Turning it off for good was rejected: what refers to itself would never be freed.
    """
    global _within, _enabled_before
    with _lock:
        if not _within:
            _enabled_before = gc.isenabled()
            gc.disable()
        _within += 1
    try:
        yield
    finally:
        with _lock:
            _within -= 1
            if not _within and _enabled_before:
                gc.enable()
