"""What makes two texts the same one: normalisation, and the keys that rows of the store go by.

A key is a SHA-256 in hexadecimal over fields of which each is written with its length, so that no two lists of fields
are written alike. A key never holds a path, a name or a position.
"""

import hashlib
import json
from typing import Final

from cache.characters import undamaged

# Part of every key. Whoever changes what `normalize` gives raises it, and adds a migration that rebuilds the keys.
NORMALIZATION_VERSION: Final = 2


def normalize(text: str, lang: str) -> str:
    """Return the form of a text that keys are made of, and that engines read; `lang` is the tag of its language.

    It is in NFC, with single spaces, and without damage to its characters (see cache.characters).
    """
    return undamaged(text, lang)


def source_key(text: str, source_lang: str) -> str:
    """Return the key of a paragraph in one language, whatever document it stands in."""
    return _digest("paragraph", source_lang, normalize(text, source_lang))


def sentence_key(text: str, source_lang: str, target_lang: str, signature: str) -> str:
    """Return the key of what the engine with this signature makes of a sentence."""
    return _digest("sentence", source_lang, target_lang, signature, normalize(text, source_lang))


def machine_key(source_key: str, target_lang: str, signature: str) -> str:
    """Return the key of what the engine with this signature makes of a paragraph, given by its `source_key`."""
    return _digest("unit", source_key, target_lang, signature)


def event_key(
    source_key: str,
    *,
    target_lang: str,
    document_id: str | None,
    after: str,
    author: str,
    note: str | None,
    state: str,
) -> str:
    """Return the key of what a correction says; when it was made and what it replaced are circumstances."""
    said = [source_key, target_lang, document_id, after, author, note, state]
    return hashlib.sha256(json.dumps(said).encode("ascii")).hexdigest()


def _digest(*fields: str) -> str:
    """Hash fields after the version, each behind its length in bytes."""
    # A lone surrogate is damage, but damage with an identity: it must be hashed, not refused.
    encoded = [field.encode("utf-8", "surrogatepass") for field in (str(NORMALIZATION_VERSION), *fields)]
    return hashlib.sha256(b"".join(b"%d:%b" % (len(field), field) for field in encoded)).hexdigest()
