import errno
import os
import shutil
import socket
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.tiny_nllb import build_nllb, sentences
from translate.engines import convert as module
from translate.engines.convert import convert, converted
from translate.engines.ct2 import Ct2Engine
from translate.engines.options import EngineOptions
from translate.engines.vocabulary import read_object, vocabulary_of_ct2
from translate.errors import EngineError, ModelError
from translate.models import recognise


def test_a_checkpoint_becomes_a_folder_that_works(nllb: Path, tmp_path: Path) -> None:
    model = convert(nllb, tmp_path / "models" / "small")
    assert (model.layout, model.family, model.name) == ("ct2", "nllb", "small")
    assert sorted(path.name for path in model.path.iterdir()) == [
        "config.json",
        "model.bin",
        "sentencepiece.bpe.model",
        "shared_vocabulary.json",
        "special_tokens_map.json",
        "tokenizer.json",
        "tokenizer_config.json",
    ]
    assert "heb_Hebr" in vocabulary_of_ct2(model.path)
    # CTranslate2's own settings, and not those of the checkpoint, which it would misread.
    assert read_object(model.path / "config.json")["decoder_start_token"] == "</s>"
    assert list((tmp_path / "models").iterdir()) == [model.path]
    engine = Ct2Engine(model, EngineOptions(threads=1, max_target_tokens=16))
    assert engine.translate(["the wall"], "en", "he")[0].text


def test_int8_is_smaller_than_float32(nllb: Path, nllb_ct2: Path, tmp_path: Path) -> None:
    assert convert(nllb, tmp_path / "int8", "int8").bytes < 0.5 * recognise(nllb_ct2).bytes


def test_m2m100_is_converted_with_its_codes(m2m100_ct2: Path) -> None:
    tokens = vocabulary_of_ct2(m2m100_ct2)
    assert {"__en__", "__he__", "__zu__"} <= set(tokens)
    assert recognise(m2m100_ct2).family == "m2m100"


