"""No machine of ours has a GPU: what libraries would see there is put in their place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tiny_nllb import sentences
from translate.engines import devices
from translate.engines.ct2 import Ct2Engine
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions, processors
from translate.errors import DecodingError, EngineError
from translate.models import recognise

# As CTranslate2, cuBLAS and torch say it.
CT2_ERRORS = ("CUDA failed with error out of memory", "CUDA out of memory", "cuBLAS failed: CUBLAS_STATUS_ALLOC_FAILED")
FINDERS = [(devices.device_for_ct2, "ct2_sees_cuda"), (devices.device_for_torch, "torch_sees_cuda")]


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "has_driver", lambda: True)


def torch_error() -> RuntimeError:
    import torch

    return torch.cuda.OutOfMemoryError(
        "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 8"
    )


@pytest.mark.parametrize(("find", "sees"), FINDERS)
def test_auto_takes_a_gpu_that_the_runtime_sees(
    driver: None, monkeypatch: pytest.MonkeyPatch, find: Callable[[str], str], sees: str
) -> None:
    for seen, device in ((True, "cuda"), (False, "cpu")):
        monkeypatch.setattr(devices, sees, lambda seen=seen: seen)
        assert find("auto") == device
        assert find("cpu") == "cpu"


@pytest.mark.parametrize(("find", "sees"), FINDERS)
def test_without_a_driver_no_library_is_asked(
    monkeypatch: pytest.MonkeyPatch, find: Callable[[str], str], sees: str
) -> None:
    def fail() -> bool:
        raise AssertionError("asked")

    monkeypatch.setattr(devices, "has_driver", lambda: False)
    monkeypatch.setattr(devices, sees, fail)
    assert find("auto") == find("cpu") == "cpu"


@pytest.mark.parametrize(("find", "sees"), FINDERS)
def test_a_gpu_that_is_asked_for_and_not_there_is_one_clear_error(
    monkeypatch: pytest.MonkeyPatch, find: Callable[[str], str], sees: str
) -> None:
    monkeypatch.setattr(devices, sees, lambda: False)
    with pytest.raises(
        EngineError, match=r"device is cuda, but \w+ sees no GPU: install NVIDIA's driver .* --device cpu"
    ):
        find("cuda")


@pytest.mark.parametrize(("find", "sees"), FINDERS)
def test_a_driver_that_does_not_fit_is_no_gpu(
    driver: None, monkeypatch: pytest.MonkeyPatch, find: Callable[[str], str], sees: str
) -> None:
    def fail() -> bool:
        raise RuntimeError("CUDA driver version is insufficient for CUDA runtime version")

    monkeypatch.setattr(devices, sees, fail)
    assert find("auto") == "cpu"
    with pytest.raises(EngineError, match=r"sees no GPU \(CUDA driver version is insufficient"):
        find("cuda")


def test_the_libraries_are_asked_for_real() -> None:
    assert devices.ct2_sees_cuda() in (True, False)
    assert devices.torch_sees_cuda() in (True, False)
    assert devices.has_driver() in (True, False)


@pytest.mark.parametrize(
    ("supported", "chosen"),
    [
        ({"int8_float16", "float16", "float32"}, "int8_float16"),
        ({"float16", "float32"}, "float16"),
        ({"int8_float32", "float32"}, "int8_float32"),
        (set(), "float32"),
    ],
)
def test_arithmetic_goes_by_the_device(monkeypatch: pytest.MonkeyPatch, supported: set[str], chosen: str) -> None:
    monkeypatch.setattr("ctranslate2.get_supported_compute_types", lambda device: supported)
    assert devices.ct2_compute_type("cuda") == chosen
    assert devices.ct2_compute_type("cpu") == "int8"
    assert (devices.torch_compute_type("cpu"), devices.torch_compute_type("cuda")) == ("float32", "float16")


def test_the_arithmetic_is_in_the_signature_and_the_device_is_not(
    nllb: Path, nllb_ct2: Path, driver: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _, sees in FINDERS:
        monkeypatch.setattr(devices, sees, lambda: True)
    monkeypatch.setattr("ctranslate2.get_supported_compute_types", lambda device: {"int8_float16"})
    for kind, path, usual in ((Ct2Engine, nllb_ct2, "int8_float16"), (HfEngine, nllb, "float16")):
        on_gpu, on_cpu = (kind(recognise(path), EngineOptions(device=device)) for device in ("auto", "cpu"))
        assert on_gpu.place == "cuda"
        assert f"compute={usual} " in on_gpu.signature
        same = [
            kind(recognise(path), EngineOptions(device=device, compute_type="float32")).signature
            for device in ("auto", "cpu")
        ]
        assert same[0] == same[1]
        assert on_gpu.signature != on_cpu.signature


def test_an_engine_says_where_it_runs(nllb_ct2: Path) -> None:
    assert Ct2Engine(recognise(nllb_ct2), EngineOptions(device="cpu", threads=1)).place == "cpu, 1 thread"
    cores = processors()
    assert Ct2Engine(recognise(nllb_ct2), EngineOptions(device="cpu")).place.startswith(f"cpu, {cores} thread")


def test_only_a_full_gpu_is_taken_for_one() -> None:
    assert all(devices.memory_ran_out(RuntimeError(message)) for message in CT2_ERRORS)
    assert devices.memory_ran_out(torch_error())
    assert not devices.memory_ran_out(RuntimeError("std::bad_alloc"))
    assert not devices.memory_ran_out(RuntimeError("CUDA failed with error invalid device ordinal"))
    assert not devices.memory_ran_out(ValueError("out of memory"))


class SmallGpu:
    """A translator of CTranslate2 in whose memory only so many tokens a batch have room."""

    def __init__(self, translator: object, room: int, message: str) -> None:
        self._translator, self._room, self._message = translator, room, message
        self.budgets: list[int] = []

    def translate_batch(self, sources: list[list[str]], **options: object) -> object:
        budget = options["max_batch_size"]
        assert isinstance(budget, int)
        self.budgets.append(budget)
        if budget > self._room:
            raise RuntimeError(self._message)
        return self._translator.translate_batch(sources, **options)  # type: ignore[attr-defined]


@pytest.mark.parametrize("message", CT2_ERRORS)
def test_ctranslate2_goes_on_with_half(
    nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, message: str
) -> None:
    engine = Ct2Engine(
        recognise(nllb_ct2), EngineOptions(threads=1, beam_size=1, max_target_tokens=16, batch_tokens=2048)
    )
    texts = sentences("en", 10)
    expected = engine.translate(texts, "en", "he")
    gpu = SmallGpu(engine._loaded(), 600, message)
    monkeypatch.setattr(engine, "_translator", gpu)
    assert engine.translate(texts, "en", "he") == expected
    assert gpu.budgets[:3] == [2048, 1024, 512]
    assert set(gpu.budgets[3:]) <= {512}  # the next call begins with what had room
    assert "going on with batches of 512 tokens" in caplog.text


def test_ctranslate2_gives_up_at_one_sentence(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Ct2Engine(recognise(nllb_ct2), EngineOptions(threads=1, max_target_tokens=16))
    gpu = SmallGpu(engine._loaded(), 0, CT2_ERRORS[0])
    monkeypatch.setattr(engine, "_translator", gpu)
    with pytest.raises(DecodingError, match=r"CTranslate2 failed on 4 sentences .*out of memory.* lower batch_tokens"):
        engine.translate(sentences("en", 4), "en", "he")
    assert gpu.budgets == sorted(gpu.budgets, reverse=True)
    assert len(gpu.budgets) < 12


def test_another_error_is_not_tried_again(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Ct2Engine(recognise(nllb_ct2), EngineOptions(threads=1, max_target_tokens=16, batch_tokens=2048))
    gpu = SmallGpu(engine._loaded(), 0, "CUDA failed with error unspecified launch failure")
    monkeypatch.setattr(engine, "_translator", gpu)
    with pytest.raises(DecodingError, match="unspecified launch failure"):
        engine.translate(["the wall"], "en", "he")
    assert gpu.budgets == [2048]


@pytest.mark.parametrize("room", [3, 1])
def test_transformers_goes_on_with_half(nllb: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    engine = HfEngine(recognise(nllb), EngineOptions(threads=1, beam_size=1, max_target_tokens=16))
    texts = sentences("en", 8)
    expected = [one.text for one in engine.translate(texts, "en", "he")]
    generate, sizes = engine._generate_batch, []

    def full(sources: list[list[int]], *others: object) -> object:
        sizes.append(len(sources))
        if len(sources) > room:
            raise torch_error()
        return generate(sources, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "_generate_batch", full)
    assert [one.text for one in engine.translate(texts, "en", "he")] == expected
    assert max(sizes) > room
    assert sizes[-1] <= room


def test_transformers_gives_up_at_one_sentence(nllb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = HfEngine(recognise(nllb), EngineOptions(threads=1, max_target_tokens=16))

    def full(*arguments: object) -> object:
        raise torch_error()

    monkeypatch.setattr(engine, "_generate_batch", full)
    with pytest.raises(DecodingError, match=r"transformers failed on 1 sentences .*CUDA out of memory.*batch_tokens"):
        engine.translate(sentences("en", 4), "en", "he")
