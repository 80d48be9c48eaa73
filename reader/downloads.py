"""Every export of a document, made from the store when somebody asks for it."""

from typing import Final

from cache import Store
from translate.document_library import load_document
from translate.exports import file_name, render
from translate.pipeline import assemble_document

# In the order in which people want them.
LABELS: Final = {
    "html": "Web page, side by side",
    "md": "Markdown",
    "txt": "Text, both languages",
    "tsv": "Table (TSV)",
    "jsonl": "Data (JSON lines)",
}


def render_download(store: Store, document_id: str, target_lang: str, form: str) -> bytes:
    """Return a document with all translations that the store has now, in one of the formats of the exports.

    Raises NotInStore and ExportError.
    """
    return render(form, assemble_document(store, load_document(store, document_id), target_lang)).encode()


def download_name(name: str, target_lang: str, form: str) -> str:
    """Return the name of the file that is downloaded."""
    return file_name(name, target_lang, form)
