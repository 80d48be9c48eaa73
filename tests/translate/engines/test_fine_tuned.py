"""Fine-tunes of NLLB-200, whose embedding has not always 256,206 rows: 256,204 (no unused row), 256,205, 256,208.

Rows are taken from, or added behind, one tiny checkpoint, so what comes out must be what comes out of that.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_nllb import NLLB_UNUSED, sentences
from translate.engines.convert import convert
from translate.engines.ct2 import Ct2Engine
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import ModelError
from translate.languages import all_languages
from translate.models import recognise
from translate.models.check import check_model

# How many rows more or fewer than the published checkpoint's 256,206 there are.
ROWS = {256_204: -2, 256_205: -1, 256_206: 0, 256_208: 2}
OPTIONS = EngineOptions(threads=1, beam_size=1, max_target_tokens=16, compute_type="float32")
CODES = [language.flores for language in all_languages()]


def fine_tuned(original: Path, folder: Path, more: int) -> Path:
    """Copy a checkpoint with so many rows more or fewer at the end of its embedding, which is stored four times."""
    import torch

    shutil.copytree(original, folder)
    settings = read(folder, "config.json")
    rows = settings["vocab_size"]
    weights = torch.load(folder / "pytorch_model.bin", weights_only=True)
    for name, weight in weights.items():
        if weight.shape[0] == rows:
            kept = weight[: rows + min(more, 0)]
            weights[name] = torch.cat([kept, torch.zeros(max(more, 0), weight.shape[1])]).clone()
    torch.save(weights, folder / "pytorch_model.bin")
    write(folder, "config.json", settings | {"vocab_size": rows + more})
    return folder


def read(folder: Path, name: str) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return described


def write(folder: Path, name: str, described: object) -> None:
    (folder / name).write_text(json.dumps(described), encoding="utf-8")


def add_token(folder: Path, content: str, number: int) -> None:
    described = read(folder, "tokenizer.json")
    # A token that is not in the vocabulary too would get the next number, whatever stands here.
    described["model"]["vocab"][content] = number
    like_a_code = next(token for token in described["added_tokens"] if token["content"] == "eng_Latn")
    described["added_tokens"].append(like_a_code | {"id": number, "content": content})
    write(folder, "tokenizer.json", described)


def mask_number(folder: Path) -> int:
    added = read(folder, "tokenizer.json")["added_tokens"]
    return next(int(token["id"]) for token in added if token["content"] == "<mask>")


def texts(folder: Path) -> list[str]:
    model = recognise(folder)
    engine = (Ct2Engine if model.layout == "ct2" else HfEngine)(model, OPTIONS)
    return [one.text for one in engine.translate(sentences("kk", 6), "kk", "he")]


@pytest.fixture(scope="module")
def expected(nllb: Path) -> list[str]:
    found = texts(nllb)
    assert len(set(found)) > 1
    return found


def test_the_tiny_checkpoint_has_the_layout_of_the_published_one(nllb: Path) -> None:
    assert read(nllb, "config.json")["vocab_size"] == mask_number(nllb) + NLLB_UNUSED
    assert 256_203 + NLLB_UNUSED == 256_206


@pytest.mark.parametrize("rows", ROWS)
def test_the_right_tokens_come_out_whatever_rows_stand_behind_them(
    nllb: Path, tmp_path: Path, expected: list[str], rows: int
) -> None:
    folder = fine_tuned(nllb, tmp_path / str(rows), ROWS[rows])
    assert texts(folder) == expected
    made = convert(folder, tmp_path / "made", "float32")
    assert texts(made.path) == expected
    written = vocabulary_of_ct2(made.path)
    assert len(written) == read(folder, "config.json")["vocab_size"]
    numbers = {token["content"]: token["id"] for token in read(folder, "tokenizer.json")["added_tokens"]}
    assert [written.index(code) for code in CODES] == [numbers[code] for code in CODES]
    assert check_model(made.path).problem is None


@pytest.mark.parametrize("rows", [256_204, 256_205, 256_208])
def test_an_original_has_exactly_its_rows(nllb: Path, tmp_path: Path, rows: int) -> None:
    made = convert(fine_tuned(nllb, tmp_path / str(rows), ROWS[rows]), tmp_path / "made")
    with pytest.raises(ModelError, match=r"eng_Latn has the number \d+ and not \d+, .*: pull the model again"):
        check_model(made.path, published=True)


def test_a_new_language_behind_the_mask_moves_no_other(nllb: Path, tmp_path: Path, expected: list[str]) -> None:
    folder = fine_tuned(nllb, tmp_path / "256205", -1)
    add_token(folder, "tyv_Cyrl", mask_number(folder) + 1)
    assert texts(folder) == expected
    made = convert(folder, tmp_path / "made", "float32")
    assert texts(made.path) == expected
    assert vocabulary_of_ct2(made.path)[-1] == "tyv_Cyrl"


def test_a_new_language_before_the_mask_moves_the_mask_alone(nllb: Path, tmp_path: Path, expected: list[str]) -> None:
    """As a widely used recipe adds one: the code takes the mask's number, and the mask the next."""
    folder = fine_tuned(nllb, tmp_path / "256205", -1)
    mask = mask_number(folder)
    described = read(folder, "tokenizer.json")
    described["model"]["vocab"]["<mask>"] = mask + 1
    for token in described["added_tokens"]:
        token["id"] += token["content"] == "<mask>"
    write(folder, "tokenizer.json", described)
    add_token(folder, "tyv_Cyrl", mask)
    assert texts(folder) == expected
    made = convert(folder, tmp_path / "made", "float32")
    assert texts(made.path) == expected
    assert vocabulary_of_ct2(made.path)[-2:] == ["tyv_Cyrl", "<mask>"]


