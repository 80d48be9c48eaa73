"""Which files are to be read: what a person named, and what folders hold.

`os.path` rather than `pathlib`: its questions never raise, whatever a stranger's folder holds (names that are too long,
links in a circle, folders that may not be entered).
"""
# ruff: noqa: PTH110, PTH112, PTH113, PTH118

import os
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final

from translate.errors import DocumentError

_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
_PARTS: Final = ("_files", ".files", "-files", " files", "-Dateien", "_fichiers", "_archivos", "_arquivos")


def is_folder(path: Path) -> bool:
    """Tell whether `path` is a folder, or a link to one."""
    return os.path.isdir(path)


def find_files(
    paths: Sequence[Path],
    suffixes: Collection[str],
    *,
    skip: Path | None = None,
    on_unreadable: Callable[[DocumentError], None] | None = None,
) -> list[Path]:
    """Return each path that is no folder as it is, and what folders hold with one of `suffixes`, sorted.

    In folders, hidden files and what is no file (a pipe, a device) are skipped, and so is the folder `skip`. No file is
    listed twice. Raises DocumentError for the first folder that may not be read, unless `on_unreadable` takes it.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _files_in(path, suffixes, skip, on_unreadable) if is_folder(path) else [path]:
            found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _files_in(
    folder: Path, suffixes: Collection[str], skip: Path | None, on_unreadable: Callable[[DocumentError], None] | None
) -> list[Path]:
    passed_over = os.path.realpath(skip) if skip else None
    files: list[Path] = []

    def unreadable(error: OSError) -> None:
        failure = DocumentError(f"{error.filename}: folder cannot be read ({error.strerror}): change its permissions")
        failure.__cause__ = error
        if on_unreadable is None:
            raise failure
        on_unreadable(failure)

    for root, folders, names in os.walk(folder, onerror=unreadable):
        parts = _parts_of_pages(names)
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".")
            and name not in parts
            and os.path.realpath(os.path.join(root, name)) != passed_over
        ]
        files += [Path(root, name) for name in names if _is_document(root, name, suffixes)]
    return sorted(files)


def _parts_of_pages(names: Collection[str]) -> frozenset[str]:
    """Return what browsers call the folders in which they put the pictures, scripts and frames of saved pages."""
    pages = [Path(name).stem for name in names if Path(name).suffix.lower() in _PAGES]
    return frozenset(page + ending for page in pages for ending in _PARTS)


def _is_document(root: str, name: str, suffixes: Collection[str]) -> bool:
    if name.startswith(".") or Path(name).suffix.lower() not in suffixes:
        return False
    path = os.path.join(root, name)
    # What may not be looked at, or is a broken link, is listed, so that reading it says why; what is there and no file
    # would have to be waited for.
    return os.path.isfile(path) or not os.path.exists(path)
