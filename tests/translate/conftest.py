"""What the tests of `translate` share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cache import Store
from tests.tiny_nllb import shared
from tests.trained_nllb import FOLDER
from translate.engines import shortlist


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


@pytest.fixture(scope="session")
def trained_ct2(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkpoint that knows a few sentences (see tests/trained_nllb.py) for CTranslate2, in float32."""
    from translate.engines.convert import convert

    return shared(tmp_path_factory, "trained-nllb-ct2", lambda folder: convert(FOLDER, folder, "float32"))


@pytest.fixture
def any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let vocabularies be cut down that are small already."""
    monkeypatch.setattr(shortlist, "_SMALLEST_VOCABULARY", 1)
    monkeypatch.setattr(shortlist, "_LARGEST_SHARE", 1.0)
