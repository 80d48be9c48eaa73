"""Lines joined into the text of a piece, with what is set apart in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Mark
from cache.records import Style as Looks
from translate.documents.pdf.frames import dump_page, load_page
from translate.documents.pdf.layout import Line, Page, Style
from translate.documents.pdf.notes import follows, note_text
from translate.documents.pdf.pieces import join_lines
from translate.paragraphs.hyphens import Vocabulary


def line(text: str, *styles: Style) -> Line:
    return Line(text, 50, 50, 300, 61, 59, 11, styles=list(styles))


def joined(*lines: Line) -> tuple[str, list[Mark]]:
    return join_lines(lines, Vocabulary())


def test_lines_meet_with_a_space_and_chinese_ones_without() -> None:
    assert joined(line("one"), line("two"))[0] == "one two"
    assert joined(line("北方"), line("群岛"))[0] == "北方群岛"
    assert joined(line("北方，"), line("1954年"))[0] == "北方，1954年"


def test_no_space_follows_an_opening_bracket() -> None:
    assert joined(line("the agency ("), line("NASA) said"))[0] == "the agency (NASA) said"


def test_a_mark_goes_on_over_the_end_of_a_line() -> None:
    text, marks = joined(line("see the grey", Style(8, 12, "italic")), line("book there", Style(0, 4, "italic")))
    assert [(text[one.start : one.end], one.style) for one in marks] == [("grey book", Looks.ITALIC)]


def test_marks_hold_where_a_hyphen_goes() -> None:
    text, marks = joined(line("the har-", Style(4, 8, "bold")), line("bour is", Style(0, 4, "bold")))
    assert text == "the harbour is"
    assert [text[one.start : one.end] for one in marks] == ["harbour"]


def test_soft_hyphens_go_and_marks_stay_in_place() -> None:
    text, marks = joined(line("light\u00adhouse and bold", Style(16, 20, "bold")))
    assert text == "lighthouse and bold"
    assert [text[one.start : one.end] for one in marks] == ["bold"]


@given(st.lists(st.text(st.sampled_from("abc-ש北1 "), min_size=1, max_size=12).map(str.strip).filter(bool), min_size=1))
def test_no_letter_is_lost(texts: list[str]) -> None:
    text, _ = joined(*map(line, texts))
    assert [one for one in text if one.isalnum()] == [one for row in texts for one in row if one.isalnum()]


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("1The books are here", "1", "The books are here"),
        ("¹² The books", "¹²", "The books"),
        ("[3] The books", "[3]", "The books"),
        ("* The books", "*", "The books"),
        ("4. ^ 1 2 The books", "4.", "^ 1 2 The books"),
        ("The books", None, "The books"),
    ],
)
def test_notes_begin_in_many_ways_and_lose_nothing(text: str, marker: str | None, rest: str) -> None:
    assert note_text(text) == (marker, rest)


def test_the_next_note_has_the_next_number() -> None:
    assert follows("2The books", "1The lamps")
    assert follows("¹³ The books", "12 The lamps")
    assert not follows("4 The books", "1 The lamps")
    assert follows("† The books", "* The lamps")


def test_a_page_passes_between_programs_as_it_is() -> None:
    page = Page(3, 420, 595, [line("שלום \ud800", Style(0, 4, "bold"))], glyphs=4, unreadable=1, rtl=True)
    page.lines[0].cell = (0, 1, 2)
    assert load_page(dump_page(page)) == page
