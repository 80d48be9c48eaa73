"""The parts of a pasted page, and what proves that it is one."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.lines import split_lines
from translate.paragraphs.web_page import WebPage, is_prose, web_page

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
OVER = "Skip to content\nLog in\nSearch for:\nSubscribe now"
UNDER = "Most read\nContact us\nPrivacy policy"


def parts(text: str, counters: list[int] | None = None) -> WebPage | None:
    return web_page(split_lines(text), {}, counters or [])


def test_the_text_is_between_the_first_and_the_last_sentence() -> None:
    page = parts(f"{OVER}\n\nThe lamp\n\n{TEXT}\n\nA stair\n\n{TEXT}\n\n{UNDER}")

    assert page is not None
    assert (page.first, page.last, page.talk, page.talk_end) == (5, 7, 11, 11)
    assert page.in_text(6)
    assert not page.in_text(4)
    assert page.said == {0, 1, 2, 3, 8, 9, 10}


def test_comments_are_behind_the_counter_that_follows_the_text() -> None:
    talk = f"2 comments\n\nAnn\n{TEXT}\nReply\nBob\n{TEXT}\nReply"
    page = parts(f"{OVER}\n\n{TEXT}\n\n{talk}\n\n{UNDER}", [5])

    assert page is not None
    assert (page.first, page.last, page.talk, page.talk_end) == (4, 4, 5, 12)
    assert page.in_talk(6)
    assert not page.in_talk(12)


def test_a_counter_over_the_text_heads_no_comments() -> None:
    page = parts(f"{OVER}\n0 comments\n\n{TEXT}\n\n{UNDER}", [4])

    assert page is not None
    assert page.talk == 9


def test_comments_without_buttons_end_at_a_box_of_links() -> None:
    page = parts(f"{OVER}\n\n{TEXT}\n\n2 comments\n\nWell said.\n\nI was there.\n\n{UNDER}", [5])

    assert page is not None
    assert (page.talk, page.talk_end) == (5, 8)


@pytest.mark.parametrize(
    "text",
    [
        f"The lamp\n\n{TEXT}\n\nThe stair\n\n{TEXT}",
        f"Log in\n\n{TEXT}\n\nShare\n\n{TEXT}",
        f"{OVER}\n\nThe lamp\n\n{UNDER}",
        "",
    ],
)
def test_other_texts_are_no_pages(text: str) -> None:
    assert parts(text) is None


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        (TEXT, True),
        ("凌晨四点，石螺岛上还是一片漆黑，六十三岁的陈阿福提着马灯爬上台阶。", True),
        ("He lit the lamp.", False),
        ("The keeper climbed the stairs every evening at dusk and then lit the lamp", False),
        ("This site uses cookies so that everything on its pages works as well as we meant it to work.", False),
    ],
)
def test_prose_is_a_whole_sentence_of_some_length(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


def test_short_paragraphs_behind_the_long_ones_are_text() -> None:
    page = parts(f"{OVER}\n\n{TEXT}\n\nReply\n\nWhat one writes back.\n\nShare\n\nGiving half of it.\n\n{UNDER}")

    assert page is not None
    assert page.last == 8


def test_a_sentence_among_labels_is_the_sites() -> None:
    form = "Reply\nYou can post now and register later. If you have an account, sign in now to post with it.\nLog in"
    page = parts(f"{OVER}\n\n{TEXT}\n\n{form}\n\n{UNDER}")

    assert page is not None
    assert page.last == 4


def test_labels_that_come_back_are_told() -> None:
    page = parts(f"{OVER}\n\n{TEXT}\nReply (3)\n{TEXT}\nReply (12)\n\n{UNDER}")

    assert page is not None
    assert page.often == {5, 7}


def test_data_that_programs_read_are_no_page() -> None:
    rows = [
        "{",
        '  "status": {',
        '    "created": 1436475075,',
        '    "size": 162,',
        "  },",
        '  "tags": [],',
        '  "views": 3',
        "}",
    ]
    text = "\n".join(["The lamp", "", *[TEXT] * 3, "", *rows * 4, "", TEXT])

    assert sum(len(one.lines) for one in extract(text).dropped) == 0
