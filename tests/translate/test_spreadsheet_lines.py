import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.spreadsheet_lines import BrokenLine, spreadsheet_lines

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5))
def test_cells_come_back_whatever_stands_between_them(delimiter: str, rows: list[list[str]]) -> None:
    header = ["source", "target", "note"]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows([header, *rows])
    assert [cells for _, cells in spreadsheet_lines(out.getvalue())] == [header, *rows]


def test_a_line_is_numbered_where_it_begins() -> None:
    text = 'source,target\r\n\r\n"two\r\nlines",b\r\nc,d\r\n'
    assert [number for number, _ in spreadsheet_lines(text)] == [1, 3, 5]


def test_a_delimiter_may_have_a_line_of_its_own() -> None:
    assert list(spreadsheet_lines("sep=|\r\na|b,c\r\n")) == [(1, ["a", "b,c"])]


def test_a_broken_line_is_told_with_its_number() -> None:
    with pytest.raises(BrokenLine, match="not closed") as caught:
        list(spreadsheet_lines('a,b\n"c,d\n'))
    assert caught.value.number == 2


def test_nothing_has_no_lines() -> None:
    assert list(spreadsheet_lines("")) == []
