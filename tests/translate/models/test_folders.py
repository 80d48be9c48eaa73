import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_nllb import build_nllb
from translate.errors import ModelError
from translate.models import InstalledModel, find_model, installed_models, models_folder, recognise, revision


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[Path], Path]:
    """Copies a model to where a test may damage it."""

    def copied(folder: Path) -> Path:
        return shutil.copytree(folder, tmp_path / "model")

    return copied


def edit(path: Path, **changes: Any) -> None:
    value = json.loads(path.read_text(encoding="utf-8"))
    for name, change in changes.items():
        if change is None:
            value.pop(name, None)
        else:
            value[name] = change
    path.write_text(json.dumps(value), encoding="utf-8")


def problem(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        recognise(folder)
    message = str(caught.value)
    assert str(folder) in message
    assert "\n" not in message
    return message


def test_the_models_folder_is_in_the_users_data() -> None:
    assert models_folder().parts[-2:] == ("diglot", "models")


def test_models_are_recognised_by_their_own_files(nllb: Path, m2m100: Path, nllb_ct2: Path) -> None:
    assert recognise(nllb) == InstalledModel(
        "tiny-nllb", nllb, "hf", "nllb", (nllb / "pytorch_model.bin").stat().st_size
    )
    assert (recognise(m2m100).layout, recognise(m2m100).family) == ("hf", "m2m100")
    assert (recognise(nllb_ct2).layout, recognise(nllb_ct2).family) == ("ct2", "nllb")


def test_the_family_is_found_where_the_tokenizer_class_is_not_said(nllb: Path, copy: Callable[[Path], Path]) -> None:
    # The larger checkpoints have no tokenizer_class in config.json; transformers 5 writes one that says nothing.
    folder = copy(nllb)
    edit(folder / "tokenizer_config.json", tokenizer_class="TokenizersBackend")
    assert recognise(folder).family == "nllb"
    (folder / "tokenizer_config.json").unlink()
    assert recognise(folder).family == "nllb"


def test_m2m100_is_found_by_its_codes_as_well(m2m100: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(m2m100)
    (folder / "tokenizer_config.json").unlink()
    assert recognise(folder).family == "m2m100"


def test_weights_may_be_in_shards(nllb: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb)
    (folder / "pytorch_model.bin").rename(folder / "pytorch_model-00001-of-00002.bin")
    index = folder / "pytorch_model.bin.index.json"
    shards = {"a": "pytorch_model-00001-of-00002.bin", "b": "pytorch_model-00002-of-00002.bin"}
    index.write_text(json.dumps({"weight_map": shards}), encoding="utf-8")
    assert "pytorch_model-00002-of-00002.bin is missing: copy what is missing from the original" in problem(folder)
    (folder / "pytorch_model-00002-of-00002.bin").write_bytes(b"x" * 10)
    assert recognise(folder).bytes == (nllb / "pytorch_model.bin").stat().st_size + 10
    index.write_text("{}", encoding="utf-8")
    assert "pytorch_model.bin.index.json lists no weights" in problem(folder)


@pytest.mark.parametrize("name", ["config.json", "pytorch_model.bin", "tokenizer.json"])
def test_a_missing_file_of_a_checkpoint_is_named(nllb: Path, copy: Callable[[Path], Path], name: str) -> None:
    folder = copy(nllb)
    (folder / name).unlink()
    message = problem(folder)
    assert f"{name} is missing" in message
    assert "'diglot models pull nllb-200-distilled-600M'" in message


def test_every_missing_file_is_named_at_once(nllb: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb)
    for name in ("config.json", "pytorch_model.bin", "tokenizer.json"):
        (folder / name).unlink()
    assert "config.json, pytorch_model.bin and tokenizer.json are missing" in problem(folder)


@pytest.mark.parametrize("name", ["vocab.json", "sentencepiece.bpe.model", "special_tokens_map.json"])
def test_m2m100_needs_other_files(m2m100: Path, copy: Callable[[Path], Path], name: str) -> None:
    folder = copy(m2m100)
    (folder / name).unlink()
    assert f"{name} is missing ({name}: it " in problem(folder)


@pytest.mark.parametrize("name", ["config.json", "model.bin", "shared_vocabulary.json"])
def test_a_missing_file_of_a_converted_model_is_named(nllb_ct2: Path, copy: Callable[[Path], Path], name: str) -> None:
    folder = copy(nllb_ct2)
    (folder / name).unlink()
    assert f"{name} is missing: convert or download the model again" in problem(folder)


def test_a_converted_model_needs_one_of_two_tokenizers(nllb_ct2: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb_ct2)
    (folder / "tokenizer.json").unlink()
    assert recognise(folder).family == "nllb"
    (folder / "sentencepiece.bpe.model").unlink()
    assert "or tokenizer.json of the original checkpoint into it" in problem(folder)


def test_an_older_vocabulary_is_read_too(nllb_ct2: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb_ct2)
    tokens = json.loads((folder / "shared_vocabulary.json").read_text(encoding="utf-8"))
    (folder / "shared_vocabulary.json").unlink()
    (folder / "shared_vocabulary.txt").write_text("\n".join(tokens) + "\n", encoding="utf-8")
    assert recognise(folder).family == "nllb"


def test_a_conversion_that_lost_the_language_codes_is_refused(nllb_ct2: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb_ct2)
    path = folder / "shared_vocabulary.json"
    tokens = json.loads(path.read_text(encoding="utf-8"))
    lost = [token if "_" not in token else f"madeupword{row}" for row, token in enumerate(tokens)]
    path.write_text(json.dumps(lost), encoding="utf-8")
    assert "the model was converted without tokenizer.json: download that file and convert again" in problem(folder)


def test_another_model_of_ctranslate2_is_refused(nllb_ct2: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb_ct2)
    (folder / "shared_vocabulary.json").write_text('["<s>", "▁a", "<2he>"]', encoding="utf-8")
    assert "this is a model of CTranslate2, but not NLLB-200, M2M100" in problem(folder)


def test_a_relative_with_another_layout_is_refused(
    m2m100: Path, nllb_ct2: Path, tmp_path: Path, copy: Callable[[Path], Path]
) -> None:
    # SMaLL-100 has M2M100's architecture and codes, but writes the target's code before the source.
    folder = copy(m2m100)
    edit(folder / "tokenizer_config.json", tokenizer_class="SMALL100Tokenizer")
    assert "use M2M100 or NLLB-200" in problem(folder)
    converted = shutil.copytree(nllb_ct2, tmp_path / "converted")
    edit(converted / "tokenizer_config.json", tokenizer_class="SMALL100Tokenizer")
    assert "SMaLL-100" in problem(converted)


def test_the_tokenizer_of_another_family_is_refused(nllb_ct2: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb_ct2)
    edit(folder / "tokenizer_config.json", tokenizer_class="M2M100Tokenizer")
    assert "names M2M100Tokenizer, but the vocabulary is of NLLB-200: convert again" in problem(folder)


def test_another_kind_of_checkpoint_is_refused(nllb: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb)
    edit(folder / "config.json", model_type="bart")
    assert "model_type is 'bart', but Diglot reads NLLB-200, M2M100" in problem(folder)


def test_a_checkpoint_that_says_nothing_of_itself_is_refused(nllb: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb)
    for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
        (folder / name).unlink()
    assert "or Opus-MT: add tokenizer_config.json" in problem(folder)


@pytest.mark.parametrize("content", ["", "[1]", "<!doctype html>", '{"a":'])
def test_a_damaged_settings_file_is_named(nllb: Path, copy: Callable[[Path], Path], content: str) -> None:
    folder = copy(nllb)
    (folder / "config.json").write_text(content, encoding="utf-8")
    assert "config.json" in problem(folder)
    assert "download it again" in problem(folder)


def test_what_is_no_model_folder_is_refused_with_the_remedy(tmp_path: Path) -> None:
    assert "is not a folder: pass a folder with a model" in problem(tmp_path / "nowhere")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "is not a folder" in problem(tmp_path / "file")
    (tmp_path / "notes").mkdir()
    assert "holds no model (neither model.bin of CTranslate2 nor" in problem(tmp_path / "notes")


def test_installed_models_are_listed_by_name_with_what_is_wrong(nllb: Path, nllb_ct2: Path, tmp_path: Path) -> None:
    assert installed_models(tmp_path / "none") == ()
    shutil.copytree(nllb, tmp_path / "c-checkpoint")
    shutil.copytree(nllb_ct2, tmp_path / "b-converted")
    broken = shutil.copytree(nllb_ct2, tmp_path / "a-broken")
    (broken / "model.bin").unlink()
    shutil.copytree(nllb_ct2, tmp_path / ".converted")
    (tmp_path / "no model").mkdir()
    (tmp_path / "README.txt").write_text("x", encoding="utf-8")
    models = installed_models(tmp_path)
    assert [model.name for model in models] == ["a-broken", "b-converted", "c-checkpoint"]
    assert [model.problem is None for model in models] == [False, True, True]
    assert "model.bin is missing" in str(models[0].problem)
    assert (models[0].family, models[0].layout, models[0].bytes) == (None, "ct2", 0)


def test_a_model_is_found_by_folder_or_by_name(nllb_ct2: Path, tmp_path: Path) -> None:
    installed = shutil.copytree(nllb_ct2, tmp_path / "nllb")
    assert find_model(str(installed), tmp_path / "elsewhere").path == installed
    assert find_model("nllb", tmp_path).path == installed
    with pytest.raises(ModelError, match=r"other is not a folder, nor a model that is installed \(installed: nllb\)"):
        find_model("other", tmp_path)
    with pytest.raises(
        ModelError, match=r"\(nothing is installed\): pass one of these, or run 'diglot models pull nllb"
    ):
        find_model("other", tmp_path / "elsewhere")
    # Where the name is a known one, the remedy is to get that.
    with pytest.raises(ModelError, match="or run 'diglot models pull m2m100-418M'"):
        find_model("M2M100-418M", tmp_path)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ModelError, match="file is not a folder: pass a folder with a model"):
        find_model(str(tmp_path / "file"), tmp_path)


def test_parameters_are_guessed_from_the_size(nllb: Path, nllb_ct2: Path) -> None:
    assert recognise(nllb).parameters == recognise(nllb).bytes // 4
    assert recognise(nllb_ct2).parameters == recognise(nllb_ct2).bytes


def test_the_revision_is_of_the_content_and_not_of_the_place(nllb: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb)
    same = revision(folder)
    assert same == revision(nllb)
    assert len(same) == 12
    (folder / "README.md").write_text("notes", encoding="utf-8")
    (folder / ".cache").mkdir()
    assert revision(folder) == same


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "sentencepiece.bpe.model", "generation_config.json"])
def test_a_change_in_a_small_file_changes_the_revision(nllb: Path, copy: Callable[[Path], Path], name: str) -> None:
    folder = copy(nllb)
    before = revision(folder)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    assert revision(folder) != before


def test_other_weights_of_the_same_size_change_the_revision(nllb: Path, tmp_path: Path) -> None:
    other = build_nllb(tmp_path / "other", seed=9)
    assert recognise(other).bytes == recognise(nllb).bytes
    assert revision(other) != revision(nllb)


def test_large_weights_are_sampled_to_the_end(tmp_path: Path) -> None:
    weights = tmp_path / "model.bin"
    weights.write_bytes(b"\0" * 6_000_000)
    before = revision(tmp_path)
    with weights.open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\1")
    assert revision(tmp_path) != before
