"""The list of documents: which of them are looked for, and what is said about each."""

from collections.abc import Sequence

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
