"""How regions are set: what a program wrapped by counting tells, and what it does not."""

from random import Random

import pytest

from cache.records import Kind
from tests.translate.perturbation import LANGUAGES, body_of, boundary_f1, set_page, wrap
from translate.paragraphs import extract
from translate.paragraphs.lines import split_lines
from translate.paragraphs.profile import LOOSE, settings

FIRST = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book that lay on "
    "the table beside the window, though nobody had asked him to, and the wind outside had begun to pull at it."
)
SECOND = (
    "In the morning a boat brought oil, flour and letters from the harbour, and the boys carried everything up to the "
    "store behind the kitchen before the tide turned and the rocks at the landing were under water once again."
)
BRIEF = [
    "The harbour of Elmsea opened its new lamp room to visitors on Monday, eleven years after the fire.",
    "The mayor said that the town had waited long enough for the day and would not wait any longer for the next.",
    "Visitors may climb the stairs between nine and noon, and pay nothing before the end of the summer holidays.",
    "The keeper, who is seventy, said that he had never seen so many people on the rock at once in his life.",
    "He told them how the oil was carried up in cans by two boys who were paid by the step and not by the day.",
    "A bakery sold bread in the form of lamps, and had none of it left when the first boat went back at noon.",
    "The second boat was late since the wind had turned, and the band played twice what it had practised once.",
    "The town paid three million for the work, half of it from a fund that a former pupil had left to the school.",
]


def flush(paragraphs: list[str], width: int) -> tuple[str, set[int]]:
    """Wrap paragraphs with nothing between them; say which lines begin one."""
    rows: list[str] = []
    starts = set()
    for paragraph in paragraphs:
        starts.add(len(rows) + 1)
        rows += wrap(paragraph, width, random=Random(0))
    return "\n".join(rows), starts


def found_starts(text: str) -> set[int]:
    return {piece.lines[0] for piece in extract(text).pieces}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_paragraphs_with_nothing_between_them_come_apart_where_a_line_left_room(lang: str) -> None:
    scores = []
    for width in range(60, 100, 4):
        page = set_page(body_of(lang), width // 2 if lang == "zh" else width, "flush", 0.0, Random(width))
        scores.append(boundary_f1(page, extract(page.text)))
    assert sum(scores) / len(scores) >= 0.94


@pytest.mark.parametrize("width", [64, 72, 80])
def test_a_line_that_left_room_for_one_short_word_ends_its_paragraph(width: int) -> None:
    lines = wrap(FIRST, width, random=Random(0))
    # Of all words only the shortest would have fitted.
    last = "And then he went to bed".ljust(width - 6, "d") + "."
    text = "\n".join([*lines[:-1], last, *wrap(f"I {SECOND}", width, random=Random(0)), *lines])
    assert len(lines) + 1 in found_starts(text)


def test_a_heading_in_counted_text_need_not_be_short() -> None:
    heading = "On the Lamp, the Stairs and the Man Who Looked After Both"
    lines = wrap(FIRST, 72, random=Random(0))
    after = wrap(SECOND, 72, random=Random(0))
    assert len(heading) + 1 + len("In") <= 72
    starts = found_starts("\n".join([*lines, heading, *after, *lines]))
    assert {len(lines) + 1, len(lines) + 2} <= starts


def test_lines_that_no_program_counted_go_on_where_they_are_nearly_full() -> None:
    ragged = "\n".join(
        [
            "The keeper climbed the stairs every evening at dusk, lit the lamp and",
            "wrote the hour into the book that lay on the table beside the",
            "window, though nobody had asked him to, and the wind outside had",
            "begun to pull at the shutters while the boys were asleep in the",
            "room behind the kitchen, where it was warm in winter and the",
            "smell of bread came through the wall before anybody was up and",
            "dressed for the work of the day.",
        ]
    )
    assert found_starts(ragged) == {1}


def test_where_paragraphs_are_one_sentence_a_full_last_line_ends_one_too() -> None:
    missed = []
    for width in range(60, 100, 2):
        text, starts = flush(BRIEF, width)
        missed.append(len(starts - found_starts(text)))
        assert found_starts(text) <= starts
    assert sum(missed) <= 4


def test_sentences_within_paragraphs_are_not_cut_at_full_lines() -> None:
    many = " ".join(BRIEF)
    for width in range(60, 100, 5):
        text, starts = flush([many, FIRST, many], width)
        assert found_starts(text) <= starts


def test_a_few_short_lines_among_long_ones_are_no_wrapped_text() -> None:
    menu = ["News", "Weather and sea", "The town this week", "A lamp for the rock at last", "Letters to the editor"]
    text = "\n".join([*menu, "", FIRST[:150], "", "What the mayor said about it", "", SECOND[:150], "", FIRST[:140]])
    assert settings(split_lines(text)) == [LOOSE] * 9
    assert [piece.text for piece in extract(text).pieces][-4:] == [
        FIRST[:150].strip(),
        "What the mayor said about it",
        SECOND[:150].strip(),
        FIRST[:140].strip(),
    ]


def test_speeches_of_one_line_each_come_apart_by_their_indents() -> None:
    first, second = (wrap(text, 64, indent=4, random=Random(0)) for text in (FIRST, SECOND))
    talk = [
        "    He asked who had rung the bell and where the boys had been all this",
        "    Nobody had rung it.",
        "    Nobody.",
    ]
    talk[0] = talk[0][:60] + "."
    text = "\n".join([*first, *second, *talk, *second])
    starts = {1, len(first) + 1}
    starts |= {len(first) + len(second) + 1 + at for at in range(len(talk) + 1)}
    assert found_starts(text) == starts


def test_a_caption_over_an_indented_paragraph_does_not_go_on_in_it() -> None:
    first, second = (wrap(text, 64, indent=4, random=Random(0)) for text in (FIRST, SECOND))
    caption = "The Elmsea family in the yard of the house, spring of 1948, with"
    text = "\n".join([*first, *second, "", caption, "", *first, *second])
    assert len(first) + len(second) + 4 in found_starts(text)


def test_an_agencys_heading_between_dashes_and_a_short_line_between_sentences_are_headings() -> None:
    text = "\n".join([*BRIEF[:2], "– Bread and lamps –", *BRIEF[2:4], "A band that played twice", *BRIEF[4:]])
    kinds = {piece.text: piece.kind for piece in extract(text).pieces}
    assert kinds["– Bread and lamps –"] is Kind.HEADING
    assert kinds["A band that played twice"] is Kind.HEADING
    assert len(kinds) == len(BRIEF) + 2


def test_short_lines_among_paragraphs_of_a_line_each_are_no_column() -> None:
    body = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה, הדליק את המנורה ורשם את השעה בספר שעל השולחן. " * 3
    rows = ["לידה בכפר", "המגדל ליד הים", "פטירה בעיר", "הבית שעל החוף", "שפה עברית", "שנים רבות ליד המנורה"]

    assert [piece.text for piece in extract("\n".join(["המנורה", *rows, *[body] * 4])).pieces][1:7] == rows
