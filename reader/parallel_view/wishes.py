"""What a reader asks of a page: read from what the browser sends, of which nothing is believed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from reader.sent import is_index

# What the view's scripts send, each by its own name.
_TRIGGERS: Final = ("picked", "turned", "flagged", "seen", "reported", "sought", "unfolded")
_T = TypeVar("_T")
_LONGEST_REPORT: Final = 1_000
_LONGEST_SEARCH: Final = 200


@dataclass(frozen=True, slots=True)
class Flagged:
    """The next paragraph with a flag, seen from `index`, or with `back` the one before."""

    index: int
    back: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What its reader sees of a page: the index of the first paragraph, and that of the last."""

    index: int
    reached: int


@dataclass(frozen=True, slots=True)
class Unfolded:
    """Another part of a very long paragraph."""

    index: int
    part: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a reader says is wrong with a paragraph."""

    index: int
    said: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asks of a page: a paragraph's own address (its number was clicked), so many pages on, a flag.

    `seen` and `report` are told, and nothing else need be asked with them.
    """

    paragraph: int | None = None
    pages: int = 0
    flagged: Flagged | None = None
    sought: str | None = None
    unfolded: Unfolded | None = None
    seen: Seen | None = None
    report: Report | None = None


def read_wish(sent: Any) -> Wish:
    """Return what a browser has sent, by the names of the triggers, without what makes no sense."""
    found = {name: sent.get(name) for name in _TRIGGERS}
    turned = found["turned"]
    return Wish(
        paragraph=found["picked"] if is_index(found["picked"]) else None,
        pages=turned if turned in (-1, 1) and not isinstance(turned, bool) else 0,
        flagged=_read_pair(found["flagged"], lambda at, way: Flagged(at, way == -1) if way in (-1, 1) else None),
        sought=found["sought"][:_LONGEST_SEARCH] if isinstance(found["sought"], str) else None,
        unfolded=_read_pair(found["unfolded"], lambda at, part: Unfolded(at, part) if is_index(part) else None),
        seen=_read_pair(found["seen"], lambda at, to: Seen(at, to) if is_index(to) and at <= to else None),
        report=_read_pair(
            found["reported"], lambda at, said: Report(at, said[:_LONGEST_REPORT]) if isinstance(said, str) else None
        ),
    )


def _read_pair(value: object, made: Callable[[int, Any], _T | None]) -> _T | None:
    """Read a pair of which the first is the index of a paragraph."""
    if not isinstance(value, list | tuple) or len(value) != 2 or not is_index(value[0]):
        return None
    return made(value[0], value[1])
