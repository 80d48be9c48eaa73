"""The width of a page that a program wrapped."""

import textwrap

import pytest

from tests.translate.paragraphs.encyclopedia import TEXT
from translate.paragraphs.lines import split_lines
from translate.paragraphs.page_width import page_width, runs_on


@pytest.mark.parametrize("width", [50, 72, 100])
def test_the_longest_lines_tell_the_width(width: int) -> None:
    found = page_width(split_lines("\n".join(textwrap.wrap(" ".join([TEXT] * 9), width))))

    assert found is not None
    assert width - 6 <= found <= width


def test_one_long_address_makes_a_page_no_wider() -> None:
    rows = textwrap.wrap(" ".join([TEXT] * 9), 60)
    lines = split_lines("\n".join([*rows, "https://elmsea.example/" + "lamp/" * 12]))

    assert page_width(lines) == page_width(lines[:-1]) or (page_width(lines) or 99) <= 60


@pytest.mark.parametrize("text", ["", "One line.", "\n\n".join([TEXT] * 9), "Lamp\nTower\nStairs\nBoat\nOil\nWick"])
def test_other_pages_have_none(text: str) -> None:
    width = page_width(split_lines(text))

    assert width is None or width < 12


def test_a_line_runs_on_when_the_next_word_had_no_room() -> None:
    lines = split_lines("The keeper climbed the\nstairs and lit the\nlamp.\nThen he went home.")

    assert runs_on(lines, 0, 24)
    assert not runs_on(lines, 0, 40)
    assert not runs_on(lines, 2, 5)
    assert not runs_on(lines, 3, 5)
