"""Stores of every version that there ever was, as SQL, and what is in them.

Before a version is released: `python -m tests.cache.dumps` writes the dump of today's. A dump is never made again.
"""

import sqlite3
import tempfile
from pathlib import Path

from cache import Store, StoredDocument
from cache.schema import SCHEMA_VERSION
from tests.cache.samples import DROPPED, TEXTS, correction, detailed_paragraphs, hypothesis, paragraphs, unit

FOLDER = Path(__file__).parent / "data"


def dump_of(version: str) -> Path:
    """Return the file with the dump of a store of this version."""
    return FOLDER / f"store-{version}.sql"


def load(version: str, path: Path) -> None:
    """Make the store of this version in a file."""
    connection = sqlite3.connect(path)
    connection.executescript(dump_of(version).read_text("utf-8"))
    connection.close()


def fill(store: Store) -> None:
    """Put something of everything into a store."""
    for index, text in enumerate(TEXTS):
        store.sentences.put_many([hypothesis(text, text, truncated=index % 2 == 0)])
        store.units.put_many([unit(text, text), unit(text, text, signature="another engine", score=None)])
        store.memory.record(correction(text, text, document_id=text))
    add_book(store)


def add_book(store: Store) -> StoredDocument:
    """Add a document of all these texts."""
    return store.documents.add(
        name="book.txt",
        media_type="text/plain",
        encoding="windows-1255",
        lang="he",
        data=bytes(range(256)),
        paragraphs=paragraphs(*TEXTS),
    )


def add_page(store: Store) -> StoredDocument:
    """Add a document that has of everything that a paragraph can have."""
    return store.documents.add(
        name="page.html",
        media_type="text/html",
        encoding=None,
        lang="he",
        data=b"<p>",
        paragraphs=detailed_paragraphs(*TEXTS),
        dropped=DROPPED,
    )


def write_dump() -> Path:
    """Write the dump of a store of today's version."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        with Store.open(f"sqlite:///{path}") as store:
            fill(store)
            add_page(store)
        connection = sqlite3.connect(path)
        target = dump_of(SCHEMA_VERSION)
        target.parent.mkdir(exist_ok=True)
        target.write_text("\n".join(connection.iterdump()) + "\n", "utf-8")
        connection.close()
    return target


if __name__ == "__main__":
    write_dump()
