"""Comments, and who wrote them when."""

import pytest

from cache.records import Kind
from translate.paragraphs import extract
from translate.paragraphs.talk import is_ago, is_reply, is_stamp, is_time

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
TALK = (
    "Comments (3)\n\nMira\n3 hours ago\nMy uncle carried that oil for years.\n\n"
    "older\n1 hour ago\nIt is true!\nAll of it."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 hours ago", True),
        ("12.3.2024, 15:02", True),
        ("2024-03-12 15:02", True),
        ("15:02", True),
        ("לפני 3 שעות", True),
        ("قبل 5 دقائق", True),
        ("2 сағат бұрын", True),
        ("3 часа назад", True),
        ("yesterday", True),
        ("قبل ساعتين", True),
        ("It was long ago", False),
        ("Yesterday.", False),
        ("12 keepers", False),
        ("12", False),
        ("I was there 40 years ago, and it was no better", False),
    ],
)
def test_what_says_when(text: str, told: bool) -> None:
    assert is_time(text) is told


def test_names_and_times_are_no_comments() -> None:
    pieces = extract(f"{TEXT}\n\n{TALK}").pieces
    assert [(piece.kind, piece.text) for piece in pieces[1:]] == [
        (Kind.HEADING, "Comments (3)"),
        (Kind.BYLINE, "Mira"),
        (Kind.BYLINE, "3 hours ago"),
        (Kind.COMMENT, "My uncle carried that oil for years."),
        (Kind.BYLINE, "older"),
        (Kind.BYLINE, "1 hour ago"),
        (Kind.COMMENT, "It is true!"),
        (Kind.COMMENT, "All of it."),
    ]


def test_one_time_among_comments_is_what_somebody_said() -> None:
    pieces = extract(f"{TEXT}\n\nComments (2)\n\nWhen?\n3 hours ago\n\nThank you all").pieces
    assert {piece.kind for piece in pieces[2:]} == {Kind.COMMENT}


def test_a_time_without_comments_is_text() -> None:
    pieces = extract(f"{TEXT}\n\n3 hours ago\n\n{TEXT} Again.\n\n2 hours ago").pieces
    assert Kind.COMMENT not in {piece.kind for piece in pieces}
    assert [piece.text for piece in pieces] == [TEXT, "3 hours ago", f"{TEXT} Again.", "2 hours ago"]


@pytest.mark.parametrize(
    ("text", "ago"),
    [
        ("3 hours ago", True),
        ("Published 4 hours ago", True),
        ("an hour ago", True),
        ("לפני שעתיים", True),
        ("قبل 5 دقائق", True),
        ("2 сағат бұрын", True),
        ("há 2 anos", True),
        ("Ann - 3 hours ago", False),
        ("12.3.2024, 15:02", False),
        ("Mira 3 hours ago", False),
    ],
)
def test_what_says_how_long_ago_and_nothing_else(text: str, ago: bool) -> None:
    assert is_ago(text) is ago


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("8 de agosto de 2018 às 21:14", True),
        ("4 октября, 12:03", True),
        ("(14.02.17)", True),
        ("March 3, 2016 at 5:12 pm", True),
        ("March 3, 2016 at 5:12 p.m.", True),
        ("3 hours ago", True),
        ("I was there in 1984", False),
        ("See you at 12:30.", False),
        ("It was 5 May 1984 and we all sang together there", False),
    ],
)
def test_the_time_of_a_comment_may_name_its_month(text: str, stamp: bool) -> None:
    assert is_stamp(text) is stamp


@pytest.mark.parametrize(("text", "reply"), [("в ответ Пассажир", True), ("in reply to Fred", True), ("Fred", False)])
def test_a_line_may_say_who_is_answered(text: str, reply: bool) -> None:
    assert is_reply(text) is reply
