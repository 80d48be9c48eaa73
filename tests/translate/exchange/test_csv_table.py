import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given

from cache import Correction, State
from tests.translate.exchange.sheets import HARD, filled, row, sheet, texts
from translate.errors import ExchangeError
from translate.exchange.csv_table import MEMORY, SHEET, guarded, plain, read, write, write_memory
from translate.exchange.rows import ReturnedRow

AT = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
ONE = row("One.", "Um.")


def table(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def resaved(data: bytes, delimiter: str, encoding: str = "utf-8", ends: str = "\r\n") -> bytes:
    """Write the table again as another spreadsheet would."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=ends).writerows(table(data))
    return out.getvalue().encode(encoding)


def with_cell(column: str, value: str) -> ReturnedRow:
    lines = table(write(sheet(ONE)))
    lines[1][SHEET.index(column)] = value
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return read(out.getvalue().encode(), "a.csv").rows[0]


@given(filled, texts)
def test_any_text_comes_back(source: str, target: str) -> None:
    for delimiter in ",\t":
        [found] = read(write(sheet(row(source, target)), delimiter), "a.csv").rows
        assert (found.source, found.target) == (source, target)


@given(texts)
def test_no_cell_is_a_formula(text: str) -> None:
    cell = guarded(text)
    assert plain(cell) == text
    assert not cell.lstrip(" \xa0\u3000\u200f\u200e\ufeff").startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("text", HARD)
def test_hard_texts_come_back(text: str) -> None:
    [found] = read(write(sheet(row(text, text))), "a.csv").rows
    assert (found.source, found.target) == (text, text)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" +1", "' +1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("1924", "'1924"),
        ("007", "'007"),
        ("3/4", "'3/4"),
        ("50 %", "'50 %"),
        ("1e10", "'1e10"),
        ("12 May 2024", "'12 May 2024"),
        ("1 de maio de 2024", "'1 de maio de 2024"),
        ("May 5", "'May 5"),
        ("True", "'True"),
        ("'tis so", "'tis so"),
        ("'90s music", "'90s music"),
        ("Seven people stood there in 1924.", "Seven people stood there in 1924."),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_change_is_marked_as_text(text: str, cell: str) -> None:
    assert (guarded(text), plain(cell)) == (cell, text)


def test_a_spreadsheet_opens_it_as_utf_8_and_finds_what_it_needs() -> None:
    data = write(sheet(ONE, name="=evil.txt"))
    assert data.startswith(b"\xef\xbb\xbf")
    header, line = table(data)
    assert tuple(header) == SHEET
    assert dict(zip(SHEET, line, strict=True)) == {
        "number": "1",
        "kind": "paragraph",
        "source": "One.",
        "target": "Um.",
        "state": "translated",
        "note": "",
        "remarks": "Ana: seen⟦U+0000⟧; numbers: 1824 ⟦U+0007⟧ <missing>",
        "source_lang": "en",
        "target_lang": "pt",
        "document": "'=evil.txt",
        "mark": str(ONE.token),
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_it_comes_back_as_any_spreadsheet_writes_it(delimiter: str, encoding: str, ends: str) -> None:
    data = resaved(write(sheet(ONE, row("a;b,c\td", "two\nlines", number=2))), delimiter, encoding, ends)
    found = read(data, "a.csv")
    assert [(one.source, one.target) for one in found.rows] == [("One.", "Um."), ("a;b,c\td", "two\nlines")]
    assert (found.target_lang, [one.where for one in found.rows]) == ("pt", ["line 2", "line 3"])


def test_a_named_delimiter_columns_in_another_order_and_empty_lines() -> None:
    text = f"sep=;\r\nMark; Target \r\n{ONE.token};Dois\r\n;\r\n\r\n"
    [found] = read(text.encode(), "a.csv").rows
    assert (found.mark, found.source, found.target, found.where) == (str(ONE.token), None, "Dois", "line 2")


def test_an_approval_counts_and_another_state_is_no_decision() -> None:
    assert with_cell("state", "Final").state is State.FINAL
    assert with_cell("state", "reviewed").state is State.REVIEWED
    assert with_cell("state", "translated").state is None
    assert with_cell("state", "").fault is None
    assert "its state is 'done'" in (with_cell("state", "done").fault or "")
    assert with_cell("note", " Sure? ").note == "Sure?"


def test_a_short_line_has_empty_cells() -> None:
    [found] = read(f"mark,target,note\r\n{ONE.token}\r\n".encode(), "a.csv").rows
    assert (found.target, found.note) == ("", None)


def test_a_memory_comes_back_with_scope_and_state() -> None:
    out = io.BytesIO()
    held = [
        Correction(
            "=One", "en", "pt", "1/2", "Ana", AT, note="why", document_id="d1", occurrence=2, state=State.REVIEWED
        ),
        Correction("Two\n.", "en", "pt", "Dois.", "Omar", AT),
    ]
    write_memory(out, held, {"d1": "a.txt"}, "\t")
    assert table(out.getvalue(), "\t")[0] == list(MEMORY)
    found = read(out.getvalue(), "m.tsv")
    first, second = found.pairs
    assert (first.source, first.target, first.author, first.at, first.note) == ("=One", "1/2", "Ana", AT, "why")
    assert (first.document_id, first.occurrence, first.state) == ("d1", 2, State.REVIEWED)
    assert (second.source, second.document_id, second.occurrence, second.where) == ("Two\n.", None, None, "line 3")
    assert (found.ours, found.rows, found.format) == (True, (), "TSV")


def test_pairs_from_elsewhere_need_four_columns_only() -> None:
    text = "source,target,source_lang,target_lang\nOne,Um,en-US,Portuguese\nTwo,,en,pt\nTwo,Two,en,en\n"
    found = read(text.encode(), "a.csv")
    assert [(one.source, one.target, one.source_lang, one.target_lang) for one in found.pairs] == [
        ("One", "Um", "en", "pt")
    ]
    assert (found.passed, found.ours) == (2, False)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"source,target\nA,B\n", r"a\.csv:1: the header has 0 columns 'source_lang'"),
        (b"mark,target,target\n", "2 columns 'target'"),
        (b"number,mark\n", "0 columns 'target'"),
        (b"caf\xe9,mark,target\n", "not UTF-8 at byte 3"),
        (b'mark,target\n"a,b\n', r"a\.csv:2: a cell is not closed"),
        (b'mark,target\n"a"b,c\n', r"a\.csv:2: a cell is not closed, or quoted wrongly"),
        (b"source,target,source_lang,target_lang\nA,B,en,klingon\n", r"a\.csv:2: unknown language 'klingon'"),
        (b"source,target,source_lang,target_lang\n\nA,B,en,pt\n ,B,en,pt\n", r"a\.csv:4: 'source' is empty"),
        (b"source,target,source_lang,target_lang,at\nA,B,en,pt,May\n", r"a\.csv:2: "),
        (b"mark,target,target_lang\na,b,pt\nc,d,de\n", r"several languages \(de, pt\)"),
    ],
)
def test_damage_is_one_clear_line(data: bytes, said: str) -> None:
    with pytest.raises(ExchangeError, match=said) as caught:
        read(data, "a.csv")
    assert str(caught.value).endswith("nothing was imported")
    assert "\n" not in str(caught.value)
