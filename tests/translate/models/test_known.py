import pytest

from translate.engines.families import FAMILIES
from translate.errors import ModelError
from translate.models import DOWNLOAD, DOWNLOAD_SIZE
from translate.models.known import find_known, known_models, models_for
from translate.models.wanted import _FILES

marian = pytest.mark.skipif("marian" not in FAMILIES, reason="this version has no engine for Opus-MT")


def test_the_table_holds_what_the_documentation_promises() -> None:
    names = [model.name for model in known_models()]
    assert names[:6] == [
        "nllb-200-distilled-600M",
        "nllb-200-distilled-1.3B",
        "nllb-200-1.3B",
        "nllb-200-3.3B",
        "m2m100-418M",
        "m2m100-1.2B",
    ]
    assert len(names) == len(set(names))


def test_each_row_can_be_pulled() -> None:
    for model in known_models():
        assert (model.family, model.layout) in _FILES
        assert model.repository.count("/") == 1
        assert model.revision is None or len(model.revision) == 40
        assert 0 < model.disk_bytes <= model.download_bytes
        assert model.licence


def test_the_remedy_of_messages_is_the_first_row() -> None:
    first = known_models()[0]
    assert f"diglot models pull {first.name}" == DOWNLOAD
    assert f"{first.download_bytes / 1e9:.1f} GB" == DOWNLOAD_SIZE
    assert first.revision == "f8d333a098d19b4fd9a8b18f94170487ad3f821d"


def test_a_model_is_found_by_name_and_by_repository() -> None:
    assert find_known("NLLB-200-distilled-600m").name == "nllb-200-distilled-600M"
    assert find_known("facebook/m2m100_418M").name == "m2m100-418M"


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(
        ModelError, match=r"no known model is called 'gpt': give one of nllb-200-distilled-600M, .*conv"
    ):
        find_known("gpt")


@marian
def test_opus_mt_is_known_by_its_pairs() -> None:
    model = find_known("opus-mt-en-he")
    assert (model.repository, model.family, model.languages) == ("Helsinki-NLP/opus-mt-en-he", "marian", "en → he")
    assert find_known("Helsinki-NLP/opus-mt-en-he") == model
    assert model.covers("en", "he")
    assert not model.covers("he", "en")
    many = find_known("opus-mt-mul-en")
    assert not many.covers("he", "en")


@marian
@pytest.mark.parametrize("name", ["opus-mt-", "opus-mt-en", "opus-mt-../x-en", "someone/opus-mt-en-he"])
def test_no_other_name_is_taken_for_one_of_opus_mt(name: str) -> None:
    with pytest.raises(ModelError, match="no known model is called"):
        find_known(name)


def test_models_for_a_pair_begin_with_the_recommended_one() -> None:
    names = [model.name for model in models_for("he", "en")]
    assert names[0] == "nllb-200-distilled-600M"
    assert "m2m100-418M" in names
    assert ("opus-mt-he-en" in names) == ("marian" in FAMILIES)


def test_a_language_that_only_nllb_has() -> None:
    assert {model.family for model in models_for("sat", "en")} <= {"nllb", "madlad"}
    assert find_known("m2m100-418M").covers("zh-Hant", "en")
    assert not find_known("m2m100-418M").covers("en", "zh-Hant")
