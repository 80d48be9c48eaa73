"""On which device a model is run: what was asked for, what the runtime sees there, and when its memory ran out."""

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from typing import Final

from translate.errors import EngineError

CPU: Final = "cpu"
CUDA: Final = "cuda"
DEVICES: Final = ("auto", CPU, CUDA)
_DRIVER: Final = {"win32": "nvcuda.dll"}.get(sys.platform, "libcuda.so.1")
# What CTranslate2 is asked for on a GPU, the first that it supports: int8 needs tensor cores, half precision less.
_CT2_ON_CUDA: Final = ("int8_float16", "float16", "int8_float32", "float32")
# As CUDA, cuBLAS, and torch with its own allocator put it.
_MEMORY_RAN_OUT: Final = ("out of memory", "cublas_status_alloc_failed")
# As the allocators of C++, oneMKL, oneDNN and torch put it, and the system where a file cannot be mapped.
_PROCESSOR_MEMORY_RAN_OUT: Final = ("bad_alloc", "allocate memory", "not enough memory")


@cache
def has_driver() -> bool:
    """Tell whether NVIDIA's driver is installed: without it, no library need be imported to find no GPU."""
    try:
        ctypes.CDLL(_DRIVER)
    except OSError:
        return False
    return True


def device_for_ct2(asked: str) -> str:
    """Return `cpu` or `cuda` for CTranslate2. Raises EngineError when `cuda` is asked for and there is none."""
    return _device(asked, "CTranslate2", "NVIDIA's driver and CUDA 12 with cuBLAS", ct2_sees_cuda)


def device_for_torch(asked: str) -> str:
    """Return `cpu` or `cuda` for torch. Raises EngineError when `cuda` is asked for and there is none."""
    return _device(asked, "torch", "NVIDIA's driver and a torch built for CUDA", torch_sees_cuda)


def ct2_compute_type(device: str) -> str:
    """Return in which arithmetic CTranslate2 is run on a device where nothing else was asked for."""
    if device == CPU:
        return "int8"
    import ctranslate2

    supported = ctranslate2.get_supported_compute_types(device)
    return next((kind for kind in _CT2_ON_CUDA if kind in supported), "float32")


def torch_compute_type(device: str) -> str:
    """Return in which arithmetic torch is run on a device where nothing else was asked for."""
    return "float32" if device == CPU else "float16"


def memory_ran_out(error: Exception) -> bool:
    """Tell whether this is the error by which a library says that the memory of a GPU is full."""
    message = str(error).lower()
    return isinstance(error, RuntimeError) and any(words in message for words in _MEMORY_RAN_OUT)


def processor_memory_ran_out(error: Exception) -> bool:
    """Tell whether this is an error by which a library says that the memory of the machine is full."""
    message = str(error).lower()
    return isinstance(error, MemoryError) or (
        isinstance(error, RuntimeError | OSError) and any(words in message for words in _PROCESSOR_MEMORY_RAN_OUT)
    )


def ct2_sees_cuda() -> bool:
    """Ask CTranslate2 for a GPU that it can use. Raises RuntimeError where driver and library do not fit."""
    import ctranslate2

    return bool(ctranslate2.get_cuda_device_count())


def torch_sees_cuda() -> bool:
    """Ask torch for a GPU that it can use."""
    import torch

    return bool(torch.cuda.is_available())


def _device(asked: str, runtime: str, needed: str, sees: Callable[[], bool]) -> str:
    if asked == CPU or (asked != CUDA and not has_driver()):
        return CPU
    reason = ""
    try:
        if sees():
            return CUDA
    except RuntimeError as error:
        reason = f" ({error})"
    if asked == CUDA:
        raise EngineError(
            f"device is cuda, but {runtime} sees no GPU{reason}: install {needed}, or use --device cpu or auto"
        )
    return CPU
