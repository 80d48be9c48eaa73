"""Which languages can be had with what is at hand."""

from pathlib import Path

import pytest

from reader.ready import ready_targets


@pytest.mark.parametrize("engine", ["auto", "bundled"])
def test_the_bundled_pair_is_always_there(tmp_path: Path, engine: str) -> None:
    assert ready_targets("en", engine, None, tmp_path) == {"pt"}
    assert ready_targets("pt", engine, None, tmp_path) == {"en"}
    assert ready_targets("he", engine, None, tmp_path) == frozenset()


def test_the_fake_engine_writes_all_languages(tmp_path: Path) -> None:
    assert len(ready_targets("he", "fake", None, tmp_path)) == 201


@pytest.mark.parametrize("engine", ["ct2", "hf"])
def test_without_a_model_an_engine_over_models_has_none(tmp_path: Path, engine: str) -> None:
    assert ready_targets("en", engine, None, tmp_path / "none") == frozenset()


def test_a_model_that_is_none_brings_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "config.json").write_text("{", encoding="utf-8")
    assert ready_targets("en", "auto", "broken", tmp_path) == frozenset()
    assert ready_targets("en", "auto", None, tmp_path) == {"pt"}
