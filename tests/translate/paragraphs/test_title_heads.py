"""Running heads that repeat the title."""

import pytest

from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book.\n\n" * 8
OTHER = "Nobody remembers who built the tower, but the stone came from the quarry behind the village church.\n\n" * 8


def reasons(text: str) -> list[str]:
    return [one.reason for one in extract(text).dropped if one.reason != "repeat"]


def test_the_title_in_other_case_at_the_head_of_a_page_goes() -> None:
    text = f"THE KEEPERS OF THE LAMP:\nA HISTORY\n\n{TEXT}\fThe keepers of the lamp: a history\n\n{OTHER}"
    assert reasons(text) == ["running head"]


def test_a_half_title_close_behind_the_title_stays() -> None:
    assert reasons(f"The Keepers of the Lamp\n\n\fThe keepers of the lamp\n\n{OTHER}") == []


def test_another_heading_at_the_head_of_a_page_stays() -> None:
    assert reasons(f"The Keepers of the Lamp\n\n{TEXT}\fThe keepers of the fire\n\n{OTHER}") == []


def test_the_title_again_without_a_new_page_stays() -> None:
    assert reasons(f"The Keepers of the Lamp\n\n{TEXT}The keepers of the lamp\n\n{OTHER}") == []


@pytest.mark.parametrize("head", ["The Keepers of the Lamp", "Anna Leeman"])
def test_a_part_of_the_title_or_the_author_goes_where_it_cuts_a_sentence(head: str) -> None:
    title = "The Keepers of the Lamp: a history\n\nAnna Leeman\nUniversity of Holm\n\n"

    assert reasons(f"{title}{TEXT}The lamp\n\n\f{head}\n\nwas lit.") == ["running head"]
    assert reasons(f"{title}{TEXT}\n\n\f{head}\n\n{OTHER}") == []
