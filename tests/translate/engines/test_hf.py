import logging
import os
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_nllb import build_nllb, sentences
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions
from translate.errors import DecodingError, ModelError
from translate.models import recognise


def engine_of(folder: Path, **changes: object) -> HfEngine:
    settings = {"threads": 1, "max_target_tokens": 24, "beam_size": 1, **changes}
    return HfEngine(recognise(folder), EngineOptions(**settings))  # type: ignore[arg-type]


def test_float32_is_the_default_and_the_runtimes_are_in_the_signature(nllb: Path) -> None:
    signature = engine_of(nllb).signature
    assert signature.startswith("hf model=nllb:")
    assert "compute=float32 " in signature
    assert " transformers=" in signature
    assert "+cpu" not in signature


def test_nothing_is_loaded_before_the_first_sentence(nllb: Path) -> None:
    engine = engine_of(nllb)
    assert engine.translate(["", "17"], "en", "he")[1].text == "17"
    assert engine._model_object is None


def test_what_it_reads_and_writes_is_what_generate_would_by_itself(nllb: Path) -> None:
    """The layout, the forced code and the decoding, against transformers used as its documentation says."""
    import transformers

    from translate.engines.quiet import quiet_transformers

    with quiet_transformers():
        tokenizer = transformers.AutoTokenizer.from_pretrained(str(nllb), local_files_only=True)
        model: Any = transformers.M2M100ForConditionalGeneration.from_pretrained(str(nllb), local_files_only=True)
    model.eval()
    engine = engine_of(nllb)
    tokenizer.src_lang = "kaz_Cyrl"
    for text in sentences("kk", 8):
        encoded = tokenizer(text, return_tensors="pt")
        output = model.generate(
            **encoded,
            forced_bos_token_id=tokenizer.convert_tokens_to_ids("heb_Hebr"),
            num_beams=1,
            do_sample=False,
            max_length=None,
            max_new_tokens=25,
            suppress_tokens=[tokenizer.unk_token_id],
        )
        if output.shape[1] < 26:  # ended, so that it was not tried again in halves
            expected = tokenizer.batch_decode(output, skip_special_tokens=True)[0].strip()
            assert engine.translate([text], "kk", "he")[0].text == expected


def test_a_batch_is_what_its_budget_allows(nllb: Path) -> None:
    engine = engine_of(nllb, batch_tokens=40)
    batches = list(engine._batches([[1] * 4, [1] * 5, [1] * 5, [1] * 7, [1] * 30], beam_size=2))
    assert [list(map(len, batch)) for batch in batches] == [[4, 5, 5], [7], [30]]


def test_loading_and_decoding_are_silent_and_ask_nobody(
    nllb: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.delenv("DISABLE_SAFETENSORS_CONVERSION", raising=False)
    before = dict(os.environ)
    engine = engine_of(nllb, beam_size=2)
    assert engine.translate(sentences("en", 3), "en", "he")
    assert capfd.readouterr() == ("", "")
    assert dict(os.environ) == before


def test_safetensors_and_pickled_weights_are_the_same_model(nllb: Path, tmp_path: Path) -> None:
    other = build_nllb(tmp_path / "safetensors", safetensors=True)
    assert not (other / "pytorch_model.bin").exists()
    texts = sentences("en", 5)
    assert engine_of(other).translate(texts, "en", "he") == engine_of(nllb).translate(texts, "en", "he")


def test_a_checkpoint_saved_again_by_transformers_5_loads(nllb: Path, tmp_path: Path) -> None:
    import transformers

    from translate.engines.quiet import quiet_transformers

    with quiet_transformers():
        tokenizer = transformers.AutoTokenizer.from_pretrained(str(nllb), local_files_only=True)
        model = transformers.M2M100ForConditionalGeneration.from_pretrained(str(nllb), local_files_only=True)
        tokenizer.save_pretrained(str(tmp_path / "again"))
        model.save_pretrained(str(tmp_path / "again"))
    assert not (tmp_path / "again" / "sentencepiece.bpe.model").exists()
    texts = sentences("he", 5)
    assert engine_of(tmp_path / "again").translate(texts, "he", "en") == engine_of(nllb).translate(texts, "he", "en")


def test_weights_that_the_library_refuses_are_named_with_the_remedy(nllb: Path, tmp_path: Path) -> None:
    damaged = shutil.copytree(nllb, tmp_path / "damaged")
    (damaged / "pytorch_model.bin").write_bytes(b"not a pickle")
    with pytest.raises(ModelError, match=r"pytorch_model\.bin holds something else than weights.*: download the che"):
        engine_of(damaged).translate(["the wall"], "en", "he")


def test_a_tokenizer_with_more_tokens_than_rows_is_refused(nllb: Path, tmp_path: Path) -> None:
    import json

    mixed = shutil.copytree(nllb, tmp_path / "mixed")
    described = json.loads((mixed / "tokenizer.json").read_text(encoding="utf-8"))
    described["added_tokens"].append({"id": 99_999, "content": "<extra>", "special": True})
    (mixed / "tokenizer.json").write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(ModelError, match=r"the weights only \d+ rows: the tokenizer is of another checkpoint"):
        engine_of(mixed).translate(["the wall"], "en", "he")


def test_a_converted_model_is_not_taken_for_a_checkpoint(nllb_ct2: Path) -> None:
    with pytest.raises(ModelError, match="is a model of CTranslate2, which hf cannot read: use --engine ct2"):
        HfEngine(recognise(nllb_ct2))


def test_a_failure_while_decoding_says_what_to_do(nllb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = engine_of(nllb)

    def fail(*arguments: object) -> None:
        raise RuntimeError("not enough memory: you tried to allocate 8 GB")

    monkeypatch.setattr(engine, "_generate_batch", fail)
    with pytest.raises(DecodingError, match=r"transformers failed on 1 sentences .*not enough memory.*lower batch_tok"):
        engine.translate(["the wall"], "en", "he")


def test_an_output_in_another_language_is_a_defect_and_no_translation(nllb: Path) -> None:
    with pytest.raises(DecodingError, match="report this defect"):
        engine_of(nllb)._decoded([2, 7, 9, 2], 750, 0.0)


def test_an_output_is_measured_without_its_padding(nllb: Path) -> None:
    engine = engine_of(nllb)
    assert engine._length([2, 750, 9, 9, 2, 1, 1], 2) == 5
    assert engine._length([2, 750, 9, 9], 2) == 4
    assert engine._length([2, 750, 2], 2) == 3
    assert engine._length([2, 750, 9, 2], 1) == 4
    assert engine._length([2, 2, 1], 1) == 2


def test_messages_of_transformers_come_back_afterwards(nllb: Path) -> None:
    from transformers.utils import logging as messages

    level, bars = messages.get_verbosity(), messages.is_progress_bar_enabled()
    engine_of(nllb).translate(["the wall"], "en", "he")
    assert messages.get_verbosity() == level
    assert messages.is_progress_bar_enabled() == bars
    assert logging.getLogger("transformers").level == level
