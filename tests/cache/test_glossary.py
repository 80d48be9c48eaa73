"""Terms hold where they are to hold, are never changed, and never lost."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import text as sql

from cache import CacheError, NotInStore, Store, StoredDocument, Term
from tests.cache.samples import NOON, TEXTS, filled_texts, paragraphs


def term(source: str = "נהר", target: str = "river", **changes: Any) -> Term:
    return replace(Term(source, target, "he", "en", "Dana", NOON), **changes)


def document(store: Store, name: str = "book.txt", collection: str | None = None) -> StoredDocument:
    added = store.documents.add(
        name=name, media_type="text/plain", encoding=None, lang="he", data=b"x", paragraphs=paragraphs("x")
    )
    if collection is not None:
        store.documents.set_collection(added.id, collection)
    return store.documents.get(added.id)


def said(terms: tuple[Term, ...]) -> set[tuple[str, str]]:
    return {(one.source, one.target) for one in terms}


def test_a_term_is_kept_with_a_number(store: Store) -> None:
    made = term(note="not: stream", collection="Mills")
    added = store.glossary.add(made)
    assert added == replace(made, id=added.id)
    assert store.glossary.list() == (added,)


def test_the_same_term_again_is_not_a_new_one(store: Store) -> None:
    first = store.glossary.add(term())
    assert store.glossary.add(term(" נהר ", author="Noa", at=NOON + timedelta(days=1))) == first
    others = [
        term(target="stream"),
        term(note="x"),
        term(target_lang="pt"),
        term(collection="x"),
        term(document_id="x"),
    ]
    assert len({one.id for one in store.glossary.add_many([term(), *others, *others])}) == 6
    assert len(store.glossary.list()) == 6


def test_what_was_removed_holds_nowhere_and_can_come_back(store: Store) -> None:
    first = store.glossary.add(term())
    assert store.glossary.remove(first.id or 0, author="Noa", at=NOON) == first
    assert store.glossary.remove(first.id or 0, author="Noa", at=NOON) == first
    assert store.glossary.list() == ()
    assert store.glossary.for_document(document(store), "en") == ()
    again = store.glossary.add(term())
    assert again.id != first.id
    assert store.glossary.list() == (again,)


def test_an_unknown_term_cannot_be_removed(store: Store) -> None:
    with pytest.raises(NotInStore, match="no term 7 in the glossary: take an id from the list"):
        store.glossary.remove(7, author="Noa", at=NOON)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"source": " "}, "a term without text"),
        ({"target": ""}, "a term without text"),
        ({"collection": "Mills", "document_id": "abc"}, "choose one"),
    ],
)
def test_terms_that_make_no_sense_are_refused_and_nothing_is_added(
    store: Store, changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        store.glossary.add_many([term(), term(**changes)])
    assert store.glossary.list() == ()


def test_lists_are_of_languages_and_scopes(store: Store) -> None:
    made = [
        term(),
        term(target_lang="pt"),
        term("ים", "sea", collection="Mills"),
        term("אי", "isle", document_id="abc"),
    ]
    store.glossary.add_many(made)
    assert [one.source for one in store.glossary.list(target_lang="en")] == ["אי", "ים", "נהר"]
    assert said(store.glossary.list(target_lang="pt", source_lang="he")) == {("נהר", "river")}
    assert said(store.glossary.list(collection="Mills")) == {("ים", "sea")}
    assert said(store.glossary.list(document_id="abc")) == {("אי", "isle")}
    assert store.glossary.list(source_lang="en") == ()


def test_a_document_has_its_own_terms_those_of_its_collection_and_those_of_everywhere(store: Store) -> None:
    mine, other = document(store, "a.txt", "Mills"), document(store, "b.txt", "Rivers")
    store.glossary.add_many(
        [
            term("ים", "sea"),
            term("אי", "isle", collection="Mills"),
            term("הר", "hill", document_id=mine.id),
            term("עמק", "dale", collection="Rivers"),
            term("ים", "mar", target_lang="pt"),
        ]
    )
    assert said(store.glossary.for_document(mine, "en")) == {("ים", "sea"), ("אי", "isle"), ("הר", "hill")}
    assert said(store.glossary.for_document(other, "en")) == {("ים", "sea"), ("עמק", "dale")}
    assert said(store.glossary.for_document(document(store, "c.txt"), "pt")) == {("ים", "mar")}


def test_the_narrower_scope_decides_and_has_as_many_translations_as_it_says(store: Store) -> None:
    mine = document(store, "a.txt", "Mills")
    store.glossary.add_many(
        [
            term("Court", "everywhere", source_lang="en", target_lang="pt"),
            term("court", "here", source_lang="en", target_lang="pt", collection="Mills"),
            term("court", "here too", source_lang="en", target_lang="pt", collection="Mills"),
        ]
    )
    assert said(store.glossary.for_document(mine, "pt")) == {("court", "here"), ("court", "here too")}
    store.glossary.add(term("COURT", "mine", source_lang="en", target_lang="pt", document_id=mine.id))
    assert said(store.glossary.for_document(mine, "pt")) == {("COURT", "mine")}


@pytest.mark.parametrize(
    "statement", ["UPDATE terms SET target = 'x'", "DELETE FROM terms", "DELETE FROM term_removals"]
)
def test_no_statement_changes_what_people_agreed_on(store: Store, statement: str) -> None:
    added = store.glossary.add(term())
    store.glossary.remove(added.id or 0, author="Noa", at=NOON)
    kept = store.glossary.add(term("ים", "sea"))
    with pytest.raises(CacheError, match="only ever added to"), store.transaction() as connection:
        connection.execute(sql(statement))
    assert store.glossary.list() == (kept,)


def test_any_text_comes_back(store: Store) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(filled_texts, filled_texts, filled_texts)
    def run(source: str, target: str, other: str) -> None:
        if not source.strip() or not target.strip():
            return
        added = store.glossary.add(term(source, target, note=other, author=other, collection=other))
        assert added in store.glossary.list(collection=other)
        assert (added.source, added.target) == (" ".join(source.split()), " ".join(target.split()))

    run()
    for text in TEXTS:
        store.glossary.add(term(text, text, note=text))


def test_a_note_that_went_through_a_file_is_the_same_note(store: Store) -> None:
    written = store.glossary.add(term(note="not: stream\nnor: brook"))
    assert store.glossary.add(term(note=" not: stream nor: brook")) == written
    assert store.glossary.add(term(note="not: stream")) != written
    bare = store.glossary.add(term("ים", "sea"))
    assert store.glossary.add(term("ים", "sea", note="")) == bare
