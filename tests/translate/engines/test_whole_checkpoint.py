"""Checkpoints that transformers loads with random weights or without some layers, and without a word."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_nllb import build_nllb
from translate.engines.convert import convert
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions
from translate.errors import ModelError
from translate.models import recognise

Weights = dict[str, Any]
LAYER = "model.decoder.layers.1.fc1.weight"


@pytest.fixture
def copy(nllb: Path, tmp_path: Path) -> Path:
    return shutil.copytree(nllb, tmp_path / "model")


def change_weights(folder: Path, change: Callable[[Weights], object]) -> None:
    import torch

    weights = torch.load(folder / "pytorch_model.bin", weights_only=True)
    change(weights)
    torch.save(weights, folder / "pytorch_model.bin")


def change_settings(folder: Path, **settings: object) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | settings), encoding="utf-8")


def refused(folder: Path, tmp_path: Path) -> str:
    """Return what both ways into Diglot say of a checkpoint, which must be the same and in one line."""
    said = []
    for action in (
        lambda: HfEngine(recognise(folder), EngineOptions(threads=1)).translate(["the wall"], "en", "he"),
        lambda: convert(folder, tmp_path / "models" / "made"),
    ):
        with pytest.raises(ModelError) as caught:
            action()
        said.append(str(caught.value))
    assert said[0] == said[1]
    assert said[0].startswith(str(folder))
    assert "\n" not in said[0]
    assert not (tmp_path / "models" / "made").exists()
    return said[0].removeprefix(str(folder))


def test_a_weight_that_is_missing_is_not_made_up(copy: Path, tmp_path: Path) -> None:
    change_weights(copy, lambda weights: weights.pop(LAYER))
    said = refused(copy, tmp_path)
    assert said.startswith(f": the weights lack {LAYER}, so the output would be garbage: download")


def test_weights_without_any_embedding(copy: Path, tmp_path: Path) -> None:
    def drop(weights: Weights) -> None:
        for name in [name for name in weights if any(word in name for word in ("shared", "embed_tokens", "lm_head"))]:
            del weights[name]

    change_weights(copy, drop)
    assert "more, so the output would be garbage" in refused(copy, tmp_path)


def test_one_copy_of_the_tied_embedding_is_enough(nllb: Path, copy: Path) -> None:
    def drop(weights: Weights) -> None:
        for name in ("model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight", "lm_head.weight"):
            del weights[name]

    change_weights(copy, drop)
    options = EngineOptions(threads=1, beam_size=1, max_target_tokens=12)
    one, two = (HfEngine(recognise(folder), options).translate(["the wall"], "en", "he") for folder in (nllb, copy))
    assert one == two


def test_settings_with_more_layers_than_the_weights(copy: Path, tmp_path: Path) -> None:
    change_settings(copy, decoder_layers=3)
    said = refused(copy, tmp_path)
    assert "the weights lack model.decoder.layers.2." in said
    assert "and 24 more" in said


def test_settings_with_fewer_layers_than_the_weights(copy: Path, tmp_path: Path) -> None:
    change_settings(copy, encoder_layers=1, num_hidden_layers=1)
    said = refused(copy, tmp_path)
    assert "the weights have model.encoder.layers.1." in said
    assert "for which config.json has no layer" in said


def test_what_no_layer_needs_may_lie_beside_the_weights(copy: Path) -> None:
    import torch

    change_weights(copy, lambda weights: weights.update({"model.encoder.embed_positions.weights": torch.zeros(2)}))
    engine = HfEngine(recognise(copy), EngineOptions(threads=1, max_target_tokens=12))
    assert engine.translate(["the wall"], "en", "he")[0].text


@pytest.mark.parametrize("safetensors", [False, True])
def test_settings_of_another_vocabulary_are_named_with_both_figures(tmp_path: Path, safetensors: bool) -> None:
    folder = build_nllb(tmp_path / "model", safetensors=safetensors)
    rows = json.loads((folder / "config.json").read_text(encoding="utf-8"))["vocab_size"]
    change_settings(folder, vocab_size=rows + 2)
    said = refused(folder, tmp_path)
    assert f" is {rows} × 48, but config.json asks for {rows + 2} × 48: they are of two models" in said


def test_a_layer_of_another_width(copy: Path, tmp_path: Path) -> None:
    import torch

    change_weights(copy, lambda weights: weights.update({LAYER: torch.zeros(3, 3)}))
    assert f": {LAYER} in pytorch_model.bin is 3 × 3, but config.json asks for 96 × 48" in refused(copy, tmp_path)
