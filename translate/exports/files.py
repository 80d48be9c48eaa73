"""Names for export files, and writing them so that there is never half of one."""

import errno
import os
import re
import secrets
import unicodedata
from contextlib import suppress
from pathlib import Path

from translate.errors import ExportError

# Bytes of a name on the usual file systems are 255; the suffixes, a number and a temporary ending must fit behind.
_STEM_BYTES = 180
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_JOINERS = "\u200c\u200d"


def file_name(document_name: str, target_lang: str, format: str) -> str:
    """Return the name of an export: the document's, without its suffix, then language and format.

    Safe whatever the document is called: no folders, nothing hidden, no control or formatting characters, at most 255
    bytes, nothing that Windows refuses. Letters of all scripts stay: `מאמר.txt` becomes `מאמר.en.html`.
    """
    last = re.split(r"[/\\]", document_name.rstrip("/\\ "))[-1]
    stem = last.rsplit(".", 1)[0] if re.search(r".\.[A-Za-z0-9]{1,8}$", last) else last
    stem = _plain(stem)
    stem = re.sub(r"\s+", " ", stem).strip(" .-_~") or "document"
    if _RESERVED.fullmatch(stem):
        stem = f"{stem.split('.')[0]}_"
    stem = stem.encode()[:_STEM_BYTES].decode(errors="ignore").rstrip(" .") or "document"
    return f"{stem}.{_plain(target_lang)}.{_plain(format)}"


def _plain(name: str) -> str:
    """Replace what no file name should hold by underscores, and drop what cannot be seen."""
    kept = "".join(
        char
        for char in unicodedata.normalize("NFC", name)
        if char in _JOINERS or unicodedata.category(char) not in ("Cf", "Cs", "Co", "Cn")
    )
    return _FORBIDDEN.sub("_", re.sub(r"[\x80-\x9f\u2028\u2029]", "_", kept)).replace("/", "_").replace("\\", "_")


def write_whole(data: bytes, path: Path) -> None:
    """Write a file by way of a temporary one beside it, so that readers see the old one or all of the new one.

    Raises ExportError, and leaves nothing behind.
    """
    part = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _failure(path: Path, error: OSError) -> ExportError:
    remedies = {
        errno.ENOSPC: "no space left on the disk: free some, or choose another folder with --out",
        errno.EDQUOT: "the disk quota is used up: free some space, or choose another folder with --out",
        errno.EROFS: "the file system is read-only: choose another folder with --out",
        errno.EACCES: "no permission to write there: choose another folder with --out",
        errno.EPERM: "no permission to write there: choose another folder with --out",
        errno.ENOENT: "the folder does not exist: make it, or choose another with --out",
        errno.ENOTDIR: "a part of the path is a file: choose another folder with --out",
        errno.EISDIR: "a folder has this name: remove it, or choose another folder with --out",
        errno.ENAMETOOLONG: "the name is too long: rename the document, or choose a shorter --out",
    }
    reason = remedies.get(error.errno or 0, f"{error.strerror or error}: choose another folder with --out")
    return ExportError(f"{path}: not written: {reason}")
