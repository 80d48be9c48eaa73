"""What the tests of `translate` share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cache import Store


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    """The address of a store that does not exist yet."""
    return f"sqlite:///{tmp_path / 'store' / 'diglot.db'}"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """A new store, which must be sound when the test ends."""
    with Store.open(store_url) as opened:
        yield opened
        assert opened.check() == ()
