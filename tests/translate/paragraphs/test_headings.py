"""Headings: questions over an article's parts are, those of an interview are not."""

from textwrap import wrap

import pytest

from cache.records import Kind
from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."


def kinds(text: str) -> list[Kind]:
    return [piece.kind for piece in extract(text).pieces]


def test_the_questions_of_an_interview_are_text() -> None:
    asked = ["When did you know?", "What did your father say?", "How long does it take?"]
    talk = "\n\n".join(f'{question}\n\n"{TEXT}"' for question in asked)

    assert kinds(f"The tuner\n\n{TEXT}\n\n{talk}")[2:] == [Kind.PARAGRAPH] * 6


def test_questions_with_plain_text_under_them_are_headings() -> None:
    asked = ["When did it begin?", "What does it cost?", "How long does it take?"]
    parts = "\n\n".join(f"{question}\n\n{TEXT} {n}." for n, question in enumerate(asked))

    assert kinds(f"The tuner\n\n{TEXT}\n\n{parts}")[2:] == [Kind.HEADING, Kind.PARAGRAPH] * 3


def test_questions_and_answers_behind_dashes_are_no_list() -> None:
    talk = "– How long does it take?\n\n– A month, or a year.\n\n– And where is the wood from?\n\n– From old houses."

    assert Kind.LIST_ITEM not in kinds(f"The tuner\n\n{TEXT}\n\n{talk}")


def test_a_heading_over_a_heading_needs_text_further_down() -> None:
    answer = "Yes. Open the file, choose the name and take it off the list that you see there."

    assert kinds(f"Files\n\n{TEXT}\n\nQuestions\n\nCan I stop sharing?\n\n{answer}")[2] is Kind.HEADING


def test_a_line_under_an_hour_is_a_heading() -> None:
    text = f"The lamp\n\n{TEXT}\n\n14:41\nThe oil runs dry\n\n{TEXT} Again.\n\n{TEXT} Once more."

    assert extract(text).pieces[3].kind is Kind.HEADING


def test_a_short_line_between_a_sentence_and_a_list_is_a_heading() -> None:
    text = f"{TEXT}\n{TEXT} Again.\nWhat he took\n- oil\n- a brush\n{TEXT} Once more."

    assert extract(text).pieces[2].kind is Kind.HEADING


def test_a_chinese_line_over_its_text_is_a_heading() -> None:
    body = "灯塔从上个世纪中叶起就矗立在岩石海角上。渔民每晚看到灯光，就知道家在什么地方，孩子们也是这样。"
    text = f"{body}\n图为守塔人。本报记者 林晓燕 摄\n修一座桥\n{body}{body}"

    assert extract(text).pieces[2].kind is Kind.HEADING


@pytest.mark.parametrize(
    "line", ["ГЛАВА ПЕРВАЯ.", "THE LAMP AND THE OIL.", "Chapter the fourth.", "参考文献：", "References:"]
)
def test_old_printers_set_a_stop_behind_headings_and_others_a_colon(line: str) -> None:
    assert extract(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.").pieces[2].kind is Kind.HEADING


@pytest.mark.parametrize(
    "line", ["NOBODY CAME. NOBODY SANG.", "The chapter ends.", "Chapter and verse, he said, are all the same to me."]
)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert extract(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.").pieces[2].kind is not Kind.HEADING


def test_a_name_close_over_a_date_is_no_second_title() -> None:
    pieces = extract(f"הרכבת איחרה\n\nיונתן אלמוג\n14/02/2017 08:32\n\n{TEXT}\n\n{TEXT} Again.").pieces

    assert [piece.kind for piece in pieces[:2]] == [Kind.HEADING, Kind.BYLINE]


def test_words_after_a_label_are_no_heading() -> None:
    line = "Keywords: lamps; oil; towers"

    assert extract(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.").pieces[2].kind is not Kind.HEADING


@pytest.mark.parametrize("line", ["About Elmsea Lamps Inc.", "About Holm & Sons, Ltd."])
def test_the_stop_of_a_company_s_name_ends_no_sentence(line: str) -> None:
    text = f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.\n\n{TEXT} Once more."

    assert extract(text).pieces[2].kind is Kind.HEADING


def test_a_numbered_title_in_capitals_may_stand_over_another() -> None:
    pieces = extract(f"The lamp\n\n{TEXT}\n\nII. SYSTEM DESIGN\n\nA. Nodes\n\n{TEXT} Again.").pieces

    assert [piece.kind for piece in pieces[2:4]] == [Kind.HEADING, Kind.HEADING]


def test_numbered_titles_need_no_blank_lines_where_each_stands_over_a_long_text() -> None:
    rows = wrap(f"{TEXT} {TEXT} Again.", 70)
    text = ["The lamp", *rows, "1. Why lamps", *rows, "2. Who keeps them", *rows, "3. Advice"]
    announced = ["Here is what we would advise all keepers:", "1) buy oil and a second lamp;", "2) read the book."]
    found = kinds("\n".join([*text, *announced]))

    assert found.count(Kind.HEADING) == 4
    assert found.count(Kind.LIST_ITEM) == 2
