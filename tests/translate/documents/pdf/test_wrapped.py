"""Tables without rules whose cells go over several lines, and columns of text that are none."""

import random

import pytest

from cache.records import Kind
from tests.translate.documents.pdf.files import column, found_in, pdf, ruled, shown
from tests.translate.documents.pdf.wrapped_tables import ROWS, table
from translate.documents.pdf import wrapped
from translate.documents.pdf.layout import Glyph, Segment

PROSE = [
    "The lamps of the outer islands",
    "were kept by four families, who",
    "carried the oil up the stairs",
    "every evening and wrote the",
    "weather down in thick books.",
    "Their children learned to row",
    "before they could write. In the",
    "winter nobody came for weeks.",
]


def cells_in(data: bytes) -> dict[tuple[int, int], str]:
    """Return the cells of the only table."""
    pieces = [piece for piece in found_in(data)[0] if piece.cell is not None]
    assert all(piece.kind is Kind.TABLE for piece in pieces)
    assert len({piece.cell.table for piece in pieces if piece.cell}) == 1
    return {(piece.cell.row, piece.cell.column): piece.text for piece in pieces if piece.cell}


def kinds_in(data: bytes) -> set[Kind]:
    return {piece.kind for piece in found_in(data)[0]}


EXPECTED = {(row, at): cell.replace("|", " ") for row, cells in enumerate(ROWS) for at, cell in enumerate(cells)}


@pytest.mark.parametrize("gap", [0, 4, 14])
def test_the_lines_of_a_cell_are_joined(gap: float) -> None:
    assert cells_in(pdf([table(ROWS, gap=gap)])) == EXPECTED


def test_a_table_stands_between_paragraphs() -> None:
    lines = ["The society keeps a list of the lamps of the islands, with the people", "who looked after them."]
    content = column(lines, 50, 540) + table(ROWS) + column(lines, 50, 380)
    pieces, _ = found_in(pdf([content]))
    kinds = [piece.kind for piece in pieces]
    assert (kinds[0], kinds[-1], set(kinds[1:-1])) == (Kind.PARAGRAPH, Kind.PARAGRAPH, {Kind.TABLE})


def test_rules_between_the_rows_part_them() -> None:
    rules = ruled(50, 496, 330) + ruled(50, 468, 330) + ruled(50, 454, 330)
    assert cells_in(pdf([table(ROWS, bold=False) + rules])) == EXPECTED


def test_a_head_in_the_middle_of_its_lines_is_one_cell() -> None:
    rows = (
        shown("What", 270, 507, font="F2") + shown("Island", 50, 500, font="F2") + shown("Keeper", 150, 500, font="F2")
    )
    rows += shown("became of it", 270, 493, font="F2")
    cells = cells_in(pdf([rows + table(ROWS[1:], 470, gap=6, bold=False)]))
    assert [cells[0, at] for at in range(3)] == ["Island", "Keeper", "What became of it"]


def test_figures_beside_their_head_are_under_it() -> None:
    rows = [["Island", "Keeper", ""], *([row[0], row[1], ""] for row in ROWS[1:])]
    content = table(rows, gap=5) + shown("Lit", 270, 500, font="F2")
    for number, top in enumerate((481, 448, 429)):
        content += shown(str(1861 + number), 330, top)
    cells = cells_in(pdf([content]))
    assert [cells[row, 2] for row in range(4)] == ["Lit", "1861", "1862", "1863"]


def test_terms_beside_their_meaning_are_a_table_only_under_a_head() -> None:
    meaning = ["A rock that the sea covers in part, too small for", "people to live on"]
    content = ""
    for number in range(4):
        content += shown("Skerry", 50, 480 - 36 * number) + column(meaning, 130, 480 - 36 * number)
    head = shown("Word", 50, 506, font="F2") + shown("Meaning", 130, 506, font="F2")
    assert cells_in(pdf([head + content]))[1, 1] == " ".join(meaning)
    assert Kind.TABLE not in kinds_in(pdf([content]))


@pytest.mark.parametrize("shift", [0, 3, 7])
def test_two_columns_of_prose_are_no_table(shift: float) -> None:
    content = column(PROSE, 50, 500) + column(PROSE[::-1], 225, 500 - shift)
    assert Kind.TABLE not in kinds_in(pdf([content]))


def test_columns_of_prose_with_paragraphs_apart_are_no_table() -> None:
    chance = random.Random(4)
    for _ in range(30):
        content = ""
        for place in (50, 225):
            top = 540.0
            while top > 90:
                lines = [chance.choice(PROSE[:4]) for _ in range(chance.randint(1, 6))] + ["on request."]
                content += column(lines, place, top)
                top -= 14 * len(lines) + chance.choice((0, 5, 8))
        assert Kind.TABLE not in kinds_in(pdf([content]))


def test_three_columns_whose_lines_are_not_level_are_read_one_after_another() -> None:
    wide = (0, 0, 600, 595)
    content = column(PROSE, 50, 500) + column(PROSE, 240, 495) + column(PROSE, 430, 490)
    assert [piece.text for piece in found_in(pdf([content], box=wide))[0]] == [" ".join(PROSE)] * 3


def test_prose_beside_the_labels_of_a_figure_is_no_table() -> None:
    labels = "".join(shown(text, 50, y) for text, y in (("Tower", 500), ("Lamp", 472), ("Stairs", 444), ("Rock", 402)))
    assert Kind.TABLE not in kinds_in(pdf([labels + column(PROSE, 150, 500)]))


def test_authors_beside_each_other_are_no_table() -> None:
    people = [
        ["Anna Petersen", "Boris Holm", "Clara Vik"],
        ["Department of|Lamps", "Institute for|Fog", "School of|Pilots"],
        ["anna@coast.org", "boris@fog.org", "clara@rock.org"],
    ]
    assert Kind.TABLE not in kinds_in(pdf([table(people, bold=False)]))


def test_the_labels_of_a_map_are_no_table_and_are_not_looked_at_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1)
    labels = []
    for row in range(200):
        for place in range(8):
            left, baseline = 60.0 * place, 6.0 * row + 8 * chance.random()
            text = "".join(chance.choices("abcdef", k=chance.randint(3, 12)))
            glyphs = [Glyph(sign, left + 2.5 * at, left + 2.5 * at + 2.4, baseline, 5) for at, sign in enumerate(text)]
            labels.append(Segment(glyphs, row, left, glyphs[-1].right, baseline - 4, baseline + 1, baseline, 5))
    looked_at: list[int] = []
    monkeypatch.setattr(wrapped, "find_rows", lambda grid, columns, rules: looked_at.append(len(grid)))
    assert wrapped.wrapped_tables(labels, (), rtl=False) == ([], labels)
    # The last block is looked at as a whole.
    assert sum(looked_at) < 5_000
