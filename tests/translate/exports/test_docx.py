"""The bilingual DOCX: a sound package, every text in its place, directions and languages, nothing acts as markup."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from lxml import etree

from cache.records import Cell, Flag, Kind, Mark, Origin, Paragraph, Severity, Style, TranslationUnit
from tests.translate.exports.documents import bridge, document, documents, hostile, no_original, unit
from translate.document import ParallelDocument
from translate.documents import read_bytes
from translate.documents.wordprocessing.names import name_of
from translate.exports import file_type, render
from translate.exports.visible import visible

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(parallel: ParallelDocument) -> dict[str, etree._Element]:
    data = render("docx", parallel, no_original).data
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        return {name: etree.fromstring(zipped.read(name)) for name in zipped.namelist()}


def main(parallel: ParallelDocument) -> etree._Element:
    return parts(parallel)["word/document.xml"]


def text_of(node: etree._Element) -> str:
    """The text of a node as a word processor shows it."""
    shown = []
    for run in node.iter(f"{_W}r"):
        shown += [{"w:br": "\n", "w:tab": "\t"}.get(name_of(one), one.text or "") for one in run]
    return "".join(shown)


def rows(parallel: ParallelDocument) -> list[list[str]]:
    """The texts of the cells, row by row, without the head."""
    table = next(main(parallel).iter(f"{_W}tbl"))
    return [[text_of(cell) for cell in row.findall(f"{_W}tc")] for row in table.findall(f"{_W}tr")][1:]


def with_paragraphs(*pairs: tuple[Paragraph, TranslationUnit], source_lang: str = "en") -> ParallelDocument:
    return ParallelDocument("a.txt", source_lang, "pt", tuple(p for p, _ in pairs), tuple(u for _, u in pairs))


def pair(
    text: str, target: str | None, kind: Kind = Kind.PARAGRAPH, **more: object
) -> tuple[Paragraph, TranslationUnit]:
    one = Paragraph(0, kind, text, "en", translatable=True, **more)  # type: ignore[arg-type]
    return one, unit(text, target, source_lang="en", target_lang="pt")


def test_every_paragraph_beside_its_translation_with_what_is_to_be_said() -> None:
    assert rows(bridge()) == [
        ["הגשר", "The bridge"],
        ["הגשר נסגר. איש לא ידע.", "The bridge was closed. Nobody knew."],
        ["Xi נפגש עם Tokayev בשנת 2019.", "Xi met Tokayev.numbers: missing: 2019"],
        ["היה קר.", "It was cold.from memory: checked by Dana"],
        ["עוד לא תורגם.", "not translated yet"],
        ["1992–2019", "1992–2019"],
    ]


def test_the_head_says_what_it_is() -> None:
    head = [text_of(one) for one in main(bridge())[0] if name_of(one) == "w:p"]
    assert head[:2] == ["bridge.txt", "Hebrew · עברית → English"]
    assert "fake v=1 split=1" in head


def test_the_first_row_comes_again_on_every_page() -> None:
    row = next(main(bridge()).iter(f"{_W}tr"))
    assert row.find(f"{_W}trPr/{_W}tblHeader") is not None
    assert text_of(row) == "Hebrew · עבריתEnglish"


@pytest.mark.parametrize(("source_lang", "turned"), [("he", True), ("en", False)])
def test_columns_follow_the_direction_of_the_source(source_lang: str, turned: bool) -> None:
    parallel = document(unit("x", "y", source_lang=source_lang, target_lang="pt"), source_lang=source_lang)
    properties = next(main(parallel).iter(f"{_W}tblPr"))
    assert (properties.find(f"{_W}bidiVisual") is not None) is turned


def test_each_side_has_its_language_and_direction() -> None:
    row = next(main(bridge()).iter(f"{_W}tbl")).findall(f"{_W}tr")[1]
    source, target = row.findall(f"{_W}tc")
    assert source.find(f"{_W}p/{_W}pPr/{_W}bidi") is not None
    assert target.find(f"{_W}p/{_W}pPr/{_W}bidi") is None
    assert [dict(next(side.iter(f"{_W}lang")).attrib) for side in (source, target)] == [
        {f"{_W}bidi": "he"},
        {f"{_W}val": "en"},
    ]


def test_headings_lists_notes_and_comments_look_like_what_they_are() -> None:
    parallel = with_paragraphs(
        pair("Head", "Título", Kind.HEADING, level=2),
        pair("Item", "Ponto", Kind.LIST_ITEM, level=2, marker="b)"),
        pair("Note", "Nota", Kind.NOTE, marker="[1]"),
        pair("Reply", "Resposta", Kind.COMMENT, level=2),
        pair("x = 1", "x = 1", Kind.CODE),
    )
    root = main(parallel)
    styles = [one.get(f"{_W}val") for one in root.iter(f"{_W}pStyle")]
    for style in ("Heading2", "Beside2", "Item", "Note", "Comment", "Code"):
        assert style in styles
    assert rows(parallel)[1:3] == [["b)\tItem", "b)\tPonto"], ["[1] Note", "[1] Nota"]]
    defined = {one.get(f"{_W}styleId") for one in parts(parallel)["word/styles.xml"].iter(f"{_W}style")}
    assert set(styles) <= defined


def test_a_row_of_a_table_makes_one_row_with_tables_in_it() -> None:
    cells = [
        pair(f"{row}{column}", f"t{row}{column}", Kind.TABLE, cell=Cell(0, row, column))
        for row in (0, 1)
        for column in (0, 2)
    ]
    parallel = with_paragraphs(*cells, pair("alone", "só", Kind.TABLE, cell=Cell(1, 0, 0)))
    assert rows(parallel) == [["0002", "t00t02"], ["1012", "t10t12"], ["alone", "só"]]
    inner = list(main(parallel).iter(f"{_W}tbl"))[1:]
    assert [len(one.findall(f"{_W}tr/{_W}tc")) for one in inner] == [3, 3, 3, 3]
    for cell in main(parallel).iter(f"{_W}tc"):
        # A cell that does not end in a paragraph is damage to a word processor.
        assert name_of(cell[-1]) == "w:p"


def test_marks_are_shown_on_both_sides_where_they_find_a_place() -> None:
    marks = (
        Mark(0, 3, Style.BOLD),
        Mark(4, 10, Style.CODE),
        Mark(11, 15, Style.LINK, "https://example.org/?a=1&b=2"),
        Mark(11, 15, Style.ITALIC),
    )
    parallel = with_paragraphs(pair("Ana `make` site here", "A Ana fez `make`.", marks=marks))
    source, target = next(main(parallel).iter(f"{_W}tbl")).findall(f"{_W}tr")[1].findall(f"{_W}tc")
    assert [(text_of(run), [name_of(one) for one in run[0]]) for run in source.iter(f"{_W}r")] == [
        ("Ana", ["w:b", "w:bCs", "w:lang"]),
        (" ", ["w:lang"]),
        ("make", ["w:rStyle", "w:lang"]),
        (" ", ["w:lang"]),
        ("site", ["w:rStyle", "w:i", "w:iCs", "w:lang"]),
        (" here", ["w:lang"]),
    ]
    assert text_of(target) == "A Ana fez make."
    links = parts(parallel)["word/_rels/document.xml.rels"]
    assert "https://example.org/?a=1&b=2" in [one.get("Target") for one in links]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "#top", "https://a b", "x" * 3000])
def test_nobody_is_led_to_odd_places(address: str) -> None:
    parallel = with_paragraphs(pair("site", "site", marks=(Mark(0, 4, Style.LINK, address),)))
    assert len(parts(parallel)["word/_rels/document.xml.rels"]) == 2
    assert not list(main(parallel).iter(f"{_W}hyperlink"))


def test_what_failed_is_not_promised() -> None:
    parallel = document(unit("x", flags=(Flag("no-engine", Severity.ERROR, "none reads Hebrew"),)))
    assert rows(parallel)[0][1].startswith("not translated")
    assert "none reads Hebrew" in rows(parallel)[0][1]


def test_a_memory_is_named_once() -> None:
    remembered = {"origin": Origin.MEMORY, "note": "by Dana"}
    said = [row[1] for row in rows(document(unit("א", "a", **remembered), unit("ב", "b", **remembered)))]
    assert said == ["afrom memory: by Dana", "bfrom memory"]


def test_hostile_texts_stay_texts() -> None:
    parallel = hostile()
    for (source, _), one in zip(rows(parallel), parallel.units, strict=True):
        assert re.sub(r"\s", "", source) == re.sub(r"\s", "", visible(one.source))


def test_diglot_reads_it_again() -> None:
    data = render("docx", bridge(), no_original).data
    again = read_bytes(data, "bridge.docx")
    assert "הגשר נסגר. איש לא ידע." in [one.text for one in again.paragraphs]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render("docx", bridge(), no_original).data == render("docx", bridge(), no_original).data


def test_it_is_not_named_like_the_document_in_the_other_language() -> None:
    assert file_type("docx", "text/plain").suffix == "bilingual.docx"


@settings(max_examples=50, deadline=None)
@given(documents())
def test_any_document_makes_a_sound_file_with_all_its_text(parallel: ParallelDocument) -> None:
    shown = rows(parallel)
    assert len(shown) == len(parallel.units)
    for (source, target), one in zip(shown, parallel.units, strict=True):
        assert re.sub(r"\s", "", visible(one.source)).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") in re.sub(
            r"\s", "", source
        )
        assert target or one.target is not None
