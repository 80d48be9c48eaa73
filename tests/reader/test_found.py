"""What a search found, as it is shown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Correction, NotInStore, Store
from cache.search_query import SearchQuery
from reader.found import Found, found_rows, snippet
from reader.pieces import Side
from tests.reader.conftest import AddDocument


def text_of(side: Side | None) -> str:
    assert side is not None
    return "".join(piece.text for piece in side.pieces)


def lit(side: Side | None) -> list[str]:
    assert side is not None
    return [piece.text for piece in side.pieces if piece.found]


def by_hand(source: str, after: str, lang: str = "he") -> Correction:
    return Correction(source, "en", lang, after, "Dana", datetime.now(UTC))


def rows(store: Store, query: str, to: str | None = None) -> list[Found]:
    return found_rows(store, store.search.find(query).hits, query, to)


def test_a_paragraph_that_is_found_on_both_sides_is_shown_once(store: Store, add_document: AddDocument) -> None:
    document = add_document("A dam by the river.", "A bridge.")
    store.memory.record(by_hand("A dam by the river.", "סכר (dam) על הנהר."))
    [row] = rows(store, "dam")
    assert (row.name, row.index) == ("letter.txt", 0)
    assert row.query == {"doc": document.id, "to": "he", "p": "1", "find": "dam"}
    assert (lit(row.source), lit(row.target)) == (["dam"], ["dam"])
    assert row.target is not None
    assert (row.source.dir, row.target.dir) == ("ltr", "rtl")


def test_a_source_stands_beside_the_language_that_is_asked_for_or_that_most_is_in(
    store: Store, add_document: AddDocument
) -> None:
    add_document("A river.", "A bridge.")
    store.memory.record(by_hand("A river.", "נהר."))
    store.memory.record(by_hand("A river.", "Um rio.", "pt"))
    store.memory.record(by_hand("A bridge.", "Uma ponte.", "pt"))
    assert [text_of(row.target) for row in rows(store, "river")] == ["Um rio."]
    assert [text_of(row.target) for row in rows(store, "river", "he")] == ["נהר."]
    [row] = rows(store, "bridge", "he")
    assert row.target is None


def test_what_nobody_has_translated_is_shown_alone(store: Store, add_document: AddDocument) -> None:
    document = add_document("A river.")
    [row] = rows(store, "river")
    assert row.target is None
    assert row.query == {"doc": document.id, "p": "1", "find": "river"}


def test_a_document_that_was_deleted_since_is_told(store: Store, add_document: AddDocument) -> None:
    document = add_document("A river.")
    hits = store.search.find("river").hits
    store.documents.remove(document.id)
    with pytest.raises(NotInStore):
        found_rows(store, [replace(hit) for hit in hits], "river")


def test_a_long_text_is_cut_around_what_was_found() -> None:
    text = "word " * 100 + "the heron\nstands " + "word " * 100
    shown = snippet("en", text, SearchQuery.parse('"heron stands"'))
    assert lit(shown) == ["heron stands"]
    assert text_of(shown).startswith("… word ")
    assert text_of(shown).endswith("word …")
    assert len(text_of(shown)) < 330
    assert text_of(snippet("en", "short", SearchQuery.parse("nothing"))) == "short"


@given(st.text("ab \n\u202eש", max_size=700), st.sampled_from(["a", "b a", "ש*"]))
def test_what_is_lit_is_what_was_found(text: str, query: str) -> None:
    wanted = SearchQuery.parse(query)
    found = [text[start:end] for start, end in wanted.spans(text)]
    shown = lit(snippet("en", text, wanted))
    assert bool(shown) == bool(found)
