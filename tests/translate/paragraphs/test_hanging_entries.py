"""Sources without numbers, each with its first line at the margin."""

import textwrap

from tests.translate.paragraphs.reading import LONG, OTHER, read

ROWS = textwrap.wrap(" ".join([LONG, OTHER] * 2), 62)
SOURCES = (
    "Holm A. Lamps of the coast and the keepers of them. Elmsea, 19.",
    "Lee B. Oil for the towers of the northern islands: a history in",
    "    three parts. Holm: Press, 1984.",
    "Moss C. Seals. Holm, 1990.",
)


def references(heading: str) -> list[str]:
    found = read(*ROWS, "", heading, "", *SOURCES)
    return [piece.text for piece in found.pieces if piece.kind.value == "reference"]


def test_each_line_at_the_margin_begins_a_source() -> None:
    assert references("References") == [SOURCES[0], f"{SOURCES[1]} {SOURCES[2].strip()}", SOURCES[3]]


def test_under_no_such_heading_lines_are_text() -> None:
    assert not references("The keepers")


def test_lines_that_go_on_at_the_margin_are_no_sources_of_their_own() -> None:
    found = read(*ROWS, "", "References", "", SOURCES[1], SOURCES[2].strip(), SOURCES[3])

    assert [piece.lines for piece in found.pieces][-2:][0][:2] == (len(ROWS) + 4, len(ROWS) + 5)
