"""The paragraphs of a DOCX in reading order: tables, text boxes, notes, comments, and where each stands."""

from cache.records import Cell, Kind
from tests.translate.documents.word_files import cell, field, note, note_mark, par, row, run, table
from tests.translate.documents.wordprocessing.reading import read, texts


def test_cells_with_their_places_merged_ones_too() -> None:
    document = read(
        table(
            row(cell(par("wide"), properties='<w:gridSpan w:val="2"/>'), cell(par("right"))),
            row(cell(par("late")), properties='<w:gridBefore w:val="2"/>'),
        )
        + table(row(cell(par("other")), cell(par("first"), par("second"))))
    )
    assert [(one.text, one.cell) for one in document.paragraphs] == [
        ("wide", Cell(0, 0, 0)),
        ("right", Cell(0, 0, 2)),
        ("late", Cell(0, 1, 2)),
        ("other", Cell(1, 0, 0)),
        ("first", Cell(1, 0, 1)),
        ("second", Cell(1, 0, 1)),
    ]
    assert {one.kind for one in document.paragraphs} == {Kind.TABLE}


def test_rows_that_are_repeated_on_each_page_are_headers() -> None:
    document = read(
        table(
            row(cell(par("Town")), cell(par("Since")), properties="<w:tblHeader/>"),
            row(cell(par("Oral")), cell(par("1613")), properties='<w:tblHeader w:val="0"/>'),
        )
    )
    assert [one.cell.header for one in document.paragraphs if one.cell] == [True, True, False, False]


def test_a_table_in_a_table_is_one_of_its_own() -> None:
    inner = table(row(cell(par("in")), cell(par("ner"))))
    document = read(table(row(cell(inner, par("after")), cell(par("beside")))))
    assert [(one.text, one.cell) for one in document.paragraphs] == [
        ("in", Cell(1, 0, 0)),
        ("ner", Cell(1, 0, 1)),
        ("after", Cell(0, 0, 0)),
        ("beside", Cell(0, 0, 1)),
    ]


def test_a_table_of_one_cell_is_a_frame_around_text() -> None:
    document = read(table(row(cell(par("Head", style="1"), par("Text")))))
    assert [(one.kind, one.cell) for one in document.paragraphs] == [(Kind.HEADING, None), (Kind.PARAGRAPH, None)]


def test_deleted_rows_are_no_text() -> None:
    gone = row(cell(par("old")), cell(par("older")), properties='<w:del w:id="1"/>')
    assert texts(read(table(gone, row(cell(par("new")), cell(par("newer")))))) == ["new", "newer"]


def test_text_boxes_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert texts(read(par("Around it.", both) + par("Later.", old))) == [
        "Around it.",
        "In a box.",
        "Later.",
        "In a box.",
    ]


def test_of_alternatives_one_is_read() -> None:
    def either(choice: str, fallback: str) -> str:
        inside = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
        return f"<mc:AlternateContent>{inside}</mc:AlternateContent>"

    both, only = either(par("new"), par("old")), either("", par("only"))
    inline = either(run("new"), run("old"))
    assert texts(read(both + only + par("in", inline))) == ["new", "only", "innew"]


def test_notes_come_behind_the_text_with_their_marks() -> None:
    document = read(
        par("Second", note_mark(7), " and first", note_mark(3), ".") + par("End", note_mark(1, "endnote")),
        footnotes='<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        + note(3, par("<w:r><w:footnoteRef/></w:r>", " About the first."))
        + note(7, par("About the second."), par("With more."))
        + note(9, par("Nobody refers to it.")),
        endnotes=note(1, par("At the end."), sort="endnote"),
    )
    assert [(one.text, one.kind, one.marker) for one in document.paragraphs] == [
        ("Second[1] and first[2].", Kind.PARAGRAPH, None),
        ("End[i]", Kind.PARAGRAPH, None),
        ("About the second.", Kind.NOTE, "[1]"),
        ("With more.", Kind.NOTE, None),
        ("About the first.", Kind.NOTE, "[2]"),
        ("Nobody refers to it.", Kind.NOTE, None),
        ("At the end.", Kind.NOTE, "[i]"),
    ]


def test_notes_are_numbered_as_the_document_says() -> None:
    document = read(
        par("One", note_mark(1), "Two", note_mark(2)),
        footnotes=note(1, par("a")) + note(2, par("b")),
        settings='<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>',
    )
    assert document.paragraphs[0].text == "One[*]Two[†]"


def test_comments_come_last_with_their_replies() -> None:
    document = read(
        par('<w:commentRangeStart w:id="0"/>', "Text", '<w:commentRangeEnd w:id="0"/>'),
        comments='<w:comment w:id="0" w:author="Dana"><w:p w14:paraId="A"><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>'
        '<w:comment w:id="1" w:author="Eli"><w:p w14:paraId="B"><w:r><w:t>Because.</w:t></w:r></w:p></w:comment>',
        commentsExtended='<w15:commentEx w15:paraId="A"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A"/>',
    )
    assert [(one.text, one.kind, one.level) for one in document.paragraphs] == [
        ("Text", Kind.PARAGRAPH, None),
        ("Why?", Kind.COMMENT, 1),
        ("Because.", Kind.COMMENT, 2),
    ]


def test_headers_and_footers_are_set_aside() -> None:
    document = read(par("Text"), header=par("The harbour"), footer=par("- ", field(" PAGE ", "1"), " -"))
    assert texts(document) == ["Text"]
    assert [(one.text, one.reason, one.before) for one in document.dropped] == [
        ("The harbour", "running head", 0),
        ("- 1 -", "page number", 0),
    ]


def test_paths_lead_to_paragraphs_and_are_all_different() -> None:
    document = read(par("a") + par("") + par("b"), comments=f"<w:comment>{par('c')}</w:comment>")
    assert [one.location.path for one in document.paragraphs] == [
        "word/document.xml#0",
        "word/document.xml#2",
        "word/comments.xml#0",
    ]
