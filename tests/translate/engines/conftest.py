"""Tiny models, each built once a session; tests that change a folder copy it first."""

from pathlib import Path

import pytest

from tests.tiny_marian import build_madlad_ct2, build_marian
from tests.tiny_nllb import shared


@pytest.fixture(scope="session")
def m2m100_ct2(tmp_path_factory: pytest.TempPathFactory, m2m100: Path) -> Path:
    """The same M2M100 for CTranslate2, in float32."""
    from translate.engines.convert import convert

    return shared(tmp_path_factory, "tiny-m2m100-ct2", lambda folder: convert(m2m100, folder, "float32"))


@pytest.fixture(scope="session")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint with the files of Opus-MT, English to Hebrew."""
    return shared(tmp_path_factory, "tiny-marian", build_marian)


@pytest.fixture(scope="session")
def marian_ct2(tmp_path_factory: pytest.TempPathFactory, marian: Path) -> Path:
    """The same Opus-MT for CTranslate2, in float32."""
    from translate.engines.convert import convert

    return shared(tmp_path_factory, "tiny-marian-ct2", lambda folder: convert(marian, folder, "float32"))


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of Opus-MT from English to several languages, which the source is told."""
    return shared(
        tmp_path_factory,
        "tiny-opus-many",
        lambda folder: build_marian(
            folder,
            targets=("he", "ru"),
            codes=(">>heb<<", ">>rus<<", ">>ara<<", ">>pt_BR<<", ">>tlh_Latn<<"),
            settings={"source_lang": "eng", "target_lang": "mul"},
        ),
    )


@pytest.fixture(scope="session")
def many_ct2(tmp_path_factory: pytest.TempPathFactory, many: Path) -> Path:
    """The same for CTranslate2, in float32."""
    from translate.engines.convert import convert

    return shared(tmp_path_factory, "tiny-opus-many-ct2", lambda folder: convert(many, folder, "float32"))


@pytest.fixture(scope="session")
def madlad_ct2(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of CTranslate2 with the files of MADLAD-400."""
    return shared(tmp_path_factory, "tiny-madlad-ct2", build_madlad_ct2)
