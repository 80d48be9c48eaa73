"""Changes to the glossary through the library: who may make them, and what they leave behind."""

from datetime import UTC, datetime

import pytest

from cache import NotInStore, Store, StoredDocument
from translate.errors import NotAllowed
from translate.glossary.rows import TermRow
from translate.review.roles import Reviewer, Role
from translate.review.terms import TermScope, add, import_rows, remove

LEILA, ANA, NADIA = Reviewer("Leila"), Reviewer("Ana", Role.REVIEWER), Reviewer("Nadia", Role.READER)
RIVER, LAKE = TermRow("river", "rio", "not: ribeira"), TermRow("lake", "lago")
HERE = TermScope("en", "pt")
AT = datetime(2024, 5, 1, 12, tzinfo=UTC)


def sources(store: Store) -> list[str]:
    return [term.source for term in store.glossary.list()]


def test_an_editor_adds_under_their_name(store: Store) -> None:
    term = add(store, LEILA, RIVER, HERE, clock=lambda: AT)

    assert (term.source, term.target, term.note) == ("river", "rio", "not: ribeira")
    assert (term.source_lang, term.target_lang, term.author, term.at) == ("en", "pt", "Leila", AT)
    assert store.glossary.list() == (term,)
    assert add(store, Reviewer("Omar"), RIVER, HERE) == term


@pytest.mark.parametrize("reviewer", [ANA, NADIA])
def test_nobody_else_changes_anything(store: Store, reviewer: Reviewer) -> None:
    term = add(store, LEILA, RIVER, HERE)

    with pytest.raises(NotAllowed, match=f"{reviewer.name}.*may not add to the glossary: ask an editor"):
        add(store, reviewer, LAKE, HERE)
    with pytest.raises(NotAllowed, match="may not import"):
        import_rows(store, reviewer, [LAKE], HERE)
    with pytest.raises(NotAllowed, match="may not take terms out"):
        remove(store, reviewer, [term.id or 0])

    assert store.glossary.list() == (term,)


def test_a_term_holds_in_one_document_that_is_there(store: Store, document: StoredDocument) -> None:
    term = add(store, LEILA, RIVER, TermScope("en", "pt", document_id=document.id))
    assert store.glossary.for_document(document, "pt") == (term,)

    with pytest.raises(NotInStore, match="no document 'gone'"):
        add(store, LEILA, LAKE, TermScope("en", "pt", document_id="gone"))
    with pytest.raises(ValueError, match="choose one"):
        add(store, LEILA, LAKE, TermScope("en", "pt", collection="Mills", document_id=document.id))
    with pytest.raises(ValueError, match="without text"):
        add(store, LEILA, TermRow(" ", "lago"), HERE)
    assert sources(store) == ["river"]


def test_terms_are_taken_out_all_or_none(store: Store) -> None:
    river, lake = (add(store, LEILA, row, HERE) for row in (RIVER, LAKE))

    with pytest.raises(NotInStore, match="no term 99"):
        remove(store, LEILA, [river.id or 0, 99])
    assert sources(store) == ["lake", "river"]

    assert remove(store, LEILA, [lake.id or 0, river.id or 0]) == (lake, river)
    assert sources(store) == []


def test_an_import_tells_new_terms_from_known_ones(store: Store) -> None:
    river = add(store, LEILA, RIVER, HERE)

    done = import_rows(store, Reviewer("Omar"), [RIVER, LAKE, LAKE], HERE)

    assert [(term.source, term.author) for term in done.added] == [("lake", "Omar")]
    assert done.known == 1
    assert river in store.glossary.list()
    assert import_rows(store, LEILA, [RIVER, LAKE], HERE).added == ()


def test_an_import_is_all_or_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="without text"):
        import_rows(store, LEILA, [RIVER, TermRow("lake", "")], HERE)
    assert sources(store) == []


def test_what_was_removed_can_be_imported_again(store: Store) -> None:
    river = add(store, LEILA, RIVER, HERE)
    remove(store, LEILA, [river.id or 0])

    done = import_rows(store, LEILA, [RIVER], HERE)

    assert (len(done.added), done.known) == (1, 0)
    assert done.added[0].id != river.id
