"""PDF files, from those that programs made to those that nobody should be able to stop Diglot with."""

from pathlib import Path

import pytest

from cache.records import Kind, Style
from tests.translate.documents.pdf.files import (
    column,
    found_in,
    pages_of,
    pdf,
    picture_pdf,
    ruled,
    shown,
    texts_in,
)
from translate.documents import ReadOptions, read_bytes, read_document
from translate.documents.pdf.process import PdfText
from translate.errors import BinaryDocument, DocumentError, EmptyDocument

DATA = Path(__file__).parents[3] / "data" / "documents" / "pdf"

ENGLISH = [
    "The lamps of the outer islands were kept by four",
    "families, who carried the oil up the stairs every",
    "evening and wrote the weather down in thick books.",
]
LEFT = [
    "Fishermen came for coffee",
    "and for news, and the boat",
    "brought letters every other",
    "week when the sea let it.",
    "Painters rented the rooms",
    "that stood empty in summer,",
]
RIGHT = [
    "and one of them stayed for",
    "eleven years until the roof",
    "of the house fell in. After",
    "that nobody came for long,",
    "and the last of the keepers",
    "moved to the harbour town.",
]


@pytest.mark.parametrize("file", sorted(DATA.glob("*.pdf")), ids=lambda file: file.stem)
def test_paragraphs_of_real_programs(file: Path) -> None:
    rows = [
        "\t".join(
            (
                str(one.location.page),
                one.kind.value,
                str(one.level or ""),
                one.marker or "",
                f"{one.cell.table}.{one.cell.row}.{one.cell.column}{'h' if one.cell.header else ''}"
                if one.cell
                else "",
                one.text,
            )
        )
        for one in read_document(file).paragraphs
    ]
    assert rows == file.with_suffix(".tsv").read_text("utf-8").splitlines()


def test_a_document_knows_what_it_was_and_where_its_paragraphs_stand() -> None:
    document = read_document(DATA / "writer-he.pdf")
    assert (document.media_type, document.lang, document.name) == ("application/pdf", "he", "writer-he.pdf")
    assert document.notes == ()
    first = document.paragraphs[0].location
    assert first.page == 1
    assert first.box is not None
    assert 0 < first.box.left < first.box.right < 420
    assert 0 < first.box.top < first.box.bottom < 120


def test_running_heads_and_page_numbers_are_set_aside_and_placed() -> None:
    document = read_document(DATA / "writer-he.pdf")
    heads = [one for one in document.dropped if one.reason == "running head"]
    numbers = [one for one in document.dropped if one.reason == "page number"]
    assert [(one.page, one.text) for one in heads] == [(1, "מכתבים מן הנמל"), (2, "מכתבים מן הנמל")]
    assert [(one.page, one.text) for one in numbers] == [(1, "1"), (2, "2")]
    assert heads[0].before == 0
    assert numbers[1].before is None
    second = next(one.index for one in document.paragraphs if one.location.page == 2)
    assert heads[1].before == numbers[0].before == second


def test_wrapped_lines_become_a_paragraph() -> None:
    assert texts_in(pdf([column(ENGLISH, 50, 500)])) == [" ".join(ENGLISH)]


def test_two_columns_are_read_one_after_the_other() -> None:
    content = column(LEFT, 50, 500) + column(RIGHT, 225, 500)
    assert texts_in(pdf([content])) == [" ".join(LEFT + RIGHT)]


def test_a_title_over_two_columns_stays_first() -> None:
    title = shown("Keepers of the lamps in the outer islands", 50, 540, size=16, font="F2")
    pieces, _ = found_in(pdf([title + column(LEFT, 50, 500) + column(RIGHT, 225, 493)]))
    assert [(one.kind, one.level) for one in pieces] == [(Kind.HEADING, 1), (Kind.PARAGRAPH, None)]
    assert pieces[1].text == " ".join(LEFT + RIGHT)


def test_a_gap_parts_paragraphs_and_so_does_an_indent() -> None:
    apart = column(ENGLISH, 50, 500) + column(ENGLISH, 50, 440)
    assert texts_in(pdf([apart])) == [" ".join(ENGLISH)] * 2
    lines = [*ENGLISH[:2], "evening, and wrote the weather down in their books."]
    indented = column(lines, 50, 500) + shown(ENGLISH[0], 65, 458) + column(ENGLISH[1:], 50, 444)
    assert texts_in(pdf([indented])) == [" ".join(lines), " ".join(ENGLISH)]


def test_a_short_last_line_ends_a_paragraph() -> None:
    lines = [*ENGLISH[:2], "evening.", *ENGLISH]
    assert texts_in(pdf([column(lines, 50, 500)])) == [" ".join(lines[:3]), " ".join(ENGLISH)]


def test_hyphens_at_line_ends_are_undone() -> None:
    lines = ["The books of the weather are kept in the har-", "bour, where anybody may read them on request."]
    assert texts_in(pdf([column(lines, 50, 500)]))[0].startswith("The books of the weather are kept in the harbour, ")


