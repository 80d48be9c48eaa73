"""Headings: questions over an article's parts are, those of an interview are not."""

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
