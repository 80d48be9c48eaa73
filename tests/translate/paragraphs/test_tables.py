"""Rows and cells."""

import pytest

from cache.records import Cell, Kind
from translate.paragraphs import Piece, extract
from translate.paragraphs.tables import cells

BODY = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Parish          Trees    Planted", ["Parish", "Trees", "Planted"]),
        ("| Year | Tonnes |", ["Year", "Tonnes"]),
        ("| Year |  | Tonnes |", ["Year", "", "Tonnes"]),
        ("Year\tTonnes\t\tPrice", ["Year", "Tonnes", "", "Price"]),
        ("9,596,967.75 2,724,900", ["9,596,967.75", "2,724,900"]),
        ("14.2% -3 +7", ["14.2%", "-3", "+7"]),
        ("2. The tower ............ 21", ["2. The tower", "21"]),
        ("2. The tower . . . . . . . xii", ["2. The tower", "xii"]),
        ("Population of the parish", ["Population of the parish"]),
        ("Height 31 m", ["Height 31 m"]),
    ],
)
def test_cells(row: str, found: list[str]) -> None:
    assert cells(row) == found


def tables(*lines: str) -> list[Piece]:
    return [piece for piece in extract("\n".join(lines)).pieces if piece.kind is Kind.TABLE]


def test_every_cell_is_a_piece_with_its_place() -> None:
    rows = ("| Year | Tonnes |", "|------|--------|", "| 2021 | 14.2 |", "| 2022 |  |")
    assert [(piece.text, piece.cell, piece.lines) for piece in tables(BODY, "", *rows, "", BODY[:-1] + " again.")] == [
        ("Year", Cell(0, 0, 0), (3,)),
        ("Tonnes", Cell(0, 0, 1), (3,)),
        ("2021", Cell(0, 1, 0), (5,)),
        ("14.2", Cell(0, 1, 1), (5,)),
        ("2022", Cell(0, 2, 0), (6,)),
    ]


def test_the_lines_that_are_drawn_between_rows_are_left_out() -> None:
    text = "\n".join(
        (
            BODY,
            "",
            "+------+--------+",
            "| Year | Tonnes |",
            "+------+--------+",
            "| 2021 | 14.2 |",
            "+------+--------+",
        )
    )
    assert [(one.lines, one.reason) for one in extract(text).dropped] == [
        ((3,), "drawn line"),
        ((5,), "drawn line"),
        ((7,), "drawn line"),
    ]


def test_two_tables_have_two_numbers() -> None:
    rows = ("a\t1\tx", "b\t2\ty")
    assert [piece.cell.table for piece in tables(*rows, "", BODY, "", *rows) if piece.cell] == [0] * 6 + [1] * 6


def test_a_table_within_wrapped_text_leaves_the_text_wrapped() -> None:
    lines = (
        "The orchards of the valley were counted in the spring of last year, for",
        "the first time since the flood. The figures are those of the owners.",
        "",
        "Parish          Trees    Planted",
        "Elmsea          1,204    310",
        "Upper Holm        877    95",
        "",
        "It will be seen that few trees were planted in Quarry End. The soil",
        "There is thin, and the young people have left for the town, so that",
        "nobody waits ten years for a crop.",
    )
    found = extract("\n".join(lines)).pieces
    assert [piece.lines for piece in found if piece.kind is Kind.PARAGRAPH] == [(1, 2), (8, 9, 10)]


def test_the_title_of_a_box_and_its_caption_stand_close_over_its_rows() -> None:
    box = "Marrow Bridge\nThe bridge from the south bank\nCrosses\tRiver Marrow\nOpened\t1604\nLength\t48 m"

    pieces = extract(f"Marrow Bridge\n\n{box}\n\n{'It is the oldest bridge of the valley. ' * 4}").pieces

    assert [(piece.kind, piece.text) for piece in pieces[1:4]] == [
        (Kind.TABLE, "Marrow Bridge"),
        (Kind.CAPTION, "The bridge from the south bank"),
        (Kind.TABLE, "Crosses"),
    ]


def test_who_wrote_it_and_when_is_no_table() -> None:
    head = "Balkonda domates\n\nHaber: Sevgi Korkmaz\nYayınlanma: 21.03.2021 - 10:15\n22.03.2021 08:30"

    pieces = extract(f"{head}\n\n{'Domates güneşi sever ve suyu az ister. ' * 4}").pieces

    assert Kind.TABLE not in [piece.kind for piece in pieces]


def test_rows_whose_second_cells_stand_in_one_column() -> None:
    rows = ["Built        in 1911", "Height       31 metres", "3 May 1920   First lamp", "Keeper       T. Holm"]
    pieces = extract("\n".join(["The tower", "", *rows, "", BODY, "", BODY + " Again."])).pieces

    assert [piece.text for piece in pieces if piece.kind is Kind.TABLE] == [
        *("Built", "in 1911", "Height", "31 metres", "3 May 1920", "First lamp", "Keeper", "T. Holm")
    ]


def test_double_spaces_in_text_make_no_rows() -> None:
    rows = ["The keeper  climbed the", "stairs  every evening at", "dusk, lit  the lamp, and"]

    assert not [piece for piece in extract("\n".join([*rows, "slept."])).pieces if piece.kind is Kind.TABLE]


def test_dates_with_the_name_of_a_month_over_a_text_are_no_table() -> None:
    head = "The lamp\n\nBy Ann Lee\n@annlee\n12 June 2021, 06:00"

    pieces = extract(f"{head}\n\n{'It is the oldest bridge of the valley. ' * 4}").pieces

    assert Kind.TABLE not in [piece.kind for piece in pieces]


def test_rows_of_three_cells_with_two_blanks_between() -> None:
    rows = ["oil  40 jars  12 p", "wick  11  3 p", "brush  1  1.5 p"]
    pieces = extract("\n".join([BODY, "", *rows, "", BODY + " Again."])).pieces

    assert [piece.kind for piece in pieces] == [Kind.PARAGRAPH, *[Kind.TABLE] * 9, Kind.PARAGRAPH]


@pytest.mark.parametrize("markers", [("1.", "2.", "3."), ("-", "-", "-"), ("(a)", "(b)", "(c)")])
def test_words_behind_markers_are_no_second_cells(markers: tuple[str, ...]) -> None:
    rows = [f"{one}  The lamp that Holm brought" for one in markers]

    assert not [piece for piece in extract("\n".join([BODY, "", *rows, "", BODY])).pieces if piece.kind is Kind.TABLE]
