"""The order of a table's columns."""

import pytest

from reader.columns import in_order
from tests.reader.speaking import speak


@pytest.mark.parametrize(("tag", "found"), [("en", ["a", "b"]), ("ru", ["a", "b"]), ("he", ["b", "a"])])
def test_the_first_is_where_one_begins(monkeypatch: pytest.MonkeyPatch, tag: str, found: list[str]) -> None:
    speak(monkeypatch, tag)
    assert in_order({"a": 1, "b": 2}) == found
