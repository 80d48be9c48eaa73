"""List items that lost their bullets: behind a colon, by their quantities, in sections of names alone."""

import pytest

from cache.records import Kind
from tests.translate.paragraphs.encyclopedia import TEXT, page
from translate.paragraphs import extract


def kinds(text: str) -> dict[str, Kind]:
    return {piece.text: piece.kind for piece in extract(text).pieces}


def items(text: str) -> list[str]:
    return [one for one, kind in kinds(text).items() if kind is Kind.LIST_ITEM]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "names",
    [
        ["oil for a year", "eleven wicks", "a brush with a long handle"],
        ["oil for a year;", "eleven wicks;", "a brush."],
        ["масло на год;", "щётка."],
        ["שמן לשנה", "פתילים", "מברשת ארוכה"],
    ],
)
def test_a_colon_announces_them(names: list[str], gap: str) -> None:
    assert items(f"{TEXT}\n\nHe took with him:{gap}" + "\n".join(names) + f"\n\n{TEXT} Again.") == names


@pytest.mark.parametrize(
    "lines",
    [
        ["Roll on, thou deep and dark,", "thy lamp is out,", "thy keeper sleeps"],
        ["One line alone"],
        ["He said that it was late. He went to bed.", "He slept.", "He woke up."],
    ],
)
def test_verse_and_sentences_behind_a_colon_are_none(lines: list[str]) -> None:
    assert not items(f"{TEXT}\n\nAn old song says:\n\n" + "\n".join(lines) + f"\n\n{TEXT} Again.")


def test_quantities_make_items() -> None:
    lines = ["2 cups of oil", "11 wicks", "½ a brush"]

    assert items(f"{TEXT}\n\nFor the lamp\n" + "\n".join(lines) + f"\n\n{TEXT} Again.")[-3:] == lines


def test_a_section_of_names_alone_is_a_list() -> None:
    assert items(page(within="The tower\nThe stairs\nThe boat\n")) == ["The tower", "The stairs", "The boat"]


def test_works_under_their_heading_are_items_though_they_end_with_a_full_stop() -> None:
    within = "Ann Miller, The lamp, Elmsea Press, 1972.\nTobias Holm, Tower and stairs, Holm, 1911."

    assert len(items(page(within=within).replace("In books", "Selected bibliography"))) == 2


def test_the_pictures_of_a_gallery_have_captions() -> None:
    found = kinds(page(within="The lamp in 1911\nThe keeper's boat").replace("In books", "Gallery"))

    assert found["The keeper's boat"] is Kind.CAPTION


def test_a_section_of_sentences_is_text() -> None:
    assert not items(page(within="He lit the lamp.\nHe wrote the hour down.\n"))
