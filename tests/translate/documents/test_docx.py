"""The DOCX reader: paragraphs, kinds, markers, marks; what is no text; bad input."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Cell, Kind, Mark, Style
from tests.translate.documents.word_files import DATA, STRICT, field, item, par, run, word_file
from translate.document import Document
from translate.documents import ReadOptions, read_bytes, read_document
from translate.documents.docx import read_docx
from translate.documents.wordprocessing.symbols import readable
from translate.errors import BinaryDocument, DocumentError, EmptyDocument

BOX = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"


def read(body: str, **parts: object) -> Document:
    return read_bytes(word_file(body, **parts), "a.docx")  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    return [one.text for one in document.paragraphs]


def marks(document: Document, at: int = 0) -> dict[str, Style]:
    """The stretches of a paragraph that are marked, each with its style."""
    one = document.paragraphs[at]
    return {one.text[mark.start : mark.end]: mark.style for mark in one.marks}


# Kinds


def test_headings_by_style_by_what_it_is_based_on_and_by_their_own_level() -> None:
    document = read(
        par("One", style="1")
        + par("Two", style="2")
        + par("Inherited", style="Kapitel")
        + par("Own", properties='<w:outlineLvl w:val="4"/>')
        + par("Body text", properties='<w:outlineLvl w:val="9"/>')
    )
    assert [(one.kind, one.level) for one in document.paragraphs] == [
        (Kind.HEADING, 1),
        (Kind.HEADING, 2),
        (Kind.HEADING, 1),
        (Kind.HEADING, 5),
        (Kind.PARAGRAPH, None),
    ]


def test_a_title_stands_over_the_headings() -> None:
    document = read(par("The sea", style="Title") + par("A story", style="Subtitle") + par("One", style="1"))
    assert [(one.kind, one.level) for one in document.paragraphs] == [(Kind.HEADING, level) for level in (1, 2, 2)]


def test_short_bold_lines_over_text_are_headings() -> None:
    bold = "<w:b/><w:bCs/>"
    document = read(
        par(run("Prologue", bold))
        + par("It had rained for a week when the ferry came.")
        + par(run("All of this is bold.", bold))
        + par("And this is not, and goes on for a while.")
    )
    assert [one.kind for one in document.paragraphs] == [Kind.HEADING, *[Kind.PARAGRAPH] * 3]
    assert document.paragraphs[0].marks == ()


@pytest.mark.parametrize(
    ("style", "kind"),
    [("Caption", Kind.CAPTION), ("Figure", Kind.CAPTION), ("Code", Kind.CODE), ("Bib", Kind.REFERENCE)],
)
def test_kinds_by_style(style: str, kind: Kind) -> None:
    document = read(par("A line of it.", style=style) + par("And a longer paragraph of text around it."))
    assert document.paragraphs[0].kind is kind


def test_code_is_not_translated_but_a_text_that_is_all_code_is_text() -> None:
    document = read(par("light --on", style="Code") + par("Then the light goes on and everybody sees it."))
    assert not document.paragraphs[0].translatable
    document = read(par("The first line.", style="Code") + par("The second line.", style="Code"))
    assert [(one.kind, one.translatable) for one in document.paragraphs] == [(Kind.PARAGRAPH, True)] * 2


def test_captions_by_their_fields_and_words() -> None:
    document = read(
        par("Chart ", field(" SEQ Chart ", "1"), ": The catch by year")
        + par("Figure 2. The pier")
        + par("Figure it out.")
    )
    assert [one.kind for one in document.paragraphs] == [Kind.CAPTION, Kind.CAPTION, Kind.PARAGRAPH]
    assert texts(document)[0] == "Chart 1: The catch by year"


def test_a_style_based_on_itself_ends() -> None:
    assert texts(read(par("Round and round", style="Circle"))) == ["Round and round"]


def test_a_style_that_is_not_there_is_the_usual_one() -> None:
    assert read(par("Text", style="Nowhere")).paragraphs[0].kind is Kind.PARAGRAPH


# Lists


def test_markers_are_counted_level_by_level() -> None:
    document = read(
        item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e", 1) + item("f", 1, 1) + par("g")
    )
    assert [one.marker for one in document.paragraphs] == ["1.", "a)", "b)", "1.b.I", "2.", "a)", None]
    assert [one.level for one in document.paragraphs] == [1, 2, 2, 3, 1, 2, None]


def test_bullets_of_picture_fonts_are_known_for_what_they_are() -> None:
    document = read(item("a", 2) + item("b", 2, 1) + item("c", 2, 2) + par("d", style="Bullets"))
    assert [(one.marker, one.kind) for one in document.paragraphs] == [
        (marker, Kind.LIST_ITEM) for marker in ("•", "○", "▪", "•")
    ]


def test_a_list_may_begin_anew_and_share_the_counters() -> None:
    document = read(item("a", 1) + item("b", 1) + item("c", 3) + item("d", 3) + item("e", 1))
    assert [one.marker for one in document.paragraphs] == ["1.", "2.", "5.", "6.", "7."]


def test_hebrew_letters_count() -> None:
    document = read("".join(item("פריט", 4) for _ in range(16)))
    assert [one.marker for one in document.paragraphs][8:] == ["ט.", "י.", "יא.", "יב.", "יג.", "יד.", "טו.", "טז."]


def test_a_paragraph_may_be_taken_out_of_its_list() -> None:
    document = read(par("No item", style="Bullets", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'))
    assert (document.paragraphs[0].kind, document.paragraphs[0].marker) == (Kind.PARAGRAPH, None)


def test_empty_items_count() -> None:
    document = read(item("a", 1) + item("", 1) + item("c", 1))
    assert [(one.text, one.marker) for one in document.paragraphs] == [("a", "1."), ("c", "3.")]


@pytest.mark.parametrize(
    ("parts", "marker", "text"),
    [
        (("• Bread",), "•", "Bread"),
        (("3) Bread",), "3)", "Bread"),
        (("(b)", "<w:r><w:tab/></w:r>", "Bread"), "(b)", "Bread"),
        (("–", "<w:r><w:tab/></w:r>", "Bread"), "–", "Bread"),
        (("1990. The year",), None, "1990. The year"),
        (("– said he",), None, "– said he"),
    ],
)
def test_typed_markers(parts: tuple[str, ...], marker: str | None, text: str) -> None:
    one = read(par(*parts)).paragraphs[0]
    assert (one.marker, one.text, one.kind) == (marker, text, Kind.LIST_ITEM if marker else Kind.PARAGRAPH)


def test_numbered_headings_have_markers() -> None:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    one = read(par("The pier", style="1", properties=numbers)).paragraphs[0]
    assert (one.kind, one.level, one.marker) == (Kind.HEADING, 1, "1.")


# Tables


def cell(*blocks: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


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


# Inline marks


def test_marks_from_runs_and_character_styles() -> None:
    document = read(
        par(
            "Plain ",
            run("bold", "<w:b/>"),
            " ",
            run("strong", '<w:rStyle w:val="Strong"/>'),
            " ",
            run("slanted", "<w:i/>"),
            " ",
            run("lined", '<w:u w:val="single"/>'),
            " ",
            run("struck", "<w:strike/>"),
            " H",
            run("2", '<w:vertAlign w:val="subscript"/>'),
            "O ",
            run("th", '<w:vertAlign w:val="superscript"/>'),
            " ",
            run("not", '<w:b w:val="0"/><w:u w:val="none"/>'),
        )
    )
    assert document.paragraphs[0].text == "Plain bold strong slanted lined struck H2O th not"
    assert marks(document) == {
        "bold": Style.BOLD,
        "strong": Style.BOLD,
        "slanted": Style.ITALIC,
        "lined": Style.UNDERLINE,
        "struck": Style.STRIKE,
        "2": Style.SUBSCRIPT,
        "th": Style.SUPERSCRIPT,
    }


def test_runs_that_look_alike_make_one_mark_without_blanks_at_its_ends() -> None:
    document = read(par("a ", run("bo", "<w:b/>"), run("ld ", "<w:b/>"), "b"))
    assert document.paragraphs[0].marks == (Mark(2, 6, Style.BOLD),)


def test_what_the_whole_style_is_like_is_no_mark() -> None:
    document = read(par("Heading", style="1"))
    assert document.paragraphs[0].marks == ()


def test_right_to_left_text_has_switches_of_its_own() -> None:
    document = read(
        par(run("שלום", "<w:bCs/><w:rtl/>"), run(" לכל ", "<w:b/><w:rtl/>"), run("העולם", "<w:iCs/><w:rtl/>"))
    )
    assert marks(document) == {"שלום": Style.BOLD, "העולם": Style.ITALIC}


def test_links_by_relationship_by_place_and_by_field() -> None:
    document = read(
        par('<w:hyperlink r:id="l">', *[run("home"), "</w:hyperlink>"])
        + par(f'<w:hyperlink w:anchor="top">{run("up")}</w:hyperlink>')
        + par(field(' HYPERLINK "https://example.org/f" ', "there"))
        + par(f'<w:hyperlink r:id="bad">{run("evil")}</w:hyperlink>'),
        links={"l": "https://example.org/h", "bad": "javascript:alert(1)"},
    )
    values = [[(mark.style, mark.value) for mark in one.marks] for one in document.paragraphs]
    assert values == [
        [(Style.LINK, "https://example.org/h")],
        [(Style.LINK, "#top")],
        [(Style.LINK, "https://example.org/f")],
        [],
    ]


def test_code_in_a_sentence_stands_between_backticks() -> None:
    document = read(
        par(
            "Run ", run("make all", '<w:rStyle w:val="Source"/>'), " or ", run("stop", '<w:rFonts w:ascii="Consolas"/>')
        )
    )
    assert document.paragraphs[0].text == "Run `make all` or `stop`"
    assert marks(document) == {"`make all`": Style.CODE, "`stop`": Style.CODE}


def test_raised_digits_keep_apart_from_their_word() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    document = read(par("20 m", run("2", raised), ", and a note", run("14", raised), "."))
    assert document.paragraphs[0].text == "20 m², and a note¹⁴."
    assert document.paragraphs[0].marks == ()


# What is text, and what is not


def test_insertions_are_text_and_deletions_are_not() -> None:
    document = read(
        par(
            "We ",
            f'<w:ins w:id="1">{run("always ")}</w:ins>',
            '<w:del w:id="2"><w:r><w:delText>never </w:delText></w:r></w:del>',
            f'<w:moveTo w:id="3">{run("return")}</w:moveTo>',
            f'<w:moveFrom w:id="4">{run("went")}</w:moveFrom>',
            ".",
        )
    )
    assert texts(document) == ["We always return."]


def test_results_of_fields_are_text_and_their_codes_are_not() -> None:
    document = read(
        par("Page ", field(" PAGE ", "7"), " of ", f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>')
        + par("A ", field(" IF ", field(" REF x ", "nested")), "b")
    )
    assert texts(document) == ["Page 7 of 9", "A nestedb"]


def test_a_field_over_several_paragraphs() -> None:
    begin, end = field(" TOC ", "x").split(run("x"))
    document = read(par(begin, "One") + par("Two") + par("Three", end) + par("Four"))
    assert texts(document) == ["One", "Two", "Three", "Four"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    document = read(par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + par("All the rest of the text."))
    assert texts(document) == ["All the rest of the text."]


def test_lines_of_contents_without_their_pages() -> None:
    tab = "<w:r><w:tab/></w:r>"
    document = read(par("1.2", tab, "The pier", tab, "17", style="TOC1"))
    one = document.paragraphs[0]
    assert (one.text, one.marker, one.kind) == ("The pier", "1.2", Kind.LIST_ITEM)


def test_hidden_text_is_no_text() -> None:
    document = read(
        par("Seen", run(" unseen", "<w:vanish/>"), run(" neither", '<w:rStyle w:val="Hidden"/>'), ".")
        + par(run("All hidden", "<w:vanish/>"))
    )
    assert texts(document) == ["Seen."]


def test_breaks_tabs_and_special_hyphens() -> None:
    document = read(
        par("One", "<w:r><w:br/></w:r>", "two", "<w:r><w:cr/></w:r>", "three")
        + par("Name:", "<w:r><w:tab/><w:tab/></w:r>", "Anna")
        + par("<w:r><w:tab/></w:r>", "Indented", "<w:r><w:tab/></w:r>")
        + par("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kn</w:t><w:softHyphen/><w:t>own</w:t></w:r>")
        + par('<w:r><w:br w:type="page"/></w:r>')
        + par("Before", '<w:r><w:br w:type="page"/></w:r>', "after")
    )
    assert texts(document) == ["One\ntwo\nthree", "Name:\nAnna", "Indented", "well‑known", "Before\nafter"]


def test_lines_broken_because_they_were_full_are_one() -> None:
    lines = (
        "The ferry leaves the northern pier at seven and goes",
        "across the sound to the island, where the passengers",
        "wait for the bus that takes them to the village.",
    )
    document = read(par(*"<w:r><w:br/></w:r>".join(run(line) for line in lines).split("\0")))
    assert texts(document) == [" ".join(lines)]


def test_blanks_count_only_where_the_file_says_so() -> None:
    document = read("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r></w:p>")
    assert texts(document) == ["a b"]


def test_symbols() -> None:
    document = read(
        par(
            '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
            " go ",
            '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
            '<w:r><w:sym w:font="Unheard" w:char="F001"/></w:r>',
            '<w:r><w:sym w:font="Symbol" w:char="nonsense"/></w:r>',
        )
    )
    assert texts(document) == ["→ go α"]


def test_formulas_stand_between_backticks_and_alone_are_not_translated() -> None:
    formula = "<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>"
    document = read(par("Since ", formula, " holds, we go on.") + par(formula))
    assert texts(document) == ["Since `E=mc²` holds, we go on.", "E=mc²"]
    assert [(one.kind, one.translatable) for one in document.paragraphs] == [
        (Kind.PARAGRAPH, True),
        (Kind.CODE, False),
    ]


def test_readings_above_the_line_are_no_text() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('とうきょう')}</w:rt><w:rubyBase>{run('東京')}</w:rubyBase></w:ruby></w:r>"
    assert texts(read(par(ruby, "に行きます。"))) == ["東京に行きます。"]


def test_content_controls_smart_tags_and_directions_hold_text() -> None:
    document = read(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{par('In a control.')}</w:sdtContent></w:sdt>"
        + par(
            f"<w:sdt><w:sdtContent>{run('A')}</w:sdtContent></w:sdt>",
            f"<w:smartTag>{run('B')}</w:smartTag>",
            f'<w:bdo w:val="ltr">{run("C")}</w:bdo>',
            f"<w:customXml>{run('D')}</w:customXml>",
        )
    )
    assert texts(document) == ["In a control.", "ABCD"]


def test_text_boxes_once() -> None:
    both = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"
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


# Notes, comments, headers


def note(id: int, *blocks: str, sort: str = "footnote") -> str:
    return f'<w:{sort} w:id="{id}">{"".join(blocks)}</w:{sort}>'


def mark(id: int, sort: str = "footnote") -> str:
    return f'<w:r><w:{sort}Reference w:id="{id}"/></w:r>'


def test_notes_come_behind_the_text_with_their_marks() -> None:
    document = read(
        par("Second", mark(7), " and first", mark(3), ".") + par("End", mark(1, "endnote")),
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
        par("One", mark(1), "Two", mark(2)),
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


# Languages and the file as a whole


def test_the_declared_language_decides_where_the_text_says_little() -> None:
    assert read(par("OK")).lang == "en"
    assert read_bytes(word_file(par("OK")), "a.docx", options=ReadOptions(lang="kk")).lang == "kk"


def test_a_long_text_overrules_the_declared_language() -> None:
    text = "O barco sai do cais do norte às sete da manhã e ninguém sabe quando volta à aldeia."
    assert read(par(text)).lang == "pt"


def test_the_strict_namespace() -> None:
    data = word_file(par("Head", style="1") + item("Item", 2), space=STRICT)
    document = read_bytes(data, "a.docx")
    assert [(one.text, one.kind) for one in document.paragraphs] == [("Head", Kind.HEADING), ("Item", Kind.LIST_ITEM)]


def test_paths_lead_to_paragraphs_and_are_all_different() -> None:
    document = read(par("a") + par("") + par("b"), comments=f"<w:comment>{par('c')}</w:comment>")
    assert [one.location.path for one in document.paragraphs] == [
        "word/document.xml#0",
        "word/document.xml#2",
        "word/comments.xml#0",
    ]


def test_macros_are_said_and_kept_out() -> None:
    data = word_file(
        par("Text"),
        members={"word/vbaProject.bin": b"x"},
        content_type="application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    document = read_bytes(data, "a.docm")
    assert document.media_type == "application/vnd.ms-word.document.macroEnabled.12"
    assert "holds macros: they are never run, and stay in the file" in document.notes


def test_what_is_not_read_is_said() -> None:
    document = read('<w:altChunk r:id="x"/>' + par("Text"), members={"word/charts/chart1.xml": b"<c/>"})
    assert any("embedded in other formats (altChunk)" in note for note in document.notes)
    assert any("1 charts or diagrams" in note for note in document.notes)


# Bad input


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:styles xmlns:w="urn:x">&b;</w:styles>'
    with pytest.raises(DocumentError, match=r"^a\.docx: word/styles\.xml defines entities of its own"):
        read_bytes(word_file(par("x"), members={"word/styles.xml": bomb}), "a.docx")


def test_a_file_outside_is_never_read() -> None:
    outside = b'<!DOCTYPE x SYSTEM "file:///etc/hostname"><w:styles xmlns:w="urn:x"/>'
    with pytest.raises(DocumentError, match="defines entities"):
        read_bytes(word_file(par("x"), members={"word/styles.xml": outside}), "a.docx")


def test_damaged_xml_is_said_with_its_part() -> None:
    with pytest.raises(DocumentError, match=r"^a\.docx: word/document\.xml is damaged \(.*\): fetch or save it again$"):
        read("<w:p><w:r></w:p>")


def test_a_package_without_its_text() -> None:
    data = word_file(par("x")).replace(b"word/document.xml", b"word/documenx.xml")
    with pytest.raises(DocumentError, match=r"^a\.docx: no word/document\.xml in it"):
        read_bytes(data, "a.docx")


def test_a_document_without_text() -> None:
    with pytest.raises(EmptyDocument, match=r"^a\.docx: no text in it"):
        read(par(""))


def test_a_password_is_said() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(BinaryDocument, match=r"^a\.docx: locked with a password: open it in the program"):
        read_bytes(locked, "a.docx")


def test_a_relationship_may_lead_nowhere() -> None:
    assert texts(read(par('<w:hyperlink r:id="none">', *[run("x"), "</w:hyperlink>"]))) == ["x"]


# Documents that LibreOffice and python-docx made


@pytest.mark.parametrize(
    ("name", "lang", "kinds"),
    [
        ("keeper.he.docx", "he", {"heading": 2, "paragraph": 4, "list_item": 7, "table": 5, "code": 1, "caption": 1}),
        ("harbour.ar.docx", "ar", {"heading": 2, "paragraph": 3, "list_item": 4, "table": 6}),
        ("notes.en.docx", "en", {"heading": 2, "paragraph": 3, "table": 6, "note": 1}),
        ("steppe.kk.docx", "kk", {"paragraph": 3, "list_item": 2}),
        (
            "log.en.docx",
            "en",
            {"heading": 2, "paragraph": 6, "list_item": 2, "caption": 1, "table": 3, "note": 2, "comment": 1},
        ),
        ("road.kk.docx", "kk", {"heading": 3, "paragraph": 4, "list_item": 4, "table": 6}),
    ],
)
def test_documents_of_a_word_processor(name: str, lang: str, kinds: dict[str, int]) -> None:
    document = read_document(DATA / name)
    counted = {kind: sum(one.kind == kind for one in document.paragraphs) for kind in kinds}
    assert (document.lang, counted, len(document.paragraphs)) == (lang, kinds, sum(kinds.values()))


def test_a_log_with_everything_in_it() -> None:
    document = read_document(DATA / "log.en.docx")
    assert texts(document)[3:6] == [
        "The wind turned at noon[1]. We always tie the boats twice[i].",
        "Two boats were damaged, and one was lost. Run `log --add` to write it down.",
        "Beware of the rope on the left.",
    ]
    assert texts(document)[-3:] == ["By the clock of the church.", "See the rules of 1921.", "Which two?"]
    assert [(one.text, one.reason) for one in document.dropped] == [
        ("Harbour log, winter", "running head"),
        ("1", "page number"),
    ]


# Plain texts that a word processor opened

WRAPPED = """The old bridge

