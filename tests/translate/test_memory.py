"""Translations by people, read from the jsonl export."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from translate.errors import DocumentError
from translate.memory import read_memory

AT = datetime(2026, 3, 1, tzinfo=UTC)


def row(**changes: object) -> str:
    return json.dumps(
        {"source": "שלום.", "target": "Hello.", "source_lang": "he", "target_lang": "en", **changes}, ensure_ascii=False
    )


def write(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = folder / "memory.jsonl"
    path.write_text("\n".join(lines), encoding=encoding)
    return path


def test_only_texts_and_languages_count(tmp_path: Path) -> None:
    path = write(tmp_path, row(document="elsewhere.txt", index=7, origin="machine", score=-1.5, signature="x"))

    [correction] = read_memory(path, author="Rina", note="by hand", at=AT)

    assert (correction.source, correction.after) == ("שלום.", "Hello.")
    assert (correction.source_lang, correction.target_lang) == ("he", "en")
    assert (correction.author, correction.note, correction.at) == ("Rina", "by hand", AT)
    assert correction.document_id is None


def test_rows_without_a_target_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, row(target=None), "", row(target=""), "   ", row())

    assert len(read_memory(path, author="a", note="n", at=AT)) == 1


def test_languages_may_be_named_in_any_way(tmp_path: Path) -> None:
    path = write(tmp_path, row(source_lang="heb_Hebr", target_lang="en-US"))

    [correction] = read_memory(path, author="a", note="n", at=AT)

    assert (correction.source_lang, correction.target_lang) == ("he", "en")


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert len(read_memory(write(tmp_path, row(), encoding="utf-8-sig"), author="a", note="n", at=AT)) == 1


def test_line_separators_inside_a_text_do_not_end_a_row(tmp_path: Path) -> None:
    [correction] = read_memory(write(tmp_path, row(source="a\u2028b")), author="a", note="n", at=AT)

    assert correction.source == "a\u2028b"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a row of JSON"),
        ("[1]", "not a JSON object"),
        (row(source=""), "'source' is empty"),
        (row(source=" \n"), "'source' is empty"),
        (row(source=None), "'source' is missing"),
        (row(source_lang=3), "'source_lang' is missing"),
        (row(target=7), "'target' is missing"),
        (row(target_lang="klingon"), "unknown language 'klingon'"),
        ('{"source": "x"}', "'target' is missing"),
    ],
)
def test_a_damaged_row_is_named_by_its_line(tmp_path: Path, line: str, message: str) -> None:
    path = write(tmp_path, row(), line)

    with pytest.raises(DocumentError, match=message) as caught:
        read_memory(path, author="a", note="n", at=AT)

    assert "memory.jsonl:2:" in str(caught.value)


def test_a_file_that_is_not_there_and_one_that_is_not_text(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be read: No such file"):
        read_memory(tmp_path / "nothing.jsonl", author="a", note="n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(DocumentError, match="not UTF-8 at byte 0"):
        read_memory(tmp_path / "binary", author="a", note="n")
