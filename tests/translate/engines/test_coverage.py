import json
import shutil
from pathlib import Path

import pytest

from tests.tiny_marian import build_marian
from translate.engines.coverage import Coverage, coverage, coverage_of_folder, keep_languages, language_of
from translate.engines.families import M2M100, MADLAD, MARIAN, NLLB
from translate.errors import ModelError


def named(folder: Path, file: str = "tokenizer_config.json", /, **settings: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(json.dumps(settings), encoding="utf-8")
    return folder


def test_a_forced_family_covers_what_its_vocabulary_has(tmp_path: Path) -> None:
    known = coverage(tmp_path, NLLB, {"heb_Hebr", "eng_Latn", "▁a"})
    assert known.targets == {"he": "heb_Hebr", "en": "eng_Latn"}
    assert known.has("he", "en")
    assert not known.has("he", "he")
    assert not known.has("kk", "en")
    assert coverage(tmp_path, M2M100, {"__zh__", "__en__"}) == Coverage(
        sources={"zh-Hant": "__zh__", "en": "__en__", "zh-Hans": "__zh__"},
        targets={"en": "__en__", "zh-Hans": "__zh__"},
    )


def test_madlad_covers_the_codes_in_its_vocabulary_whatever_hebrew_is_called(tmp_path: Path) -> None:
    for code in ("<2he>", "<2iw>", "<2heb>"):
        known = coverage(tmp_path, MADLAD, {code, "<2en>", "<2xyz>", "<2ru_Latn>", "<2zh>", "▁<2"})
        assert known.targets == {"he": code, "en": "<2en>", "zh-Hans": "<2zh>"}
        assert known.has("he", "en")
        assert set(known.sources.values()) == {""}


@pytest.mark.parametrize("file", ["tokenizer_config.json", "config.json"])
@pytest.mark.parametrize("pair", [("en", "he"), ("eng", "heb")])
def test_a_pair_is_read_from_the_settings(tmp_path: Path, file: str, pair: tuple[str, str]) -> None:
    folder = named(tmp_path / "model", file, source_lang=pair[0], target_lang=pair[1])
    assert coverage(folder, MARIAN, {"▁a"}) == Coverage(sources={"en": ""}, targets={"he": ""})


@pytest.mark.parametrize(
    "original",
    [
        "Helsinki-NLP/opus-mt-he-en",
        "/tmp/Helsinki-NLP/opus-mt-tc-big-he-en",
        "C:\\models\\opus-mt-heb-eng",
        "opus-mt-he-en-ct2-int8",
        "gaudi/opus-mt-he-en-ctranslate2",
    ],
)
def test_a_pair_is_read_from_the_name_of_the_original(tmp_path: Path, original: str) -> None:
    for key in ("_name_or_path", "name_or_path"):
        folder = named(tmp_path / "model", "config.json", **{key: original, "model_type": "marian"})
        assert coverage(folder, MARIAN, {"▁a"}) == Coverage(sources={"he": ""}, targets={"en": ""})


def test_a_pair_is_read_from_the_name_of_the_folder_last(tmp_path: Path) -> None:
    folder = named(tmp_path / "opus-mt-kk-en", source_lang=None, target_lang="")
    assert coverage(folder, MARIAN, {"▁a"}) == Coverage(sources={"kk": ""}, targets={"en": ""})
    named(folder, source_lang="ar", target_lang="en")
    assert coverage(folder, MARIAN, {"▁a"}).sources == {"ar": ""}


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "translates from and to"),
        ({"source_lang": "mul", "target_lang": "en"}, "translates from:"),
        ({"source_lang": "he", "target_lang": "roa"}, "translates to:"),
        ({"_name_or_path": "opus-mt-en-ro-finetuned-en-to-ro"}, "translates from and to"),
    ],
)
def test_a_model_that_does_not_say_its_languages_is_refused_with_the_remedy(
    tmp_path: Path, settings: dict[str, object], said: str
) -> None:
    folder = named(tmp_path / "model", "tokenizer_config.json", **settings)
    with pytest.raises(ModelError, match="rename the folder like the model, such as opus-mt-en-he") as caught:
        coverage(folder, MARIAN, {"▁a"})
    assert said in str(caught.value)


def test_a_model_of_a_group_can_be_named_for_one_of_it(tmp_path: Path) -> None:
    folder = named(tmp_path / "opus-mt-es-en", source_lang="roa", target_lang="en")
    assert coverage(folder, MARIAN, {"▁a"}) == Coverage(sources={"es": ""}, targets={"en": ""})


def test_many_targets_are_those_of_the_vocabulary(tmp_path: Path) -> None:
    folder = named(tmp_path / "model", source_lang="en", target_lang="sem")
    tokens = {">>heb<<", ">>ara<<", ">>tlh<<", ">>cmn_Hans<<", ">>zho_Hant<<", ">>pt_br<<", "▁a"}
    assert coverage(folder, MARIAN, tokens).targets == {
        "he": ">>heb<<",
        "ar": ">>ara<<",
        "zh-Hans": ">>cmn_Hans<<",
        "zh-Hant": ">>zho_Hant<<",
        "pt": ">>pt_br<<",
    }


def test_a_plain_code_is_taken_before_one_with_a_region(tmp_path: Path) -> None:
    folder = named(tmp_path / "model", source_lang="en", target_lang="roa")
    assert coverage(folder, MARIAN, {">>pt_BR<<", ">>pt<<"}).targets == {"pt": ">>pt<<"}


def test_a_code_of_several_scripts_stands_for_none() -> None:
    assert language_of("he") == language_of("HEB") == language_of("iw") == "he"
    assert language_of("zho") == language_of("zh_CN") == "zh-Hans"
    assert language_of("ace_Arab") == "ace-Arab"
    assert language_of("ara") == "ar"
    assert [language_of(code) for code in ("mul", "roa", "ROMANCE", "", "xx")] == [None] * 5


def test_a_folder_is_covered_whichever_runtime_it_is_for(
    marian: Path, marian_ct2: Path, many: Path, many_ct2: Path, madlad_ct2: Path, nllb: Path
) -> None:
    for folder in (marian, marian_ct2):
        assert coverage_of_folder(folder, MARIAN) == Coverage(sources={"en": ""}, targets={"he": ""})
    for folder in (many, many_ct2):
        assert set(coverage_of_folder(folder, MARIAN).targets) == {"he", "ru", "ar", "pt"}
    assert coverage_of_folder(madlad_ct2, MADLAD).has("kk", "he")
    assert coverage_of_folder(nllb, NLLB).has("kk", "he")


def test_languages_are_kept_where_the_name_is_lost(tmp_path: Path) -> None:
    source = build_marian(tmp_path / "opus-mt-en-he", settings={})
    target = tmp_path / "converted"
    target.mkdir()
    keep_languages(source, target)
    assert coverage(target, MARIAN, {"▁a"}) == Coverage(sources={"en": ""}, targets={"he": ""})
    shutil.copy(source / "tokenizer_config.json", target)
    keep_languages(source, target)
    assert coverage(target, MARIAN, {"▁a"}).targets == {"he": ""}
