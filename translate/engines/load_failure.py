"""Why a model could not be loaded: each fault by its name, with the one thing that mends it.

Runtimes raise the same few exceptions for a full GPU, a library that is missing and a file that is damaged, and rarely
say of which file.
"""

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from translate.engines.damage import damage_of_weights
from translate.engines.devices import CUDA, memory_ran_out, processor_memory_ran_out
from translate.errors import EngineError, ModelError

# How CUDA's libraries and what sits on them call themselves in messages.
_GPU: Final = ("cuda", "cublas", "cudnn")
_LONGEST_REASON: Final = 200


@dataclass(frozen=True, slots=True)
class Loading:
    """What was being loaded: the files of weights, in which runtime and arithmetic, and on which device.

    `lighter` is an arithmetic that takes less memory there, None where this is the least; `again` how the files are had
    anew, as an order.
    """

    files: tuple[Path, ...]
    runtime: str
    device: str
    compute_type: str
    again: str
    lighter: str | None = None

    @property
    def place(self) -> Path:
        """The file, or the folder where there are several."""
        return self.files[0] if len(self.files) == 1 else self.files[0].parent


def load_failure(error: Exception, loading: Loading) -> EngineError:
    """Return what to raise for what a runtime raised: a ModelError where the files are to blame."""
    place, reason = loading.place, reason_of(error)
    lighter = f"give compute_type {loading.lighter}" if loading.lighter else "take a smaller model"
    if memory_ran_out(error):
        return EngineError(
            f"{place}: the model in {loading.compute_type} does not fit into the memory of the GPU ({reason}): "
            f"{lighter}, or use --device cpu"
        )
    if processor_memory_ran_out(error):
        return EngineError(
            f"{place}: the memory of this machine ran out while the model was loaded in {loading.compute_type} "
            f"({reason}): close other programs, or {lighter}"
        )
    if loading.device == CUDA and any(word in reason.lower() for word in _GPU):
        return EngineError(
            f"{place}: the GPU failed while the model was loaded ({reason}): mend its driver and CUDA's libraries, or "
            "use --device cpu"
        )
    if isinstance(error, OSError) and error.errno is not None:
        return ModelError(f"{place} cannot be read ({error.strerror}): give Diglot the right to read it")
    # What was whole when the folder was opened may have been replaced since.
    for file in loading.files:
        if found := _damage(file):
            return ModelError(f"{file} {found}: {loading.again}")
    if isinstance(error, pickle.UnpicklingError):
        # Torch's own words recommend to run what is in the file.
        return ModelError(f"{place} holds something else than weights, which is not safe to load: {loading.again}")
    return ModelError(f"{place} cannot be loaded ({loading.runtime} says: {reason}): {loading.again}")


def reason_of(error: Exception) -> str:
    """Return what an exception says, as a part of one line."""
    return " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__


def _damage(file: Path) -> str | None:
    return damage_of_weights(file) if file.is_file() else "is gone"