def test_a_paragraph_goes_on_over_a_page_with_its_number_and_head_between() -> None:
    head = shown("Letters from the harbour", 50, 565, size=9)
    first = head + column(ENGLISH[:2], 50, 80) + shown("7", 205, 25, size=9)
    second = head + column(ENGLISH[2:], 50, 530) + shown("8", 205, 25, size=9)
    pieces, dropped = found_in(pdf([first, second]))
    assert [one.text for one in pieces] == [" ".join(ENGLISH)]
    assert [one.reason for one in dropped] == ["running head", "page number"] * 2


def test_words_are_parted_where_spaces_are_only_gaps() -> None:
    content = shown("Words", 50, 500) + shown("without", 84, 500) + shown("spaces", 124, 500)
    assert texts_in(pdf([content])) == ["Words without spaces"]


def test_letters_set_one_by_one_make_words() -> None:
    at, content = 50.0, ""
    for letter, width in zip("lamp", (2.44, 6.12, 9.16, 6.12), strict=True):
        content += shown(letter, at, 500)
        at += width
    assert texts_in(pdf([content])) == ["lamp"]


def test_bold_by_printing_twice_is_read_once() -> None:
    assert texts_in(pdf([shown("Once and no more", 50, 500) + shown("Once and no more", 50.2, 500)])) == [
        "Once and no more"
    ]


def test_raised_figures_are_written_as_such_and_raised_letters_marked() -> None:
    line = shown("read since", 50, 500) + shown("12", 101, 504, size=7) + shown("and the 5", 112, 500)
    (piece,) = found_in(pdf([line + shown("th", 158, 504, size=7) + shown("book", 168, 500)]))[0]
    assert piece.text == "read since¹² and the 5th book"
    assert [(one.style, piece.text[one.start : one.end]) for one in piece.marks] == [(Style.SUPERSCRIPT, "th")]


def test_bold_words_are_marked() -> None:
    content = shown("The word", 50, 500) + shown("lamp", 97.5, 500, font="F2") + shown("is bold here", 126, 500)
    (piece,) = found_in(pdf([content]))[0]
    assert [(one.style, piece.text[one.start : one.end]) for one in piece.marks] == [(Style.BOLD, "lamp")]


def test_notes_below_a_rule_are_notes() -> None:
    body = column([*ENGLISH, *ENGLISH, *ENGLISH], 50, 500)
    notes = column(["1 The books are in the museum.", "2 Three bells still hang there."], 50, 90, size=8, leading=11)
    pieces, _ = found_in(pdf([body + ruled(50, 102, 100) + notes]))
    assert [(one.kind, one.marker, one.text) for one in pieces[1:]] == [
        (Kind.NOTE, "1", "The books are in the museum."),
        (Kind.NOTE, "2", "Three bells still hang there."),
    ]


def test_list_items_keep_their_markers_apart() -> None:
    items = ["1. Oil for the lamp.", "2. Spare wicks in a tin box.", "3. Gloves for the keepers."]
    pieces, _ = found_in(pdf([column(ENGLISH, 50, 500) + column(items, 60, 440)]))
    assert [(one.kind, one.marker) for one in pieces[1:]] == [(Kind.LIST_ITEM, f"{at}.") for at in (1, 2, 3)]
    assert pieces[2].text == "Spare wicks in a tin box."


def test_drawn_dots_are_bullets() -> None:
    dots = "".join(f"50 {y} 3 3 re f\n" for y in (402.5, 388.5))
    items = column(["Oil for the lamp.", "Spare wicks in a box."], 60, 400)
    pieces, _ = found_in(pdf([column(ENGLISH, 50, 500) + dots + items]))
    assert [(one.kind, one.marker, one.text) for one in pieces[1:]] == [
        (Kind.LIST_ITEM, "•", "Oil for the lamp."),
        (Kind.LIST_ITEM, "•", "Spare wicks in a box."),
    ]


def test_a_table_with_rules_and_one_without() -> None:
    rows = [("Island", "Built"), ("Eastern rock", "1861"), ("Long skerry", "1902")]
    cells = "".join(
        shown(left, 55, 400 - 20 * at) + shown(right, 205, 400 - 20 * at) for at, (left, right) in enumerate(rows)
    )
    grid = "".join(f"50 {415 - 20 * at} m 300 {415 - 20 * at} l S\n" for at in range(4))
    grid += "".join(f"{x} 355 m {x} 415 l S\n" for x in (50, 200, 300))
    for content in (cells + grid, cells):
        pieces, _ = found_in(pdf([column(ENGLISH, 50, 500) + content]))
        found = [(one.cell.row, one.cell.column, one.text) for one in pieces if one.cell]
        assert found == [(row, at, text) for row, pair in enumerate(rows) for at, text in enumerate(pair)]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(rotate: int) -> None:
    angles = {0: "1 0 0 1 60 500", 90: "0 1 -1 0 60 60", 180: "-1 0 0 -1 360 90", 270: "0 -1 1 0 300 540"}
    first, second = ENGLISH[:2]
    content = f"BT /F1 11 Tf {angles[rotate]} Tm ({first}) Tj 0 -14 Td ({second}) Tj ET"
    assert texts_in(pdf([content], rotate=rotate)) == [f"{first} {second}"]