def test_converting_is_silent_and_asks_nobody(
    nllb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    before = dict(os.environ)
    convert(nllb, tmp_path / "silent")
    assert capfd.readouterr() == ("", "")
    assert dict(os.environ) == before


def test_a_checkpoint_without_tokenizer_json_is_not_converted(tmp_path: Path) -> None:
    # The converter itself would end well and write `madeupword0` for every language code.
    trap = build_nllb(tmp_path / "trap", tokenizer_json=False)
    with pytest.raises(ModelError, match=r"tokenizer\.json is missing \(tokenizer\.json: it alone has the ids"):
        convert(trap, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_the_converter_makes_of_that_trap_is_refused(tmp_path: Path) -> None:
    from ctranslate2.converters import TransformersConverter

    from translate.engines.quiet import quiet_transformers

    trap = build_nllb(tmp_path / "trap", tokenizer_json=False)
    (trap / "special_tokens_map.json").unlink()
    with quiet_transformers():
        TransformersConverter(str(trap), copy_files=["sentencepiece.bpe.model"]).convert(str(tmp_path / "out"))
    with pytest.raises(ModelError, match=r"language codes are not in the vocabulary.* without tokenizer\.json"):
        recognise(tmp_path / "out")


def test_a_converted_model_is_not_converted_again(nllb_ct2: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is a model of CTranslate2 already: pass it with --model"):
        convert(nllb_ct2, tmp_path / "again")


def test_a_failure_leaves_nothing_behind(nllb: Path, tmp_path: Path) -> None:
    damaged = shutil.copytree(nllb, tmp_path / "damaged")
    (damaged / "pytorch_model.bin").write_bytes(b"not a pickle")
    with pytest.raises(
        ModelError, match=r"pytorch_model\.bin holds something else than weights.*: download the checkpoint again"
    ):
        convert(damaged, tmp_path / "models" / "out")
    assert list((tmp_path / "models").iterdir()) == []


def test_an_unknown_quantisation_is_refused(nllb: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"quantization is 'int3': give one of int8, int8_float32, .*float32"):
        convert(nllb, tmp_path / "out", "int3")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_noticed_before_the_work(nllb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=10))
    with pytest.raises(ModelError, match=r"has 0\.0 GB free, but the converted model needs"):
        convert(nllb, tmp_path / "out")


def test_a_disk_that_fills_while_the_model_is_written_is_no_damaged_checkpoint(
    nllb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*arguments: object, **settings: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ctranslate2.converters.TransformersConverter.convert", fill)
    with pytest.raises(ModelError, match=r"has no room left: free space, and convert again$"):
        convert(nllb, tmp_path / "models" / "out")
    assert list((tmp_path / "models").iterdir()) == []


def test_memory_that_runs_out_while_converting_is_no_damaged_checkpoint(
    nllb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*arguments: object, **settings: object) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes")

    monkeypatch.setattr("transformers.M2M100ForConditionalGeneration.from_pretrained", fill)
    with pytest.raises(EngineError, match=r"the memory of this machine ran out.*: close other programs, or take a"):
        convert(nllb, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(nllb: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ModelError, match=r"file cannot be written \(.*\): free it, or pass a converted model"):
        convert(nllb, tmp_path / "file" / "out")


def test_another_process_may_be_faster(nllb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = module._run_converter
    target = tmp_path / "target"

    def run_and_be_overtaken(source: Path, made: Path, quantization: str) -> None:
        run(source, made, quantization)
        shutil.copytree(made, target)

    monkeypatch.setattr(module, "_run_converter", run_and_be_overtaken)
    assert convert(nllb, target).path == target
    assert list(tmp_path.iterdir()) == [target]


def test_two_at_once_end_with_one_whole_model(nllb: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    failures: list[Exception] = []

    def run() -> None:
        try:
            convert(nllb, target)
        except ModelError as error:
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert list(tmp_path.iterdir()) == [target]
    assert recognise(target).problem is None


def test_leftovers_of_a_killed_conversion_go_when_they_are_old(nllb: Path, tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".target.aa", ".target.bb", ".elsewhere.cc"))
    for folder in (old, young, other):
        folder.mkdir()
    for folder in (old, other):
        os.utime(folder, (time.time() - 3 * 24 * 3600,) * 2)
    convert(nllb, tmp_path / "target")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".elsewhere.cc", ".target.bb", "target"]


def test_a_checkpoint_is_converted_once_wherever_it_lies(
    nllb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, options = tmp_path / "models", EngineOptions(threads=1)
    first = converted(recognise(nllb), root, options)
    assert first.path.is_relative_to(root)
    assert first.layout == "ct2"

    def never(*arguments: object) -> None:
        raise AssertionError("converted twice")

    monkeypatch.setattr(module, "_run_converter", never)
    moved = shutil.copytree(nllb, tmp_path / "moved")
    assert converted(recognise(moved), root, options).path == first.path
    assert converted(first, root, options) is first


def test_each_arithmetic_has_its_own_conversion(nllb: Path, tmp_path: Path) -> None:
    model = recognise(nllb)
    default, int8, exact = (
        converted(model, tmp_path, EngineOptions(compute_type=kind)).path.name
        for kind in ("default", "int8_float32", "float32")
    )
    assert default == int8
    assert default.endswith("-int8")
    assert exact.endswith("-float32")


def test_conversion_changes_no_greedy_output_of_the_copy(nllb: Path, nllb_ct2: Path, tmp_path: Path) -> None:
    again = convert(nllb, tmp_path / "again", "float32")
    options = EngineOptions(threads=1, beam_size=1, max_target_tokens=16, compute_type="float32")
    one, two = Ct2Engine(recognise(nllb_ct2), options), Ct2Engine(again, options)
    assert one.signature == two.signature
    assert one.translate(sentences("en", 6), "en", "he") == two.translate(sentences("en", 6), "en", "he")
