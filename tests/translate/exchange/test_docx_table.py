import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from lxml import etree

from tests.translate.exchange.sheets import HARD, edit_docx, filled, row, sheet, texts, two_sentences
from translate.errors import ExchangeError
from translate.exchange.docx_rows import read
from translate.exchange.docx_table import write
from translate.exchange.rows import ReturnedRow

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = sheet(row("One.", "Um."), row("שלום.", "Dois.", number=2, source_lang="he"), row("Three.", None, number=3))


def main_part(data: bytes) -> "etree._Element":
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def changed(old: str, new: str) -> list[ReturnedRow]:
    return list(read(edit_docx(write(SHEET), old, new), "page.docx").rows)


def words(text: str) -> str:
    return f"<w:t xml:space='preserve'>{text}</w:t>"


def runs(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@settings(max_examples=60, deadline=None)
@given(filled, texts)
def test_any_text_comes_back(source: str, target: str) -> None:
    [found] = read(write(sheet(row(source, target))), "page.docx").rows
    assert (found.source, found.target) == (source, target)


def test_hard_texts_come_back() -> None:
    rows = [row(text, text, number=number) for number, text in enumerate(HARD, 1)]
    found = read(write(sheet(*rows)), "page.docx").rows
    assert [(one.source, one.target) for one in found] == [(text, text) for text in HARD]


def test_every_row_comes_back_with_its_mark() -> None:
    found = read(write(SHEET), "page.docx")
    assert [one.mark for one in found.rows] == [str(one.token) for one in SHEET.rows]
    assert [(one.source, one.target) for one in found.rows] == [("One.", "Um."), ("שלום.", "Dois."), ("Three.", "")]
    assert [(one.state, one.note, one.fault) for one in found.rows] == [(None, None, None)] * 3
    assert (found.source_lang, found.target_lang, found.remarks) == ("en", "pt", ())
    assert found.rows[0].where == "row 2 of the table"


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert write(SHEET) == write(SHEET)


def test_cells_say_their_direction_and_what_is_not_to_be_edited() -> None:
    rows = list(main_part(write(SHEET)).iter(f"{W}tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    cells = rows[2].findall(f"{W}tc")
    grey = [cell.find(f"{W}tcPr/{W}shd") is not None for cell in cells]
    assert grey == [True, True, False, True, False, True]
    turned = [cell.find(f"{W}p/{W}pPr/{W}bidi") is not None for cell in cells]
    assert turned == [False, True, False, False, False, False]
    assert cells[1].find(f".//{W}r/{W}rPr/{W}rtl") is not None
    said = "".join(map(str, rows[0].itertext()))
    assert "Original: English (do not edit)" in said
    assert "Translation: Portuguese" in said


def test_elements_stand_in_the_order_of_the_standard() -> None:
    order = {
        "pPr": ["bidi", "rPr"],
        "rPr": ["b", "bCs", "noProof", "color", "sz", "szCs", "rtl", "lang"],
        "tcPr": ["tcW", "shd", "tcMar"],
        "tblPr": ["tblW", "tblBorders", "tblLayout"],
        "tbl": ["tblPr", "tblGrid", "tr"],
    }
    for element in main_part(write(SHEET)).iter():
        name = element.tag.removeprefix(W)
        if name in order:
            places = [order[name].index(child.tag.removeprefix(W)) for child in element]
            assert places == sorted(places), name


def test_a_reviewers_note_and_comment_in_the_margin_come_back() -> None:
    comments = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="4"><w:p>{runs("Not so")}</w:p></w:comment></w:comments>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="c" Type="{kind}" Target="comments.xml"/></Relationships>'
    )
    data = edit_docx(
        write(SHEET),
        words("Um."),
        words("Um.") + '</w:r><w:r><w:commentReference w:id="4"/>',
        **{"word/comments.xml": comments, "word/_rels/document.xml.rels": relationships},
    )
    first, second, _ = read(data, "page.docx").rows
    assert (first.target, first.note, second.note) == ("Um.", "Not so", None)


def test_tracked_changes_are_taken_as_accepted_and_it_is_said() -> None:
    data = edit_docx(
        write(SHEET),
        f"{words('Um.')}</w:r>",
        "<w:t>Um</w:t></w:r><w:del w:id='1'><w:r><w:delText>.</w:delText></w:r></w:del>"
        f"<w:moveFrom w:id='2'>{runs(' gone')}</w:moveFrom><w:ins w:id='3'>{runs('!')}</w:ins>"
        f"<w:hyperlink>{runs('?')}</w:hyperlink>",
    )
    found = read(data, "page.docx")
    assert found.rows[0].target == "Um!?"
    assert found.remarks == ("it has tracked changes: all were taken as accepted",)


def test_paragraphs_and_breaks_in_a_cell_are_lines() -> None:
    assert (
        changed(
            f"{words('Um.')}</w:r></w:p>", f"{words('Um')}<w:br/><w:t>dois</w:t></w:r></w:p><w:p>{runs('três')}</w:p>"
        )[0].target
        == "Um\ndois\ntrês"
    )


def test_a_row_that_was_taken_out_is_missing_and_an_empty_one_is_none() -> None:
    document = main_part(write(SHEET))
    table = document.find(f".//{W}tbl")
    assert table is not None
    rows = table.findall(f"{W}tr")
    properties = etree.Element(f"{W}trPr")
    etree.SubElement(properties, f"{W}del")
    rows[2].insert(0, properties)
    for text in rows[3].iter(f"{W}t"):
        text.text = " "
    assert [one.target for one in read(_with(document), "page.docx").rows] == ["Um."]


def _with(document: "etree._Element") -> bytes:
    text = etree.tostring(document, encoding="unicode")
    return edit_docx(write(SHEET), "<w:body>", "<w:body>", **{"word/document.xml": text})


def test_a_table_that_was_cut_in_two_is_read_to_the_end() -> None:
    document = main_part(write(SHEET))
    table = document.find(f".//{W}tbl")
    assert table is not None
    second = etree.Element(f"{W}tbl")
    second.extend(table.findall(f"{W}tr")[2:])
    table.addnext(second)
    assert len(read(_with(document), "page.docx").rows) == 3


def test_cells_that_were_joined_are_a_fault_of_their_row() -> None:
    document = main_part(write(SHEET))
    first = next(iter(document.iter(f"{W}tbl"))).findall(f"{W}tr")[1]
    first.remove(first.findall(f"{W}tc")[3])
    found = read(_with(document), "page.docx").rows
    assert "5 cells and the head 6" in (found[0].fault or "")
    assert [one.fault for one in found[1:]] == [None, None]


def test_a_column_that_was_taken_out_everywhere_does_no_harm() -> None:
    document = main_part(write(SHEET))
    for one in document.iter(f"{W}tr"):
        one.remove(one.findall(f"{W}tc")[3])
    assert [one.target for one in read(_with(document), "page.docx").rows] == ["Um.", "Dois.", ""]


def test_blanks_in_a_mark_are_none_of_it() -> None:
    mark = str(SHEET.rows[0].token)
    assert changed(mark, f"{mark[:5]} {mark[5:]} ")[0].mark == mark


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("diglot.en.pt", "en pt", "no table in it has the head"),
        ("Translation: Portuguese", "Portuguese", "has no column 'Translation' any more"),
        ("</w:body>", "", "is damaged"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_said(old: str, new: str, said: str) -> None:
    with pytest.raises(ExchangeError, match=said) as caught:
        changed(old, new)
    assert "nothing was imported" in str(caught.value)


def test_no_archive_and_one_of_something_else_are_said() -> None:
    with pytest.raises(ExchangeError, match=r"page\.docx: .*nothing was imported"):
        read(b"PK\x03\x04 no archive", "page.docx")
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(ExchangeError, match="no DOCX"):
        read(out.getvalue(), "page.docx")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_gives_back_every_text_and_mark(tmp_path: Path) -> None:
    steady = [text for text in HARD if "\u202b" not in text]
    rows = [row(text, f"T {text}", number=number) for number, text in enumerate(steady, 1)]
    rows += [two_sentences(), row("שלום \u200fעולם", "Olá", number=99, source_lang="he")]
    sent = sheet(*rows)
    (tmp_path / "page.docx").write_bytes(write(sent))
    for kind, name, folder in (("odt", "page.docx", "there"), ("docx", "there/page.odt", "back")):
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
                "--convert-to",
                kind,
                "--outdir",
                tmp_path / folder,
                tmp_path / name,
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
    found = read((tmp_path / "back" / "page.docx").read_bytes(), "page.docx")
    assert [one.mark for one in found.rows] == [str(one.token) for one in sent.rows]
    assert [one.fault for one in found.rows] == [None] * len(rows)
    for came, left in zip(found.rows, sent.rows, strict=True):
        assert (came.source or "").split() == left.source.split()
        assert (came.target or "").split() == (left.target or "").split()
