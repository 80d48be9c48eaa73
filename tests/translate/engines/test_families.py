import pytest

from translate.engines.families import (
    FAMILIES,
    M2M100,
    MADLAD,
    MARIAN,
    NLLB,
    Family,
    family_of_tokenizer,
    family_of_vocabulary,
    refusal_of,
    titles,
)
from translate.languages import all_languages


def test_nllb_writes_every_language_by_its_flores_code() -> None:
    assert len(NLLB.codes) == 202
    assert NLLB.source_code("he") == NLLB.target_code("he") == "heb_Hebr"
    assert NLLB.target_code("zh-Hant") == "zho_Hant"
    # The script is Ol Chiki, the code says Bengali: codes are looked up, never put together.
    assert NLLB.target_code("sat") == "sat_Beng"


def test_m2m100_writes_languages_its_own_way() -> None:
    assert M2M100.target_code("en") == "__en__"
    assert M2M100.target_code("nb") == "__no__"
    assert M2M100.target_code("nso") == "__ns__"
    assert M2M100.target_code("zh-Hans") == "__zh__"
    assert M2M100.target_code("sat") is None
    assert set(M2M100.codes) <= {language.tag for language in all_languages()}
    assert len(set(M2M100.codes.values())) == len(M2M100.codes) == 97


def test_what_m2m100_only_reads_is_no_target() -> None:
    assert M2M100.source_code("zh-Hant") == "__zh__"
    assert M2M100.target_code("zh-Hant") is None


def test_codes_agree_with_the_tokenizers_of_transformers() -> None:
    from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES as M2M100_CODES
    from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES as NLLB_CODES

    assert list(NLLB.codes.values()) == NLLB_CODES
    without_a_tag = {"__br__", "__ff__", "__fy__"}
    assert set(M2M100.codes.values()) == {f"__{code}__" for code in M2M100_CODES["m2m100"]} - without_a_tag


@pytest.mark.parametrize("family", FAMILIES.values(), ids=lambda family: family.name)
def test_every_code_looks_like_a_code_and_no_text(family: Family) -> None:
    assert all(not family.is_text(code) for code in family.codes.values())
    assert all(not family.is_text(token) for token in ("<s>", "</s>", "<unk>", "madeupword12"))
    assert all(family.is_text(token) for token in ("▁the", "eng", "_", "中国", "<"))


def test_families_are_told_by_vocabulary_and_by_tokenizer() -> None:
    assert family_of_vocabulary({"▁a", "eng_Latn"}) is NLLB
    assert family_of_vocabulary({"▁a", "__en__"}) is M2M100
    assert family_of_vocabulary({"▁a", "<2en>"}) is MADLAD
    assert family_of_vocabulary({"▁a", ">>heb<<"}) is None  # Opus-MT is told by its files
    assert family_of_tokenizer("NllbTokenizerFast") is NLLB
    assert family_of_tokenizer("M2M100Tokenizer") is M2M100
    assert family_of_tokenizer("T5Tokenizer") is MADLAD
    assert family_of_tokenizer("MarianTokenizer") is MARIAN
    assert family_of_tokenizer("BertTokenizer") is None


def test_relatives_that_are_refused_have_a_reason() -> None:
    assert "M2M100" in str(refusal_of("SMALL100Tokenizer"))
    assert refusal_of("alirezamsh/small-100") == refusal_of("SMALL100Tokenizer")
    assert refusal_of("M2M100Tokenizer") is None
    assert titles() == "NLLB-200, M2M100, MADLAD-400 or Opus-MT"


@pytest.mark.parametrize("code", ["<2iw>", "<2zh_Latn>", ">>heb<<", ">>cmn_Hans<<", ">>pt_BR<<"])
def test_codes_on_the_source_are_no_text_either(code: str) -> None:
    assert not any(family.is_text(code) for family in (MADLAD, MARIAN) if family.code_pattern.fullmatch(code))
    assert any(family.code_pattern.fullmatch(code) for family in (MADLAD, MARIAN))
    assert all(family.is_text(">>") and family.is_text("<2") for family in (MADLAD, MARIAN))


def test_nllb_is_the_better_family() -> None:
    assert NLLB.rank < M2M100.rank
