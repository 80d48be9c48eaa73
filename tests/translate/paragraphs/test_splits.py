"""Two things on one line are two paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Kind
from translate.paragraphs import extract
from translate.paragraphs.splits import split_heading, split_items, split_notes

REST = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("• apples • pears • plums", ["• apples", "• pears", "• plums"]),
        ("1. First. 2. Second item. 3. Third", ["1. First.", "2. Second item.", "3. Third"]),
        ("1) first; 2) second; 3) third", ["1) first;", "2) second;", "3) third"]),
        ("(1) first; (2) second", ["(1) first;", "(2) second"]),
        ("🕸 The first ends. 🕸 The second follows.", ["🕸 The first ends.", "🕸 The second follows."]),
        ("- one; - two; - three", ["- one;", "- two;", "- three"]),
        ("- one - and what belongs to it", ["- one - and what belongs to it"]),
        ("1. See section 2. Then go on.", ["1. See section 2. Then go on."]),
        ("1. It costs 3. 50 more than that.", ["1. It costs 3. 50 more than that."]),
        ("© 🕸 both", ["© 🕸 both"]),
        ("no item at all. 2. Nor here", ["no item at all. 2. Nor here"]),
    ],
)
def test_items_on_one_line(text: str, parts: list[str]) -> None:
    assert split_items(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("¹ A book, p. 3. ² Another, p. 5. ³ A third", ["¹ A book, p. 3.", "² Another, p. 5.", "³ A third"]),
        ("⁹ Nine ¹⁰ Ten", ["⁹ Nine", "¹⁰ Ten"]),
        ("¹ In m² of land", ["¹ In m² of land"]),
        ("A book", ["A book"]),
    ],
)
def test_notes_on_one_line(text: str, parts: list[str]) -> None:
    assert split_notes(text) == parts


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (f"THE WILD APPLES OF THE HILLS {REST}", "THE WILD APPLES OF THE HILLS"),
        (f"INTRODUCTION {REST}", "INTRODUCTION"),
        ("ВВЕДЕНИЕ В настоящей работе рассматриваются маяки северного берега и люди, которые на них жили.", "ВВЕДЕНИЕ"),
        (f"CHAPTER 3 {REST}", "CHAPTER 3"),
        (f"3. THE WILD APPLES {REST}", "3. THE WILD APPLES"),
    ],
)
def test_a_heading_in_capitals_and_its_text(text: str, heading: str) -> None:
    assert split_heading(text) == (heading, text.removeprefix(heading).strip())


@pytest.mark.parametrize(
    "text",
    [
        f"NATO {REST}",
        f"NUR-SULTAN -- {REST}",
        f"UNITED NATIONS {REST}",
        "NASA ESA and others launched it together on a Tuesday, and nobody has seen it again since that day.",
        "THE WILD APPLES OF THE HILLS",
        "THE WILD APPLES OF THE HILLS Are few.",
        REST,
        "1957 was the year in which the lamp was lit for the last time by a man, and for the first by none.",
    ],
)
def test_names_and_places_in_capitals_are_no_headings(text: str) -> None:
    assert split_heading(text) is None


def test_both_parts_have_their_kinds_and_the_line() -> None:
    found = extract(f"A Garden Book\n\n{REST}\n\nTHE WILD APPLES OF THE HILLS {REST}")

    assert [(piece.kind, piece.lines) for piece in found.pieces][2:] == [(Kind.HEADING, (5,)), (Kind.PARAGRAPH, (5,))]
    assert found.pieces[2].level == 2


@given(st.text(alphabet="•🕸©-–1234().;: abcA\n¹²³", max_size=60))
def test_parts_together_are_the_whole(text: str) -> None:
    for parts in (split_items(text), split_notes(text), split_heading(text) or (text,)):
        assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_name_in_capitals_with_the_years_of_its_bearer_is_no_heading() -> None:
    text = (
        "TOBIAS ELIAS HOLM (* 3. Mai 1839 in Elmsea; † 1907) war ein Uhrmacher, der den Turm und die Lampe gebaut hat."
    )

    assert split_heading(text) is None
