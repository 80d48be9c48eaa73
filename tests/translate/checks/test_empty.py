"""A translation that is nothing."""

import pytest

from cache.records import Flag, Severity
from tests.translate.checks.flags import found
from translate.checks.empty import empty


class TestEmpty:
    @pytest.mark.parametrize("target", ["", "  ", "...", "—"])
    def test_nothing_came_out(self, target: str) -> None:
        flag = found(empty("The bridge was closed.", target))
        assert flag == Flag("empty", Severity.ERROR, "nothing for 22 characters")

    def test_a_digit_is_something(self) -> None:
        assert empty("Five", "5") is None
