"""Characters that files and programs lose, written so that they come back: `⟦U+0007⟧` stands for a bell.

Lone surrogates cannot be written in UTF-8 at all, XML has no control characters, and programs take other line breaks
than the plain one for what they please. The `_x0007_` of OOXML would be no good: word processors write their own kind
of it into texts that look like it.
"""

import re
from typing import Final

# What no XML file can hold.
UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOST: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_OPEN: Final = "⟦"
_NAMED: Final = re.compile(rf"{_OPEN}U\+([0-9A-F]{{4}})⟧")


def escaped(text: str) -> str:
    """Return a text that every file can hold; line feeds and tabs stay."""
    # A text that happens to look like an escape has its bracket named, so that it is not taken for one.
    shielded = _NAMED.sub(lambda match: _name(_OPEN) + match[0][1:] if _is_ours(match) else match[0], text)
    return _LOST.sub(lambda match: _name(match[0]), shielded)


def unescaped(text: str) -> str:
    """Return what `escaped` was given; what only looks like an escape stays as it is."""
    return _NAMED.sub(lambda match: chr(int(match[1], 16)) if _is_ours(match) else match[0], text)


def _name(character: str) -> str:
    return f"{_OPEN}U+{ord(character):04X}⟧"


def _is_ours(match: re.Match[str]) -> bool:
    character = chr(int(match[1], 16))
    return character == _OPEN or _LOST.match(character) is not None
