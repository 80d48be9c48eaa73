import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translate.engines.families import M2M100, NLLB
from translate.engines.vocabulary import (
    language_tokens,
    read_object,
    vocabulary_of_checkpoint,
    vocabulary_of_ct2,
)
from translate.errors import ModelError


def edit(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def test_nllb_numbers_its_codes_behind_the_pieces(nllb: Path) -> None:
    numbers = vocabulary_of_checkpoint(nllb, NLLB)
    rows = read_object(nllb / "config.json")["vocab_size"]
    # The same sum as in the published checkpoints: 256,206 rows, eng_Latn 256,047.
    assert numbers["eng_Latn"] == rows - 206 + 47
    assert numbers["ace_Arab"] == rows - 205
    assert numbers["<mask>"] == rows - 3
    assert [numbers[token] for token in ("<s>", "<pad>", "</s>", "<unk>")] == [0, 1, 2, 3]


def test_m2m100_numbers_its_codes_behind_the_vocabulary_file(m2m100: Path) -> None:
    from transformers import AutoTokenizer

    numbers = vocabulary_of_checkpoint(m2m100, M2M100)
    reference = AutoTokenizer.from_pretrained(str(m2m100), local_files_only=True)
    for tag, code in M2M100.codes.items():
        assert numbers[code] == reference.get_lang_id(code.strip("_")), tag
    assert len(set(numbers.values())) == len(numbers)


def test_a_converted_model_has_the_same_numbers(nllb: Path, nllb_ct2: Path, m2m100: Path, m2m100_ct2: Path) -> None:
    for checkpoint, converted, family in ((nllb, nllb_ct2, NLLB), (m2m100, m2m100_ct2, M2M100)):
        tokens = vocabulary_of_ct2(converted)
        for token, number in vocabulary_of_checkpoint(checkpoint, family).items():
            assert tokens[number] == token


def test_an_older_vocabulary_is_a_text_file_with_a_token_a_line(tmp_path: Path) -> None:
    (tmp_path / "shared_vocabulary.txt").write_text("<s>\n▁a\u2028\n\u0085\nheb_Hebr\n", encoding="utf-8")
    assert vocabulary_of_ct2(tmp_path) == ["<s>", "▁a\u2028", "\u0085", "heb_Hebr"]


def test_a_folder_without_vocabulary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"shared_vocabulary\.json or shared_vocabulary\.txt is missing: convert"):
        vocabulary_of_ct2(tmp_path)


def test_a_vocabulary_of_another_shape_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shared_vocabulary.json").write_text('{"a": 1}', encoding="utf-8")
    with pytest.raises(ModelError, match="is not a list of tokens"):
        vocabulary_of_ct2(tmp_path)


def test_codes_that_are_one_off_are_noticed(nllb: Path, tmp_path: Path) -> None:
    # transformers 5 builds a tokenizer without tokenizer.json, puts <mask> before the codes, and saves that.
    shutil.copy(nllb / "tokenizer.json", tmp_path)

    def shift(described: dict[str, Any]) -> None:
        first = min(token["id"] for token in described["added_tokens"] if "_" in token["content"])
        for token in described["added_tokens"]:
            if "_" in token["content"]:
                token["id"] += 1
            elif token["content"] == "<mask>":
                token["id"] = first
        described["model"]["vocab"] = {
            token: number for token, number in described["model"]["vocab"].items() if number < first
        }

    edit(tmp_path / "tokenizer.json", shift)
    with pytest.raises(ModelError, match=r"behind <mask> and are all one off.* take tokenizer\.json from the original"):
        vocabulary_of_checkpoint(tmp_path, NLLB)


@pytest.mark.parametrize("content", ["[]", "{}", '{"model": {"vocab": ["a"]}, "added_tokens": []}', "not json", ""])
def test_a_file_that_describes_no_vocabulary_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "tokenizer.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"tokenizer\.json .*: download it again"):
        vocabulary_of_checkpoint(tmp_path, NLLB)


def test_a_vocabulary_file_without_numbers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vocab.json").write_text('{"a": "first"}', encoding="utf-8")
    with pytest.raises(ModelError, match=r"vocab\.json does not map tokens to numbers: download it again"):
        vocabulary_of_checkpoint(tmp_path, M2M100)


def test_control_tokens_must_stand_where_the_decoder_expects_them(m2m100: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(m2m100, tmp_path / "moved")
    edit(moved / "vocab.json", lambda numbers: numbers.update({"<pad>": 3, "<unk>": 1}))
    with pytest.raises(ModelError, match=r"<s>, <pad>, </s>, <unk> are not the first tokens"):
        vocabulary_of_checkpoint(moved, M2M100)


def test_language_codes_are_found_in_either_file(tmp_path: Path) -> None:
    assert language_tokens(tmp_path) == []
    (tmp_path / "tokenizer_config.json").write_text(
        json.dumps({"extra_special_tokens": ["__af__", {"content": "__am__"}]}), encoding="utf-8"
    )
    assert language_tokens(tmp_path) == ["__af__", "__am__"]
    (tmp_path / "special_tokens_map.json").write_text('{"additional_special_tokens": ["__ar__"]}', encoding="utf-8")
    assert language_tokens(tmp_path) == ["__ar__"]
