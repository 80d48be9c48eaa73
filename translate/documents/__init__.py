"""Reading files: one reader a format, chosen by the file's content and then its name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from translate.document import Document
from translate.documents.docx import read_docx
from translate.documents.epub import read_epub
from translate.documents.finding import find_files, is_folder
from translate.documents.formats import READ_SUFFIXES, UNREAD_SUFFIXES, detect_format
from translate.documents.html import read_html
from translate.documents.markdown import read_markdown
from translate.documents.mhtml import read_mhtml
from translate.documents.options import ReadOptions
from translate.documents.pdf import read_pdf
from translate.documents.subtitles import read_subrip, read_webvtt
from translate.documents.text import read_text
from translate.errors import DocumentError, DocumentTooLarge, EmptyDocument
from translate.languages import find_language

__all__ = ["MAX_BYTES", "READ_SUFFIXES", "ReadOptions", "find_documents", "read_bytes", "read_document"]

MAX_BYTES = 64 * 1024 * 1024
_READERS: dict[str, Callable[[bytes, str, ReadOptions], Document]] = {
    "docx": read_docx,
    "html": read_html,
    "epub": read_epub,
    "markdown": read_markdown,
    "mhtml": read_mhtml,
    "pdf": read_pdf,
    "srt": read_subrip,
    "text": read_text,
    "vtt": read_webvtt,
}


def read_document(
    path: Path, *, lang: str | None = None, options: ReadOptions | None = None, max_bytes: int = MAX_BYTES
) -> Document:
    """Read the file at `path`; `lang` overrides the detected language of the document, and that of `options`.

    Raises DocumentError (EmptyDocument, BinaryDocument, DocumentTooLarge among it) when that cannot be done, and
    UnknownLanguage for a `lang` that is none.
    """
    try:
        if is_folder(path):
            raise DocumentError(
                f"{path}: a folder, not a document: name the files in it, or give it to a command that takes folders"
            )
        with path.open("rb") as file:
            # A pipe or a device does not know its size beforehand: what is read counts.
            data = file.read(max_bytes + 1)
        if len(data) > max_bytes:
            raise _too_large(str(path), max(len(data), path.stat().st_size), max_bytes)
    except FileNotFoundError as error:
        raise DocumentError(f"{path}: no such file: check the name and the folder") from error
    except PermissionError as error:
        raise DocumentError(f"{path}: may not be read: change its permissions, or copy it to where it may") from error
    except (OSError, ValueError) as error:
        raise DocumentError(f"{path}: cannot be read ({error}): check the path and the disk") from error
    # Messages name the whole path, which tells two files of one name apart; the document goes by its own name.
    return replace(read_bytes(data, str(path), lang=lang, options=options, max_bytes=max_bytes), name=path.name)


def read_bytes(
    data: bytes,
    name: str,
    *,
    lang: str | None = None,
    options: ReadOptions | None = None,
    max_bytes: int = MAX_BYTES,
) -> Document:
    """Read a document from its bytes; `name` stands in every message. The rest is as in read_document."""
    options = options or ReadOptions()
    asked = lang or options.lang
    options = replace(options, lang=find_language(asked).tag if asked else None)
    if len(data) > max_bytes:
        raise _too_large(name, len(data), max_bytes)
    if not data:
        raise EmptyDocument(f"{name}: the file is empty: nothing to translate, check that it was saved or copied whole")
    return _READERS[detect_format(data, name)](data, name, options)


def _too_large(name: str, size: int, limit: int) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"{name}: {size / 2**20:.1f} MiB, and the limit is {limit / 2**20:.0f} MiB: split it into parts and read each"
    )


def find_documents(
    paths: Sequence[Path],
    *,
    skip: Path | None = None,
    on_unreadable: Callable[[DocumentError], None] | None = None,
) -> list[Path]:
    """Return the files to read: each path that is no folder as it is, and what folders hold, recursively and sorted.

    In folders, formats that are not read are listed, so that reading them says so. A path that does not exist is
    listed too, for the same reason. The rest is as `find_files` has it. Raises DocumentError when there is nothing.
    """
    found = find_files(paths, {*READ_SUFFIXES, *UNREAD_SUFFIXES}, skip=skip, on_unreadable=on_unreadable)
    if not found:
        where = ", ".join(map(str, paths)) or "no path given"
        known = ", ".join(sorted(READ_SUFFIXES))
        raise DocumentError(f"{where}: no document found ({known}): name a file or another folder")
    return found
