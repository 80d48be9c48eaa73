"""Each fault has its own message with its own remedy; provoked in the runtimes where a machine of ours can do it."""

import errno
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from translate.engines import devices
from translate.engines.ct2 import Ct2Engine
from translate.engines.hf import HfEngine
from translate.engines.load_failure import Loading, load_failure, reason_of
from translate.engines.options import EngineOptions
from translate.errors import EngineError, ModelError
from translate.models import recognise

AGAIN = "download or convert the model again"


@pytest.fixture
def loading(nllb_ct2: Path) -> Loading:
    return Loading((nllb_ct2 / "model.bin",), "CTranslate2", "cpu", "int8", AGAIN)


def on_gpu(loading: Loading, lighter: str | None = None) -> Loading:
    return Loading(loading.files, loading.runtime, "cuda", "float16", AGAIN, lighter)


def edited(folder: Path, change: Callable[[bytes], bytes], name: str = "model.bin") -> None:
    (folder / name).write_bytes(change((folder / name).read_bytes()))


@pytest.mark.parametrize(
    "message", ["CUDA failed with error out of memory", "CUDA out of memory. Tried", "CUBLAS_STATUS_ALLOC_FAILED"]
)
def test_a_full_gpu_is_no_reason_to_download_again(loading: Loading, message: str) -> None:
    failure = load_failure(RuntimeError(message), on_gpu(loading, "int8_float16"))
    assert not isinstance(failure, ModelError)
    said = str(failure)
    assert said.startswith(f"{loading.place}: the model in float16 does not fit into the memory of the GPU (")
    assert said.endswith("): give compute_type int8_float16, or use --device cpu")
    assert str(load_failure(RuntimeError(message), on_gpu(loading))).endswith(
        "take a smaller model, or use --device cpu"
    )


@pytest.mark.parametrize(
    "error",
    [
        MemoryError("std::bad_alloc"),
        RuntimeError("mkl_malloc: failed to allocate memory"),
        RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes"),
        RuntimeError("unable to mmap 583634 bytes from file: Cannot allocate memory (12)"),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
    ],
)
def test_a_full_machine_is_named(loading: Loading, error: Exception) -> None:
    failure = load_failure(error, loading)
    assert not isinstance(failure, ModelError)
    assert "the memory of this machine ran out while the model was loaded in int8" in str(failure)
    assert str(failure).endswith("close other programs, or take a smaller model")


@pytest.mark.parametrize(
    "message",
    [
        "CUDA failed with error no kernel image is available for execution on the device",
        "Library libcublas.so.12 is not found or cannot be loaded",
        "cuDNN error: CUDNN_STATUS_NOT_INITIALIZED",
    ],
)
def test_a_broken_gpu_is_no_damaged_file(loading: Loading, message: str) -> None:
    failure = load_failure(RuntimeError(message), on_gpu(loading))
    assert not isinstance(failure, ModelError)
    assert str(failure).endswith("mend its driver and CUDA's libraries, or use --device cpu")
    assert message in str(failure)


def test_a_file_that_changed_since_it_was_opened_is_named(nllb_ct2: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(nllb_ct2, tmp_path / "model")
    loading = Loading((folder / "model.bin",), "CTranslate2", "cpu", "int8", AGAIN)
    edited(folder, lambda weights: weights[:-9])
    assert str(load_failure(RuntimeError("x"), loading)) == f"{folder / 'model.bin'} is cut short: {AGAIN}"
    (folder / "model.bin").unlink()
    assert str(load_failure(RuntimeError("x"), loading)) == f"{folder / 'model.bin'} is gone: {AGAIN}"


def test_a_file_that_may_not_be_read_is_not_downloaded_again(loading: Loading) -> None:
    failure = load_failure(PermissionError(errno.EACCES, "Permission denied"), loading)
    assert str(failure) == f"{loading.place} cannot be read (Permission denied): give Diglot the right to read it"


def test_torch_is_not_quoted_when_it_recommends_to_run_what_is_in_a_file(loading: Loading) -> None:
    failure = load_failure(pickle.UnpicklingError("Re-running with `weights_only` set to `False` will"), loading)
    assert "weights_only" not in str(failure)
    assert "not safe to load" in str(failure)


def test_anything_else_is_said_in_the_words_of_the_runtime(loading: Loading) -> None:
    failure = load_failure(RuntimeError("some\n  new   fault"), loading)
    assert isinstance(failure, ModelError)
    assert str(failure) == f"{loading.place} cannot be loaded (CTranslate2 says: some new fault): {AGAIN}"
    assert reason_of(KeyError()) == "KeyError"


def test_of_several_files_the_folder_is_named(tmp_path: Path, nllb_ct2: Path) -> None:
    shards = tuple(tmp_path / f"pytorch_model-0000{number}-of-00002.bin" for number in (1, 2))
    for shard in shards:
        shard.write_bytes(b"an old pickle")
    assert Loading(shards, "transformers", "cpu", "float32", AGAIN).place == tmp_path
    shards[1].write_bytes(b"")
    said = str(load_failure(RuntimeError("x"), Loading(shards, "transformers", "cpu", "float32", AGAIN)))
    assert said.startswith(f"{shards[1]} is empty")


# Real failures of CTranslate2.


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda weights: weights.replace(b"TransformerSpec", b"TransformerSpeX"), "Unknown model TransformerSpeX"),
        (lambda weights: b"\x09" + weights[1:], "Unsupported model binary version"),
        (
            lambda weights: weights.replace(b"decoder/layer_norm/gamma", b"decoder/layer_norm/gammX"),
            "variable decoder/layer_norm/gamma not found",
        ),
    ],
)
def test_ctranslate2_is_quoted_with_the_file(
    nllb_ct2: Path, tmp_path: Path, change: Callable[[bytes], bytes], words: str
) -> None:
    folder = shutil.copytree(nllb_ct2, tmp_path / "model")
    edited(folder, change)
    with pytest.raises(ModelError) as caught:
        Ct2Engine(recognise(folder), EngineOptions(threads=1)).translate(["the wall"], "en", "he")
    said = str(caught.value)
    assert said.startswith(f"{folder / 'model.bin'} cannot be loaded (CTranslate2 says: {words}")
    assert said.endswith(AGAIN)
    assert "\n" not in said


