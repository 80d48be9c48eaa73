"""Texts that were printed on pages: numbers and running heads go, and halves of paragraphs join."""

import textwrap

from cache.records import Kind
from tests.translate.paragraphs.reading import ARABIC, HEBREW, LONG, OTHER, read, texts
from translate.paragraphs import extract


def test_a_page_number_in_mid_sentence_goes_and_the_sentence_joins() -> None:
    half = (ARABIC + " " + ARABIC[:60]).rpartition(" ")
    found = read(half[0], "", "20", "", "", "", half[2] + ARABIC[60:], "", ARABIC)
    assert found.pieces[0].lines == (1, 7)
    assert [(one.text, one.reason) for one in found.dropped] == [("20", "page number")]


def test_a_caption_between_the_halves_stands_alone() -> None:
    start, rest = ARABIC * 2 + " وكان", "ينام في الغرفة السفلى بجانب الساعة الكبيرة التي لا تعمل."
    found = read(start, "", "", "", "", "صورة المنارة كما تبدو من البحر في الصباح", "", "", "", "", rest, "", ARABIC)
    assert [(piece.kind, piece.lines) for piece in found.pieces] == [
        (Kind.PARAGRAPH, (1, 11)),
        (Kind.CAPTION, (6,)),
        (Kind.PARAGRAPH, (13,)),
    ]


def test_a_semicolon_does_not_end_a_page() -> None:
    found = read("🕸 " + ARABIC[:-1] + "؛", "", "", "", ARABIC, "", ARABIC[:50] + ".")
    assert (found.pieces[0].kind, found.pieces[0].lines) == (Kind.LIST_ITEM, (1, 5))


def test_a_heading_on_a_new_page_is_no_second_half() -> None:
    found = read(HEBREW, "", "", "", "הים והמפרץ", "", HEBREW[:70] + ".", "", HEBREW[10:])
    assert [piece.kind for piece in found.pieces][:2] == [Kind.PARAGRAPH, Kind.HEADING]


def test_running_heads_go_and_the_title_stays() -> None:
    pages = [f"\fA Garden Book\n\n{LONG[: 60 + page]} in the year {1900 + page}.\n\n- {page} -" for page in range(1, 6)]
    found = extract("A Garden Book\n\n" + LONG + "\n" + "\n".join(pages))
    assert [piece.text for piece in found.pieces].count("A Garden Book") == 1
    assert {one.reason for one in found.dropped} == {"running head", "page number"}


def test_years_over_a_chronicle_are_no_page_numbers() -> None:
    rows = [
        row for year in range(1901, 1906) for row in (str(year), "", f"{LONG} That was in {year}. {OTHER} {OTHER}", "")
    ]
    assert "1903" in texts(*rows)


def test_numbers_of_sections_are_no_page_numbers() -> None:
    rows = [row for part in range(1, 5) for row in (str(part), "", f"{LONG} That is part {part}. {OTHER} {OTHER}", "")]
    assert [text for text in texts(*rows) if text.isdigit()] == ["1", "2", "3", "4"]


def test_a_number_at_a_paragraph_s_end_stays() -> None:
    wrapped = (
        "The keeper climbed the stairs every evening at dusk and",
        "lit the lamp for the last time in the autumn of the year",
        "1957.",
    )
    assert texts(*wrapped, "", LONG)[0].endswith("year 1957.")


def wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 60)


def test_a_head_beside_the_number_that_comes_once_goes_where_it_cuts_a_sentence() -> None:
    rows = wrapped(" ".join([LONG, OTHER] * 2))
    found = read(*rows[:4], "", "85", "\fAnn Lee; Bo Berg", "", *rows[4:])

    assert [one.text for one in found.dropped] == ["85", "Ann Lee; Bo Berg"]
    assert len(found.pieces) == 1


def test_a_line_of_double_spaced_text_beside_the_number_stays() -> None:
    rows = [row for line in wrapped(" ".join([LONG, OTHER] * 2)) for row in (line, "")]
    found = read(*rows[:10], "85", *rows[10:])

    assert [one.text for one in found.dropped] == ["85"]


def test_a_dash_at_the_top_of_a_page_may_belong_to_the_sentence() -> None:
    rows = wrapped(f"{LONG} {OTHER}")[:3]
    found = read(*wrapped(OTHER), "", *rows, "", "27", "\f– the lamp, that is, and the tower of which it was the eye.")

    assert found.pieces[1].text.endswith("– the lamp, that is, and the tower of which it was the eye.")
    assert found.pieces[1].lines == (4, 5, 6, 9)


def test_a_banner_close_over_the_title_goes_with_the_heads_that_say_it_again() -> None:
    banner = "Centre for Lamps | Note 7"
    rows = wrapped(" ".join([LONG, OTHER] * 4))
    pages = ["\n".join(rows[at : at + 5]) for at in range(0, 15, 5)]
    found = extract(f"{banner}\nTHE OIL OF THE LAMPS\n" + f"\n\f{banner}\n".join(pages))

    assert found.pieces[0].text == "THE OIL OF THE LAMPS"
