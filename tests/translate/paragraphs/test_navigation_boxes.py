"""The boxes of links at the foot of an encyclopedia's page go, what stands behind them stays."""

import pytest

from tests.translate.paragraphs.encyclopedia import TEXT, page
from translate.paragraphs import extract


def kept(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces]


@pytest.mark.parametrize("view", ["v • t • e", "vte", "v\nt\ne", "vde", "V · D · M", "п · о · р", "ن ن ت", "閱論編"])
def test_a_box_goes(view: str) -> None:
    under = f"{view}\nLamps of the north\nElmsea Harl Wick Holm Sound"

    assert kept(page(under=under)) == kept(page())


def test_a_box_ends_at_a_blank_line_or_at_a_sentence() -> None:
    assert kept(page(under=f"v t e\nLamps of the north\n\n{TEXT} Again."))[-1] == f"{TEXT} Again."
    assert kept(page(under=f"v t e\nLamps of the north\n{TEXT} Again."))[-1] == f"{TEXT} Again."


def test_the_same_letters_in_any_other_text_stay() -> None:
    assert kept(f"The lamp\n\n{TEXT}\n\nv t e\nLamps of the north\n\n{TEXT} Again.")[2] == "v t e"
