"""Every export of a document, made from the store when somebody asks for it."""

from contextlib import suppress
from typing import Final

from cache import Store
from reader.interface import message
from translate.document_library import load_document, load_original
from translate.errors import ExportError
from translate.exchange.files import write_sheet
from translate.exchange.rows import review_sheet
from translate.exports import FileType, file_name, file_type, render
from translate.pipeline import assemble_document

# In the order in which people want them.
LABELS: Final = {
    "html": message("Web page, side by side"),
    "same": message("The original's own format, translated"),
    "docx": message("Word, side by side"),
    "epub": message("EPUB, one after the other"),
    "epub-facing": message("EPUB, side by side"),
    "md": message("Markdown"),
    "txt": message("Text, both languages"),
    "tsv": message("Table (TSV)"),
    "jsonl": message("Data (JSON lines)"),
    "xliff": message("XLIFF, for translation programs"),
    "tmx": message("Translation memory (TMX)"),
}
# What goes out for review, and can come back edited.
_SHEETS: Final = {
    "xliff": FileType("xlf", "application/xliff+xml"),
    "tmx": FileType("tmx", "application/x-tmx+xml"),
}


def render_download(store: Store, document_id: str, target_lang: str, form: str) -> bytes:
    """Return a document with all translations that the store has now, in one of the formats of the exports.

    Raises NotInStore, ExportError and, where there is nothing to be reviewed yet, ExchangeError.
    """
    if form in _SHEETS:
        return write_sheet(review_sheet(store, document_id, target_lang), form)
    parallel = assemble_document(store, load_document(store, document_id), target_lang)
    return render(form, parallel, lambda: load_original(store, document_id)).data


def offered(media_type: str) -> dict[str, FileType]:
    """Return the formats that a document of this media type can be downloaded in."""
    found = {}
    for form in LABELS:
        with suppress(ExportError):
            found[form] = _SHEETS[form] if form in _SHEETS else file_type(form, media_type)
    return found


def download_name(name: str, target_lang: str, type: FileType) -> str:
    """Return the name of the file that is downloaded."""
    return file_name(name, target_lang, type.suffix)
