"""Lists that stand in columns and are no tables: indexes, tables of contents, authors beside each other."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from translate.documents.pdf.layout import Segment

# Entries that show an order, and how many of them keep it.
_ENTRIES: Final = 5
_ORDERED: Final = 0.85


def is_listing(columns: Sequence[Sequence[list[Segment]]], rows: Sequence[Sequence[list[Segment]]]) -> bool:
    """Tell whether the cells of columns are those of a list, which is read column by column, or an entry a line."""
    return _are_sorted(columns) or _ends_with_pages(columns) or _are_people(rows)


def _are_sorted(columns: Sequence[Sequence[list[Segment]]]) -> bool:
    """Whether every column is in the order of the alphabet by itself, as those of an index are."""
    for column in columns:
        words = [word for word in (_text(cell).casefold() for cell in column) if word[:1].isalpha()]
        kept = sum(before <= after for before, after in pairwise(words))
        if len(words) < _ENTRIES or kept < _ORDERED * (len(words) - 1):
            return False
    return True


def _ends_with_pages(columns: Sequence[Sequence[list[Segment]]]) -> bool:
    """Whether one of the outer columns holds nothing but numbers that grow: those of pages."""
    for column in (columns[0], columns[-1]):
        numbers = [int(text) for text in map(_text, column) if text.isdecimal() and len(text) < 5]
        if len(columns) == 2 and len(numbers) == len(column) >= 3 and numbers == sorted(numbers):
            return True
    return False


def _are_people(rows: Sequence[Sequence[list[Segment]]]) -> bool:
    """Whether one row holds a mail address in each cell: authors, with their places and addresses under them."""
    mailed = [sum("@" in _text(cell) for cell in row) for row in rows]
    return sum(map(bool, mailed)) == 1 and max(mailed) >= 2


def _text(cell: Sequence[Segment]) -> str:
    return "".join(glyph.text for one in cell for glyph in one.glyphs)
