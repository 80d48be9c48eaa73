"""One process at a time: a lock that ends with its process, however that ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from translate.errors import PullError


@contextmanager
def only_one(path: Path, busy: str) -> Iterator[None]:
    """Hold the lock file `path` within the block. Raises PullError with the message `busy` when another holds it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise PullError(f"{path.parent} cannot be written ({error}): give Diglot the right to write there") from error
    with file:
        if not _lock(file):
            raise PullError(busy)
        # Not removed at the end: another process may have opened it meanwhile, and would hold a lock on nothing.
        yield


def _lock(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
