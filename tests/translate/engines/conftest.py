"""Tiny models, each built once a session; tests that change a folder copy it first."""

from pathlib import Path

import pytest

from tests.tiny_nllb import build_m2m100, build_nllb, shared


@pytest.fixture(scope="session")
def nllb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint with the files of NLLB-200."""
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


@pytest.fixture(scope="session")
def m2m100_ct2(tmp_path_factory: pytest.TempPathFactory, m2m100: Path) -> Path:
    """The same M2M100 for CTranslate2, in float32."""
    from translate.engines.convert import convert

    return shared(tmp_path_factory, "tiny-m2m100-ct2", lambda folder: convert(m2m100, folder, "float32"))