The bridge over the river was built by the people of
two villages, who carried the stones from the quarry
on the other bank and laid them without any mortar.

It stood for two hundred years, through floods that
took the mill and the lower road, until a lorry full
of sand was too heavy for its middle arch one autumn.

12

The new one is of steel. Nobody has written a song
about it, but the bus crosses it four times a day and
the children no longer walk to school through the water.
"""


def opened(text: str, style: str = "") -> bytes:
    """Return what a word processor makes of a text file."""
    return word_file("".join(par(line, style=style) for line in text.split("\n")))


@pytest.mark.parametrize("style", ["", "Code"])
def test_lines_of_a_plain_text_are_read_as_those_of_a_text_file(style: str) -> None:
    document = read_bytes(opened(WRAPPED, style), "a.docx")
    as_text = read_bytes(WRAPPED.encode(), "a.txt")
    assert [(one.kind, one.text) for one in document.paragraphs] == [(one.kind, one.text) for one in as_text.paragraphs]
    assert [one.text for one in document.dropped] == [one.text for one in as_text.dropped]
    assert document.paragraphs[1].location.path == "word/document.xml#lines:2,3,4"
    assert len(document.paragraphs) == 5


def test_whoever_sets_one_word_bold_sets_paragraphs() -> None:
    lines = WRAPPED.split("\n")
    data = word_file("".join(map(par, lines)) + par("And ", run("one", "<w:b/>"), " word."))
    assert len(read_bytes(data, "a.docx").paragraphs) == sum(bool(line) for line in lines) + 1


# Damage


def mutants(data: bytes, draw: st.DrawFn) -> bytes:
    """Break a file within its XML, where a checksum does not give it away."""
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        members = {name: bytearray(zipped.read(name)) for name in zipped.namelist()}
    broken = members[draw(st.sampled_from(sorted(name for name in members if not name.endswith(".png"))))]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(broken)))
        end = at + draw(st.integers(0, 40))
        other = draw(st.integers(0, len(broken)))
        broken[at:end] = draw(st.sampled_from([b"", b"<", b'"', b"</w:r>", broken[other : other + 40]]))
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name, bytes(content))
    return file.getvalue()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damage_is_said_in_one_line_or_survived(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["log.en.docx", "keeper.he.docx", "notes.en.docx"]))
    broken = data.draw(st.composite(lambda draw: mutants((DATA / name).read_bytes(), draw))())
    said = failure(broken)
    assert said is None or (said.startswith("a.docx: ") and "\n" not in said)


def failure(data: bytes) -> str | None:
    """Return why a file cannot be read, None where it can."""
    try:
        assert read_docx(data, "a.docx", ReadOptions(lang="en")).paragraphs
    except DocumentError as error:
        return str(error)
    return None


LETTERS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="<>&\u200b"), max_size=20
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(LETTERS, max_size=4), min_size=1, max_size=5))
def test_no_text_is_lost(paragraphs: list[list[str]]) -> None:
    wanted = ["".join(runs).strip() for runs in paragraphs]
    if not any(wanted):
        return
    data = word_file("".join(par(*(run(text) for text in runs), style="1") for runs in paragraphs))
    found = read_docx(data, "a.docx", ReadOptions(lang="en"))
    # Places in picture fonts become the characters that they look like.
    plain = [readable(text, None) for text in wanted if text]
    assert texts(found) == plain
