"""Numbers that count pages."""

from translate.paragraphs.lines import Line
from translate.paragraphs.page_chains import characters_before, page_chains


def line(text: str) -> Line:
    return Line(1, text, 0, 0)


def test_a_chinese_sign_counts_for_two_letters() -> None:
    assert characters_before([line("lamp"), line("灯塔"), line("oil")]) == [0, 4, 8, 11]


def test_numbers_chain_where_pages_of_text_stand_between() -> None:
    assert page_chains({0: 7, 1: 8, 2: 9}, [0, 1500, 3100]) == [[0, 1, 2]]


def test_a_page_may_be_missing_and_no_number_falls_back() -> None:
    assert page_chains({0: 7, 1: 10, 2: 9}, [0, 4500, 6000]) == [[0, 1], [2]]


def test_numbers_with_little_text_between_them_do_not_chain() -> None:
    assert page_chains({0: 1, 1: 2, 2: 3}, [0, 100, 200]) == [[0], [1], [2]]
