"""Corrections that are bound to a place, and documents that have it no more."""

from cache import Store, source_key
from tests.cache.samples import NOON, correction, paragraphs


def read(store: Store, *texts: str) -> str:
    """Add a document, or read it anew, with these paragraphs; return its id."""
    made = paragraphs(*texts)
    return store.documents.add(name="b", media_type="t", encoding=None, lang="he", data=b"b", paragraphs=made).id


def lost(store: Store, target_lang: str | None = None, document_id: str | None = None) -> list[str]:
    return [one.after for one in store.memory.placeless(target_lang, document_id)]


def test_a_place_is_a_text_at_its_turn(store: Store) -> None:
    id = read(store, "א", "ב", "א")
    for turn in range(3):
        store.memory.record(correction("א", after=f"a{turn}", document_id=id, occurrence=turn))
    store.memory.record(correction("א", after="a", document_id=id))
    store.memory.record(correction("ג", after="c", document_id=id))
    store.memory.record(correction("ד", after="d"))
    assert lost(store) == ["a2", "c"]
    read(store, "ב", "א")
    assert lost(store) == ["a1", "a2", "c"]
    read(store, "ב")
    assert lost(store) == ["a0", "a1", "a2", "a", "c"]
    read(store, "א", "א", "א", "ג")
    assert lost(store) == []


def test_only_what_holds_is_missed(store: Store) -> None:
    id = read(store, "א")
    store.memory.record(correction("ג", after="older", document_id=id))
    newer = store.memory.record(correction("ג", after="newer", document_id=id))
    assert lost(store) == ["newer"]
    assert lost(store, "en", id) == ["newer"]
    assert lost(store, "pt") == lost(store, None, "other") == []
    store.memory.undo(newer.id or 0, author="Dana", at=NOON)
    assert lost(store) == ["older"]


def test_a_document_that_is_not_there_misses_nothing(store: Store) -> None:
    store.memory.record(correction("ג", document_id="gone"))
    assert lost(store) == []
    assert store.memory.history(source_key("ג", "he"), "en") != ()
