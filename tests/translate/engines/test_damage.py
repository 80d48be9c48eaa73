"""Damaged folders: every message names the very file and what to do, in a line, and before anything is loaded."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tiny_marian import build_madlad_ct2, build_marian
from tests.tiny_nllb import build_nllb, shared
from translate.engines.convert import convert
from translate.engines.damage import damage, damage_of_weights, shapes_of_ct2
from translate.engines.tokens import open_tokens
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import ModelError
from translate.models import installed_models, recognise

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 4852054\n"
Damage = Callable[[Path], object]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def pointer(path: Path) -> None:
    path.write_text(POINTER, encoding="utf-8")


def garbage(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00" * 100)


def page(path: Path) -> None:
    """What a proxy sends instead."""
    path.write_text("<!doctype html><p>Access denied", encoding="utf-8")


@pytest.fixture(scope="module")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared(tmp_path_factory, "opus-mt-en-he", build_marian)


@pytest.fixture(scope="module")
def madlad_ct2(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared(tmp_path_factory, "tiny-madlad-ct2", build_madlad_ct2)


@pytest.fixture(scope="module")
def safetensors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared(tmp_path_factory, "tiny-nllb-safe", lambda folder: build_nllb(folder, safetensors=True))


def problem(action: Callable[[], object], *, file: Path) -> str:
    """Return what is said of a file: where it is, what is wrong with it, what to do, in one line."""
    with pytest.raises(ModelError) as caught:
        action()
    message = str(caught.value)
    assert message.startswith(str(file))
    assert "\n" not in message
    assert " again" in message
    return message.removeprefix(str(file)).strip()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (cut, "is cut short: download"),
        (empty, "is empty: download"),
        (pointer, "is a pointer of Git LFS and not the file itself: download"),
    ],
)
@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("nllb", "pytorch_model.bin"),
        ("m2m100", "pytorch_model.bin"),
        ("safetensors", "model.safetensors"),
        ("nllb_ct2", "model.bin"),
        ("madlad_ct2", "model.bin"),
    ],
)
def test_damaged_weights_are_seen_before_they_are_loaded(
    request: pytest.FixtureRequest, tmp_path: Path, model: str, name: str, harm: Damage, words: str
) -> None:
    folder = shutil.copytree(request.getfixturevalue(model), tmp_path / model)
    assert recognise(folder).problem is None
    harm(folder / name)
    assert problem(lambda: recognise(folder), file=folder / name).startswith(words)
    # The list of models says it too, and says it of this one alone.
    [listed] = installed_models(tmp_path)
    assert listed.problem is not None
    assert words in listed.problem


@pytest.mark.parametrize("missing", [1, 7, 64])
def test_the_last_bytes_of_converted_weights_are_missed(nllb_ct2: Path, tmp_path: Path, missing: int) -> None:
    whole = (nllb_ct2 / "model.bin").read_bytes()
    path = tmp_path / "model.bin"
    path.write_bytes(whole[:-missing])
    assert damage_of_weights(path) == "is cut short"
    path.write_bytes(whole)
    assert damage_of_weights(path) is None


def test_weights_of_another_version_are_left_to_the_library(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"\x05\x00\x00\x00" + b"whatever comes in that version")
    assert shapes_of_ct2(path) == {}
    assert damage_of_weights(path) is None


def test_an_old_pickle_is_left_to_the_library(tmp_path: Path) -> None:
    path = tmp_path / "pytorch_model.bin"
    path.write_bytes(b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.")
    assert damage_of_weights(path) is None


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (cut, "is cut short or damaged ("),
        (empty, "is empty"),
        (pointer, "is a pointer of Git LFS"),
        (garbage, "is damaged (it is no text)"),
        (page, "is cut short or damaged ("),
    ],
)
@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("nllb", "config.json"),
        ("nllb", "tokenizer_config.json"),
        ("nllb", "tokenizer.json"),
        ("nllb", "special_tokens_map.json"),
        ("m2m100", "vocab.json"),
        ("marian", "vocab.json"),
        ("nllb_ct2", "config.json"),
        ("nllb_ct2", "shared_vocabulary.json"),
        ("nllb_ct2", "tokenizer_config.json"),
    ],
)
def test_a_damaged_small_file_is_named_before_anything_is_converted(
    request: pytest.FixtureRequest, tmp_path: Path, model: str, name: str, harm: Damage, words: str
) -> None:
    folder = shutil.copytree(request.getfixturevalue(model), tmp_path / model)
    harm(folder / name)
    said = problem(lambda: convert(folder, tmp_path / "models" / "out"), file=folder / name)
    assert said.startswith(words)
    assert said.endswith("download it again")
    assert not (tmp_path / "models" / "out").exists()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (cut, "is no SentencePiece model, or cut short: download it again"),
        (empty, "is empty: download it again"),
        (pointer, "is a pointer of Git LFS and not the file itself: download it again"),
        (page, "is no SentencePiece model, or cut short: download it again"),
    ],
)
@pytest.mark.parametrize(
    ("model", "name"),
    [("nllb", "sentencepiece.bpe.model"), ("marian", "source.spm"), ("marian", "target.spm")],
)
def test_a_damaged_sentencepiece_model_is_named_before_anything_is_converted(
    request: pytest.FixtureRequest, tmp_path: Path, model: str, name: str, harm: Damage, words: str
) -> None:
    folder = shutil.copytree(request.getfixturevalue(model), tmp_path / model)
    harm(folder / name)
    assert problem(lambda: convert(folder, tmp_path / "out"), file=folder / name) == words
    if name != "target.spm":  # which only the training knows
        assert problem(lambda: open_tokens(folder), file=folder / name) == words


@pytest.mark.parametrize("text", ['{"added_tokens": null, "model": {"vocab": {}}}', "[1]", '{"model": 3}'])
def test_a_tokenizer_json_of_another_shape_is_named(nllb: Path, tmp_path: Path, text: str) -> None:
    folder = shutil.copytree(nllb, tmp_path / "model")
    (folder / "tokenizer.json").write_text(text, encoding="utf-8")
    assert "download it again" in problem(lambda: convert(folder, tmp_path / "out"), file=folder / "tokenizer.json")


@pytest.mark.parametrize("tokens", [[1, 2, None], {}, "the"])
def test_a_vocabulary_that_is_no_list_of_tokens_is_named(nllb_ct2: Path, tmp_path: Path, tokens: object) -> None:
    folder = shutil.copytree(nllb_ct2, tmp_path / "model")
    path = folder / "shared_vocabulary.json"
    path.write_text(json.dumps(tokens), encoding="utf-8")
    assert problem(lambda: recognise(folder), file=path).startswith("is not a list of tokens: download or convert")


def test_a_vocabulary_of_earlier_days_that_is_no_text_is_named(nllb_ct2: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(nllb_ct2, tmp_path / "model")
    (folder / "shared_vocabulary.json").unlink()
    garbage(folder / "shared_vocabulary.txt")
    said = problem(lambda: recognise(folder), file=folder / "shared_vocabulary.txt")
    assert said == "is damaged (it is no text): download it again"


@pytest.mark.parametrize("suffix", ["json", "txt"])
def test_a_vocabulary_that_lost_its_end_does_not_fit_the_weights(nllb_ct2: Path, tmp_path: Path, suffix: str) -> None:
    # CTranslate2 loads it without a word: the rows behind the end are then written as no token at all.
    folder = shutil.copytree(nllb_ct2, tmp_path / "model")
    tokens = vocabulary_of_ct2(folder)
    (folder / "shared_vocabulary.json").unlink()
    path = folder / f"shared_vocabulary.{suffix}"
    kept = tokens[:-5]
    path.write_text(json.dumps(kept) if suffix == "json" else "\n".join(kept) + "\n", encoding="utf-8")
    said = problem(lambda: recognise(folder), file=path)
    assert said.startswith(f"has {len(kept)} tokens, but model.bin {len(tokens)} rows: one of them is of another model")


def test_a_sound_file_has_no_damage(nllb: Path) -> None:
    assert [damage(path) for path in nllb.iterdir() if damage(path)] == []
    assert damage_of_weights(nllb / "pytorch_model.bin") is None
