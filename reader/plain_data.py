"""Records as the plain values that travel to the browser."""

from collections.abc import Collection
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from typing import Any

_ATOMS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, brief: Collection[type] = ()) -> Any:
    """Return a record as a dict of its fields, all the way down; of `brief` kinds without what is as by default.

    As `dataclasses.asdict` does, which copies each text and number besides: a page has ten thousand.
    """
    if type(value) in _ATOMS:
        return value
    if isinstance(value, tuple):
        return tuple(plain(one, brief) for one in value)
    if isinstance(value, list):
        return [plain(one, brief) for one in value]
    if isinstance(value, dict):
        return {name: plain(one, brief) for name, one in value.items()}
    kind: Any = type(value)
    there = _fields(kind)
    if not there:
        return value
    whole = kind not in brief
    found = {}
    for name, default in there:
        one = getattr(value, name)
        if whole or one != default:
            found[name] = one if type(one) in _ATOMS else plain(one, brief)
    return found


def defaults(kind: type) -> dict[str, Any]:
    """Return what a brief record of this kind leaves out, as plain values by the names of the fields."""
    return {name: plain(default) for name, default in _fields(kind) if default is not MISSING}


@lru_cache(maxsize=256)
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a dataclass with their defaults (MISSING where there is none), none of anything else."""
    return tuple((one.name, one.default) for one in fields(kind)) if is_dataclass(kind) else ()
