"""The same format back: the original file with the text of its paragraphs in the target language."""

from collections.abc import Callable
from dataclasses import dataclass

from translate.document import Original, ParallelDocument
from translate.errors import ExportError
from translate.exports.export import Export, FileType
from translate.exports.same import docx, epub, html, markdown, subtitles, text


@dataclass(frozen=True, slots=True)
class _Writer:
    """One format: it follows the paths that its reader has put into the locations of paragraphs."""

    write: Callable[[ParallelDocument, Original], Export]
    suffix: str


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WRITERS: dict[str, _Writer] = {
    f"{_WORD}.document": _Writer(docx.render, "docx"),
    f"{_WORD}.template": _Writer(docx.render, "dotx"),
    "application/vnd.ms-word.document.macroEnabled.12": _Writer(docx.render, "docm"),
    "application/vnd.ms-word.template.macroEnabled.12": _Writer(docx.render, "dotm"),
    "application/epub+zip": _Writer(epub.render, "epub"),
    "application/x-subrip": _Writer(subtitles.render, "srt"),
    "multipart/related": _Writer(html.render_saved, "html"),
    "text/html": _Writer(html.render, "html"),
    "text/markdown": _Writer(markdown.render, "md"),
    "text/plain": _Writer(text.render, "txt"),
    "text/vtt": _Writer(subtitles.render, "vtt"),
}


def file_type(media_type: str) -> FileType:
    """Return what is written for a document of a media type. Raises ExportError where nothing can be."""
    return FileType(_writer(media_type).suffix, media_type)


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write the original again, translated; what has no translation yet stays as it was. Raises ExportError."""
    try:
        writer = _writer(original.media_type)
    except ExportError as error:
        raise ExportError(f"{parallel.name}: {error}") from error
    return writer.write(parallel, original)


def _writer(media_type: str) -> _Writer:
    if media_type not in _WRITERS:
        raise ExportError(f"{media_type} cannot be written again: choose another format, such as docx or html")
    return _WRITERS[media_type]
