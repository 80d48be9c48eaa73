"""The mark that each row carries out of the house: which paragraph it is, and what stood there when it left.

It is made of letters, digits and points only, so that every format and program keeps it, and ends in a checksum, so
that one which was changed or cut is not taken for another paragraph's.
"""

import hashlib
from dataclasses import dataclass
from typing import Final

_CHECK: Final = 6
_HASH: Final = 10


class DamagedToken(ValueError):
    """A mark that no row ever left with."""


@dataclass(frozen=True, slots=True)
class Token:
    """What a row's mark says: document and place, the version that held there, and a hash of source and target."""

    document_id: str
    index: int
    occurrence: int
    version: int
    source_hash: str
    target_hash: str

    def __str__(self) -> str:
        said = ".".join(
            (
                self.document_id,
                str(self.index),
                str(self.occurrence),
                str(self.version),
                self.source_hash,
                self.target_hash,
            )
        )
        return f"{said}.{_digest(said, _CHECK)}"


def parse_token(text: str) -> Token:
    """Return what a mark says; raise DamagedToken when it is not one as it was written."""
    said, _, check = text.strip().rpartition(".")
    parts = said.split(".")
    if len(parts) != 6 or check != _digest(said, _CHECK) or not all(part.isdecimal() for part in parts[1:4]):
        raise DamagedToken(text)
    document_id, index, occurrence, version, source_hash, target_hash = parts
    return Token(document_id, int(index), int(occurrence), int(version), source_hash, target_hash)


def text_hash(text: str | None) -> str:
    """Return the short hash of a text, in which blanks count as one: programs wrap and trim what they keep."""
    return _digest(" ".join((text or "").split()), _HASH)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
