"""What makes two texts the same one: normalisation, and the keys that rows of the store go by.

A key is a SHA-256 in hexadecimal over fields of which each is written with its length, so that no two lists of fields
are written alike. A key never holds a path, a name or a position.
"""

import hashlib
import json
from functools import lru_cache
from typing import Final

from cache.characters import undamaged

# Part of every key. Whoever changes what `normalize` gives raises it, and adds a migration that rebuilds the keys.
NORMALIZATION_VERSION: Final = 2
_VERSION: Final = str(NORMALIZATION_VERSION)


def normalize(text: str, lang: str) -> str:
    """Return the form of a text that keys are made of, and that engines read; `lang` is the tag of its language.

    It is in NFC, with single spaces, and without damage to its characters (see cache.characters).
    """
    return undamaged(text, lang)


def source_key(text: str, source_lang: str) -> str:
    """Return the key of a paragraph in one language, whatever document it stands in."""
    return _digest(_fields(_VERSION, "paragraph", source_lang), normalize(text, source_lang))


def sentence_key(text: str, source_lang: str, target_lang: str, signature: str) -> str:
    """Return the key of what the engine with this signature makes of a sentence."""
    before = _fields(_VERSION, "sentence", source_lang, target_lang, signature)
    return _digest(before, normalize(text, source_lang))


def machine_key(source_key: str, target_lang: str, signature: str) -> str:
    """Return the key of what the engine with this signature makes of a paragraph, given by its `source_key`."""
    return _digest(_fields(_VERSION, "unit"), source_key, _fields(target_lang, signature))


def event_key(
    source_key: str,
    *,
    target_lang: str,
    document_id: str | None,
    after: str,
    author: str,
    note: str | None,
    state: str,
    occurrence: int | None = None,
    action: str = "correct",
    undoes: int | None = None,
) -> str:
    """Return the key of what a correction says; when it was made and what it replaced are circumstances."""
    said: list[str | int | None] = [source_key, target_lang, document_id, after, author, note, state]
    # Left out where they say nothing: so the keys of events from before there were places and actions stay as they are.
    if (occurrence, action, undoes) != (None, "correct", None):
        said += [occurrence, action, undoes]
    return hashlib.sha256(json.dumps(said).encode("ascii")).hexdigest()


def _digest(before: bytes, field: str, behind: bytes = b"") -> str:
    """Hash a field that differs from key to key, between those that many keys share."""
    return hashlib.sha256(before + _field(field) + behind).hexdigest()


@lru_cache(maxsize=256)
def _fields(*fields: str) -> bytes:
    """Return what a whole run has in common (languages, a signature) as it is hashed."""
    return b"".join(map(_field, fields))


def _field(field: str) -> bytes:
    """Return a field as it is hashed, behind its length in bytes."""
    # A lone surrogate is damage, but damage with an identity: it must be hashed, not refused.
    encoded = field.encode("utf-8", "surrogatepass")
    return b"%d:%b" % (len(encoded), encoded)
