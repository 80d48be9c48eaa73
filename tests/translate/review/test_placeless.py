"""A document that is read anew by a better reader, and the corrections whose places are gone."""

import pytest

from cache import Conflict, Correction, State, Store, StoredDocument
from tests.translate.pipeline.documents import document as made_of
from tests.translate.pipeline.documents import read_anew
from tests.translate.review.conftest import TEXTS
from translate.document_library import add_document
from translate.errors import NotAllowed
from translate.review.desk import Desk
from translate.review.placeless import Placeless, placeless, put_back, put_everywhere, take_back
from translate.review.roles import Reviewer, Role, Scope

LEILA, ANA = Reviewer("Leila", Role.EDITOR), Reviewer("Ana", Role.REVIEWER)
NADIA = Reviewer("Nadia", Role.READER)


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store, LEILA)


@pytest.fixture
def gone(store: Store, document: StoredDocument, desk: Desk) -> Correction:
    """A correction at the second of two equal paragraphs, of which one is left."""
    corrected = desk.correct(desk.look(document.id, 3, "pt"), "O lago, calmo.", scope=Scope.PLACE, note="by ear")
    desk.correct(desk.look(document.id, 1, "pt"), "O lago estava calmo.", scope=Scope.PLACE)
    assert placeless(store) == ()
    read_anew(store, document, *TEXTS[:3], "The lake was very calm.", *TEXTS[4:])
    return corrected


def test_what_has_no_place_is_found_with_the_paragraph_that_is_most_like_it(
    store: Store, document: StoredDocument, gone: Correction
) -> None:
    [found] = placeless(store, "pt")
    assert found.correction == gone
    assert (found.document.id, found.everywhere) == (document.id, None)
    assert found.nearest is not None
    # That text is still there once, and has a correction of its own: the best guess all the same.
    assert found.nearest.index == 1
    assert found.alike > 0.9
    assert placeless(store, "kk") == placeless(store, "pt", "other") == ()
    assert placeless(store, None, document.id) == (found,)


def test_what_holds_for_the_whole_document_needs_its_text_once(
    store: Store, document: StoredDocument, desk: Desk
) -> None:
    desk.correct(desk.look(document.id, 1, "pt"), "Calmo.", scope=Scope.DOCUMENT)
    desk.correct(desk.look(document.id, 2, "pt"), "Um barco.", scope=Scope.DOCUMENT)
    desk.correct(desk.look(document.id, 4, "pt"), "Sete.")
    read_anew(store, document, TEXTS[0], TEXTS[1], "Nothing like any other line here")
    [found] = placeless(store)
    assert (found.correction.after, found.nearest, found.alike) == ("Um barco.", None, 0.0)


def test_it_is_put_back_at_a_paragraph(store: Store, document: StoredDocument, desk: Desk, gone: Correction) -> None:
    recorded = put_back(desk, gone, desk.look(document.id, 3, "pt"))
    unit = desk.look(document.id, 3, "pt").unit
    assert (unit.target, unit.version, unit.state, unit.note) == ("O lago, calmo.", recorded.id, State.FINAL, "by ear")
    assert desk.look(document.id, 1, "pt").unit.target == "O lago estava calmo."
    assert placeless(store) == ()
    # The text that comes back finds the machine's, as the correction has moved.
    read_anew(store, document, *TEXTS)
    assert desk.look(document.id, 3, "pt").unit.version == 0


def test_whoever_changed_the_paragraph_meanwhile_is_not_overruled(
    store: Store, document: StoredDocument, desk: Desk, gone: Correction
) -> None:
    stale = desk.look(document.id, 3, "pt")
    desk.correct(desk.look(document.id, 3, "pt"), "Muito calmo.")
    with pytest.raises(Conflict):
        put_back(desk, gone, stale)
    assert [one.correction for one in placeless(store)] == [gone]
    assert desk.look(document.id, 3, "pt").unit.target == "Muito calmo."


def test_it_is_put_everywhere(store: Store, document: StoredDocument, desk: Desk, gone: Correction) -> None:
    recorded = put_everywhere(desk, gone)
    assert (recorded.document_id, recorded.occurrence, recorded.author) == (None, None, "Leila")
    assert placeless(store) == ()
    # A narrower one holds where it did.
    assert desk.look(document.id, 1, "pt").unit.target == "O lago estava calmo."
    other = add_document(store, made_of(TEXTS[1], name="other.txt"))
    assert desk.look(other.id or "", 0, "pt").unit.target == "O lago, calmo."


def test_another_wording_everywhere_is_replaced_by_who_has_seen_it(
    store: Store, document: StoredDocument, desk: Desk, gone: Correction
) -> None:
    other = add_document(store, made_of(TEXTS[1], name="other.txt"))
    theirs = desk.correct(desk.look(other.id or "", 0, "pt"), "Que calma.")
    [found] = placeless(store)
    assert found.everywhere == theirs
    with pytest.raises(Conflict, match=f"'Que calma.' by Leila .*--over {theirs.id}"):
        put_everywhere(desk, gone)
    assert [one.correction for one in placeless(store)] == [gone]
    put_everywhere(desk, gone, seen=theirs.id or 0)
    assert desk.look(other.id or "", 0, "pt").unit.target == "O lago, calmo."


def test_it_is_taken_back_as_anything_is(store: Store, document: StoredDocument, desk: Desk, gone: Correction) -> None:
    undone = take_back(desk, gone)
    assert undone.undoes == gone.id
    assert placeless(store) == ()
    assert gone in store.memory.events(document_id=document.id)


def test_rules_are_those_of_the_desk(store: Store, document: StoredDocument, gone: Correction) -> None:
    for reviewer in (ANA, NADIA):
        desk = Desk(store, reviewer)
        with pytest.raises(NotAllowed):
            put_back(desk, gone, desk.look(document.id, 3, "pt"))
        with pytest.raises(NotAllowed):
            put_everywhere(desk, gone)
        with pytest.raises(NotAllowed):
            take_back(desk, gone)
    assert [one.correction for one in placeless(store)] == [gone]


def test_a_reviewers_own_keeps_a_state_that_they_may_give(store: Store, document: StoredDocument) -> None:
    ana = Desk(store, ANA)
    mine = ana.correct(ana.look(document.id, 3, "pt"), "Calmo.", scope=Scope.PLACE, state=State.TRANSLATED)
    read_anew(store, document, *TEXTS[:3])
    [found] = placeless(store)
    assert found == Placeless(mine, found.document, found.nearest, found.alike)
    assert put_back(ana, mine, ana.look(document.id, 2, "pt")).state is State.TRANSLATED


def test_a_document_that_is_not_in_the_library_has_no_places_to_miss(
    store: Store, document: StoredDocument, gone: Correction
) -> None:
    store.documents.remove(document.id)
    assert placeless(store) == ()
