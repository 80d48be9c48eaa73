"""Tables that a page break cuts."""

from cache.records import Kind
from tests.translate.documents.pdf.files import column, found_in, pdf
from tests.translate.documents.pdf.wrapped_tables import table

HEAD = ["Ship", "Home port", "Cargo"]
FIRST = [
    ["Aurora", "Riga", "timber, and letters|for the keepers"],
    ["Bella", "Tallinn", "wool"],
    ["Corvus", "Turku", "salt fish in barrels,"],
]
SECOND = [
    ["Dagny", "Kotka", "coal, which was|unloaded by hand"],
    ["Ellida", "Riga", "bricks"],
    ["Freja", "Visby", "empty"],
]


def test_a_table_over_two_pages_is_one_and_its_repeated_head_is_set_aside() -> None:
    data = pdf([table([HEAD, *FIRST], 200, gap=5), table([HEAD, *SECOND], 550, gap=5)])
    pieces, dropped = found_in(data)
    places = {(one.cell.table, one.cell.row) for one in pieces if one.cell}
    assert places == {(0, row) for row in range(7)}
    assert [one.text for one in pieces if one.cell and one.cell.header] == HEAD
    assert [(one.reason, one.page, one.text) for one in dropped] == [("head of a table", 2, "Ship Home port Cargo")]


def test_a_table_goes_on_in_its_columns_without_a_head() -> None:
    pieces, dropped = found_in(pdf([table([HEAD, *FIRST], 200, gap=5), table(SECOND, 550, gap=5, bold=False)]))
    assert {one.cell.table for one in pieces if one.cell} == {0}
    assert not dropped


def test_a_cut_row_is_made_whole() -> None:
    rest = [["", "", "of which four were|lost on the way"], *SECOND]
    pieces, _ = found_in(pdf([table([HEAD, *FIRST], 200, gap=5), table([HEAD, *rest], 550, gap=5)]))
    cells = {(one.cell.row, one.cell.column): one.text for one in pieces if one.cell}
    assert cells[3, 2] == "salt fish in barrels, of which four were lost on the way"
    assert cells[4, 0] == "Dagny"
    assert len(cells) == 21


def test_a_table_over_many_pages_goes_on_from_the_last_row_of_the_page_before() -> None:
    cut = [*SECOND[:-1], ["Gerda", "Kiel", "salt fish in barrels,"]]
    rest = ["", "", "of which four were|lost on the way"]
    parts = [[HEAD, *FIRST], [HEAD, rest, *cut], [HEAD, rest, *cut], [HEAD, rest, *SECOND]]
    pieces, dropped = found_in(pdf([table(part, 550, gap=5) for part in parts]))
    cells = {(one.cell.row, one.cell.column): one.text for one in pieces if one.cell}
    assert {one.cell.table for one in pieces if one.cell} == {0}
    assert [cells[row, 2] for row in (3, 6, 9)] == ["salt fish in barrels, of which four were lost on the way"] * 3
    assert [row for row in range(13) if (row, 0) in cells] == list(range(13))
    assert [one.text for one in dropped] == ["Ship Home port Cargo"] * 3


def test_another_table_on_the_next_page_stays_another() -> None:
    other = [["Day", "Wind", "Remarks"], *([row[2], row[0], row[1]] for row in SECOND)]
    pieces, dropped = found_in(pdf([table([HEAD, *FIRST], 200, gap=5), table(other, 550, gap=5)]))
    assert {one.cell.table for one in pieces if one.cell} == {0, 1}
    assert not dropped


def test_text_between_two_tables_parts_them() -> None:
    text = column(["Most of the houses stand empty today, and nobody has the key to them."], 50, 550)
    pieces, _ = found_in(pdf([table([HEAD, *FIRST], 200, gap=5), text + table(SECOND, 500, gap=5, bold=False)]))
    assert {one.cell.table for one in pieces if one.cell} == {0, 1}
    assert any(one.kind is Kind.PARAGRAPH for one in pieces)
