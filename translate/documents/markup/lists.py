"""What stands before the items of lists: bullets, and the numbers that browsers count."""

from typing import TYPE_CHECKING, Final

from translate.documents.markup.elements import name_of
from translate.roman import LARGEST, roman

if TYPE_CHECKING:
    from lxml.etree import _Element

BULLET: Final = "•"


def item_markers(element: "_Element") -> "dict[_Element, str]":
    """Return what stands before each item of a list, as a browser writes it."""
    items = [child for child in element if name_of(child) == "li"]
    if name_of(element) != "ol":
        return dict.fromkeys(items, BULLET)
    reversed_ = element.get("reversed") is not None
    number = _number(element.get("start"))
    if number is None:
        number = len(items) if reversed_ else 1
    markers = {}
    for item in items:
        own = _number(item.get("value"))
        number = own if own is not None else number
        markers[item] = f"{_written(number, item.get('type') or element.get('type') or '1')}."
        number += -1 if reversed_ else 1
    return markers


def _number(value: str | None) -> int | None:
    value = (value or "").strip()
    digits = value.removeprefix("-")
    return int(value) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def _written(number: int, type_: str) -> str:
    if type_ in ("a", "A") and number > 0:
        return _in_letters(number) if type_ == "a" else _in_letters(number).upper()
    if type_ in ("i", "I") and 0 < number <= LARGEST:
        return roman(number) if type_ == "i" else roman(number).upper()
    return str(number)


def _in_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
