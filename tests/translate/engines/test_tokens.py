import shutil
from pathlib import Path

import pytest

from tests.tiny_nllb import sentences
from translate.engines.families import NLLB
from translate.engines.sentencewise import clean
from translate.engines.tokens import JsonTokens, SentencePieceTokens, Tokens, check_tokens, open_tokens
from translate.engines.vocabulary import vocabulary_of_checkpoint
from translate.errors import ModelError


@pytest.fixture(params=["sentencepiece.bpe.model", "tokenizer.json"])
def tokens(request: pytest.FixtureRequest, nllb: Path) -> Tokens:
    """Both ways to cut text that a folder may offer."""
    path = nllb / str(request.param)
    return SentencePieceTokens(path) if path.suffix == ".model" else JsonTokens(path)


def test_text_comes_back(tokens: Tokens) -> None:
    for lang in ("en", "he", "ar", "kk", "zh-Hans"):
        for text in sentences(lang, 20):
            assert tokens.decode(tokens.encode(text)) == text


def test_both_cut_alike(nllb: Path) -> None:
    pieces, described = SentencePieceTokens(nllb / "sentencepiece.bpe.model"), JsonTokens(nllb / "tokenizer.json")
    for lang in ("en", "he", "ar", "kk", "ru", "pt", "zh-Hans"):
        for text in sentences(lang, 30):
            assert pieces.encode(text) == described.encode(text)


@pytest.mark.parametrize("text", ["a </s> b", "eng_Latn x", "<mask> <pad> <s> <unk>", "heb_Hebr"])
def test_the_name_of_a_special_token_is_ordinary_text(tokens: Tokens, nllb: Path, text: str) -> None:
    special = {"</s>", "<s>", "<pad>", "<mask>", *NLLB.codes.values()}
    assert not special & set(tokens.encode(text))
    assert tokens.encode(text)[-1] != "</s>"


def test_no_template_adds_tokens(tokens: Tokens) -> None:
    # The template in tokenizer.json would put `</s> eng_Latn` behind each text, as before April 2023.
    assert tokens.encode("the") == ["▁the"]
    assert tokens.encode("") == []


def test_unknown_characters_stay_readable_with_sentencepiece(nllb: Path) -> None:
    pieces = SentencePieceTokens(nllb / "sentencepiece.bpe.model").encode("the 鸡 price")
    assert "鸡" in pieces
    assert "<unk>" in JsonTokens(nllb / "tokenizer.json").encode("the 鸡 price")


def test_pieces_agree_with_the_tokenizer_of_transformers(nllb: Path) -> None:
    from transformers import AutoTokenizer

    reference = AutoTokenizer.from_pretrained(str(nllb), local_files_only=True)
    numbers = vocabulary_of_checkpoint(nllb, NLLB)
    ours = open_tokens(nllb)
    for tag, code in (("en", "eng_Latn"), ("he", "heb_Hebr"), ("kk", "kaz_Cyrl"), ("zh-Hans", "zho_Hans")):
        reference.src_lang = code
        for text in sentences(tag, 20):
            layout = [code, *ours.encode(clean(text, tag)), "</s>"]
            assert reference(text).input_ids == [numbers[token] for token in layout]


def test_a_folder_without_sentencepiece_is_read_by_its_json(nllb: Path, tmp_path: Path) -> None:
    shutil.copy(nllb / "tokenizer.json", tmp_path)
    assert isinstance(open_tokens(tmp_path), JsonTokens)
    assert isinstance(open_tokens(nllb), SentencePieceTokens)


def test_a_sentencepiece_model_is_found_by_any_name(nllb: Path, tmp_path: Path) -> None:
    shutil.copy(nllb / "sentencepiece.bpe.model", tmp_path / "flores200_spm.model")
    assert open_tokens(tmp_path).encode("the") == ["▁the"]


@pytest.mark.parametrize("name", ["sentencepiece.bpe.model", "tokenizer.json"])
def test_a_damaged_tokenizer_is_named_with_the_remedy(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<!doctype html><p>Access denied", encoding="utf-8")
    with pytest.raises(ModelError, match=rf"{name} is no .*, or cut short.*: download it again"):
        open_tokens(tmp_path)


def test_the_tokenizer_of_another_model_is_refused(tokens: Tokens, nllb: Path) -> None:
    check_tokens(tokens, set(vocabulary_of_checkpoint(nllb, NLLB)), nllb)
    with pytest.raises(ModelError, match=r"the tokenizer is of another model \(0 of \d+ sampled pieces"):
        check_tokens(tokens, {"hello"}, nllb)
