"""Finding words in the library, on both databases."""

import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from cache import Action, Hit, NotInStore, Store
from cache.search_query import SearchQuery
from tests.cache.samples import NOON, TEXTS, add, correction, paragraphs, unit


def found(store: Store, query: str, **options: Any) -> set[tuple[int, str | None, str]]:
    hits = store.search.find(query, **options)
    assert len(hits.hits) == min(hits.total, options.get("limit", 20))
    return {(hit.index, hit.target_lang, hit.text) for hit in hits.hits}


def test_both_sides_are_found_with_the_place_of_every_word(store: Store) -> None:
    document = add(store, "הנהר עלה בַּלַּיְלָה", "היום ירד הנהר")
    store.units.put_many([unit("הנהר עלה בַּלַּיְלָה", "The river rose at Night.")])
    assert store.search.find("night RIVER").hits == (
        Hit(document.id, 0, "en", "The river rose at Night.", ((4, 9), (18, 23))),
    )
    [hit] = store.search.find("בלילה").hits
    assert (hit.target_lang, [hit.text[start:end] for start, end in hit.spans]) == (None, ["בַּלַּיְלָה"])
    assert store.search.find("הנהר").total == 2


def test_sides_languages_and_documents_can_be_chosen(store: Store) -> None:
    one = add(store, "alpha beta", lang="kk")
    other = add(store, "beta alpha", name="b.txt", lang="kk")
    for lang in ("en", "pt"):
        store.units.put_many([unit("alpha beta", f"beta in {lang}", source_lang="kk", target_lang=lang)])
    assert store.search.find("beta").total == 4
    assert found(store, "beta", side="target") == {(0, "en", "beta in en"), (0, "pt", "beta in pt")}
    assert found(store, "beta", side="target", target_lang="pt") == {(0, "pt", "beta in pt")}
    assert store.search.find("beta", side="source").total == 2
    assert store.search.find("beta", target_lang="pt").total == 3
    assert {hit.document_id for hit in store.search.find("beta", document_id=other.id).hits} == {other.id}
    assert store.search.find("beta", document_id=one.id, side="target", target_lang="en").total == 1
    assert store.search.find("beta", target_lang="x' OR 1 \x00").total == 2
    with pytest.raises(NotInStore, match="no document 'nothing' in the store"):
        store.search.find("beta", document_id="nothing")


def test_a_text_that_says_little_else_comes_first_and_pages_follow_each_other(store: Store) -> None:
    add(store, "river and much else about other things that are here", "river", "river, river, river", "no")
    everything = store.search.find("river")
    assert everything.total == 3
    assert everything.hits[-1].index == 0
    pages = [store.search.find("river", limit=1, offset=number) for number in range(4)]
    assert tuple(hit for page in pages for hit in page.hits) == everything.hits
    assert {page.total for page in pages} == {3}


def test_what_is_corrected_and_translated_anew_replaces_what_was_found(store: Store) -> None:
    document = add(store, "one", "two", "one")
    store.units.put_many([unit("one", "machine first")])
    assert found(store, "first") == {(0, "en", "machine first"), (2, "en", "machine first")}
    store.units.put_many([unit("one", "machine second")])
    assert found(store, "first") == set()
    assert found(store, "second") == {(0, "en", "machine second"), (2, "en", "machine second")}
    store.units.put_many([unit("one", "machine third", signature="another")])
    assert found(store, "machine") == {(0, "en", "machine third"), (2, "en", "machine third")}
    everywhere = store.memory.record(correction("one", "by hand"))
    assert found(store, "machine") == set()
    here = store.memory.record(correction("one", "by hand here", document_id=document.id, occurrence=1))
    assert found(store, "hand") == {(0, "en", "by hand"), (2, "en", "by hand here")}
    assert found(store, "here") == {(2, "en", "by hand here")}
    store.memory.record(correction("one", "", action=Action.COMMENT, note="never found"))
    assert found(store, "hand") == {(0, "en", "by hand"), (2, "en", "by hand here")}
    for event in (everywhere, here):
        assert event.id is not None
        store.memory.undo(event.id, author="Dana", at=NOON)
    assert found(store, "hand") == set()
    assert store.search.find("third").total == 2


def test_a_document_that_is_deleted_is_found_no_more_and_one_that_is_read_anew_by_its_new_text(store: Store) -> None:
    document = add(store, "old words")
    add(store, "other words", name="b.txt")
    assert store.search.find("words").total == 2
    store.documents.add(
        name="a.txt", media_type="text/plain", encoding=None, lang="he", data=b"old words", paragraphs=paragraphs("new")
    )
    assert store.search.find("old").total == 0
    assert [hit.document_id for hit in store.search.find("new").hits] == [document.id]
    store.documents.remove(document.id)
    assert store.search.find("new").total == 0
    add(store, "words again", name="c.txt")
    assert store.search.find("words").total == 2
    assert store.search.find("again").total == 1


def test_what_was_dropped_is_found_no_more(store: Store) -> None:
    add(store, "one")
    store.units.put_many([unit("one", "first"), unit("one", "second", signature="new")])
    assert store.search.find("second").total == 1
    store.prune(signature="new")
    assert found(store, "first") == {(0, "en", "first")}
    assert store.search.find("second").total == 0
    store.prune()
    assert store.search.find("first").total == 0
    store.units.put_many([unit("one", "third")])
    assert store.search.find("third").total == 1


