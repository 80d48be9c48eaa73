"""How a cell of a table is written where tables have heads: which element, and what it heads."""

from collections.abc import Iterable

from cache.records import Cell


def is_head(row: Iterable[Cell]) -> bool:
    """Tell whether all cells of a row head their columns."""
    return all(cell.header for cell in row)


def cell_tag(cell: Cell, *, in_head: bool) -> str:
    """Return the start of a cell's tag, without what closes it; `in_head` says that its row heads columns."""
    if not cell.header:
        return "td"
    return f'th scope="{"col" if in_head else "row"}"'
