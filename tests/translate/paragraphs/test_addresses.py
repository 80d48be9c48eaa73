"""Addresses that the line's end cut are whole again, and words behind an address are words."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.addresses import goes_on


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see https://example.org/books/", "2011/water-wheel"),
        ("see https://example.org/books/water-", "wheel"),
        ("see https://example.org/books?", "lang=en"),
        ("see https://example.org/books?lang=", "en and the map"),
        ("see https://example.org/long/pa", "th/to/page.html"),
        ("see https://example.org/long/page.", "html?x=1"),
        ("see www.example.org/long_", "name, which is gone"),
        ("doi:10.1080/10758216.", "2018.1545590"),
    ],
)
def test_what_is_part_of_the_address(before: str, after: str) -> None:
    assert goes_on(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see https://example.org/books/", "and the map"),
        ("see https://example.org/books.", "The map is there too"),
        ("see https://example.org/books", "and the map"),
        ("see https://example.org/books", "https://example.org/maps"),
        ("see the books of the example/", "index.html"),
        ("see https://example.org/books/", "ולמפה"),
        ("see https://example.org/books", "(2011) and more"),
    ],
)
def test_what_is_not(before: str, after: str) -> None:
    assert not goes_on(before, after)


def test_in_a_paragraph_the_halves_are_joined_without_a_space() -> None:
    lines = (
        "The whole list of the towers of this coast, with their heights and their keepers, can be found at the address",
        "of the county, which is https://example.org/coast/towers/list-of-north-shore-towers/with-heights/and-keepers-",
        "1824-1987.html for everybody who wants to read it, and in print in the museum, where it hangs by the door.",
    )
    (only,) = extract("\n".join(lines)).pieces

    assert (
        "https://example.org/coast/towers/list-of-north-shore-towers/with-heights/and-keepers-1824-1987.html for"
        in (only.text)
    )


def test_a_note_whose_address_was_cut_is_whole() -> None:
    text = "\n".join(
        (
            "The tower was built in three summers, and the engineer slept in a tent until the second floor was done.",
            "",
            "",
            "",
            "¹ Towers of the coast - County Press - 29 Jul. 2021, https://example.org/coast/",
            "",
            "towers/list.html",
            "",
            "² Another Book.",
        )
    )
    assert [piece.text for piece in extract(text).pieces][1] == (
        "Towers of the coast - County Press - 29 Jul. 2021, https://example.org/coast/towers/list.html"
    )
