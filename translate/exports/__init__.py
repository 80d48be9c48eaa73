"""Parallel documents as files: one writer a format."""

from collections.abc import Callable
from pathlib import Path

from translate.document import ParallelDocument
from translate.errors import ExportError
from translate.exports import html, jsonl, markdown, text, tsv
from translate.exports.files import file_name, write_whole

__all__ = ["FORMATS", "MEDIA_TYPES", "file_name", "render", "write"]

FORMATS: dict[str, Callable[[ParallelDocument], str]] = {
    "html": html.render,
    "jsonl": jsonl.render,
    "tsv": tsv.render,
    "md": markdown.render,
    "txt": text.render,
}
MEDIA_TYPES = {
    "html": "text/html",
    "jsonl": "application/jsonl",
    "tsv": "text/tab-separated-values",
    "md": "text/markdown",
    "txt": "text/plain",
}


def render(format: str, parallel: ParallelDocument) -> str:
    """Return a parallel document in one of FORMATS, as text that can be encoded in UTF-8. Raises ExportError."""
    writer = FORMATS.get(format)
    if writer is None:
        raise ExportError(f"unknown format {format!r}: choose one of {', '.join(FORMATS)}")
    return writer(parallel)


def write(parallel: ParallelDocument, format: str, path: Path) -> None:
    """Render a parallel document into a file, whole or not at all. Raises ExportError with the remedy."""
    write_whole(render(format, parallel), path)
