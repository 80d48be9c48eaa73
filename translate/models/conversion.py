"""Install a checkpoint that somebody has: converted, checked, and only then under its name."""

import shutil
from pathlib import Path

from translate.errors import ModelError
from translate.models.check import check_model
from translate.models.folders import InstalledModel, recognise
from translate.models.lock import only_one
from translate.models.names import checked_name


def install_checkpoint(source: Path, name: str, root: Path, quantization: str = "int8") -> InstalledModel:
    """Convert the checkpoint in `source` and install it under `root` as `name`. Raises ModelError."""
    from translate.engines.convert import convert

    target = root / checked_name(name)
    if target.exists():
        raise ModelError(f"{target} is there already: choose another name, or run 'diglot models remove {name}' first")
    work = root / f".converting-{name}"
    with only_one(root / f".{name}.lock", f"{name} is being made by another process: wait for that, or stop it"):
        # What a killed process was converting is of no use.
        shutil.rmtree(work, ignore_errors=True)
        try:
            made = convert(source, work / name, quantization)
            check_model(made.path)
            made.path.rename(target)
        except OSError as error:
            raise ModelError(f"{target} cannot be written ({error}): free space, and convert again") from error
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return recognise(target)
