"""Parallel documents as files: one writer a format."""

from collections.abc import Callable
from pathlib import Path

from translate.document import Original, ParallelDocument
from translate.errors import ExportError
from translate.exports import docx, epub, html, jsonl, markdown, same, text, tsv
from translate.exports.export import Export, FileType
from translate.exports.files import file_name, write_whole

__all__ = ["FORMATS", "SAME", "Export", "FileType", "file_name", "file_type", "render", "write"]

SAME = "same"
_TEXTS: dict[str, Callable[[ParallelDocument], str]] = {
    "html": html.render,
    "jsonl": jsonl.render,
    "tsv": tsv.render,
    "md": markdown.render,
    "txt": text.render,
}
_FILES: dict[str, Callable[[ParallelDocument], Export]] = {
    "docx": docx.render,
    "epub": epub.render_interleaved,
    "epub-facing": epub.render_facing,
}
_TYPES = {
    "html": FileType("html", "text/html"),
    "jsonl": FileType("jsonl", "application/jsonl"),
    "tsv": FileType("tsv", "text/tab-separated-values"),
    "md": FileType("md", "text/markdown"),
    "txt": FileType("txt", "text/plain"),
    "docx": FileType("bilingual.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "epub": FileType("bilingual.epub", "application/epub+zip"),
    "epub-facing": FileType("facing.epub", "application/epub+zip"),
}
FORMATS = (*_TEXTS, *_FILES, SAME)


def file_type(format: str, media_type: str) -> FileType:
    """Return what one of FORMATS writes for a document of this media type. Raises ExportError."""
    if format == SAME:
        found = same.file_type(media_type)
        # A page of both languages has the plain name already.
        bilingual = found.suffix in {type.suffix for type in _TYPES.values()}
        return FileType(f"translated.{found.suffix}", media_type) if bilingual else found
    if format not in _TYPES:
        raise ExportError(f"unknown format {format!r}: choose one of {', '.join(FORMATS)}")
    return _TYPES[format]


def render(format: str, parallel: ParallelDocument, original: Callable[[], Original]) -> Export:
    """Return a parallel document in one of FORMATS; `original` is asked for its file where that is written again.

    Raises ExportError.
    """
    if format in _TEXTS:
        return Export(_TEXTS[format](parallel).encode())
    if format in _FILES:
        return _FILES[format](parallel)
    if format != SAME:
        raise ExportError(f"unknown format {format!r}: choose one of {', '.join(FORMATS)}")
    return same.render(parallel, original())


def write(export: Export, path: Path) -> None:
    """Write an export into a file, whole or not at all. Raises ExportError with the remedy."""
    write_whole(export.data, path)
