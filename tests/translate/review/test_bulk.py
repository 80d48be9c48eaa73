import pytest

from cache import Store, StoredDocument
from translate.errors import NotAllowed
from translate.review.bulk import Search, preview, replace_all
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Role, Scope

LEILA, ANA = Reviewer("Leila", Role.EDITOR), Reviewer("Ana", Role.REVIEWER)


@pytest.fixture
def corrected(store: Store, document: StoredDocument) -> Desk:
    desk = Desk(store, LEILA)
    desk.correct(desk.look(document.id, 0, "pt"), "O rio subiu em maio. O rio desceu.")
    desk.correct(desk.look(document.id, 1, "pt"), "O lago, não o rio.", scope=Scope.PLACE)
    desk.correct(desk.look(document.id, 2, "pt"), "Rios e barcos.")
    return desk


def test_the_preview_shows_and_writes_nothing(store: Store, corrected: Desk) -> None:
    events = store.memory.newest_id()
    found = preview(store, Search("rio", target_lang="pt"), "ribeirão")
    assert [one.after for one in found] == ["O ribeirão subiu em maio. O ribeirão desceu.", "O lago, não o ribeirão."]
    assert store.memory.newest_id() == events


@pytest.mark.parametrize(
    ("search", "hits"),
    [
        (Search("rio"), 2),
        (Search("rio", match_case=False), 3),
        (Search("rio", match_case=False, whole_words=True), 2),
        (Search("rio", target_lang="kk"), 0),
        (Search("rio.*"), 0),
    ],
)
def test_what_is_looked_for(store: Store, corrected: Desk, search: Search, hits: int) -> None:
    assert len(preview(store, search, r"\1x")) == hits


def test_one_document_alone(store: Store, corrected: Desk, document: StoredDocument) -> None:
    assert len(preview(store, Search("rio", document_id=document.id), "x")) == 1


def test_each_replacement_is_an_event_in_its_own_scope(store: Store, corrected: Desk, document: StoredDocument) -> None:
    found = preview(store, Search("rio"), "ribeirão")
    done = replace_all(store, LEILA, found, note="one word for it")
    assert (done.recorded, done.changed_meanwhile) == (2, ())
    assert corrected.look(document.id, 1, "pt").unit.target == "O lago, não o ribeirão."
    assert corrected.look(document.id, 3, "pt").unit.version == 0
    newest = store.memory.events()[0]
    assert (newest.before, newest.note, newest.seen) == ("O lago, não o rio.", "one word for it", found[1].holds.id)


def test_what_was_changed_since_the_preview_is_left_alone(
    store: Store, corrected: Desk, document: StoredDocument
) -> None:
    found = preview(store, Search("rio"), "ribeirão")
    corrected.correct(corrected.look(document.id, 0, "pt"), "O rio e o mar.")
    done = replace_all(store, LEILA, found)
    assert (done.recorded, [one.holds.id for one in done.changed_meanwhile]) == (1, [found[0].holds.id])
    assert corrected.look(document.id, 0, "pt").unit.target == "O rio e o mar."


def test_only_editors_replace(store: Store, corrected: Desk) -> None:
    found = preview(store, Search("rio"), "x")
    with pytest.raises(NotAllowed, match="may not replace"):
        replace_all(store, ANA, found)


def test_nothing_to_look_for_is_said(store: Store) -> None:
    with pytest.raises(ValueError, match="nothing to look for"):
        preview(store, Search(""), "x")
