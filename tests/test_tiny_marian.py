"""The tiny models must be true to the published ones where the code under test looks."""

import json
from pathlib import Path

from tests.tiny_marian import MADLAD_CODES, build_madlad_ct2, build_marian


def test_opus_has_the_files_and_numbers_of_a_published_checkpoint(tmp_path: Path) -> None:
    folder = build_marian(tmp_path / "opus", codes=(">>heb<<",), name_or_path="Helsinki-NLP/opus-mt-en-he")
    assert sorted(path.name for path in folder.iterdir()) == [
        "config.json",
        "generation_config.json",
        "pytorch_model.bin",
        "source.spm",
        "target.spm",
        "tokenizer_config.json",
        "vocab.json",
    ]
    config, numbers = (
        json.loads((folder / name).read_text(encoding="utf-8")) for name in ("config.json", "vocab.json")
    )
    assert config["_name_or_path"] == "Helsinki-NLP/opus-mt-en-he"
    assert (numbers["</s>"], numbers["<unk>"]) == (0, 1)
    assert numbers["<pad>"] == len(numbers) - 1 == config["decoder_start_token_id"] == config["pad_token_id"]
    assert numbers[">>heb<<"] == len(numbers) - 2
    assert config["forced_eos_token_id"] == 0  # the trap: a cut output that looks complete


def test_madlad_has_the_files_and_tokens_of_a_ready_made_folder(tmp_path: Path) -> None:
    folder = build_madlad_ct2(tmp_path / "madlad")
    assert sorted(path.name for path in folder.iterdir()) == [
        "config.json",
        "model.bin",
        "shared_vocabulary.json",
        "spiece.model",
    ]
    tokens = json.loads((folder / "shared_vocabulary.json").read_text(encoding="utf-8"))
    assert tokens[:3] == ["<unk>", "<s>", "</s>"]
    assert set(MADLAD_CODES) <= set(tokens)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    assert config["decoder_start_token"] == "<unk>"
    assert not config.get("add_source_eos")
