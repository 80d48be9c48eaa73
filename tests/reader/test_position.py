"""Pages of paragraphs, and the address of the page, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.position import Position, outward, page_count, page_range


class TestPages:
    @pytest.mark.parametrize(("items", "pages"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
    def test_count(self, items: int, pages: int) -> None:
        assert page_count(items) == pages

    @given(st.integers(0, 400))
    def test_pages_hold_every_item_once(self, items: int) -> None:
        found = [index for page in range(page_count(items)) for index in page_range(page, items)]
        assert found == list(range(items))

    def test_outward_goes_from_the_page_to_both_ends(self) -> None:
        assert outward(range(4, 6), 9) == [4, 5, 6, 7, 2, 3, 8, 0, 1]

    @given(st.integers(0, 300), st.integers(0, 10))
    def test_outward_names_every_paragraph_once(self, items: int, page: int) -> None:
        on_page = page_range(min(page, page_count(items) - 1), items)
        order = outward(on_page, items)
        assert order[: len(on_page)] == list(on_page)
        assert sorted(order) == list(range(items))


class TestPosition:
    @pytest.mark.parametrize(
        ("query", "position"),
        [
            ({}, Position(None, None)),
            ({"doc": "d", "to": "pt"}, Position("d", "pt")),
            ({"doc": "d", "to": "pt-BR", "page": "3"}, Position("d", "pt", 2)),
            ({"doc": "d", "to": "he", "p": "137"}, Position("d", "he", 2, 136)),
            ({"doc": "d", "to": "Klingon", "page": "0"}, Position("d", None, 0)),
            ({"doc": "d", "page": "-1", "p": "x"}, Position("d", None, 0)),
            ({"doc": "d", "page": "9" * 40, "p": "٣"}, Position("d", None, 0)),
        ],
    )
    def test_from_the_address(self, query: dict[str, str], position: Position) -> None:
        assert Position.from_query(query) == position

    @pytest.mark.parametrize(
        "position", [Position(None, None), Position("d", "pt"), Position("d", "pt", 2), Position("d", "he", 2, 136)]
    )
    def test_there_and_back(self, position: Position) -> None:
        assert Position.from_query(position.to_query()) == position

    def test_people_count_from_one(self) -> None:
        assert Position("d", "pt", 0, 0).to_query() == {"doc": "d", "to": "pt", "p": "1"}
        assert Position("d", "pt", 0).to_query() == {"doc": "d", "to": "pt"}

    def test_a_position_beyond_the_end_moves_to_the_last_page(self) -> None:
        assert Position("d", "pt", 99).within(120) == Position("d", "pt", 2)
        assert Position("d", "pt", 19, 999).within(120) == Position("d", "pt", 2)
        assert Position("d", "pt", 5).within(0) == Position("d", "pt", 0)
