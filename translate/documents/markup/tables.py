"""Tables: which of them hold data, and the row and the column of each cell."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from translate.documents.markup.elements import HEADINGS, classes, name_of, roles, text_within

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROW_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_PARTS: Final = HEADINGS | {"blockquote", "form", "article", "section", "hr"}
_CELLS: Final = frozenset({"td", "th"})
_DATA_CLASSES: Final = frozenset({"infobox", "wikitable", "datatable", "data-table", "sortable"})
# No cell of a table of figures or facts is as long; a column of a page is.
_COLUMN: Final = 1500
# Browsers take no more than this from `colspan` and `rowspan`.
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534


def holds_data(table: "_Element") -> bool:
    """Tell whether a table is one for the reader, and not a grid that a page is laid out in."""
    if roles(table) & {"presentation", "none"}:
        return False
    if roles(table) & {"table", "grid"} or not _DATA_CLASSES.isdisjoint(classes(table)):
        return True
    headed = False
    for element in table.iter("{*}table", "{*}th", "{*}caption", "{*}td"):
        name = name_of(element)
        if element is table:
            continue
        if name == "table" or (name != "caption" and _is_column(element)):
            return False
        headed = headed or name in ("th", "caption")
    return headed or sum(1 for _ in _rows(table)) > 1


def _is_column(cell: "_Element") -> bool:
    """Whether a cell has the parts of a page in it: a heading, a form, paragraph after paragraph, or much text."""
    if len(text_within(cell, _COLUMN)) >= _COLUMN:
        return True
    paragraphs = 0
    for element in cell.iter():
        name = name_of(element)
        paragraphs += name == "p"
        if name in _PARTS or paragraphs > 2:
            return True
    return False


def cell_places(table: "_Element") -> "dict[_Element, tuple[int, int]]":
    """Return the row and the column of every cell of a table, from 0, with cells that span several counted in."""
    places: dict[_Element, tuple[int, int]] = {}
    # For each column the row from which on no cell above reaches down into it.
    free: dict[int, int] = {}
    for number, row in enumerate(_rows(table)):
        column = 0
        for cell in row:
            if name_of(cell) not in _CELLS:
                continue
            while free.get(column, 0) > number:
                column += 1
            places[cell] = (number, column)
            width, height = _span(cell, "colspan", _MOST_COLUMNS), _span(cell, "rowspan", _MOST_ROWS)
            if height > 1 and column + width <= _MOST_COLUMNS:
                free.update(dict.fromkeys(range(column, column + width), number + height))
            column += width
    return places


def _rows(table: "_Element") -> "Iterator[_Element]":
    for child in table:
        name = name_of(child)
        if name == "tr":
            yield child
        elif name in _ROW_GROUPS:
            yield from (row for row in child if name_of(row) == "tr")


def _span(cell: "_Element", attribute: str, most: int) -> int:
    value = (cell.get(attribute) or "").strip()
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() and len(value) < 8 else 1
