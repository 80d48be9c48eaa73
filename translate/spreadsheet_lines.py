"""The lines of a table that a spreadsheet wrote, whichever sign it puts between cells."""

import csv
import io
from collections.abc import Iterator
from typing import Final

# In Europe's spreadsheets a comma is in numbers, and a semicolon between cells.
_DELIMITERS: Final = ",;\t"


class BrokenLine(ValueError):
    """A line that cannot be read: `number` is where it begins, from 1."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"a cell is not closed, or quoted wrongly ({reason})")
        self.number = number


def spreadsheet_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each line that is not empty, with the number at which it begins; cells may hold line breaks.

    Raise BrokenLine.
    """
    first = text.lstrip("\r\n").split("\n", 1)[0]
    if first.casefold().startswith("sep=") and len(first.strip()) == 5:
        # Some spreadsheets name their delimiter in a line of its own, which they neither show nor count.
        delimiter, text = first.strip()[4], text.lstrip("\r\n").split("\n", 1)[-1]
    else:
        delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise BrokenLine(number, str(error)) from error
        if cells is None:
            return
        if cells:
            yield number, cells
        number = reader.line_num + 1
