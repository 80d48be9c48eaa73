"""Cells in lines of Markdown."""

import pytest

from translate.exports.same.markdown_cells import cell_ranges


@pytest.mark.parametrize(
    ("line", "column", "content", "found"),
    [
        ("| a | b |", 1, "b", "b"),
        ("a | b", 0, "a", "a"),
        ("|a|b|", 1, "b", "b"),
        ("| a \\| b | c |", 0, "a | b", "a \\| b"),
        ("> | a | b |", 0, "a", "a"),
        ("- 1. > | a | b |", 1, "b", "b"),
        ("|  |  b  |", 1, "b", "b"),
        ("| | b |", 0, "", ""),
    ],
)
def test_where_a_cell_stands(line: str, column: int, content: str, found: str) -> None:
    place = cell_ranges(line, column, content)

    assert place is not None
    assert line[slice(*place)] == found


@pytest.mark.parametrize(("line", "column", "content"), [("| a |", 1, "b"), ("| a | b |", 0, "x"), ("", 0, "a")])
def test_a_cell_that_is_not_there(line: str, column: int, content: str) -> None:
    assert cell_ranges(line, column, content) is None
