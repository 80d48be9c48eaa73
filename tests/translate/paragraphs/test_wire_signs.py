"""What agencies send along with a report goes; a report that says the same words stays."""

import pytest

from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."


def kept(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces]


@pytest.mark.parametrize(
    "sign", ["(MORE)", "(more)", "-30-", "- 30 -", "(END)", "--ENDS--", "###", "EN-NW-05-12-02 1041EDT"]
)
def test_signs_under_a_report_go(sign: str) -> None:
    found = extract(f"The lamp\n\n{TEXT}\n\n{TEXT} Again.\n\n{sign}")

    assert [piece.text for piece in found.pieces] == ["The lamp", TEXT, f"{TEXT} Again."]
    assert [one.text for one in found.dropped] == [sign]


def test_slugs_go_where_a_stamp_says_that_an_agency_sent_the_text() -> None:
    over = "b0417\nr i BC-KeeperLamp     05-12 0612\nBC-Keeper Lamp, 2nd Ld, b0411,0650"
    text = f"{over}\n\nThe lamp\n\n{TEXT}\n\n{TEXT} Again.\n\n"

    assert kept(f"{text}EN-NW-05-12-02 1041EDT")[0] == "The lamp"
    assert any("BC-Keeper" in one for one in kept(text))


@pytest.mark.parametrize("line", ["b0417", "(more oil)", "30", "BC-17 is the number of the lamp"])
def test_other_lines_stay(line: str) -> None:
    assert any(line in one for one in kept(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again."))
