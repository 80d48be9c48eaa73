"""Questions and forms that a web site puts under an article, and the counter of its comments."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.widgets import is_comment_counter, is_widget


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Do you like this article?", True),
        ("Skip to main content", True),
        ("إرسال", True),
        ("أضف تعليقا 0 / 1000 إرسال", True),
        ("Показать ещё комментарии", True),
        ("Do you like this island?", False),
        ("The form has 0 / 900 rows", False),
    ],
)
def test_what_a_widget_says(text: str, known: bool) -> None:
    assert is_widget(text) is known


@pytest.mark.parametrize(("text", "counts"), [("8 Comment(s)", True), ("التعليقات (4)", True), ("8 boats", False)])
def test_what_counts_comments(text: str, counts: bool) -> None:
    assert is_comment_counter(text) is counts


def test_a_word_alone_needs_company() -> None:
    text = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
    assert extract(f"{text}\n\nShare\n\n{text}!").dropped == ()
    assert len(extract(f"{text}\n\nShare\nLeave a comment\n\n{text}!").dropped) == 2


@pytest.mark.parametrize("ornament", ["* * *", "***", "⁂", "❦", "• • •"])
def test_an_ornament_between_parts_goes_and_parts_them(ornament: str) -> None:
    found = extract(f"The lamp was lit at dusk\n\n{ornament}\n\nand the boats came home.")
    assert [one.reason for one in found.dropped] == ["ornament"]
    assert len(found.pieces) == 2


def test_signs_in_a_column_stay() -> None:
    assert extract("Height\n31\nBuilt\n***\nRange\n18").dropped == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ('4 thoughts on "The lamp"', True),
        ('8 תגובות על "הבאר שבחצר"', True),
        ("Yorumlar (3)", True),
        ("评论（3）", True),
        ("4 thoughts on lamps", False),
        ('Four thoughts on "The lamp"', False),
    ],
)
def test_a_counter_may_name_the_text_that_comments_are_about(text: str, counts: bool) -> None:
    assert is_comment_counter(text) is counts


def test_the_title_may_stand_behind_the_count() -> None:
    titles = frozenset({"the year i grew beans"})

    assert is_comment_counter("5 Responses to The year I grew beans", titles)
    assert not is_comment_counter("5 Responses to the question of the year", titles)


@pytest.mark.parametrize(
    "line",
    ["Category: desserts", "Категория: до 70 кг", "קטגוריה: ספרות", "Reading time: not long", "Log in", "Read more"],
)
def test_a_label_of_the_documents_own_stays(line: str) -> None:
    text = f"The book of lamps\n\n{line}\nHe lit the lamp.\n\nThe oil\n\n{line}\nShe put it out."

    assert extract(text).dropped == ()
    assert line in [one.text for one in extract(f"{text}\n\nSkip to main content").dropped]


def test_the_questions_of_a_survey_and_what_was_answered_stay() -> None:
    part = "Was the soup good?\nComments\n* It was cold.\n* The bread was good.\n\n"

    assert extract(f"Survey of the guests\n\n{part}{part.replace('soup', 'room')}").dropped == ()
