"""Running heads with the page's number one space off."""

import textwrap

import pytest

from tests.translate.paragraphs.reading import LONG, OTHER
from translate.paragraphs import extract

TEXT = f"{LONG} {OTHER} And the boat came every other Friday with oil, flour and letters that nobody had asked for."
ROWS = textwrap.wrap(" ".join([TEXT] * 3), 60)


def book(*heads: str, sign: str = "\f", gap: str = "") -> str:
    """Return a text that a head cuts every five lines; `sign` stands before each head, `gap` behind it."""
    parts = ["\n".join(ROWS[at : at + 5]) for at in range(0, 5 * (len(heads) + 1), 5)]
    return parts[0] + "".join(f"\n\n{sign}{head}\n{gap}\n{part}" for head, part in zip(heads, parts[1:], strict=True))


def dropped(text: str) -> list[str]:
    return [one.text for one in extract(text).dropped]


@pytest.mark.parametrize("heads", [("42 THE SALT ROAD", "A LETTER 43"), ("THE LAMP 7", "THE LAMP 8", "THE LAMP 9")])
def test_heads_whose_numbers_count_the_pages_go_and_the_text_joins(heads: tuple[str, ...]) -> None:
    found = extract(book(*heads))

    assert [one.text for one in found.dropped] == list(heads)
    assert len(found.pieces) == 1


def test_without_form_feeds_they_must_cut_two_sentences() -> None:
    heads = ("٤٢ | The harbour", "The lamp | ٤٣")

    assert dropped(book(*heads, sign="", gap="\n")) == list(heads)
    assert not dropped(book(heads[0], sign="", gap="\n"))


@pytest.mark.parametrize(
    "heads",
    [
        # Two pages between two numbers that count on.
        ("12 monkeys", "14 lamps", "20 boats"),
        ("1. The lamp", "2. The oil"),
        ("In 1984 the lamp went out.", "In 1985 it burned."),
    ],
)
def test_other_lines_with_numbers_stay(heads: tuple[str, ...]) -> None:
    assert not set(heads) & set(dropped(book(*heads)))


def test_a_head_with_the_same_words_goes_whatever_its_page() -> None:
    heads = ("THE LAMP | 4", "THE LAMP | 5", "THE LAMP | 6")
    text = book(*heads).replace("\f" + heads[0], heads[0] + "\n\n\n\nThe lamp from the sea\n\n\n")

    assert dropped(text) == list(heads)


def test_lines_of_double_spaced_text_are_no_heads() -> None:
    lines = " ".join([TEXT.replace("Friday", "1920"), TEXT.replace("Friday", "1921")] * 3)

    assert not dropped("\n\n".join(textwrap.wrap(lines, 60)))
