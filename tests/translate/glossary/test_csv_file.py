"""A glossary comes back from CSV as it was, runs nothing in a spreadsheet, and says where a file is broken."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.errors import GlossaryError
from translate.glossary.csv_file import read, write
from translate.glossary.rows import TermRow


def read_text(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[TermRow]:
    path = tmp_path / "terms.csv"
    path.write_bytes(text.encode(encoding))
    return read(path)


def test_columns_are_found_by_their_names(tmp_path: Path) -> None:
    text = "Note, TARGET ,more,source\nlegal,court,?,בית משפט\n\n,river,,נהר\n"
    assert read_text(tmp_path, text) == [TermRow("בית משפט", "court", "legal"), TermRow("נהר", "river")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, delimiter: str) -> None:
    text = f'source{delimiter}target\r\n"the {delimiter} sign"{delimiter}o sinal\r\n{delimiter}\r\n'
    expected = " ".join(f"the {delimiter} sign".split())
    assert read_text(tmp_path, text, "utf-8-sig") == [TermRow(expected, "o sinal")]


def test_a_note_may_be_missing_and_blanks_are_single(tmp_path: Path) -> None:
    assert read_text(tmp_path, 'source,target,note\n" a\n b ",c\n') == [TermRow("a b", "c")]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u202e=1", "＝1", "'=1", "''-x"])
def test_no_cell_is_a_formula_and_all_come_back(tmp_path: Path, cell: str) -> None:
    written = write([TermRow(cell, cell, cell)])
    assert all(part.lstrip('"').startswith("'") for part in written.split("\r\n")[1].split(","))
    assert read_text(tmp_path, written) == [TermRow(cell.strip(), cell.strip(), cell.strip())]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"terms\.csv: there is nothing in it: write a header"),
        ("word,translation\na,b\n", r"terms\.csv:1: the header is 'word, translation' and has 0 columns 'source'"),
        ("source,target,source\na,b,c\n", r":1: the header .* has 2 columns 'source'"),
        (
            "source,target\na,b\nc\n",
            r":3: has 1 cells and the header at least 2: mend the line .* nothing was imported",
        ),
        ("source,target\na,b\n\nc,\n", r":4: 'target' is empty: mend the line"),
        ("source,target\n'  ',b\n ,b\n", r":3: 'source' is empty"),
        ('source,target\na,b\n"c,d\n', r":3: a cell is not closed, or quoted wrongly"),
        ('source,target\n"two\nlines",b\n"c"d,e\n', r":4: a cell is not closed, or quoted wrongly"),
    ],
)
def test_what_is_broken_is_said_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(GlossaryError, match=message):
        read_text(tmp_path, text)


def test_other_encodings_and_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"not UTF-8 at byte 14: save it as CSV in UTF-8"):
        read_text(tmp_path, "source,target\nנהר,river\n", "windows-1255")
    with pytest.raises(GlossaryError, match=r"cannot be read: No such file"):
        read(tmp_path / "none.csv")


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(cells, cells, cells), max_size=4))
def test_what_is_written_is_read(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    plain = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    terms = [TermRow(source, target, note or None) for source, target, note in plain if source and target]
    assert read_text(tmp_path, write(terms)) == terms


def test_half_a_character_is_said_and_not_written() -> None:
    with pytest.raises(GlossaryError, match=r"term 'river' has half a character, which UTF-8 cannot hold"):
        write([TermRow("lake", "lago"), TermRow("river", "rio\ud800")])
