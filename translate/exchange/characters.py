"""Characters that files and programs lose, written so that they come back: as spreadsheets and OOXML name them.

`_x0007_` stands for a bell. Lone surrogates cannot be written in UTF-8 at all, XML has no control characters, and
programs take other line breaks than the plain one for what they please.
"""

import re
from typing import Final

# What no XML file can hold.
UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOST: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_NAMED: Final = re.compile("_x([0-9A-F]{4})_")


def escaped(text: str) -> str:
    """Return a text that every file can hold; line feeds and tabs stay."""
    # A text that happens to look like an escape has its own first sign named, so that it is not taken for one.
    shielded = _NAMED.sub(lambda match: f"_x005F{match[0]}" if _is_ours(match) else match[0], text)
    return _LOST.sub(lambda match: f"_x{ord(match[0]):04X}_", shielded)


def unescaped(text: str) -> str:
    """Return what `escaped` was given; what only looks like an escape stays as it is."""
    return _NAMED.sub(lambda match: chr(int(match[1], 16)) if _is_ours(match) else match[0], text)


def _is_ours(match: re.Match[str]) -> bool:
    character = chr(int(match[1], 16))
    return character == "_" or _LOST.match(character) is not None
