import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bench.figures import HEADINGS, Figure, middle, slow, table

seconds = st.lists(st.floats(0, 100), min_size=1, max_size=50)


@pytest.mark.parametrize(("value", "limit", "held"), [(0.3, 0.3, True), (0.31, 0.3, False), (9.0, None, None)])
def test_a_figure_is_held_against_its_limit(value: float, limit: float | None, held: bool | None) -> None:
    assert Figure("a page turned", value, "s", limit).held is held


def test_a_row_says_the_figure_its_limit_and_whether_that_is_held() -> None:
    rows = table(
        [
            Figure("a page turned", 0.2, "s", 0.35, "median of 7"),
            Figure("elements", 3100, "", 3000),
            Figure("memory", 1234.5, "MB"),
        ]
    )

    assert rows == [
        ("a page turned", "0.20 s", "0.35 s", "held", "median of 7"),
        ("elements", "3,100", "3,000", "NOT HELD", ""),
        ("memory", "1,234 MB", "", "", ""),
    ]
    assert all(len(row) == len(HEADINGS) for row in rows)


@given(seconds)
def test_the_middle_and_the_slow_are_among_what_was_measured(values: list[float]) -> None:
    assert min(values) <= middle(values) <= slow(values) + 1e-9
    assert slow(values) <= max(values) + 1e-9


def test_one_turn_in_twenty_may_be_slower() -> None:
    assert slow([1.0] * 20 + [9.0]) == 1.0
    assert slow([2.5]) == 2.5
