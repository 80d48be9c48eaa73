"""Roman numerals, as lists, notes and centuries are numbered with."""

from typing import Final

LARGEST: Final = 3999
_SIGNS: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """Return a number from 1 to `LARGEST` in small letters."""
    text = ""
    for value, signs in _SIGNS:
        times, number = divmod(number, value)
        text += signs * times
    return text
