"""Lines between a title and its text."""

import textwrap

import pytest

from tests.translate.paragraphs.reading import LONG, OTHER, texts
from translate.paragraphs.head_lines import begins_part, leads_on

TITLE = "The oil of the lamps: ten years of keeping on an exposed island of the north"
ROWS = textwrap.wrap(" ".join([LONG, OTHER] * 3), 76)


def head(*lines: str) -> list[str]:
    return texts(TITLE, "", *lines, "", *ROWS)[1:-1]


def test_what_a_small_letter_begins_does_not_go_on_with_a_short_line() -> None:
    lines = ("Rahimov Jasur", "texnika fanlari nomzodi, dotsent", "e-mail: j.rahimov@example.org")

    assert head(*lines) == list(lines)


def test_institutions_begin_with_the_marks_of_the_authors() -> None:
    lines = (
        "Ingrid Holm a,*, Peter Dunmore b",
        "a Institute of Cold Regions, Northern University, Box 12, Tromvik, Norway",
        "b Highland Weather Trust, Braemoor, United Kingdom",
    )

    assert head(*lines) == list(lines)


def test_a_wrapped_line_goes_on() -> None:
    lines = ("Department of Cold Regions, Northern University of the Harbour Islands and", "of the mainland, Tromvik")

    assert head(*lines) == [" ".join(lines)]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Keywords: lamps, oil", True),
        ("Ключевые слова: маяк, масло", True),
        ("Annotatsiya. Maqolada chiroqlar", True),
        ("摘要：本文以灯塔为例", True),
        ("The keeper: a life", False),
        ("Keywords are of no use", False),
    ],
)
def test_the_parts_of_an_abstract_have_names(text: str, begins: bool) -> None:
    assert begins_part(text) is begins


def test_key_words_do_not_go_on_with_a_full_line() -> None:
    rows = textwrap.wrap(f"{LONG} {OTHER}", 76)

    assert texts(*rows[:2], rows[2][:70] + " of.", "Keywords: lamps, oil", "", *ROWS)[1] == "Keywords: lamps, oil"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Whispering Hives: Low-Power Monitoring of", True),
        ("Light and Oil", False),
        ("Ingrid Holm a", False),
        ("the keeper went up to", False),
    ],
)
def test_a_small_word_at_its_end_leads_on(text: str, leads: bool) -> None:
    assert leads_on(text) is leads


def test_addresses_alone_begin_a_line_of_their_own() -> None:
    lines = ("Joana Prata and Henrik Ek, Coastal University", "{prata, ek}@example.org, rao@example.com")

    assert head(*lines) == list(lines)
