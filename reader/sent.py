"""Numbers that a browser sends, of which nothing is believed: what they are taken for, they can be."""

from typing import Final, TypeGuard

# Nine digits, as in an address: no document has so many paragraphs, and every database holds it.
MOST_PARAGRAPHS: Final = 10**9
# Ids of rows are of 64 bits.
_MOST_ROWS: Final = 2**63


def is_index(value: object) -> TypeGuard[int]:
    """Tell whether this can be the index of a paragraph, a page or a part."""
    return _is_whole(value) and 0 <= value < MOST_PARAGRAPHS


def is_row(value: object) -> TypeGuard[int]:
    """Tell whether this can be the id of a row in the store, or the version that is one; 0 is none."""
    return _is_whole(value) and 0 <= value < _MOST_ROWS


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
