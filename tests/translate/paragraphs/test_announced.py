"""Short lines behind a colon are items, though small letters begin them."""

import pytest

from cache.records import Kind
from translate.paragraphs import extract
from translate.paragraphs.announced import announced
from translate.paragraphs.lines import split_lines

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
ITEMS = ["oil for the whole of a winter's nights", "wicks of cotton, eleven in all", "a brush"]


def found(*rows: str) -> set[int]:
    return announced(split_lines("\n".join(rows)))


def test_three_lines_close_together_are_announced() -> None:
    assert found(TEXT, "He took:", *ITEMS, "", TEXT) == {2, 3, 4}
    assert found("He took:", "", *ITEMS, TEXT) == {1, 2, 3}


@pytest.mark.parametrize(
    "rows",
    [
        ("He took:", *ITEMS[:2], TEXT),
        ("He took", *ITEMS),
        ("He said:", TEXT, *ITEMS),
        ("He sang:", "roll on,", "thou deep,", "thou dark"),
    ],
)
def test_fewer_longer_and_broken_lines_are_not(rows: tuple[str, ...]) -> None:
    assert not found(*rows)


def test_each_of_them_begins_anew() -> None:
    pieces = extract("\n".join([TEXT, "He took with him:", *ITEMS, TEXT + " Again."])).pieces

    assert [piece.text for piece in pieces if piece.kind is Kind.LIST_ITEM] == ITEMS
