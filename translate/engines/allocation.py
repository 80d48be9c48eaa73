"""What glibc's allocator is told, so that memory which a library has given back is free for others again.

Loading a model copies its layers. Once a process has freed a block of some megabytes, glibc takes blocks of that size
from its heap, and what is freed there stays with the process: 300 MB with NLLB-200 600M, for as long as it runs.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

_MMAP_THRESHOLD: Final = -3  # the name of the setting in malloc.h
_LOADING: Final = 1 << 20
# What the allocator comes to by itself: smaller blocks are not asked of the system again and again while decoding.
_USUAL: Final = 32 << 20


@contextmanager
def given_back() -> Iterator[None]:
    """Within this, large blocks go back to the system when they are freed; behind it, what else is free does."""
    glibc = _glibc()
    if glibc is None:
        yield
        return
    glibc.mallopt(_MMAP_THRESHOLD, _LOADING)
    try:
        yield
    finally:
        glibc.mallopt(_MMAP_THRESHOLD, _USUAL)
        glibc.malloc_trim(0)


@cache
def _glibc() -> Any:
    """Return the C library of this process where it is glibc, else None."""
    try:
        library = ctypes.CDLL(None)
        library.gnu_get_libc_version, library.mallopt, library.malloc_trim  # noqa: B018 - looked up by asking for them
    except (OSError, AttributeError, TypeError):
        return None
    return library
