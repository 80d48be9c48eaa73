"""The tiny checkpoints must be true to the published ones where the code under test looks."""

import json
from pathlib import Path

import pytest

from tests.tiny_nllb import NLLB_FILES, build_nllb, sentences, shared


def test_nllb_has_the_files_of_the_published_checkpoint(nllb: Path) -> None:
    assert {path.name for path in nllb.iterdir()} == NLLB_FILES
    config = json.loads((nllb / "config.json").read_text(encoding="utf-8"))
    assert config["model_type"] == "m2m_100"
    assert config["decoder_start_token_id"] == 2
    assert "tokenizer_class" not in config


def test_m2m100_has_the_files_of_the_published_checkpoint(m2m100: Path) -> None:
    names = {path.name for path in m2m100.iterdir()}
    assert {"vocab.json", "sentencepiece.bpe.model", "special_tokens_map.json"} <= names
    assert "tokenizer.json" not in names


def test_transformers_reads_the_tokenizer_as_the_real_one(nllb: Path) -> None:
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(nllb), local_files_only=True)
    rows = json.loads((nllb / "config.json").read_text(encoding="utf-8"))["vocab_size"]
    assert len(tokenizer) == rows - 2
    assert tokenizer.convert_tokens_to_ids("eng_Latn") == rows - 206 + 47
    tokenizer.src_lang = "heb_Hebr"
    numbers = tokenizer("הטוחן הזקן").input_ids
    assert numbers[0] == tokenizer.convert_tokens_to_ids("heb_Hebr")
    assert numbers[-1] == 2
    assert 3 not in numbers


def test_sentences_are_distinct_and_the_same_every_time() -> None:
    for lang in ("en", "pt", "he", "ar", "kk", "ru", "zh-Hans"):
        drawn = sentences(lang, 40)
        assert len(set(drawn)) == 40
        assert drawn == sentences(lang, 40)
        assert drawn != sentences(lang, 40, seed=1)


def test_a_seed_gives_the_same_weights_and_another_seed_others(nllb: Path, tmp_path: Path) -> None:
    import torch

    same = torch.load(build_nllb(tmp_path / "same") / "pytorch_model.bin")
    other = torch.load(build_nllb(tmp_path / "other", seed=1) / "pytorch_model.bin")
    first = torch.load(nllb / "pytorch_model.bin")
    assert all(torch.equal(first[name], same[name]) for name in first)
    assert not torch.equal(first["model.shared.weight"], other["model.shared.weight"])


def test_a_shared_folder_is_built_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    built: list[Path] = []

    def build(folder: Path) -> None:
        built.append(folder)
        folder.mkdir()

    assert shared(tmp_path_factory, "built-once", build) == shared(tmp_path_factory, "built-once", build)
    assert len(built) == 1
