"""Printers' marks, specks and rights at the edges of pages."""

import textwrap

import pytest

from tests.translate.paragraphs.reading import LONG, OTHER
from translate.paragraphs import extract

ROWS = textwrap.wrap(f"{LONG} {OTHER} {LONG}", 60)


def dropped(*lines: str, page: str = "\f") -> list[str]:
    text = "\n".join([*ROWS[:3], *lines]) + f"\n{page}" + "\n".join(ROWS[3:])
    return [one.text for one in extract(text).dropped]


@pytest.mark.parametrize("mark", ["D 2", "B b", "3*", "3—1287"])
def test_the_mark_of_a_sheet_stands_apart_at_the_foot(mark: str) -> None:
    assert dropped("", mark) == [mark]
    assert not dropped(mark)


def test_the_mark_may_stand_far_behind_the_volume() -> None:
    assert dropped("", "Works. Vol. II.                3") == ["Works. Vol. II.                3"]


def test_in_mid_page_nothing_is_such_a_mark() -> None:
    assert not dropped("", "D 2", "", *ROWS[:2])


def test_rights_under_the_first_page_go() -> None:
    rights = "0000-0000/© 2018 The Authors. Published by Holm Press."

    assert dropped("", rights) == [rights]


@pytest.mark.parametrize("specks", [".", "‘ . ■  -  ,", "~ ,"])
def test_specks_go_where_a_text_has_pages(specks: str) -> None:
    assert dropped("", specks, "", *ROWS[:2]) == [specks]
    assert not dropped("", specks, "", *ROWS[:2], page="")


@pytest.mark.parametrize("line", ["…", ". . .", "?", "!!!"])
def test_signs_that_say_something_stay(line: str) -> None:
    assert not dropped("", line, "", *ROWS[:2])
