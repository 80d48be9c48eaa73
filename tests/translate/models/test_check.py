import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from translate.errors import ModelError
from translate.models import check as module
from translate.models.check import check_model


@pytest.fixture
def copy(nllb_ct2: Path, tmp_path: Path) -> Path:
    return shutil.copytree(nllb_ct2, tmp_path / "copy")


def edit_vocabulary(folder: Path, change: Callable[[list[str]], None]) -> None:
    path = folder / "shared_vocabulary.json"
    tokens = json.loads(path.read_text(encoding="utf-8"))
    change(tokens)
    path.write_text(json.dumps(tokens), encoding="utf-8")


def test_a_sound_model_passes(nllb_ct2: Path) -> None:
    assert check_model(nllb_ct2, published=True).family == "nllb"


def test_a_checkpoint_is_not_converted(nllb: Path) -> None:
    with pytest.raises(ModelError, match="is not a converted model: run 'diglot models convert"):
        check_model(nllb)


def test_a_missing_code_is_named(copy: Path) -> None:
    edit_vocabulary(copy, lambda tokens: tokens.__setitem__(tokens.index("heb_Hebr"), "madeupword9"))
    with pytest.raises(ModelError, match="the vocabulary lacks 1 language codes, heb_Hebr for one"):
        check_model(copy, published=True)


def test_a_pruned_model_keeps_some_codes_at_least(copy: Path) -> None:
    (copy / "tokenizer.json").unlink()
    edit_vocabulary(copy, lambda tokens: tokens.__setitem__(tokens.index("heb_Hebr"), "▁pruned"))
    assert check_model(copy).problem is None


def test_codes_that_are_one_off_are_found(copy: Path) -> None:
    # As transformers 5 makes them from a repository without tokenizer.json: <mask> first.
    def shift(tokens: list[str]) -> None:
        tokens.remove("<mask>")
        tokens.insert(tokens.index("ace_Arab"), "<mask>")

    edit_vocabulary(copy, shift)
    with pytest.raises(ModelError, match=r"eng_Latn has the number \d+ and not \d+"):
        check_model(copy, published=True)
    with pytest.raises(ModelError, match=r"has the number \d+ in the model and \d+ in tokenizer\.json"):
        check_model(copy)


def test_a_tokenizer_of_another_model_is_found(copy: Path, nllb: Path) -> None:
    described = json.loads((copy / "tokenizer.json").read_text(encoding="utf-8"))
    first, second = [token for token, number in described["model"]["vocab"].items() if number in (100, 101)]
    vocabulary = described["model"]["vocab"]
    vocabulary[first], vocabulary[second] = vocabulary[second], vocabulary[first]
    (copy / "tokenizer.json").write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(ModelError, match=r"in the model and 10\d in tokenizer\.json: pull the model again"):
        check_model(copy)


def test_the_published_vocabulary_must_give_the_published_tokens(
    nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = json.loads((nllb_ct2 / "shared_vocabulary.json").read_text(encoding="utf-8"))
    monkeypatch.setattr(module, "_PUBLISHED_SIZE", len(tokens))
    with pytest.raises(ModelError, match=r"'How was your day\?' becomes the tokens .* and not \[256047, 13374, 1398"):
        check_model(nllb_ct2)
    numbers = {token: number for number, token in enumerate(tokens)}
    from translate.engines.tokens import open_tokens

    pieces = open_tokens(nllb_ct2).encode(module.SENTENCE)
    own = tuple(numbers.get(token, -1) for token in ("eng_Latn", *pieces, "</s>"))
    monkeypatch.setattr(module, "_PUBLISHED_TOKENS", own)
    assert check_model(nllb_ct2).problem is None


def test_a_tokenizer_that_changes_the_sentence_is_refused(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from translate.engines.tokens import SentencePieceTokens

    monkeypatch.setattr(SentencePieceTokens, "decode", lambda self, pieces: "How was you day?")
    with pytest.raises(ModelError, match=r"comes back from the tokenizer as 'How was you day\?'"):
        check_model(nllb_ct2)


def test_weights_that_do_not_load_are_found(copy: Path) -> None:
    weights = (copy / "model.bin").read_bytes()
    (copy / "model.bin").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(ModelError, match=r"model\.bin is cut short: download or convert it again"):
        check_model(copy)
    (copy / "model.bin").write_bytes(b"\x09" + weights[1:])  # of a version that is to come
    with pytest.raises(ModelError, match=r"model\.bin cannot be loaded \(.*\): pull or convert the model again"):
        check_model(copy)
