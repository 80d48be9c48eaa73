"""The lines of a text: their ends, the blank ones, and what nobody sees."""

import pytest

from tests.translate.paragraphs.reading import HEBREW, LONG, OTHER, read, texts
from translate.paragraphs import Extraction, extract
from translate.paragraphs.lines import split_lines


def test_blank_lines_end_paragraphs() -> None:
    found = read(LONG, "", OTHER)
    assert [(piece.text, piece.lines) for piece in found.pieces] == [(LONG, (1,)), (OTHER, (3,))]


def test_every_line_is_a_paragraph_where_none_is_wrapped() -> None:
    assert texts(HEBREW, HEBREW[:60] + ".", HEBREW * 2) == [HEBREW, HEBREW[:60] + ".", HEBREW * 2]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\f", "\x85"])
def test_line_ends_of_all_sorts(end: str) -> None:
    assert [piece.text for piece in extract(LONG + end + OTHER).pieces] == [LONG, OTHER]


@pytest.mark.parametrize(("end", "second"), [("\n", 2), ("\r\n", 2), ("\r", 1), ("\u2028", 1), ("\f", 1)])
def test_line_numbers_are_those_of_line_feeds(end: str, second: int) -> None:
    assert [piece.lines for piece in extract(LONG + end + OTHER).pieces] == [(1,), (second,)]


def test_invisible_marks_make_no_line() -> None:
    assert texts("\ufeff" + LONG, "\u200b", "\u00ad", OTHER) == [LONG, OTHER]


def test_nothing_gives_nothing() -> None:
    assert extract("") == Extraction((), ())
    assert extract(" \n\t\n\u2028").pieces == ()


def test_bidi_overrides_and_escapes_stay() -> None:
    odd = "He typed \u202edesrever\u202c and \x1b[31mred\x1b[0m letters, =cmd() and </textarea> into the form."
    assert texts(odd) == [odd]


def test_chinese_lines_are_measured_in_columns_where_these_are_even() -> None:
    rows = [
        "绿洲边缘地区的水资源问题，长期以来受到学者的关",
        "注。在2005年以后的10年里，地方政府先后出台了",
        "关闭机井、安装水表等多项措施，共投资1200多万元",
        "，希望以此控制地下水的开采，但效果一直不很明显",
    ]

    assert texts(*rows) == ["".join(rows)]


def test_and_in_signs_where_a_program_counted_these() -> None:
    text = 3 * "绿洲边缘地区的水资源问题，长期以来受到学者的关注。在2005年以后的10年里，地方政府出台了关闭机井的措施。"
    rows = [text[at : at + 30] for at in range(0, len(text), 30)]

    assert len(texts(*rows)) == 1


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_narrow_lines_of_chinese_signs_are_wrapped(between: str) -> None:
    text = 4 * "绿洲边缘地区的水资源问题，长期以来受到学者的关注。地方政府先后出台了关闭机井的措施，希望以此控制开采。"

    assert len(extract(between.join(text[at : at + 16] for at in range(0, len(text), 16))).pieces) == 1


def test_a_few_chinese_signs_in_other_text_count_like_letters() -> None:
    rows = [
        "The keeper climbed the stairs every evening at dusk, lit the",
        "lamp (新疆野苹果) and wrote the hour into the book. The book",
        "is lost.",
        "Nobody remembers who built the tower, but the stone came from",
        "the quarry behind the village.",
    ]

    assert [piece.lines for piece in extract("\n".join(rows)).pieces] == [(1, 2, 3), (4, 5)]


@pytest.mark.parametrize(("text", "folded"), [("The  LAMP", "the lamp"), ("המגדל הישן", "המגדל הישן"), ("Ａ灯", "a灯")])
def test_a_folded_line_is_kept_until_it_is_forgotten(text: str, folded: str) -> None:
    (line,) = split_lines(text)
    assert line.folded == folded
    line.text = "Tower"
    assert line.folded == folded
    line.forget()
    assert line.folded == "tower"
