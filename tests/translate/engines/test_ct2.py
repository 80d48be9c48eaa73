import shutil
import threading
from pathlib import Path

import pytest

from tests.tiny_nllb import sentences
from translate.engines.base import Decoding
from translate.engines.ct2 import Ct2Engine, _decoded
from translate.engines.options import EngineOptions
from translate.errors import DecodingError, EngineError, ModelError
from translate.models import recognise


def engine_of(folder: Path, **changes: object) -> Ct2Engine:
    settings = {"threads": 1, "max_target_tokens": 24, "beam_size": 2, **changes}
    return Ct2Engine(recognise(folder), EngineOptions(**settings))  # type: ignore[arg-type]


def test_int8_is_the_default_and_the_runtime_is_in_the_signature(nllb_ct2: Path) -> None:
    from importlib.metadata import version

    signature = engine_of(nllb_ct2).signature
    assert "compute=int8 " in signature
    assert f"ctranslate2={version('ctranslate2')}" in signature
    assert signature.startswith("ct2 model=nllb:")


def test_nothing_is_loaded_before_the_first_sentence(nllb_ct2: Path) -> None:
    engine = engine_of(nllb_ct2)
    assert engine.supports("en", "he")
    assert engine.translate(["", "17"], "en", "he")[1].text == "17"
    assert engine._translator is None
    engine.translate(["the wall"], "en", "he")
    assert engine._translator is not None


def test_many_threads_share_one_engine(nllb_ct2: Path) -> None:
    engine = engine_of(nllb_ct2)
    texts = {lang: sentences(lang, 8) for lang in ("en", "he", "kk", "ru")}
    expected = {lang: [one.text for one in engine.translate(texts[lang], lang, "pt")] for lang in texts}
    engine.close()
    got: dict[str, list[str]] = {}

    def run(lang: str) -> None:
        got[lang] = [one.text for one in engine.translate(texts[lang], lang, "pt")]

    threads = [threading.Thread(target=run, args=(lang,)) for lang in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == expected


def test_a_checkpoint_of_transformers_is_not_taken_for_a_converted_one(nllb: Path) -> None:
    with pytest.raises(ModelError, match="is a checkpoint of transformers: convert it first, or use --engine hf"):
        Ct2Engine(recognise(nllb))


def test_weights_that_the_library_refuses_are_named_with_the_remedy(nllb_ct2: Path, tmp_path: Path) -> None:
    # Whole, as far as one sees without loading it (see damage), but of a version that is to come.
    damaged = shutil.copytree(nllb_ct2, tmp_path / "damaged")
    weights = (nllb_ct2 / "model.bin").read_bytes()
    (damaged / "model.bin").write_bytes(b"\x09" + weights[1:])
    with pytest.raises(ModelError, match=r"model\.bin cannot be loaded \(CTranslate2 says: .*v9.*\): download or conv"):
        engine_of(damaged).translate(["the wall"], "en", "he")


def test_an_arithmetic_that_the_processor_lacks_is_named_with_those_that_it_has(nllb_ct2: Path) -> None:
    import ctranslate2

    lacking = {"float16", "bfloat16", "int8_float16"} - set(ctranslate2.get_supported_compute_types("cpu"))
    if not lacking:
        pytest.skip("this processor has them all")
    with pytest.raises(EngineError, match=r"^compute_type is \w+, but this processor has only float32, .*int8.*: give"):
        engine_of(nllb_ct2, compute_type=min(lacking)).translate(["the wall"], "en", "he")


def test_a_failure_while_decoding_says_what_to_do(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing:
        def translate_batch(self, *arguments: object, **options: object) -> None:
            raise RuntimeError("std::bad_alloc")

    engine = engine_of(nllb_ct2)
    monkeypatch.setattr(engine, "_translator", Failing())
    with pytest.raises(DecodingError, match=r"CTranslate2 failed on 1 sentences .*bad_alloc; if .*lower batch_tokens"):
        engine.translate(["the wall"], "en", "he")


def test_the_library_is_told_to_cut_nothing(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = engine_of(nllb_ct2)
    translator = engine._loaded()
    seen: list[dict[str, object]] = []

    class Watching:
        def translate_batch(self, sources: list[list[str]], **options: object) -> object:
            seen.append(options)
            return translator.translate_batch(sources, **options)

    monkeypatch.setattr(engine, "_translator", Watching())
    engine.translate(["the old miller sold seven small boats."], "en", "he")
    assert seen[0]["max_input_length"] == 0
    assert seen[0]["max_decoding_length"] == 25
    assert seen[0]["disable_unk"] is True
    assert seen[0]["target_prefix"] == [["heb_Hebr"]]


def test_every_thread_is_a_worker_that_has_a_batch(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = engine_of(nllb_ct2, threads=2)
    translator = engine._loaded()
    assert translator.num_translators == 2
    seen: list[tuple[int, int]] = []

    class Watching:
        def translate_batch(self, sources: list[list[str]], **options: int) -> object:
            seen.append((sum(map(len, sources)), options["max_batch_size"]))
            return translator.translate_batch(sources, **options)

    monkeypatch.setattr(engine, "_translator", Watching())
    engine.translate(sentences("en", 8), "en", "he")
    tokens, batch = seen[0]
    assert tokens / 2 <= batch < tokens, "eight sentences that would fit into one batch are two"


def test_workers_change_no_translation(nllb_ct2: Path) -> None:
    texts = sentences("en", 24)
    alone = [one.text for one in engine_of(nllb_ct2).translate(texts, "en", "he")]
    assert [one.text for one in engine_of(nllb_ct2, threads=3).translate(texts, "en", "he")] == alone


def test_a_batch_goes_by_beams_and_by_what_was_asked_for(nllb_ct2: Path) -> None:
    engine = engine_of(nllb_ct2, beam_size=1)
    assert engine._budget(Decoding()) > engine._budget(Decoding(beam_size=5)) > 1
    assert engine_of(nllb_ct2, batch_tokens=77)._budget(Decoding(beam_size=5)) == 77


def test_the_code_is_taken_off_and_does_not_count_for_the_score() -> None:
    ended = _decoded(["heb_Hebr", "▁a", "b", "</s>"], -0.75, "heb_Hebr")
    assert ended.pieces == ["▁a", "b"]
    assert ended.ended
    assert ended.score == pytest.approx(-1.0)
    cut = _decoded(["heb_Hebr", "▁a", "b"], -1.0, "heb_Hebr")
    assert cut.pieces == ["▁a", "b"]
    assert not cut.ended
    assert cut.score == pytest.approx(-1.5)


def test_an_output_in_another_language_is_a_defect_and_no_translation() -> None:
    with pytest.raises(DecodingError, match="begins with \\['<unk>'\\] instead of heb_Hebr"):
        _decoded(["<unk>", "▁a", "</s>"], -1.0, "heb_Hebr")


def test_a_model_of_m2m100_is_decoded_with_its_own_codes(m2m100_ct2: Path) -> None:
    engine = engine_of(m2m100_ct2)
    assert engine.signature.startswith("ct2 model=m2m100:")
    hypotheses = engine.translate(sentences("he", 6), "he", "en")
    assert all(one.text and "__" not in one.text for one in hypotheses)
