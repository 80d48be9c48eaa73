"""Our samples in the library, and documents that come back out of it."""

import pytest

from cache import Store, source_key
from translate.document import Document
from translate.document_library import add_document, add_samples, load_document
from translate.samples import MEMORY_AUTHOR, MEMORY_NOTE


def test_the_samples_are_added_with_the_translations_that_come_with_them(store: Store) -> None:
    added = list(add_samples(store))

    assert len(added) == len(store.documents.list()) == 6
    for sample, document in added:
        assert document.id == store.documents.find(sample.path.name)[0].id
        if sample.memory is not None:
            [paragraph, *_] = [one for one in document.paragraphs if one.translatable]
            key = source_key(paragraph.text, paragraph.lang)
            held = store.memory.look_up([key], sample.target_lang)[key]
            assert (held.author, held.note) == (MEMORY_AUTHOR, MEMORY_NOTE)


def test_the_samples_are_added_once(store: Store) -> None:
    first = [document.id for _, document in add_samples(store)]
    before = store.stats()

    assert [document.id for _, document in add_samples(store)] == first
    assert store.stats() == before


def test_a_document_comes_back_as_it_was_added(store: Store) -> None:
    for _, document in add_samples(store):
        assert document.id is not None
        loaded = load_document(store, document.id)
        assert (loaded.name, loaded.lang, loaded.paragraphs) == (document.name, document.lang, document.paragraphs)
        assert (loaded.data, document.data) == (None, None)


def test_a_document_without_its_bytes_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="without its bytes it cannot be added"):
        add_document(store, Document(name="a.txt", media_type="text/plain", lang="en", paragraphs=(), data=None))
