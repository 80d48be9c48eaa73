"""What single lines say by themselves."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.paragraphs.marks import (
    all_capitals,
    closed,
    columns,
    count_letters,
    dangles,
    ends_block,
    fold,
    has_letter,
    is_coded,
    is_list_item,
)

# Signs that are folded, count as letters or end sentences each in its own way.
SIGNS = "aÉß１（），：…　 \t\u00a0\u0301ا\ufeb0ﬁ²①½Ⅷ_.!?。”»)]12:;-–•*©か\u3099灯"


@pytest.mark.parametrize(
    "text",
    [
        "{",
        '"size": 162,',
        "a_b",
        "$HOME",
        "x == y",
        "--verbose",
        "run()",
        "-> 1.0",
        "std::map",
        "print(share)",
        "key=value",
        r"C:\new",
    ],
)
def test_lines_that_programs_read(text: str) -> None:
    assert is_coded(text)


@pytest.mark.parametrize(
    "text",
    [
        "oil for $5 a jar",
        "a - b",
        "Home > News",
        'he said "yes": no',
        "22 + 1 = 23",
        "- 30 -",
        'צה"ל: חדשות',
        "(see below)",
        "8 Comment(s)",
        "回复 支持(132)",
    ],
)
def test_lines_that_people_read(text: str) -> None:
    assert not is_coded(text)


@pytest.mark.parametrize(
    ("text", "open_"), [("oil,", True), ("oil/", True), ("see https://elmsea.example/lamp/", False)]
)
def test_a_line_that_cannot_be_an_end(text: str, open_: bool) -> None:
    assert dangles(text) is open_


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Nobody came.", True), ("Nobody came. 12", True), ("Nobody came.12", True), ("UDC 631.67(575.1)", False)],
)
def test_a_figure_ends_no_sentence(text: str, ended: bool) -> None:
    assert closed(text) is ended


@pytest.mark.parametrize(
    ("text", "loud"),
    [("THE LAMP", True), ("The LAMP", False), ("ארגון NATO", False), ("中图分类号：P641.8 文献标识码：A", False)],
)
def test_an_acronym_among_letters_without_capitals_says_nothing(text: str, loud: bool) -> None:
    assert all_capitals(text) is loud


@pytest.mark.parametrize(("text", "count"), [("lamp", 4), ("灯塔", 4), ("灯塔 1911", 9), ("（灯）", 6), ("منارة", 5)])
def test_chinese_signs_take_two_columns(text: str, count: int) -> None:
    assert columns(text) == count


@given(st.text(SIGNS, max_size=12))
def test_folding_makes_forms_case_and_spaces_one(text: str) -> None:
    assert fold(text) == " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@given(st.text(SIGNS, max_size=12))
def test_letters_are_counted_one_by_one(text: str) -> None:
    assert count_letters(text) == sum(map(has_letter, text))


@given(st.text(SIGNS, max_size=12))
def test_where_a_sentence_ends_a_paragraph_may(text: str) -> None:
    assert ends_block(text) or not closed(text)


@pytest.mark.parametrize("text", ["a) lamp", "iv. lamp", "二、灯", "三）灯", "- lamp", "•lamp", "12. lamp", "(b) lamp"])
def test_markers_of_items(text: str) -> None:
    assert is_list_item(text)


@pytest.mark.parametrize("text", ["lamp", "ab) lamp", "十灯", "A. Lee", "2021 lamps"])
def test_what_is_no_marker(text: str) -> None:
    assert not is_list_item(text)
