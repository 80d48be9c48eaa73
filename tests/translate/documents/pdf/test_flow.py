"""What a line of a column says about the one below it."""

import pytest

from translate.documents.pdf.flow import flows, has_room, is_cased, is_figure
from translate.documents.pdf.layout import Glyph, Segment

COLUMN = (0.0, 120.0)


def line(text: str, *, rtl: bool = False) -> list[Segment]:
    """A line of letters six points wide; Hebrew stands from right to left."""
    shown = text[::-1] if rtl else text
    start = 120 - 6 * len(text) if rtl else 0
    places = [(character, start + 6.0 * at) for at, character in enumerate(shown)]
    glyphs = [Glyph(character, x, x + 6, 10, 10) for character, x in places if character != " "]
    return [Segment(glyphs, 0, glyphs[0].left, glyphs[-1].right, 2, 12, 10, 10)]


@pytest.mark.parametrize(
    ("above", "below", "rtl"),
    [
        ("carried the oil up t", "he stairs", False),
        ("carried the oil up", "every evening", False),
        ("wrote down the wea-", "ther", False),
        ("נשאו את השמן במעלה", "המדרגות", True),
    ],
)
def test_a_full_line_in_mid_sentence_flows(above: str, below: str, rtl: bool) -> None:
    assert flows(line(above, rtl=rtl), line(below, rtl=rtl), COLUMN)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("carried the oil", "up the stairs"),
        ("carried the oil up.", "every evening"),
        ("carried the oil up", "Every evening"),
        ("carried the oil 1861", "every evening"),
        ("carried the oil up", "40 litres"),
    ],
)
def test_other_lines_do_not(above: str, below: str) -> None:
    assert not flows(line(above), line(below), COLUMN)


def test_a_narrow_column_says_nothing_by_being_full() -> None:
    assert not flows(line("timber"), line("planks"), (0.0, 36.0))


def test_room_is_measured_by_the_word_that_is_read_first() -> None:
    assert has_room(line("carried the oil"), line("up the stairs"), COLUMN)
    assert not has_room(line("carried the oil"), line("evening by evening"), COLUMN)
    assert has_room(line("נשאו את השמן", rtl=True), line("עד המדרגות הגבוהות", rtl=True), COLUMN)
    assert not has_room(line("נשאו את השמן", rtl=True), line("במעלההמדרגות עד", rtl=True), COLUMN)


def test_figures_and_scripts() -> None:
    assert is_figure(line("1861"))
    assert is_figure(line("(14)"))
    assert not is_figure(line("lamp 7"))
    assert is_cased(line("oil"))
    assert not is_cased(line("שמן", rtl=True))
