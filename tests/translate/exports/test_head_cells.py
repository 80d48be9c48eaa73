"""Cells that head others, in every export that can say so."""

import io
import zipfile

from cache.records import Cell
from tests.translate.exports.same.translations import translated
from translate.document import Original
from translate.documents import read_bytes
from translate.exports import render
from translate.exports.head_cells import cell_tag, is_head

SOURCE = (
    b"<p>The lamps of the islands were told apart by the pages of a book that hung in every kitchen of the coast.</p>"
    b"<table><tr><th>Lamp<th>Range<tr><th>Skerry<td>14 miles<tr><th>Reef<td>9 miles</table>"
)


def test_what_a_cell_heads() -> None:
    head, cell = Cell(0, 0, 0, header=True), Cell(0, 0, 1)
    assert is_head([head, head])
    assert not is_head([head, cell])
    assert cell_tag(head, in_head=True) == 'th scope="col"'
    assert cell_tag(head, in_head=False) == 'th scope="row"'
    assert cell_tag(cell, in_head=False) == "td"


def written(format: str) -> bytes:
    document = read_bytes(SOURCE, "lamps.html", lang="en")
    return render(format, translated(document, "pt"), _never).data


def _never() -> Original:
    raise AssertionError("no bilingual export needs the file")


def test_html_has_heads_on_both_sides() -> None:
    text = written("html").decode()
    assert text.count("<thead>") == 2
    assert text.count('scope="col"') == 4
    assert text.count('scope="row"') == 4


def test_epub_has_heads() -> None:
    with zipfile.ZipFile(io.BytesIO(written("epub"))) as file:
        text = "".join(file.read(name).decode() for name in file.namelist() if "chapter" in name)
    assert text.count("<thead>") == 1
    assert (text.count('scope="col"'), text.count('scope="row"')) == (2, 2)


def test_docx_repeats_heads_and_sets_them_bold() -> None:
    with zipfile.ZipFile(io.BytesIO(written("docx"))) as file:
        text = file.read("word/document.xml").decode()
    # One is that of the languages, two those of the table's first row.
    assert text.count("<w:tblHeader/>") == 3
    assert text.count("<w:b/>") == 8


def test_markdown_sets_heads_bold() -> None:
    text = written("md").decode()
    assert "\n**Lamp**\n" in text
    assert "**14 miles**" not in text
