"""Lists in columns that are no tables."""

import pytest

from translate.documents.pdf.layout import Glyph, Segment
from translate.documents.pdf.listings import is_listing


def cell(text: str) -> list[Segment]:
    glyphs = [Glyph(character, at, at + 1, 10, 10) for at, character in enumerate(text)]
    return [Segment(glyphs, 0, 0, len(text), 0, 10, 8, 10)]


def listed(rows: list[list[str]]) -> bool:
    cells = [[cell(text) for text in row] for row in rows]
    return is_listing([list(column) for column in zip(*cells, strict=True)], cells)


INDEX = [["anchor", "gale"], ["barge", "gull"], ["bell", "ice"], ["boat", "keeper"], ["cable", "lamp"]]


@pytest.mark.parametrize(
    "rows",
    [
        INDEX,
        [["The keepers", "3"], ["The lamps", "14"], ["What is left", "21"]],
        [["Anna", "Boris"], ["Lamps", "Fog"], ["anna@coast.example", "boris@fog.example"]],
    ],
    ids=["index", "contents", "authors"],
)
def test_lists(rows: list[list[str]]) -> None:
    assert listed(rows)


@pytest.mark.parametrize(
    "rows",
    [
        [[word, other[::-1]] for word, other in INDEX],
        INDEX[:4],
        [["The keepers", "14"], ["The lamps", "3"], ["What is left", "21"]],
        [["Ship", "Tons"], ["Aurora", "3"], ["Bella", "14"]],
        [["Anna", "anna@coast.example"], ["Boris", "boris@fog.example"]],
    ],
    ids=["one column sorted", "few", "unordered numbers", "a head", "a list of addresses"],
)
def test_tables(rows: list[list[str]]) -> None:
    assert not listed(rows)
