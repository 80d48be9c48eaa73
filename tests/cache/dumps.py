"""Stores of every version that there ever was, as SQL, and what is in them.

Before a version is released: `python -m tests.cache.dumps` writes the dump of today's. A dump is never made again.
"""

import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from cache import Action, Draft, ReadingPlace, Store, StoredDocument, Term, source_key
from cache.schema import SCHEMA_VERSION
from tests.cache.samples import DROPPED, NOON, TEXTS, correction, detailed_paragraphs, hypothesis, paragraphs, unit

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


def add_review(store: Store) -> None:
    """Add of everything that reviewers leave: events at places and taken back, remarks, a draft, a collection."""
    page = add_page(store)
    for index, text in enumerate(TEXTS):
        at_place = correction(text, f"{text} here", document_id=page.id, occurrence=0, seen=0, signature=text)
        number = store.memory.record(at_place).id
        accepted = correction(text, f"{text} here", document_id=page.id, action=Action.ACCEPT, author=text, seen=number)
        store.memory.record(accepted)
        store.memory.record(correction(text, text, document_id=text, action=Action.COMMENT, note=text))
        if index % 2 and number is not None:
            store.memory.undo(number, author=text, at=NOON, note=text)
        store.drafts.put(Draft(text, page.id, index, "en", text, 0, NOON, source_key(text, "he")))
    store.documents.set_collection(page.id, TEXTS[5])


def add_terms(store: Store) -> None:
    """Add terms of all scopes, of which one is removed."""
    for text in TEXTS:
        added = store.glossary.add_many(
            [Term(text, text, "he", "en", text, NOON, note=text, **scope) for scope in _scopes(text)]
        )
        store.glossary.remove(added[0].id or 0, author=text, at=NOON)


def _scopes(text: str) -> list[dict[str, Any]]:
    return [{}, {"collection": text}, {"document_id": text}]


def add_index(store: Store) -> None:
    """Add tags, and all to the index of words."""
    [page] = store.documents.find("page.html")
    store.tags.put(page.id, TEXTS)
    store.search.update()


def add_readers(store: Store) -> None:
    """Have people of all names read in a document."""
    [page] = store.documents.find("page.html")
    store.reading_places.put_many([ReadingPlace(text, page.id, at, at + 1, NOON) for at, text in enumerate(TEXTS)])


def write_dump() -> Path:
    """Write the dump of a store of today's version."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        with Store.open(f"sqlite:///{path}") as store:
            fill(store)
            add_review(store)
            add_terms(store)
            store.matches.update()
            add_index(store)
            add_readers(store)
        connection = sqlite3.connect(path)
        target = dump_of(SCHEMA_VERSION)
        target.parent.mkdir(exist_ok=True)
        # The rows of a virtual table are in the tables that stand behind it.
        lines = (line for line in connection.iterdump() if not line.startswith('INSERT INTO "search_index" '))
        target.write_text("\n".join(lines) + "\n", "utf-8")
        connection.close()
    return target


if __name__ == "__main__":
    write_dump()
