"""DOCX in, DOCX out, between languages that run in other directions."""

from tests.translate.documents.word_files import par, run, word_file
from tests.translate.exports.same.rich_docx import WORD, back, part, read
from translate.documents import read_bytes
from translate.documents.options import ReadOptions
from translate.documents.wordprocessing.names import name_of


def test_a_right_to_left_target_sets_directions() -> None:
    cells = f"<w:tr><w:tc>{par('a b c')}</w:tc><w:tc>{par('d e f')}</w:tc></w:tr>"
    bold = run("bold", '<w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="20"/>')
    document = read(
        par("Text ", bold, properties='<w:jc w:val="both"/>')
        + f"<w:tbl><w:tblPr><w:tblStyle w:val='T'/><w:jc w:val='left'/></w:tblPr>{cells}</w:tbl>"
        + "<w:sectPr><w:cols w:num='2'/><w:docGrid/></w:sectPr>"
    )
    root = part(back(document, "he"))
    first = next(root.iter(f"{WORD}p"))
    assert [name_of(one) for one in first[0]] == ["w:bidi", "w:jc"]
    runs = list(first.iter(f"{WORD}rPr"))
    assert [name_of(one) for one in runs[0]] == ["w:rtl", "w:lang"]
    assert [name_of(one) for one in runs[1]] == ["w:rFonts", "w:b", "w:bCs", "w:sz", "w:szCs", "w:rtl", "w:lang"]
    assert runs[1][0].get(f"{WORD}cs") == "Arial"
    assert runs[0][-1].get(f"{WORD}bidi") == "he"
    assert [name_of(one) for one in next(root.iter(f"{WORD}tblPr"))] == ["w:tblStyle", "w:bidiVisual", "w:jc"]
    assert [name_of(one) for one in next(root.iter(f"{WORD}sectPr"))] == ["w:cols", "w:bidi", "w:docGrid"]


def test_a_left_to_right_target_takes_them_away() -> None:
    body = (
        par(run("שלום ", "<w:rtl/>"), run("עולם", "<w:bCs/><w:szCs w:val='30'/><w:rtl/>"), properties="<w:bidi/>")
        + par(run("לפי הסגנון", ""), style="RTL")
        + "<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr></w:tbl><w:sectPr><w:bidi/></w:sectPr>"
    )
    document = read_bytes(word_file(body), "a.docx", options=ReadOptions(lang="he"))
    root = part(back(document, "pt"))
    paragraphs = list(root.iter(f"{WORD}p"))
    assert [name_of(one) for one in next(paragraphs[0].iter(f"{WORD}pPr"))] == ["w:bidi"]
    assert [one.get(f"{WORD}val") for one in root.iter(f"{WORD}bidi")] == ["0", "0"]
    bold = next(one for one in paragraphs[0].iter(f"{WORD}rPr") if one.find(f"{WORD}b") is not None)
    assert [name_of(one) for one in bold] == ["w:b", "w:bCs", "w:sz", "w:szCs", "w:lang"]
    styled = next(paragraphs[1].iter(f"{WORD}rtl"))
    assert styled.get(f"{WORD}val") == "0"
    assert not list(root.iter(f"{WORD}bidiVisual"))


def test_text_set_at_the_right_by_hand_begins_at_the_left() -> None:
    body = par(run("שלום לכולם כאן", "<w:rtl/>"), properties='<w:jc w:val="right"/>') + par("ועוד אחת כאן")
    document = read_bytes(word_file(body), "a.docx", options=ReadOptions(lang="he"))
    assert not list(part(back(document, "pt")).iter(f"{WORD}jc"))


def test_between_languages_of_one_direction_nothing_turns() -> None:
    document = read(par("Text", properties='<w:jc w:val="right"/>') + "<w:sectPr/>")
    root = part(back(document, "pt"))
    assert [name_of(one) for one in next(root.iter(f"{WORD}pPr"))] == ["w:jc"]
    assert not list(root.iter(f"{WORD}bidi"))
