"""The data of the side-by-side view: which of two pages is the newer one."""

from typing import Any

from reader.parallel_view import Heading, Sheet, dated, sheet_data


def data(mark: int | None) -> dict[str, Any]:
    """What travels for a page without rows."""
    heading = Heading("English", "en", "ltr")
    return sheet_data(Sheet(source=heading, target=heading, rows=(), query={"doc": "1"}, mark=mark))


def test_the_same_page_is_as_old_as_it_was() -> None:
    state: dict[str, Any] = {}
    first = dated(data(None), state, "here")
    assert dated(data(None), state, "here") == first


def test_another_page_is_newer_however_soon_it_comes_and_so_is_the_way_back() -> None:
    state: dict[str, Any] = {}
    times = [dated(data(mark), state, "here")["since"] for mark in (None, 1, None, 2)]
    assert times == sorted(set(times))


def test_two_places_know_nothing_of_each_other() -> None:
    state: dict[str, Any] = {}
    first = dated(data(None), state, "here")
    dated(data(1), state, "there")
    assert dated(data(None), state, "here") == first


def test_nothing_else_is_changed() -> None:
    plain = data(3)
    assert {**plain, "since": 0} == {**dated(plain, {}, "here"), "since": 0}
    assert "since" not in plain
