"""Numbers from a browser: what can be an index or the id of a row, and what cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.position import Position
from reader.sent import MOST_PARAGRAPHS, is_index, is_row


@pytest.mark.parametrize("value", [0, 7, 999_999_999])
def test_an_index(value: object) -> None:
    assert is_index(value)
    assert is_row(value)


@pytest.mark.parametrize("value", [-1, 10**9, 2**63, 10**20, True, None, "7", 1.0, [7]])
def test_no_index(value: object) -> None:
    assert not is_index(value)


@pytest.mark.parametrize("value", [-1, 2**63, 10**20, False, None, "7", 1.0])
def test_no_id(value: object) -> None:
    assert not is_row(value)


@given(st.integers(min_value=0))
def test_an_address_says_no_paragraph_that_a_page_could_not(number: int) -> None:
    position = Position.from_query({"doc": "d", "p": str(number + 1)})
    assert position.paragraph == (number if number < MOST_PARAGRAPHS - 1 else None)
    assert position.paragraph is None or is_index(position.paragraph)