def test_a_long_document_and_many_events_come_in_several_steps(store: Store) -> None:
    add(store, *(f"word number{index}" for index in range(25)))
    store.search.update(at_once=4)
    assert store.search.find("word", limit=50).total == 25
    store.units.put_many([unit(f"word number{index}", f"target {index}") for index in range(25)])
    store.search.update(at_once=4)
    assert store.search.find("target", limit=50).total == 25
    store.search.rebuild(at_once=3)
    assert store.search.find("target", limit=50).total == 25


def test_an_index_by_other_rules_is_made_anew(store: Store) -> None:
    add(store, "river")
    assert store.search.find("river").total == 1
    with store.transaction() as connection:
        connection.execute(text("UPDATE search_progress SET version = 'old'"))
        connection.execute(text("UPDATE search_entries SET words = words"))
    assert store.search.find("river").total == 1
    assert store.check() == ()


def test_damage_to_the_index_is_told_and_mended(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store:
        document = add(store, "river", "bridge")
        store.search.update()
        with store.transaction() as connection:
            connection.execute(text("UPDATE search_entries SET words = 'flood' WHERE position = 1"))
        [problem] = store.check()
        assert f"paragraph 1 of document {document.id} is found by other words: rebuild the index" in problem
        with store.transaction() as connection:
            connection.execute(text("UPDATE search_entries SET words = 'bridge' WHERE position = 1"))
        store.search.rebuild()
        assert store.check() == ()


@pytest.mark.parametrize("query", ["", "*", '"', "… !", "'", "\x00", "\ud800", '" * " NEAR(', "a" * 100_000])
def test_no_query_is_an_error(store: Store, query: str) -> None:
    add(store, *TEXTS)
    assert store.search.find(query).total == 0


@pytest.mark.parametrize("query", ['"of the" river', "AND", "NEAR", "river AND", "r* of", "' of", "words:river", "-of"])
def test_a_query_is_no_language_of_a_database(store: Store, query: str) -> None:
    texts = ("of the river", "and AND near", "words river of", "s' of")
    add(store, *texts)
    wanted = SearchQuery.parse(query)
    assert {hit.index for hit in store.search.find(query).hits} == {
        index for index, one in enumerate(texts) if wanted.matches(one)
    }


def test_a_phrase_far_into_a_long_paragraph_is_found(store: Store) -> None:
    add(store, "the " * 20_000 + "grey heron", "grey", "heron", "heron grey")
    assert {hit.index for hit in store.search.find('"grey heron"').hits} == {0}
    assert {hit.index for hit in store.search.find('"the grey" her*').hits} == {0}


def test_a_store_that_nobody_may_write_to_is_searched_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store.open(str(path)) as store:
        one = add(store, "river one")
        add(store, "river two", name="b.txt")
        store.search.update()
        store.documents.remove(one.id)
        add(store, "river three", name="c.txt")
    path.chmod(stat.S_IREAD)
    tmp_path.chmod(stat.S_IREAD | stat.S_IEXEC)
    try:
        with Store.open(str(path)) as store:
            store._database.read_only = True
            assert [hit.text for hit in store.search.find("river").hits] == ["river two"]
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_events_on_a_text_that_is_in_no_document_are_passed_over(store: Store) -> None:
    store.units.put_many([unit("elsewhere", "target")])
    store.memory.record(correction("elsewhere", "by hand"))
    assert store.search.find("hand").total == 0
    add(store, "elsewhere")
    assert found(store, "hand") == {(0, "en", "by hand")}


_WORDS = st.sampled_from(["ab", "Áb", "b", "ba", "河水", "水", "c-d", "b…", "עַל", "על", "d"])
_TEXTS = st.lists(_WORDS, max_size=4).map(" ".join)
_QUERIES = st.lists(_WORDS | _TEXTS.map('"{}"'.format) | _WORDS.map("{}*".format), max_size=3).map(" ".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_TEXTS, min_size=1, max_size=4), st.dictionaries(st.integers(0, 3), _TEXTS), _QUERIES)
def test_what_is_found_is_what_a_reader_would_find(
    store: Store, sources: list[str], made: dict[int, str], query: str
) -> None:
    for document in store.documents.list():
        store.documents.remove(document.id)
    numbered = [f"{one} n{index}" for index, one in enumerate(sources)]
    add(store, *numbered)
    # A target of an earlier example may be there still: it is the newest that counts.
    targets = {index: made.get(index, "") for index in range(len(numbered))}
    store.units.put_many([unit(numbered[index], target) for index, target in targets.items()])
    wanted = SearchQuery.parse(query)
    expected: set[tuple[int, str | None]] = {(index, None) for index, one in enumerate(numbered) if wanted.matches(one)}
    expected |= {(index, "en") for index, one in targets.items() if wanted.matches(one)}
    hits = store.search.find(query)
    assert {(hit.index, hit.target_lang) for hit in hits.hits} == expected
    assert hits.total == len(expected)
    assert all(hit.spans == wanted.spans(hit.text) and hit.spans for hit in hits.hits)
