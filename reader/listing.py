"""The list of documents: which of them are looked for, and what is said about each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cache import StoredDocument
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

    NEWEST = "Newest first"
    OLDEST = "Oldest first"
    NAME = "By name"
    LONGEST = "Longest first"
    SHORTEST = "Shortest first"
    PROGRESS = "Most translated first"


class Stage(StrEnum):
    """How much of a document is translated, into the language that most of it is in."""

    NOT_BEGUN = "Not begun"
    IN_PART = "In part"
    WHOLE = "Whole"


Shares = Callable[[StoredDocument], int]
"""How much of a document is translated, in per cent."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents are wanted; None leaves out none."""

    lang: str | None = None
    collection: str | None = None
    tag: str | None = None
    stage: Stage | None = None


def filtered(
    documents: Sequence[StoredDocument], wanted: Filter, tags: Mapping[str, Sequence[str]], shares: Shares
) -> list[StoredDocument]:
    """Return the documents that are wanted; `tags` are by id, and `shares` is asked only where it decides."""
    return [
        one
        for one in documents
        if wanted.lang in (None, one.lang)
        and wanted.collection in (None, one.collection)
        and (wanted.tag is None or wanted.tag in tags.get(one.id, ()))
        and (wanted.stage is None or wanted.stage is stage(shares(one)))
    ]


def stage(percent: int) -> Stage:
    """Return how far so many per cent are."""
    if percent <= 0:
        return Stage.NOT_BEGUN
    return Stage.WHOLE if percent >= 100 else Stage.IN_PART


def ordered(documents: Sequence[StoredDocument], order: Order, shares: Shares) -> list[StoredDocument]:
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
    return found


def size_words(size: int) -> str:
    """Return a number of bytes in words."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(size / 1e6, 0.1):.1f} MB"


def share(done: int, total: int) -> int:
    """Return a percentage that says 100 only when nothing is left, and 0 only when nothing is done."""
    if total <= 0 or done >= total:
        return 100
    return min(99, max(1, round(100 * done / total))) if done > 0 else 0


def added_words(document: StoredDocument, *, exact: bool) -> str:
    """Return when a document was added: the day, and where that does not tell it from another, the time too."""
    when = document.added.astimezone()
    # Not by %-d: that is not known everywhere.
    return f"{when.day} {when:%B %Y, %H:%M:%S}" if exact else f"{when.day} {when:%B %Y}"