def test_more_tokens_than_rows_are_refused_by_both(nllb: Path, tmp_path: Path) -> None:
    folder = fine_tuned(nllb, tmp_path / "256204", -2)
    add_token(folder, "tyv_Cyrl", mask_number(folder) + 1)
    with pytest.raises(ModelError, match=r"the weights only \d+ rows: the tokenizer is of another checkpoint"):
        texts(folder)
    with pytest.raises(ModelError, match=r"'tyv_Cyrl' has the number \d+, but the weights have only \d+ rows"):
        convert(folder, tmp_path / "made")


def test_a_gap_in_the_numbers_is_not_closed_in_silence(nllb: Path, tmp_path: Path, expected: list[str]) -> None:
    # The converter would write the new code one row before its own; transformers goes by the numbers.
    folder = fine_tuned(nllb, tmp_path / "256208", 2)
    add_token(folder, "tyv_Cyrl", mask_number(folder) + 3)
    assert texts(folder) == expected
    with pytest.raises(ModelError, match=r"'tyv_Cyrl' has the number \d+, where the converter has put .*--engine hf"):
        convert(folder, tmp_path / "made")
    assert not (tmp_path / "made").exists()


def test_weights_of_another_length_than_the_settings_say(nllb: Path, tmp_path: Path) -> None:
    folder = fine_tuned(nllb, tmp_path / "mixed", 2)
    write(folder, "config.json", read(nllb, "config.json"))
    with pytest.raises(ModelError, match=r"is \d+ × 48, but config\.json asks for \d+ × 48: they are of two models"):
        convert(folder, tmp_path / "made")


def test_an_embedding_that_ends_before_the_codes_is_refused(nllb: Path, tmp_path: Path) -> None:
    folder = fine_tuned(nllb, tmp_path / "pruned", -NLLB_UNUSED - 1)
    with pytest.raises(ModelError, match="rows: the tokenizer is of another checkpoint"):
        texts(folder)
    with pytest.raises(ModelError, match=r"has the number \d+, but the weights have only \d+ rows"):
        convert(folder, tmp_path / "made")
