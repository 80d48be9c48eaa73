"""Tab-separated rows: one line a unit whatever the text holds, and no field that a spreadsheet would run."""

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given

from cache import Origin, State
from tests.translate.exports.documents import bridge, document, documents, rendered, unit
from translate.document import ParallelDocument
from translate.exports.tsv import COLUMNS


def rows(parallel: ParallelDocument) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(rendered("tsv", parallel)), delimiter="\t", strict=True))


def source(text: str) -> str:
    return rows(document(unit(text, text)))[0]["source"]


class TestTsv:
    def test_the_header(self) -> None:
        assert rendered("tsv", bridge()).split("\n")[0] == "\t".join(COLUMNS)

    def test_the_fields(self) -> None:
        flagged, memory, pending = rows(bridge())[2:5]
        assert flagged["flags"] == "numbers (warning): missing: 2019"
        assert flagged["score"] == "-0.2500"
        assert (memory["origin"], memory["note"], memory["score"]) == ("memory", "checked by Dana", "")
        assert (pending["target"], pending["state"]) == ("", "initial")

    def test_a_correction_says_who_and_when(self) -> None:
        at = datetime(2024, 5, 1, 12, 30, 0, 999, tzinfo=UTC)
        [row] = rows(document(unit("א", "a", origin=Origin.MEMORY, state=State.REVIEWED, author="=Dana", at=at)))
        assert (row["state"], row["author"], row["at"]) == ("reviewed", "'=Dana", "2024-05-01T12:30:00+00:00")

    @pytest.mark.parametrize(
        ("text", "field"),
        [
            ("=cmd()", "'=cmd()"),
            ("+1", "'+1"),
            ("-5 degrees", "'-5 degrees"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1+1", "'=1+1"),
            ("\r=1+1", "⏎ =1+1"),
            ("＝1+1", "'＝1+1"),
            ("\u200e=1", "'\u200e=1"),
            ('"=1"', '\'"=1"'),
            ("a=b", "a=b"),
            ("3-4", "3-4"),
        ],
    )
    def test_formulas_are_defused(self, text: str, field: str) -> None:
        assert source(text) == field

    def test_tabs_and_line_breaks(self) -> None:
        assert source("a\tb\nc") == "a b ⏎ c"

    def test_quotes_are_doubled(self) -> None:
        assert source('"a" b') == '"a" b'
        assert '"""a"" b"' in rendered("tsv", document(unit('"a" b', "c")))

    @given(documents())
    def test_every_unit_has_one_line_with_all_fields(self, parallel: ParallelDocument) -> None:
        lines = rendered("tsv", parallel).split("\n")
        assert len(lines) == len(parallel.units) + 2
        assert all(line.count("\t") == len(COLUMNS) - 1 for line in lines[:-1])
        for row in rows(parallel):
            for column in ("document", "source", "target", "flags", "note"):
                assert not row[column].lstrip("\"' \u200e").startswith(("=", "+", "-", "@")) or row[column][0] == "'"
