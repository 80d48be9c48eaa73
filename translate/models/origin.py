"""Where an installed model came from: a small hidden file in its folder, which never changes what it translates."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

# Hidden, so that it is no part of the model's revision.
_FILE: Final = ".diglot.json"


@dataclass(frozen=True, slots=True)
class Origin:
    """The repository and the commit that a model was pulled from, its licence, and how its weights are stored."""

    name: str
    repository: str
    commit: str
    licence: str
    quantization: str


def write_origin(folder: Path, origin: Origin) -> None:
    """Record in a model's folder where it came from."""
    (folder / _FILE).write_text(json.dumps(asdict(origin), indent=1) + "\n", encoding="utf-8")


def read_origin(folder: Path) -> Origin | None:
    """Return where the model in a folder came from, None when it was not pulled or the record cannot be read."""
    try:
        return Origin(**json.loads((folder / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
