"""From a file to a parallel document.

The names below load on first use: whoever imports one small module of this package does not wait for a database
driver or a parser.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from translate.document import Document, ParallelDocument
    from translate.document_library import add_document, load_document
    from translate.documents import read_bytes, read_document
    from translate.engines import open_engine
    from translate.engines.base import Engine, Hypothesis
    from translate.errors import TranslateError
    from translate.exports import render
    from translate.languages import Language, all_languages, find_language
    from translate.pipeline import Plan, Progress, assemble, plan, translate

_HOMES = {
    "Document": "translate.document",
    "Engine": "translate.engines.base",
    "Hypothesis": "translate.engines.base",
    "Language": "translate.languages",
    "ParallelDocument": "translate.document",
    "Plan": "translate.pipeline",
    "Progress": "translate.pipeline",
    "TranslateError": "translate.errors",
    "add_document": "translate.document_library",
    "all_languages": "translate.languages",
    "assemble": "translate.pipeline",
    "find_language": "translate.languages",
    "load_document": "translate.document_library",
    "open_engine": "translate.engines",
    "plan": "translate.pipeline",
    "read_bytes": "translate.documents",
    "read_document": "translate.documents",
    "render": "translate.exports",
    "translate": "translate.pipeline",
}

__all__ = [
    "Document",
    "Engine",
    "Hypothesis",
    "Language",
    "ParallelDocument",
    "Plan",
    "Progress",
    "TranslateError",
    "add_document",
    "all_languages",
    "assemble",
    "find_language",
    "load_document",
    "open_engine",
    "plan",
    "read_bytes",
    "read_document",
    "render",
    "translate",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
