"""Remove an installed model, with what was made from it, and what an interrupted pull of it has left."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from translate.errors import ModelError
from translate.models.folders import recognise, revision
from translate.models.names import checked_name
from translate.models.pull import forget_pull, work_folder


@dataclass(frozen=True, slots=True)
class Removable:
    """What removing a model frees: `folders` of its own, conversions included, and what an `unfinished` pull left.

    `path` is where it is, or would be, installed.
    """

    path: Path
    folders: tuple[Path, ...]
    unfinished: bool
    bytes: int


def find_removable(name: str, root: Path) -> Removable:
    """Return what there is of a model of this name under `root`. Raises ModelError when there is nothing."""
    target = root / checked_name(name)
    work = work_folder(target)
    folders = [target, *_conversions(target, root)] if target.is_dir() else []
    if not folders and not work.is_dir():
        raise ModelError(f"no model {name!r} is installed in {root}: 'diglot models list' names those that are")
    return Removable(target, tuple(folders), work.is_dir(), sum(_bytes(folder) for folder in (*folders, work)))


def remove(removable: Removable) -> None:
    """Remove it. Raises ModelError when something cannot be removed, or is being pulled at this moment."""
    from translate.engines.shortlist_folder import remove_shortlists

    try:
        if removable.unfinished:
            forget_pull(removable.path)
        for folder in removable.folders:
            # Its weights are linked there, and would stay on the disk.
            remove_shortlists(removable.path.parent, revision(folder))
        for folder in removable.folders:
            # Under another name first: a removal that is interrupted leaves no half model to be found.
            gone = folder.with_name(f".removed-{folder.name}")
            shutil.rmtree(gone, ignore_errors=True)
            folder.rename(gone)
            shutil.rmtree(gone)
    except OSError as error:
        raise ModelError(f"{removable.path} cannot be removed ({error}): close what uses it and try again") from error


def _conversions(target: Path, root: Path) -> list[Path]:
    """Return what was converted from a checkpoint among the models, and is of no use without it."""
    try:
        if recognise(target).layout != "hf":
            return []
    except ModelError:
        return []
    return sorted((root / ".converted").glob(f"*-{revision(target)}-*"))


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
