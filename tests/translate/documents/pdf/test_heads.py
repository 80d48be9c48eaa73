"""The cells of tables that head others."""

from tests.translate.documents.pdf.files import found_in, pdf, ruled, shown
from tests.translate.documents.pdf.wrapped_tables import ROWS, table


def heads_in(data: bytes) -> list[str]:
    return [piece.text for piece in found_in(data)[0] if piece.cell and piece.cell.header]


def test_a_bold_row_over_others_heads_them_and_is_not_marked_bold() -> None:
    data = pdf([table(ROWS, gap=5)])
    assert heads_in(data) == ROWS[0]
    assert not any(piece.marks for piece in found_in(data)[0])


def test_a_row_like_the_others_heads_nothing() -> None:
    assert heads_in(pdf([table(ROWS, gap=5, bold=False)])) == []


def test_a_row_over_the_only_rule_heads_the_others() -> None:
    assert heads_in(pdf([table(ROWS, gap=5, bold=False) + ruled(50, 495, 330)])) == ROWS[0]


def test_words_over_figures_head_them() -> None:
    rows = [
        ["Ship", "Port", "Tons"],
        ["Aurora", "Riga", "131"],
        ["Bella", "Turku, in|winter", "168"],
        ["Freja", "Visby", "205"],
    ]
    assert heads_in(pdf([table(rows, gap=5, bold=False)])) == rows[0]


def test_a_bold_first_column_heads_its_rows() -> None:
    rows = [["", *row[1:]] for row in ROWS[1:]]
    names = "".join(shown(row[0], 50, y, font="F2") for row, y in zip(ROWS[1:], (500, 467, 448), strict=True))
    assert heads_in(pdf([table(rows, gap=5, bold=False) + names])) == [row[0] for row in ROWS[1:]]
