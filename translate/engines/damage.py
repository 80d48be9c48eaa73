"""What is wrong with a model's file that can be seen without loading it: empty, a pointer, cut short.

Libraries say of such files what they stumbled over, and rarely which file it was.
"""

import json
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final

# What a clone without Git LFS leaves in the place of a large file.
_POINTER: Final = b"version https://git-lfs"
_ZIP: Final = b"PK\x03\x04"
# The layout of CTranslate2's files that is read here; of another one only the library can tell.
_CT2_VERSION: Final = 6


def damage(path: Path) -> str | None:
    """Say what is wrong with any file, None where nothing can be seen."""
    if path.stat().st_size == 0:
        return "is empty"
    with path.open("rb") as file:
        pointer = file.read(len(_POINTER)) == _POINTER
    return "is a pointer of Git LFS and not the file itself" if pointer else None


def damage_of_weights(path: Path) -> str | None:
    """Say what is wrong with a file of weights by what it says of its own length; the weights are not read."""
    found = damage(path)
    if found is not None:
        return found
    try:
        if path.suffix == ".safetensors":
            whole = _is_whole_safetensors(path)
        elif path.name == "model.bin":
            shapes_of_ct2(path)
            whole = True
        else:
            whole = _is_whole_pickle(path)
    except (EOFError, ValueError):
        whole = False
    return None if whole else "is cut short"


def shapes_of_ct2(path: Path) -> Mapping[str, tuple[int, ...]]:
    """Return the shapes of the weights in a file of CTranslate2, nothing of a version that is not known.

    Raises EOFError where the file ends before they do.
    """
    size = path.stat().st_size
    shapes = {}
    with path.open("rb") as file:
        if _number(file, "I") != _CT2_VERSION:
            return {}
        _name(file)
        _number(file, "I")
        for _ in range(_number(file, "I")):
            name = _name(file)
            shapes[name] = tuple(_number(file, "I") for _ in range(_number(file, "B")))
            _number(file, "B")
            if file.seek(_number(file, "I"), 1) > size:
                raise EOFError(name)
        for _ in range(2 * _number(file, "I")):
            _name(file)
    return shapes


def _is_whole_safetensors(path: Path) -> bool:
    with path.open("rb") as file:
        length = _number(file, "Q")
        if length > path.stat().st_size:
            return False
        described = json.loads(_taken(file, length))
    ends = [entry["data_offsets"][1] for name, entry in described.items() if name != "__metadata__"]
    return bool(path.stat().st_size == 8 + length + max(ends, default=0))


def _is_whole_pickle(path: Path) -> bool:
    """Tell whether torch's archive has its directory, which stands at its end; old pickles have none."""
    with path.open("rb") as file:
        archive = file.read(len(_ZIP)) == _ZIP
    return zipfile.is_zipfile(path) if archive else True


def _taken(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) < count:
        raise EOFError(file.name)
    return data


def _number(file: BinaryIO, kind: str) -> int:
    [number] = struct.unpack(f"<{kind}", _taken(file, struct.calcsize(f"<{kind}")))
    return int(number)


def _name(file: BinaryIO) -> str:
    return _taken(file, _number(file, "H"))[:-1].decode("utf-8")
