"""Which tables hold data, and the places of cells."""

import pytest

from tests.translate.documents.markup.trees import html
from translate.documents.markup.tables import cell_places, holds_data


@pytest.mark.parametrize(
    ("source", "data"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", True),
        ("<tr><td>a<td>b", False),
        ("<tr><td>a", False),
        ("<tr><th>a<td>b", True),
        ("<caption>x</caption><tr><td>a", True),
        ("<tr><td>a<tr><td><table><tr><td>x</table>", False),
        ("<tr><td>a<tr><td><h2>x</h2>", False),
        ("<tr><td>a<tr><td><p>x<p>y<p>z", False),
        ("<tr><td>a<tr><td><p>x<p>y", True),
        ("<tr><td>a<tr><td>" + "x" * 2000, False),
        ("", False),
    ],
)
def test_data_or_layout(source: str, data: bool) -> None:
    assert holds_data(html(f"<table>{source}</table>")[0][0]) is data


@pytest.mark.parametrize(
    ("attributes", "data"), [("role=presentation", False), ("role=grid", True), ('class="infobox"', True)]
)
def test_what_a_table_says_of_itself_counts(attributes: str, data: bool) -> None:
    rows = "<tr><th>a" if not data else "<tr><td>a"
    assert holds_data(html(f"<table {attributes}>{rows}</table>")[0][0]) is data


def places(source: str) -> dict[str, tuple[int, int]]:
    return {cell.text or "": place for cell, place in cell_places(html(f"<table>{source}</table>")[0][0]).items()}


def test_cells_that_span_rows_and_columns_push_others_on() -> None:
    source = "<tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g"
    assert places(source) == {
        "a": (0, 0), "b": (0, 1), "c": (0, 3), "d": (1, 1), "e": (1, 2), "f": (1, 3), "g": (2, 0),
    }  # fmt: skip


def test_rows_of_head_and_foot_count_on() -> None:
    assert places("<thead><tr><th>a</thead><tbody><tr><td>b</tbody><tfoot><tr><td>c</tfoot>") == {
        "a": (0, 0), "b": (1, 0), "c": (2, 0),
    }  # fmt: skip


@pytest.mark.parametrize("span", ["0", "-3", "x", "", "99999999999", "٣", "1.5"])
def test_odd_spans_are_one(span: str) -> None:
    assert places(f'<tr><td colspan="{span}">a<td>b')["b"] == (0, 1)


def test_huge_spans_cost_little() -> None:
    source = ("<tr>" + "<td rowspan=65000 colspan=1000>x" * 20) * 300
    assert len(cell_places(html(f"<table>{source}</table>")[0][0])) == 6000
