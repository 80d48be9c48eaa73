"""A small document of six paragraphs, two of which say the same, translated by the fake engine."""

import pytest

from cache import Store, StoredDocument
from tests.translate.pipeline.documents import document as made_of
from translate.document_library import add_document
from translate.engines.fake import FakeEngine
from translate.pipeline import translate

TEXTS = (
    "The river rose in May. It fell in June.",
    "The lake was calm.",
    "A boat came at dusk.",
    "The lake was calm.",
    "Seven people stood there in 1924.",
    "1924",
)


@pytest.fixture
def document(store: Store) -> StoredDocument:
    """Return the document, in the store and translated to Portuguese."""
    added = add_document(store, made_of(*TEXTS))
    translate([added], "pt", FakeEngine(), store)
    assert added.id is not None
    return store.documents.get(added.id)
