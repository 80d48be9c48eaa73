"""The room that is left between what stands in a text already."""

from hypothesis import given
from hypothesis import strategies as st

from translate.exports.gaps import widest_gap

TEXT = "One two three, four and five."


def gap(*taken: tuple[int, int], start: int = 0, end: int = len(TEXT)) -> str | None:
    found = widest_gap(TEXT, start, end, taken)
    return TEXT[found[0] : found[1]] if found else None


def test_all_of_it_where_nothing_is_taken() -> None:
    assert gap() == TEXT
    assert gap(start=3, end=8) == "two"


def test_the_longest_part_that_is_free() -> None:
    assert gap((4, 7)) == "three, four and five."
    assert gap((20, 23), (4, 7)) == "three, four"
    assert gap((0, 3), (4, 28)) is None
    assert gap((0, 40)) is None


def test_it_begins_with_a_word() -> None:
    assert gap((4, 13)) == "four and five."


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)).map(lambda pair: (min(pair), max(pair))), max_size=5))
def test_it_touches_nothing_that_is_taken(taken: list[tuple[int, int]]) -> None:
    found = widest_gap(TEXT, 0, len(TEXT), taken)
    if found is not None:
        assert all(found[1] <= first or last <= found[0] for first, last in taken if first < last)
        assert any(map(str.isalnum, TEXT[found[0] : found[1]]))
