"""Searching what people have made: by words of the source, of the translation, or of the note."""

import unicodedata
from collections.abc import Iterator

from cache import Correction, Store


def search(
    store: Store, text: str, *, source_lang: str | None = None, target_lang: str | None = None
) -> Iterator[Correction]:
    """Yield the corrections that hold and have the text in them, oldest first; case, accents and points do not count.

    Raises ValueError for a blank text.
    """
    wanted = folded(text)
    if not wanted:
        raise ValueError("there is nothing to look for: write a word")
    for one in store.memory.effective(source_lang, target_lang):
        if any(wanted in folded(part) for part in (one.source, one.after, one.note or "")):
            yield one


def folded(text: str) -> str:
    """Return a text without case, accents, vowel points, invisible signs and wide blanks: to be compared."""
    if text.isascii():
        return " ".join(text.lower().split())
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = (letter for letter in letters if unicodedata.category(letter) not in ("Mn", "Cf"))
    return " ".join("".join(kept).split())
