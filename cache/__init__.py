"""What has been translated and corrected: one database, opened with `Store.open(url)`.

The records and errors are light. Names that need the database library are imported when they are first asked for, so
that a program which only wants a record (or to print its help) does not wait for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from cache.errors import (
    CacheError,
    Conflict,
    NotInStore,
    StoreDamaged,
    StoreFull,
    StoreLocked,
    StoreMoved,
    StoreReadOnly,
    StoreTooNew,
    StoreUnavailable,
)
from cache.keys import NORMALIZATION_VERSION, machine_key, normalize, sentence_key, source_key
from cache.records import (
    Action,
    Box,
    Cell,
    Correction,
    Draft,
    Dropped,
    Flag,
    Hit,
    Hits,
    Kind,
    Location,
    Mark,
    Match,
    Origin,
    Paragraph,
    Part,
    Place,
    ReadingPlace,
    SentenceHypothesis,
    Severity,
    SignatureCount,
    Span,
    State,
    StoredDocument,
    StoreStats,
    Style,
    Term,
    TranslationUnit,
)

if TYPE_CHECKING:
    from cache.address import default_url
    from cache.prune import PruneReport
    from cache.store import Store

__all__ = [
    "NORMALIZATION_VERSION",
    "Action",
    "Box",
    "CacheError",
    "Cell",
    "Conflict",
    "Correction",
    "Draft",
    "Dropped",
    "Flag",
    "Hit",
    "Hits",
    "Kind",
    "Location",
    "Mark",
    "Match",
    "NotInStore",
    "Origin",
    "Paragraph",
    "Part",
    "Place",
    "PruneReport",
    "ReadingPlace",
    "SentenceHypothesis",
    "Severity",
    "SignatureCount",
    "Span",
    "State",
    "Store",
    "StoreDamaged",
    "StoreFull",
    "StoreLocked",
    "StoreMoved",
    "StoreReadOnly",
    "StoreStats",
    "StoreTooNew",
    "StoreUnavailable",
    "StoredDocument",
    "Style",
    "Term",
    "TranslationUnit",
    "default_url",
    "machine_key",
    "normalize",
    "sentence_key",
    "source_key",
]

_LATE: Final = {"PruneReport": "cache.prune", "Store": "cache.store", "default_url": "cache.address"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATE[name]), name)
