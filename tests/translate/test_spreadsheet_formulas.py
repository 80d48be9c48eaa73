"""What a spreadsheet might run, however it is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.spreadsheet_formulas import is_formula


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "\u200f\u202e=1",
        "\u061c=1",
        "\ufeff=1",
        "\uff1d1",
        "\uff0b1",
        '"=1',
        "'=1",
        "''=1",
        "\tx",
        "\rx",
        "'\tx",
        "=",
    ],
)
def test_the_sign_of_a_formula_is_found(cell: str) -> None:
    assert is_formula(cell)


@pytest.mark.parametrize("cell", ["", "1", "x=1", "a-b", "'tis", "«=»", "שלום", " 1", "''", "(=)"])
def test_text_is_none(cell: str) -> None:
    assert not is_formula(cell)


@given(st.text(max_size=20))
def test_an_apostrophe_before_it_changes_no_answer_that_is_yes(cell: str) -> None:
    assert not is_formula(cell) or is_formula(f"'{cell}")
