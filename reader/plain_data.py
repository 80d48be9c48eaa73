"""Records as the plain values that travel to the browser."""

from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

_ATOMS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """Return a record as a dict of its fields, all the way down.

    As `dataclasses.asdict` does, which copies each text and number besides: a page has ten thousand.
    """
    if type(value) in _ATOMS:
        return value
    if isinstance(value, tuple):
        return tuple(plain(one) for one in value)
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    kind: object = type(value)
    names = _names(kind)
    if not names:
        return value
    found = {}
    for name in names:
        one = getattr(value, name)
        found[name] = one if type(one) in _ATOMS else plain(one)
    return found


@lru_cache(maxsize=256)
def _names(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass, none of anything else."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
