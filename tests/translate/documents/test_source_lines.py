"""Every line of a text can be given back from its record, and is somewhere in it."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache import Store
from tests.translate.paragraphs.gold import names, text_of
from tests.translate.perturbation import SAMPLES
from translate.document import Document
from translate.document_library import add_document, load_document
from translate.documents import ReadOptions, read_bytes
from translate.documents.source_lines import source_lines
from translate.errors import DocumentError

PARTS = [
    "The keeper climbed the stairs every evening at dusk,",
    "lit the lamp and wrote the hour into the book that lay",
    "on the table beside the window.",
    "הזקן מן המגדל ירד אל החוף",
    "القناديل القديمة [12]",
    "Шамшырақ туралы жазба.",
    "- 12 -",
    "12",
    "• a lamp • a rope",
    "Height   31   metres",
    "* * *",
    "-----",
    "[edit]",
    "Share",
    "\f",
    "\x85a\x0bb\rc",
    "\u2028",
    "   ",
    "",
    "\ufeff",
    "ab\u00adc-",
]


def read(text: str) -> Document:
    # The text decides how it is set, not its language.
    return read_bytes(text.encode(), "book.txt", options=ReadOptions(lang="en"))


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


def accounted(document: Document) -> Counter[str]:
    stood = (one.original or f"{one.marker or ''}{one.text}" for one in document.paragraphs)
    return letters("".join([*stood, *(part.text for part in document.dropped)]))


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=30))
@settings(max_examples=150, deadline=None)
def test_lines_come_back_and_all_are_accounted_for(parts: list[str]) -> None:
    text = "\n".join(["A title of words", *parts])
    document = read(text)
    lines = source_lines(document)

    assert "\n".join(line.text for line in lines) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    for line in lines:
        if any(map(str.isalnum, line.text)):
            assert line.paragraphs or line.dropped, line
    assert accounted(document) == letters(text)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_our_samples_come_back(path: Path) -> None:
    text = path.read_bytes().decode()
    lines = source_lines(read_bytes(text.encode(), path.name))

    assert "\n".join(line.text for line in lines) == text
    assert [line.number for line in lines if line.text.strip() and not line.paragraphs and not line.dropped] == []


@pytest.mark.parametrize("name", names())
def test_lines_of_gold_texts_say_which_paragraphs_hold_them(name: str) -> None:
    document = read(text_of(name))
    for line in source_lines(document):
        for index in line.paragraphs:
            assert line.number in document.paragraphs[index].location.lines


def test_a_line_of_two_items_has_two_paragraphs() -> None:
    lines = source_lines(read("What to bring:\n\n• a lamp • a rope\n\nNothing else is needed there."))

    assert lines[2].paragraphs == (1, 2)
    assert (lines[1].paragraphs, lines[1].dropped) == ((), ())


def test_a_line_that_was_left_out_says_why() -> None:
    first = "The keeper climbed the stairs every evening at dusk, lit the lamp that stood in the window, and went"
    text = f"The Lamp Book\n\n{first}\n\n12\n\n\n\nback to the house that stood on the rock over the sea."
    lines = source_lines(read(text))

    assert lines[4].dropped == ("page number",)
    assert lines[2].paragraphs == lines[8].paragraphs == (1,)


def test_they_come_back_from_the_store(store: Store) -> None:
    text = "\n".join(PARTS[:6])
    stored = add_document(store, read(text))
    assert stored.id is not None
    document = load_document(store, stored.id)

    lines = source_lines(document, store.documents.original(stored.id))

    assert "\n".join(line.text for line in lines) == text
    with pytest.raises(ValueError, match=r"book\.txt: its bytes are in the library"):
        source_lines(document)


def test_a_format_without_lines_says_so() -> None:
    document = replace(read("Some words."), media_type="text/html")

    with pytest.raises(DocumentError, match="text/html has no lines to give back"):
        source_lines(document)
