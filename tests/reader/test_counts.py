"""Numbers of things in words."""

from collections.abc import Callable

import pytest

from reader import counts


@pytest.mark.parametrize(
    ("words", "number", "said"),
    [
        (counts.paragraphs, 0, "0 paragraphs"),
        (counts.paragraphs, 1, "1 paragraph"),
        (counts.characters, 1200, "1,200 characters"),
        (counts.documents, 2, "2 documents"),
        (counts.terms, 1, "1 term"),
        (counts.languages, 202, "202 languages"),
    ],
)
def test_numbers_of_things(words: Callable[[int], str], number: int, said: str) -> None:
    assert words(number) == said
