"""What can go wrong with a store.

CacheError
├── StoreUnavailable     cannot be opened or reached, or is not there and was not to be made
│   ├── StoreTooNew      written by a newer Diglot
│   ├── StoreMoved       its file was moved, deleted or replaced while it was open
│   └── StoreDamaged     not a database, or one whose content contradicts itself
├── StoreLocked          another process holds the write lock for too long
├── StoreReadOnly        the file, the folder or the database role does not allow writing
├── StoreFull            no space left for the write
├── NotInStore           no document or correction with this id, no machine text with this signature
└── Conflict             somebody else has changed what was to be changed
"""

from cache.records import Correction


class CacheError(Exception):
    """Root of everything that `cache` raises; the message says what, where, and the remedy."""


class StoreUnavailable(CacheError):
    """The store cannot be opened or reached."""


class StoreTooNew(StoreUnavailable):
    """The store was written by a newer Diglot, whose tables this one does not know."""


class StoreMoved(StoreUnavailable):
    """The file of the store was moved, deleted or replaced while it was open."""


class StoreDamaged(StoreUnavailable):
    """The file is not a database, or its content contradicts itself."""


class StoreLocked(CacheError):
    """Another process has held the write lock longer than the busy timeout."""


class StoreReadOnly(CacheError):
    """The store does not allow writing."""


class StoreFull(CacheError):
    """There is no space left for what was to be written; nothing of it was."""


class NotInStore(CacheError):
    """The store does not hold what was named: a document or correction by its id, machine text by its signature."""


class Conflict(CacheError):
    """Another correction holds than the one that the reviewer saw; nothing was recorded.

    `current` is what holds now (None: the machine's text), `attempted` what was to be recorded, with what was typed.
    """

    def __init__(self, message: str, current: Correction | None = None, attempted: Correction | None = None) -> None:
        super().__init__(message)
        self.current = current
        self.attempted = attempted
