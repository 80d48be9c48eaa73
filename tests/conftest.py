"""What holds for every test: tiny models are built once, and a test that fails in a browser leaves what it showed."""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.evidence import add_evidence
from tests.tiny_nllb import build_m2m100, build_nllb, shared


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep what the browser showed of a test that has failed."""
    report = yield
    add_evidence(item, report)
    return report


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
