"""Load a checkpoint into transformers, and refuse one that is not whole.

Weights that are not in the files, or have another shape there, are filled with random numbers by transformers, and
layers for which there is no room are left out: fluent garbage in each case, with a warning at most.
"""

from pathlib import Path
from typing import Any, Final

from translate.errors import ModelError
from translate.models.folders import weight_files

_FEW: Final = 2
_LAYER: Final = ".layers."


def load_whole(kind: Any, folder: Path, **settings: Any) -> Any:
    """Return the model of this class in `folder`. Raises ModelError where weights and config.json do not fit."""
    try:
        model, found = kind.from_pretrained(str(folder), output_loading_info=True, local_files_only=True, **settings)
    except RuntimeError as error:
        if other := _other_shape(kind, folder):
            raise ModelError(f"{folder}: {other}: they are of two models; download all files of one") from error
        raise
    if missing := sorted(found["missing_keys"]):
        raise ModelError(
            f"{folder}: the weights lack {_some(missing)}, so the output would be garbage: download all files of the "
            "checkpoint again"
        )
    if extra := sorted(name for name in found["unexpected_keys"] if _LAYER in name):
        raise ModelError(
            f"{folder}: the weights have {_some(extra)}, for which config.json has no layer, so the output would be "
            "garbage: download all files of one checkpoint"
        )
    return model


def _other_shape(kind: Any, folder: Path) -> str | None:
    """Say which weight has another shape than config.json asks for, which transformers only logs."""
    import torch

    with torch.device("meta"):
        wanted = kind(kind.config_class.from_pretrained(str(folder))).state_dict()
    for file in weight_files(folder, "hf"):
        for name, shape in _shapes(file).items():
            if name in wanted and shape != tuple(wanted[name].shape):
                by_config = _product(tuple(wanted[name].shape))
                return f"{name} in {file.name} is {_product(shape)}, but config.json asks for {by_config}"
    return None


def _shapes(file: Path) -> dict[str, tuple[int, ...]]:
    """Return the shapes of the weights in a file, without the weights."""
    if file.suffix == ".safetensors":
        from safetensors import safe_open

        with safe_open(str(file), framework="pt") as opened:
            return {name: tuple(opened.get_slice(name).get_shape()) for name in opened.keys()}  # noqa: SIM118
    import torch

    stored = torch.load(file, map_location="meta", weights_only=True)
    return {name: tuple(weight.shape) for name, weight in stored.items()}


def _product(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"{', '.join(names[:_FEW])}{more}"
