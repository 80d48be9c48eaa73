"""Searching what people have made: by words of the source, of the translation, or of the note."""

from collections.abc import Iterator

from cache import Correction, Store
from cache.folding import fold


def search(
    store: Store, text: str, *, source_lang: str | None = None, target_lang: str | None = None
) -> Iterator[Correction]:
    """Yield the corrections that hold and have the text in them, oldest first; what does not count is as in the store.

    Raises ValueError for a text without a letter or a digit.
    """
    wanted = _folded(text)
    if not wanted:
        raise ValueError("there is nothing to look for: write a word")
    for one in store.memory.effective(source_lang, target_lang):
        if any(wanted in _folded(part) for part in (one.source, one.after, one.note or "")):
            yield one


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
