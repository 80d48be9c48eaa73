"""Opus-MT and MADLAD-400: languages on the source, nothing forced, and files of their own."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_marian import build_marian
from tests.tiny_nllb import sentences
from translate.engines.checkpoint import CheckpointEngine
from translate.engines.convert import convert
from translate.engines.ct2 import Ct2Engine
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions
from translate.engines.registry import open_engine
from translate.engines.vocabulary import vocabulary_of_checkpoint, vocabulary_of_ct2
from translate.errors import EngineError, ModelError, NoEngineForPair
from translate.models import recognise, revision


def engine_of(folder: Path, **changes: object) -> CheckpointEngine:
    settings = {"threads": 1, "max_target_tokens": 32, "beam_size": 1, "compute_type": "float32", **changes}
    model = recognise(folder)
    options = EngineOptions(**settings)  # type: ignore[arg-type]
    return Ct2Engine(model, options) if model.layout == "ct2" else HfEngine(model, options)


def watch(engine: CheckpointEngine, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], str | None]]:
    """Note what each source was and what its output was forced to begin with."""
    seen: list[tuple[list[str], str | None]] = []
    generate = engine._generate

    def noted(sources: list[list[str]], code: str | None, *others: object) -> object:
        seen.extend((list(source), code) for source in sources)
        return generate(sources, code, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "_generate", noted)
    return seen


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[Path], Path]:
    return lambda folder: shutil.copytree(folder, tmp_path / folder.name)


def test_folders_are_recognised_by_their_own_files(
    marian: Path, marian_ct2: Path, many: Path, many_ct2: Path, madlad_ct2: Path
) -> None:
    assert [recognise(folder).family for folder in (marian, marian_ct2, many, many_ct2)] == ["marian"] * 4
    assert [recognise(folder).layout for folder in (marian, marian_ct2)] == ["hf", "ct2"]
    assert recognise(madlad_ct2).family == "madlad"


@pytest.mark.parametrize("beam", [1, 4])
def test_opus_is_the_same_in_both_runtimes(marian: Path, marian_ct2: Path, beam: int) -> None:
    texts = sentences("en", 24)
    hf, ct2 = (engine_of(folder, beam_size=beam).translate(texts, "en", "he") for folder in (marian, marian_ct2))
    assert [(one.text, one.tokens, one.truncated) for one in hf] == [
        (one.text, one.tokens, one.truncated) for one in ct2
    ]
    assert [one.score for one in hf] == pytest.approx([one.score for one in ct2], abs=2e-3)
    assert len({one.text for one in hf}) > 8
    assert {one.truncated for one in hf} == {True, False}  # no end is written where only the limit was reached


def test_opus_is_what_generate_would_write_by_itself(marian: Path) -> None:
    import torch
    import transformers

    from translate.engines.quiet import quiet_transformers

    with quiet_transformers():
        model: Any = transformers.MarianMTModel.from_pretrained(str(marian), local_files_only=True)
    model.eval()
    engine = engine_of(marian)
    numbers = vocabulary_of_checkpoint(marian, engine._family)
    for text in sentences("en", 6):
        source = torch.tensor([[numbers[piece] for piece in (*engine._tokens.encode(text), "</s>")]])
        output = model.generate(input_ids=source, num_beams=1, max_length=None, max_new_tokens=32, min_new_tokens=1)
        by_number = {number: token for token, number in numbers.items()}
        pieces = [by_number[number] for number in output[0].tolist()[1:]]
        if len(pieces) < 32:  # ended, so that it was not tried again in halves
            assert engine.translate([text], "en", "he")[0].text == engine._tokens.decode(pieces[:-1])


def test_a_pair_has_nothing_on_its_source_but_the_end(
    marian: Path, marian_ct2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (marian, marian_ct2):
        engine = engine_of(folder)
        seen = watch(engine, monkeypatch)
        engine.translate(["the wall"], "en", "he")
        assert seen[0] == ([*engine._tokens.encode("the wall"), "</s>"], None)
        assert all(source[-1] == "</s>" and code is None for source, code in seen)


def test_many_targets_are_told_by_a_token_on_the_source(
    many: Path, many_ct2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = sentences("en", 8)
    by_target = {}
    for target, code in (("he", ">>heb<<"), ("ru", ">>rus<<"), ("pt", ">>pt_BR<<")):
        outputs = []
        for folder in (many, many_ct2):
            engine = engine_of(folder)
            seen = watch(engine, monkeypatch)
            outputs.append([one.text for one in engine.translate(texts, "en", target)])
            assert all(source[0] == code and source[-1] == "</s>" and forced is None for source, forced in seen)
        assert outputs[0] == outputs[1]
        by_target[target] = outputs[0]
    assert len({tuple(output) for output in by_target.values()}) == 3


def test_a_code_in_a_document_is_text(many_ct2: Path, madlad_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, code in ((many_ct2, ">>rus<<"), (madlad_ct2, "<2ru>")):
        engine = engine_of(folder)
        seen = watch(engine, monkeypatch)
        engine.translate([f"{code} the {code} wall </s>", f"{code}the wall"], "en", "he")
        for source, _ in seen:
            assert code not in source
            assert source.count("</s>") == 1


def test_madlad_is_told_in_the_string_and_keeps_the_piece_for_the_space(
    madlad_ct2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_of(madlad_ct2)
    seen = watch(engine, monkeypatch)
    hypotheses = engine.translate(["the wall", *sentences("kk", 3)], "en", "he")
    assert (["\u2581", "<2iw>", *engine._tokens.encode("the wall"), "</s>"], None) in seen
    assert all(one.text and "<2" not in one.text for one in hypotheses)
    hebrew, russian = (engine.translate(sentences("en", 12), "en", target) for target in ("he", "ru"))
    assert hebrew != russian


def test_madlad_with_a_tokenizer_that_does_not_know_the_codes_is_refused(
    madlad_ct2: Path, marian: Path, copy: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy(madlad_ct2)
    shutil.copy(marian / "source.spm", folder / "spiece.model")
    engine = engine_of(folder)
    monkeypatch.setattr("translate.engines.checkpoint.check_tokens", lambda *_, **__: None)
    with pytest.raises(ModelError, match=r"cuts <2iw> in pieces .*: copy spiece\.model of the original into it"):
        engine.translate(["the wall"], "en", "he")


def test_a_pair_that_a_model_lacks_is_refused_with_what_it_has(marian_ct2: Path, many_ct2: Path) -> None:
    with pytest.raises(
        NoEngineForPair, match=r"Opus-MT translates English to Hebrew, not Hebrew to English: pass --mo"
    ):
        engine_of(marian_ct2).translate(["x"], "he", "en")
    engine = engine_of(many_ct2)
    assert engine.supports("en", "ar")
    with pytest.raises(NoEngineForPair, match="not English to Kazakh"):
        engine.translate(["x"], "en", "kk")


def test_opus_has_fewer_positions(marian_ct2: Path) -> None:
    with pytest.raises(EngineError, match="max_source_tokens is 600, but Opus-MT has 510 positions"):
        engine_of(marian_ct2, max_source_tokens=600)
    with pytest.raises(EngineError, match="max_target_tokens is 513, but Opus-MT has 512 positions"):
        engine_of(marian_ct2, max_target_tokens=513)
    long = engine_of(marian_ct2, max_source_tokens=510, max_target_tokens=512)
    assert long.translate(["; ".join(text.rstrip(".") for text in sentences("en", 60))], "en", "he")[0].text


def test_a_converter_that_lets_the_library_add_the_end_is_heeded(
    marian_ct2: Path, copy: Callable[[Path], Path]
) -> None:
    folder = copy(marian_ct2)
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps({**settings, "add_source_eos": True}), encoding="utf-8")
    texts = sentences("en", 8)
    assert [one.text for one in engine_of(folder).translate(texts, "en", "he")] == [
        one.text for one in engine_of(marian_ct2).translate(texts, "en", "he")
    ]


def test_the_languages_survive_a_conversion(tmp_path: Path) -> None:
    checkpoint = build_marian(tmp_path / "opus-mt-en-he", settings={})
    converted = convert(checkpoint, tmp_path / "elsewhere", "int8")
    assert engine_of(converted.path, compute_type="int8").supports("en", "he")
    assert {"source.spm", "target.spm"} <= {path.name for path in converted.path.iterdir()}
    tokens = vocabulary_of_ct2(converted.path)
    assert "<pad>" not in tokens  # the converter takes it out: outputs begin with nothing


def test_an_installed_model_is_opened_for_its_pair(marian: Path, tmp_path: Path) -> None:
    shutil.copytree(marian, tmp_path / "opus")
    options = EngineOptions(threads=1, max_target_tokens=16)
    for name in ("auto", "ct2", "hf"):
        engine = open_engine(name, source_lang="en", target_lang="he", options=options, models_root=tmp_path)
        assert "model=marian:" in engine.signature
        assert engine.translate(["the wall"], "en", "he")[0].text
        engine.close()
    with pytest.raises(NoEngineForPair, match="no installed model translates Hebrew to English"):
        open_engine("ct2", source_lang="he", target_lang="en", models_root=tmp_path)


def test_a_change_in_the_pieces_changes_the_revision(marian: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(marian)
    assert revision(folder) == revision(marian)
    (folder / "source.spm").write_bytes((folder / "source.spm").read_bytes() + b"\0")
    assert revision(folder) != revision(marian)


@pytest.mark.parametrize("name", ["vocab.json", "source.spm"])
def test_a_missing_file_of_opus_is_named(marian: Path, copy: Callable[[Path], Path], name: str) -> None:
    folder = copy(marian)
    (folder / name).unlink()
    with pytest.raises(ModelError, match=rf"{name} is missing \({name}: it "):
        recognise(folder)


def test_files_of_two_checkpoints_of_opus_are_noticed(marian: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(marian)
    path = folder / "vocab.json"
    numbers = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**numbers, "<pad>": 9_999}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"pad_token_id is \d+, but <pad> is 9999 in vocab\.json: download all files"):
        recognise(folder)
    del numbers["<unk>"]
    path.write_text(json.dumps(numbers), encoding="utf-8")
    with pytest.raises(ModelError, match=r"vocab\.json has no <unk>: download it again"):
        recognise(folder)


def test_opus_that_does_not_say_its_languages_is_refused(marian_ct2: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(marian_ct2)
    (folder / "tokenizer_config.json").unlink()
    with pytest.raises(ModelError, match="rename the folder like the model, such as opus-mt-en-he"):
        recognise(folder)
    assert recognise(folder.rename(folder.with_name("opus-mt-en-he"))).family == "marian"


def test_a_checkpoint_of_madlad_is_refused_with_the_reason(nllb: Path, copy: Callable[[Path], Path]) -> None:
    folder = copy(nllb)
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps({**settings, "model_type": "t5"}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"if this is MADLAD-400, transformers 5\.0 to 5\.15 load it wrong .*ct2-int8"):
        recognise(folder)


@pytest.mark.parametrize("said", ["class", "folder"])
def test_small100_is_refused_with_the_reason(
    m2m100: Path, m2m100_ct2: Path, copy: Callable[[Path], Path], said: str
) -> None:
    folder = copy(m2m100 if said == "class" else m2m100_ct2)
    if said == "class":
        (folder / "tokenizer_config.json").write_text('{"tokenizer_class": "SMALL100Tokenizer"}', encoding="utf-8")
    else:
        folder = folder.rename(folder.with_name("SMaLL-100-ct2"))
    with pytest.raises(ModelError, match=r"SMaLL-100 is told the target where M2M100 is told the source.* use M2M100"):
        recognise(folder)


def test_a_folder_without_any_tokenizer_says_what_to_copy(
    marian_ct2: Path, madlad_ct2: Path, copy: Callable[[Path], Path]
) -> None:
    folder = copy(marian_ct2)
    (folder / "source.spm").unlink()
    (folder / "target.spm").unlink()
    with pytest.raises(ModelError, match=r"if it is Opus-MT, copy source\.spm and tokenizer_config\.json of the orig"):
        recognise(folder)
    folder = copy(madlad_ct2)
    (folder / "spiece.model").unlink()
    with pytest.raises(ModelError, match=r"no tokenizer: copy spiece\.model or tokenizer\.json of the original"):
        recognise(folder)


@pytest.mark.parametrize(
    "kept", ["tokenizer.json", "sentencepiece.bpe.model", "flores200_sacrebleu_tokenizer_spm.model"]
)
@pytest.mark.parametrize("vocabulary", ["shared_vocabulary.json", "shared_vocabulary.txt"])
def test_ready_made_folders_work_with_any_of_their_tokenizers(
    nllb_ct2: Path, copy: Callable[[Path], Path], kept: str, vocabulary: str
) -> None:
    folder = copy(nllb_ct2)
    pieces = (folder / "sentencepiece.bpe.model").read_bytes()
    for name in ("tokenizer.json", "sentencepiece.bpe.model", "tokenizer_config.json", "special_tokens_map.json"):
        if name != kept:
            (folder / name).unlink()
    if kept.startswith("flores200"):
        (folder / kept).write_bytes(pieces)
    tokens = vocabulary_of_ct2(folder)
    if vocabulary.endswith(".txt"):
        (folder / "shared_vocabulary.json").unlink()
        (folder / vocabulary).write_text("".join(f"{token}\n" for token in tokens), encoding="utf-8")
    texts = sentences("en", 4)
    assert [one.text for one in engine_of(folder).translate(texts, "en", "he")] == [
        one.text for one in engine_of(nllb_ct2).translate(texts, "en", "he")
    ]