def test_a_machine_without_memory_says_so(nllb_ct2: Path) -> None:
    """A process that may take hardly more memory than it has: what CTranslate2 then raises."""
    code = (
        "import resource, sys\nfrom pathlib import Path\nimport ctranslate2\n"
        "from translate.engines.ct2 import Ct2Engine\nfrom translate.engines.options import EngineOptions\n"
        "from translate.errors import EngineError\nfrom translate.models import recognise\n"
        "engine = Ct2Engine(recognise(Path(sys.argv[1])), EngineOptions(threads=1, device='cpu'))\n"
        "pages = int(open('/proc/self/statm').read().split()[0])\n"
        "resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + 2**20,) * 2)\n"
        "try:\n    engine._loaded()\nexcept EngineError as error:\n    print(error)\n"
    )
    if sys.platform != "linux":
        pytest.skip("limits on memory are Linux's")
    ended = subprocess.run([sys.executable, "-c", code, str(nllb_ct2)], capture_output=True, text=True, check=False)
    if ended.returncode:
        pytest.skip("the library ends the process where a limit is reached")
    assert "the memory of this machine ran out while the model was loaded in int8" in ended.stdout


@pytest.mark.parametrize("message", ["CUDA failed with error out of memory", "CUDA out of memory"])
def test_a_gpu_that_is_full_while_loading_is_told_apart(
    nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch, message: str
) -> None:
    def full(*arguments: object, **settings: object) -> None:
        raise RuntimeError(message)

    monkeypatch.setattr(devices, "has_driver", lambda: True)
    monkeypatch.setattr(devices, "ct2_sees_cuda", lambda: True)
    monkeypatch.setattr("ctranslate2.get_supported_compute_types", lambda device: {"int8_float16", "float32"})
    monkeypatch.setattr("ctranslate2.Translator", full)
    for chosen, remedy in (
        ("default", "take a smaller model, or use --device cpu"),
        ("float32", "give compute_type int8_float16, or use --device cpu"),
    ):
        engine = Ct2Engine(recognise(nllb_ct2), EngineOptions(device="cuda", compute_type=chosen))
        with pytest.raises(EngineError, match=r"does not fit into the memory of the GPU") as caught:
            engine.translate(["the wall"], "en", "he")
        assert str(caught.value).endswith(remedy)


def test_torch_with_a_gpu_that_is_full_while_loading(nllb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    def full(*arguments: object) -> None:
        raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    monkeypatch.setattr(devices, "has_driver", lambda: True)
    monkeypatch.setattr(devices, "torch_sees_cuda", lambda: True)
    monkeypatch.setattr("transformers.M2M100ForConditionalGeneration.to", full)
    engine = HfEngine(recognise(nllb), EngineOptions(device="cuda"))
    with pytest.raises(EngineError, match=r"pytorch_model\.bin: the model in float16 does not fit .*--device cpu$"):
        engine.translate(["the wall"], "en", "he")


def test_an_arithmetic_that_a_gpu_lacks(nllb_ct2: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **settings: object) -> None:
        raise ValueError("Requested bfloat16 compute type, but the target device does not support it")

    monkeypatch.setattr(devices, "has_driver", lambda: True)
    monkeypatch.setattr(devices, "ct2_sees_cuda", lambda: True)
    monkeypatch.setattr("ctranslate2.get_supported_compute_types", lambda device: {"float16", "float32"})
    monkeypatch.setattr("ctranslate2.Translator", refuse)
    engine = Ct2Engine(recognise(nllb_ct2), EngineOptions(device="cuda", compute_type="bfloat16"))
    with pytest.raises(EngineError, match=r"^compute_type is bfloat16, but this GPU has only float16, float32: give"):
        engine.translate(["the wall"], "en", "he")
