"""Every export of a document, made from the store when somebody asks for it."""

from contextlib import suppress
from typing import Final

from cache import Store
from translate.document_library import load_document, load_original
from translate.errors import ExportError
from translate.exports import FileType, file_name, file_type, render
from translate.pipeline import assemble_document

# In the order in which people want them.
LABELS: Final = {
    "html": "Web page, side by side",
    "same": "The original's own format, translated",
    "docx": "Word, side by side",
    "epub": "EPUB, one after the other",
    "epub-facing": "EPUB, side by side",
    "md": "Markdown",
    "txt": "Text, both languages",
    "tsv": "Table (TSV)",
    "jsonl": "Data (JSON lines)",
}


def render_download(store: Store, document_id: str, target_lang: str, form: str) -> bytes:
    """Return a document with all translations that the store has now, in one of the formats of the exports.

    Raises NotInStore and ExportError.
    """
    parallel = assemble_document(store, load_document(store, document_id), target_lang)
    return render(form, parallel, lambda: load_original(store, document_id)).data


def offered(media_type: str) -> dict[str, FileType]:
    """Return the formats that a document of this media type can be downloaded in."""
    found = {}
    for form in LABELS:
        with suppress(ExportError):
            found[form] = file_type(form, media_type)
    return found


def download_name(name: str, target_lang: str, type: FileType) -> str:
    """Return the name of the file that is downloaded."""
    return file_name(name, target_lang, type.suffix)
