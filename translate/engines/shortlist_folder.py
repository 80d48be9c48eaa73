"""A model's folder with a vocabulary map for one target language: hard links to the model, and one file more."""

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from translate.engines.shortlist import Shortlist, rules
from translate.errors import ModelError

FOLDER: Final = ".shortlists"  # hidden, so that one model is not listed twice
VOCABULARY_MAP: Final = "vmap.txt"
_LEFTOVER_SECONDS: Final = 3600
_REMEDY: Final = "free it, or use --full-vocabulary"

_log = logging.getLogger(__name__)


def shortlist_folder(
    model: Path, revision: str, target_lang: str, root: Path, make: Callable[[], Shortlist | None]
) -> Path | None:
    """Return the folder from which to load a model for a target language, made once; None for its own.

    It lies under `root` by the model's content, the language and the rules, and appears when it is complete. `make` is
    asked only when there is none; it returns None where a list gains nothing. Raises ModelError where there is no room.
    """
    folder = root / FOLDER / f"{revision}-{target_lang}-{rules().removeprefix('shortlist-').replace(':', '-')}"
    if (folder / VOCABULARY_MAP).is_file():
        return folder
    shortlist = make()
    if shortlist is None:
        return None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(folder)
        work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise ModelError(f"{folder.parent} cannot be written ({error}): {_REMEDY}") from error
    try:
        _fill(work / folder.name, model, shortlist)
        return _put(work / folder.name, folder)
    except OSError as error:
        raise ModelError(f"{folder} cannot be written ({error}): {_REMEDY}") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def remove_shortlists(root: Path, revision: str) -> int:
    """Remove what was made for a model, which else keeps its weights on the disk; return how many folders."""
    folders = list((root / FOLDER).glob(f"{revision}-*"))
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return len(folders)


def _fill(folder: Path, model: Path, shortlist: Shortlist) -> None:
    folder.mkdir()
    for file in sorted(model.iterdir()):
        if file.is_file() and file.name != VOCABULARY_MAP:
            _link(file, folder / file.name)
    with (folder / VOCABULARY_MAP).open("w", encoding="utf-8", newline="\n") as output:
        output.writelines(f"{line}\n" for line in shortlist.lines())
    _log.info("%s: %s pieces are allowed", folder.name, f"{len(shortlist.always):,}")


def _link(file: Path, target: Path) -> None:
    try:
        # What a link in the model's folder points to (the hub's cache is made of them), not the link.
        os.link(file.resolve(), target)
    except OSError:
        # Another file system, or one without hard links.
        shutil.copy2(file, target)


def _put(made: Path, folder: Path) -> Path:
    try:
        made.rename(folder)
    except OSError:
        if not (folder / VOCABULARY_MAP).is_file():
            raise
        _log.info("another process has made %s", folder)
    return folder


def _remove_leftovers(folder: Path) -> None:
    """Remove what a killed process left behind, unless it may still be at work."""
    for leftover in folder.parent.glob(f".{folder.name}.*"):
        if time.time() - leftover.stat().st_mtime > _LEFTOVER_SECONDS:
            shutil.rmtree(leftover, ignore_errors=True)
