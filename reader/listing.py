"""The list of documents: which of them are looked for, and what is said about each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from cache import ReadingPlace, StoredDocument
from reader.interface import day, message, second, size
from reader.interface.formats import megabytes
from reader.language_choice import language_label


def matching(documents: Sequence[StoredDocument], words: str) -> list[StoredDocument]:
    """Return the documents that have each of the words in their name or in the name of their language."""
    wanted = words.lower().split()
    return [
        document
        for document in documents
        if all(word in f"{document.name} {language_label(document.lang)}".lower() for word in wanted)
    ]


class Order(StrEnum):
    """How the list is sorted."""

    NEWEST = message("Newest first")
    OLDEST = message("Oldest first")
    NAME = message("By name")
    LONGEST = message("Longest first")
    SHORTEST = message("Shortest first")
    PROGRESS = message("Most translated first")
    LAST_READ = message("Last read first")
    MOST_READ = message("Most read first")


OF_READERS: Final = frozenset({Order.LAST_READ, Order.MOST_READ})
"""The orders that mean something only for somebody whose reading places are kept."""


class Stage(StrEnum):
    """How much of a document is translated, into the language that most of it is in, or how much of it is read."""

    NOT_BEGUN = message("Not begun")
    IN_PART = message("In part")
    WHOLE = message("Whole")


class Length(StrEnum):
    """How long a document is: a letter, an article or a chapter, a book."""

    SHORT = message("Up to 5,000 characters")
    MIDDLE = message("Up to 100,000 characters")
    LONG = message("Longer")


_LENGTHS: Final = {
    Length.SHORT: range(5_001),
    Length.MIDDLE: range(5_001, 100_001),
    Length.LONG: range(100_001, 10**12),
}


class Age(StrEnum):
    """When a document was added."""

    DAY = message("In the last day")
    WEEK = message("In the last 7 days")
    MONTH = message("In the last 30 days")
    EARLIER = message("Earlier")


_DAYS: Final = {Age.DAY: (0, 1), Age.WEEK: (0, 7), Age.MONTH: (0, 30), Age.EARLIER: (30, 10**6)}

Shares = Callable[[StoredDocument], int]
"""How much of a document is translated, in per cent."""

Readings = Mapping[str, ReadingPlace]
"""Where somebody is in the documents that they read, by id."""
NOWHERE: Final[Readings] = {}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents are wanted; None leaves out none."""

    lang: str | None = None
    collection: str | None = None
    tag: str | None = None
    stage: Stage | None = None
    reading: Stage | None = None
    length: Length | None = None
    age: Age | None = None


def filtered(
    documents: Sequence[StoredDocument],
    wanted: Filter,
    tags: Mapping[str, Sequence[str]],
    shares: Shares,
    readings: Readings = NOWHERE,
) -> list[StoredDocument]:
    """Return the documents that are wanted; `tags` are by id, and `shares` is asked only where it decides."""
    return [
        one
        for one in documents
        if wanted.lang in (None, one.lang)
        and wanted.collection in (None, one.collection)
        and (wanted.tag is None or wanted.tag in tags.get(one.id, ()))
        and (wanted.length is None or one.characters in _LENGTHS[wanted.length])
        and (wanted.age is None or _is_of(one, wanted.age))
        and (wanted.reading is None or wanted.reading is stage(read_share(one, readings)))
        and (wanted.stage is None or wanted.stage is stage(shares(one)))
    ]


def _is_of(document: StoredDocument, age: Age) -> bool:
    newest, oldest = _DAYS[age]
    days = (datetime.now(UTC) - document.added) / timedelta(days=1)
    return newest <= max(days, 0) < oldest


def read_share(document: StoredDocument, readings: Readings) -> int:
    """Return how much of a document somebody has read, in per cent."""
    place = readings.get(document.id)
    return 0 if place is None else share(place.reached + 1, document.paragraphs)


def stage(percent: int) -> Stage:
    """Return how far so many per cent are."""
    if percent <= 0:
        return Stage.NOT_BEGUN
    return Stage.WHOLE if percent >= 100 else Stage.IN_PART


def ordered(
    documents: Sequence[StoredDocument], order: Order, shares: Shares, readings: Readings = NOWHERE
) -> list[StoredDocument]:
    """Return documents, given with the newest first, in another order; what is equal stays the newest first."""
    found = list(documents)
    if order is Order.OLDEST:
        found.reverse()
    elif order is Order.NAME:
        found.sort(key=lambda one: one.name.casefold())
    elif order in (Order.LONGEST, Order.SHORTEST):
        found.sort(key=lambda one: one.characters, reverse=order is Order.LONGEST)
    elif order is Order.PROGRESS:
        found.sort(key=shares, reverse=True)
    elif order is Order.MOST_READ:
        found.sort(key=lambda one: read_share(one, readings), reverse=True)
    elif order is Order.LAST_READ:
        found.sort(key=lambda one: readings[one.id].at.timestamp() if one.id in readings else 0.0, reverse=True)
    return found


def size_words(count: int) -> str:
    """Return a number of bytes in words, in megabytes at least."""
    return size(count) if count >= 1e9 else megabytes(max(count, 100_000), 1)


def share(done: int, total: int) -> int:
    """Return a percentage that says 100 only when nothing is left, and 0 only when nothing is done."""
    if total <= 0 or done >= total:
        return 100
    return min(99, max(1, round(100 * done / total))) if done > 0 else 0


def added_words(document: StoredDocument, *, exact: bool) -> str:
    """Return when a document was added: the day, and where that does not tell it from another, the time too."""
    when = document.added.astimezone()
    return second(when) if exact else day(when)