def test_slanted_and_outlying_text_is_set_aside() -> None:
    stamp = "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET\n"
    pieces, dropped = found_in(pdf([column(ENGLISH, 50, 500) + stamp + shown("beyond", 900, 500)]))
    assert [one.text for one in pieces] == [" ".join(ENGLISH)]
    assert [(one.reason, one.text) for one in dropped] == [("watermark", "DRAFT"), ("outside the page", "beyond")]


def test_no_letter_is_lost() -> None:
    content = column(ENGLISH, 50, 500) + column(LEFT, 50, 430) + column(RIGHT, 225, 423) + shown("4", 205, 25)
    pieces, dropped = found_in(pdf([content]))
    kept = "".join((one.marker or "") + one.text for one in pieces) + "".join(one.text for one in dropped)
    wanted = "".join([*ENGLISH, *LEFT, *RIGHT, "4"])
    assert sorted(kept.replace(" ", "")) == sorted(wanted.replace(" ", ""))


@pytest.mark.parametrize(
    "box", [(0, 0, 1, 1), (0, 0, 14_400, 14_400), (0, 0, 0, 0), (5, 5, -5, -5), (0, 0, 1e30, 1e30)], ids=str
)
def test_a_page_of_absurd_size_stops_nothing(box: tuple[float, ...]) -> None:
    assert len(pages_of(pdf([column(ENGLISH, 50, 500)], box=box))) == 1


def test_scripts_and_attachments_are_ignored() -> None:
    catalog = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [] >> >>"
    assert texts_in(pdf([column(ENGLISH, 50, 500)], catalog=catalog)) == [" ".join(ENGLISH)]


def test_a_scan_without_text_is_said_to_be_one() -> None:
    with pytest.raises(EmptyDocument, match=r"scan\.pdf: no text in it, its pages are pictures: --ocr .*tesseract-ocr"):
        read_bytes(picture_pdf(8, 8, bytes(64)), "scan.pdf")


def test_fonts_without_letters_are_said_to_be_so() -> None:
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Strange /Encoding /Identity-H /DescendantFonts "
        "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Strange "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>] >>"
    )
    content = "BT /F1 11 Tf 50 500 Td <" + "E0A1E0A2E0A3E0A4" * 10 + "> Tj ET"
    with pytest.raises(EmptyDocument, match=r"odd\.pdf: its fonts do not say which letters they show: --ocr"):
        read_bytes(pdf([content], fonts={"F1": font}), "odd.pdf")


def test_a_page_without_anything_is_empty() -> None:
    with pytest.raises(EmptyDocument, match=r"blank\.pdf: no text on its 1 page: nothing to translate"):
        read_bytes(pdf([""]), "blank.pdf")


def test_a_pdf_without_pages_says_so() -> None:
    with pytest.raises(DocumentError, match=r"none\.pdf: the PDF "):
        read_bytes(pdf([]), "none.pdf")


@pytest.mark.parametrize("size", [9, 200, 900])
def test_a_file_cut_short_says_so_or_opens(size: int) -> None:
    data = pdf([column(ENGLISH, 50, 500)])
    with pytest.raises(DocumentError, match=r"cut\.pdf: the PDF is damaged or cut short: fetch it again"):
        read_bytes(data[:size], "cut.pdf")


def test_another_format_under_the_name_says_so() -> None:
    with pytest.raises(BinaryDocument, match=r"letter\.pdf: named like PDF, but its content is not"):
        read_bytes(b"Dear reader,\n", "letter.pdf")


def test_the_language_that_a_person_names_holds() -> None:
    document = read_bytes(pdf([column(ENGLISH, 50, 500)]), "a.pdf", options=ReadOptions(lang="pt"))
    assert document.lang == "pt"


def test_a_page_of_more_characters_than_anybody_reads_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf([column(ENGLISH, 40, 500), column(ENGLISH[:1], 40, 500)])
    monkeypatch.setattr("translate.documents.pdf.glyphs.MOST_GLYPHS", 100)
    pages = pages_of(data)
    assert [page.cut > 40 for page in pages] == [True, False]

    monkeypatch.setattr("translate.documents.pdf.reader.read_pages", lambda *_: PdfText(pages, count=2))
    notes = read_bytes(data, "long.pdf", lang="en").notes

    assert notes == (
        f"page 1: only the first 200,000 characters of a page are read, and {pages[0].cut} more were left out: "
        "split the page, or give the text in another format",
    )
