"""What makes two texts the same one: normalisation, and the keys that rows of the store go by.

A key is a SHA-256 in hexadecimal over fields of which each is written with its length, so that no two lists of fields
are written alike. A key never holds a path, a name or a position.
"""

import hashlib
import re
import unicodedata
from typing import Final

# Part of every key. Whoever changes what `normalize` gives raises it, and adds a migration that rebuilds the keys.
NORMALIZATION_VERSION: Final = 1

# Characters that nobody sees and that editors, converters and right-to-left pages strew about: soft hyphen, Arabic
# letter mark, zero width space, direction marks, embeddings, overrides and isolates, word joiner, byte order mark.
# ZWNJ and ZWJ (U+200C, U+200D) are no such noise: Persian and Hindi spell words with them.
_INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_MARKS: Final = tuple(mark for mark in map(chr, (*range(0xA0, 0x2100), 0xFEFF)) if _INVISIBLE.fullmatch(mark))


def normalize(text: str) -> str:
    """Return the form of a text that keys are made of: NFC, single spaces, no invisible characters."""
    # Invisible characters go first: one of them between a letter and its accent would keep the two from composing.
    # Looking for each is a hundred times as fast as the expression, and most texts have none.
    if not text.isascii() and any(mark in text for mark in _MARKS):
        text = _INVISIBLE.sub("", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def source_key(text: str, source_lang: str) -> str:
    """Return the key of a paragraph in one language, whatever document it stands in."""
    return _digest("paragraph", source_lang, normalize(text))


def sentence_key(text: str, source_lang: str, target_lang: str, signature: str) -> str:
    """Return the key of what the engine with this signature makes of a sentence."""
    return _digest("sentence", source_lang, target_lang, signature, normalize(text))


def machine_key(source_key: str, target_lang: str, signature: str) -> str:
    """Return the key of what the engine with this signature makes of a paragraph, given by its `source_key`."""
    return _digest("unit", source_key, target_lang, signature)


def _digest(*fields: str) -> str:
    """Hash fields after the version, each behind its length in bytes."""
    # A lone surrogate is damage, but damage with an identity: it must be hashed, not refused.
    encoded = [field.encode("utf-8", "surrogatepass") for field in (str(NORMALIZATION_VERSION), *fields)]
    return hashlib.sha256(b"".join(b"%d:%b" % (len(field), field) for field in encoded)).hexdigest()
