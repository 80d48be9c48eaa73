"""The order of a table's columns: Streamlit draws tables on a canvas, which knows of no direction."""

from collections.abc import Iterable

from reader.interface import direction


def in_order(names: Iterable[str]) -> list[str]:
    """Return columns as they stand from left to right, the first where a reader of the interface begins."""
    found = list(names)
    return found[::-1] if direction() == "rtl" else found
