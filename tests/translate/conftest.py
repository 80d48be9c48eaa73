"""What the tests of `translate` share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cache import Store
from tests.tiny_nllb import build_m2m100, build_nllb, shared


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


# Tiny models, each built once a session; tests that change a folder copy it first.


@pytest.fixture(scope="session")
def nllb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint with the files of NLLB-200, which translates into nothing sensible."""
    return shared(tmp_path_factory, "tiny-nllb", build_nllb)


@pytest.fixture(scope="session")
def m2m100(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint with the files of M2M100."""
    return shared(tmp_path_factory, "tiny-m2m100", build_m2m100)


@pytest.fixture(scope="session")
def nllb_ct2(tmp_path_factory: pytest.TempPathFactory, nllb: Path) -> Path:
    """The same NLLB for CTranslate2, in float32."""
    from translate.engines.convert import convert

    return shared(tmp_path_factory, "tiny-nllb-ct2", lambda folder: convert(nllb, folder, "float32"))
