"""An encyclopedia's list of contents goes, with or without numbers and bullets; other lists under that word stay."""

import pytest

from tests.translate.paragraphs.encyclopedia import TEXT, page
from translate.paragraphs import extract


def kept(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces]


@pytest.mark.parametrize(
    "entries",
    [
        ["1 History", "2 In books", "3 Keepers"],
        ["  • 1 History", "  • 2 In books", "  • 3 Keepers"],
        ["* History", "+ 1.1 In books", "* 2 Keepers"],
        ["History", "In books", "Keepers"],
        ["- 1. History", "", "- 2. In books", "", "- 3. Keepers"],
    ],
)
def test_the_names_of_the_sections_go_from_over_them(entries: list[str]) -> None:
    found = extract(page("\n".join(["Contents", *entries])))

    assert not {"Contents"} & {piece.text for piece in found.pieces}
    assert [piece.text for piece in found.pieces].count("History") == 1
    assert {one.reason for one in found.dropped} == {"edit link", "list of contents"}


@pytest.mark.parametrize("title", ["Contents", "תוכן עניינים", "محتويات", "Содержание", "目次"])
def test_the_title_may_be_in_any_language(title: str) -> None:
    assert title not in kept(page(f"{title}\nHistory\nIn books\nKeepers"))


def test_other_lines_under_that_word_stay() -> None:
    over = "Contents\nOil for a year\nEleven wicks\nA brush"

    assert {"Contents", "Eleven wicks"} <= set(kept(page(over)))


def test_a_book_without_edit_links_keeps_its_list_of_contents() -> None:
    text = page("Contents\n1 History\n2 In books\n3 Keepers").replace("[edit]\n", "\n")

    assert "Contents" in kept(text)
    assert kept(text).count(TEXT) >= 2
