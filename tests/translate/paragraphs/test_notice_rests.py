"""A notice that a program wrapped goes with all its lines."""

import textwrap

import pytest

from tests.translate.paragraphs.encyclopedia import TEXT, page
from translate.paragraphs import extract

RIGHTS = (
    "Text is available under the Creative Commons Attribution-ShareAlike License and such other terms as the keepers "
    "of this page may name."
)
FOOT = "Privacy policy\nDisclaimers\nContact us\nDevelopers\nStatistics\nMobile view"


def wrapped(text: str, width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(row, width)) for row in text.split("\n"))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_all_lines_of_a_notice_go(width: int) -> None:
    text = page(under=f"\n{RIGHTS}\n\n{FOOT}")
    pieces = [piece.text for piece in extract(wrapped(text, width)).pieces]

    assert pieces[-1] == "The tower and its stairs of stone were built by the same hands."
    assert pieces.count(TEXT) == 4


def test_an_address_too_long_for_the_line_goes_with_what_stands_before_it() -> None:
    address = "“https://elmsea.example/wiki/index.php?title=The_lamp&oldid=1122334455”"
    text = wrapped(page(under=f"\n{RIGHTS}\n\n{FOOT}"), 72) + f"\n\nRetrieved from\n{address}"

    assert not any("oldid" in piece.text for piece in extract(text).pieces)
