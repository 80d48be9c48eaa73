from dataclasses import replace

import pytest

from cache import Action, Conflict, NotInStore, Origin, State, Store, StoredDocument
from cache.keys import source_key
from cache.records import Draft
from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document as made_of
from tests.translate.review.conftest import TEXTS
from translate.document_library import add_document, load_document
from translate.errors import NotAllowed
from translate.pipeline import assemble_document, translate
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Role, Scope, scope_of

ANA, OMAR = Reviewer("Ana", Role.REVIEWER), Reviewer("Omar", Role.REVIEWER)
LEILA, NADIA = Reviewer("Leila", Role.EDITOR), Reviewer("Nadia", Role.READER)


def targets(store: Store, document: StoredDocument) -> list[str | None]:
    return [unit.target for unit in assemble_document(store, load_document(store, document.id), "pt").units]


def test_a_correction_shows_at_once_with_who_and_when(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    before = targets(store, document)[2]
    recorded = desk.correct(desk.look(document.id, 2, "pt"), "Um barco chegou.", note="noon is implied")

    unit = desk.look(document.id, 2, "pt").unit
    assert (unit.target, unit.origin, unit.state) == ("Um barco chegou.", Origin.MEMORY, State.REVIEWED)
    assert (unit.author, unit.at, unit.version, unit.note) == ("Ana", recorded.at, recorded.id, "noon is implied")
    assert recorded.before == before
    assert (recorded.seen, recorded.action) == (0, Action.CORRECT)
    assert (recorded.signature or "").startswith("fake")


def test_everywhere_means_every_document_and_every_place(store: Store, document: StoredDocument) -> None:
    other = add_document(store, made_of("A calm day.", "The lake was calm.", name="other.txt"))
    assert other.id is not None
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 1, "pt"), "O lago estava calmo.")

    assert targets(store, document)[1] == targets(store, document)[3] == "O lago estava calmo."
    assert targets(store, store.documents.get(other.id))[1] == "O lago estava calmo."


def test_a_place_is_one_of_two_equal_paragraphs(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    before = targets(store, document)
    desk.correct(desk.look(document.id, 3, "pt"), "O lago ficou calmo.", scope=Scope.PLACE)

    assert targets(store, document)[3] == "O lago ficou calmo."
    assert targets(store, document)[1] == before[1]


def test_a_document_is_all_its_places_and_no_other(store: Store, document: StoredDocument) -> None:
    other = add_document(store, made_of("The lake was calm.", name="other.txt"))
    assert other.id is not None
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 3, "pt"), "Calmo.", scope=Scope.DOCUMENT)

    assert targets(store, document)[1] == targets(store, document)[3] == "Calmo."
    assert targets(store, store.documents.get(other.id)) != ["Calmo."]


def test_who_saves_everywhere_sees_it_here_too(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 1, "pt"), "Só aqui.", scope=Scope.PLACE)
    desk.correct(desk.look(document.id, 1, "pt"), "Em toda parte.")

    assert targets(store, document)[1] == targets(store, document)[3] == "Em toda parte."


def test_the_second_save_finds_the_first_and_loses_nothing(store: Store, document: StoredDocument) -> None:
    ana, omar = Desk(store, ANA), Desk(store, OMAR)
    seen_by_ana, seen_by_omar = ana.look(document.id, 2, "pt"), omar.look(document.id, 2, "pt")
    first = ana.correct(seen_by_ana, "Um barco chegou ao meio-dia.")

    with pytest.raises(Conflict) as caught:
        omar.correct(seen_by_omar, "Chegou um barco.")

    assert caught.value.current == first
    assert caught.value.attempted is not None
    assert caught.value.attempted.after == "Chegou um barco."
    assert targets(store, document)[2] == "Um barco chegou ao meio-dia."
    again = omar.correct(omar.look(document.id, 2, "pt"), "Chegou um barco ao meio-dia.")
    assert again.seen == first.id


@pytest.mark.parametrize("scope", Scope)
def test_a_conflict_is_found_in_every_scope(store: Store, document: StoredDocument, scope: Scope) -> None:
    ana, omar = Desk(store, ANA), Desk(store, OMAR)
    stale = omar.look(document.id, 1, "pt")
    ana.correct(ana.look(document.id, 1, "pt"), "Primeiro.")
    with pytest.raises(Conflict):
        omar.correct(stale, "Segundo.", scope=scope)
    with pytest.raises(Conflict):
        omar.accept(stale, scope=scope)


def test_a_correction_elsewhere_is_no_conflict(store: Store, document: StoredDocument) -> None:
    ana, omar = Desk(store, ANA), Desk(store, OMAR)
    stale = omar.look(document.id, 1, "pt")
    ana.correct(ana.look(document.id, 3, "pt"), "Lá.", scope=Scope.PLACE)
    omar.correct(stale, "Aqui.", scope=Scope.PLACE)
    assert (targets(store, document)[1], targets(store, document)[3]) == ("Aqui.", "Lá.")


def test_accept_unchanged_is_an_event_and_what_stays_is_accepted(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, LEILA)
    look = desk.look(document.id, 0, "pt")
    accepted = desk.accept(look)
    assert (accepted.action, accepted.after, accepted.state) == (Action.ACCEPT, look.unit.target, State.FINAL)
    other = desk.look(document.id, 2, "pt")
    assert desk.correct(other, other.unit.target or "").action is Action.ACCEPT


def test_undo_gives_back_what_held_before(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    machine = targets(store, document)[2]
    desk.correct(desk.look(document.id, 2, "pt"), "Um.")
    desk.correct(desk.look(document.id, 2, "pt"), "Dois.")

    desk.undo(desk.look(document.id, 2, "pt"))
    assert targets(store, document)[2] == "Um."
    desk.undo(desk.look(document.id, 2, "pt"))
    assert targets(store, document)[2] == machine
    with pytest.raises(ValueError, match="nothing to take back"):
        desk.undo(desk.look(document.id, 2, "pt"))
    events = store.memory.history(source_key(TEXTS[2], "en"), "pt")
    assert [event.action for event in events] == [Action.CORRECT, Action.CORRECT, Action.UNDO, Action.UNDO]


def test_undo_of_what_was_changed_meanwhile_is_a_conflict(store: Store, document: StoredDocument) -> None:
    ana, leila = Desk(store, ANA), Desk(store, LEILA)
    ana.correct(ana.look(document.id, 2, "pt"), "Um.")
    stale = ana.look(document.id, 2, "pt")
    leila.correct(leila.look(document.id, 2, "pt"), "Dois.", state=State.REVIEWED)
    with pytest.raises(Conflict):
        ana.undo(stale)
    assert targets(store, document)[2] == "Dois."


def test_roles_are_checked_before_anything_is_written(store: Store, document: StoredDocument) -> None:
    reader, leila, ana = Desk(store, NADIA), Desk(store, LEILA), Desk(store, ANA)
    look = reader.look(document.id, 2, "pt")
    with pytest.raises(NotAllowed):
        reader.correct(look, "Eu.")
    with pytest.raises(NotAllowed):
        reader.accept(look)
    with pytest.raises(NotAllowed):
        reader.comment(look, "!")
    leila.correct(look, "Final.")
    with pytest.raises(NotAllowed, match="final"):
        ana.correct(ana.look(document.id, 2, "pt"), "Outra.")
    with pytest.raises(NotAllowed):
        ana.undo(ana.look(document.id, 2, "pt"))
    assert len(store.memory.events()) == 1


def test_comments_and_reports_change_no_text(store: Store, document: StoredDocument) -> None:
    before = targets(store, document)
    desk = Desk(store, ANA)
    look = desk.look(document.id, 4, "pt")
    desk.comment(look, "Check the year.")
    Desk(store, NADIA).report(look, "seven of what?")
    assert targets(store, document) == before
    remarks = store.memory.remarks([source_key(TEXTS[4], "en")], "pt", document.id)
    assert [(one.author, one.note) for many in remarks.values() for one in many] == [
        ("Ana", "Check the year."),
        ("Nadia", "seven of what?"),
    ]


def test_what_is_saved_is_no_draft_any_more(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    look = desk.look(document.id, 2, "pt")
    store.drafts.put(Draft("Ana", document.id, 2, "pt", "Um lago.", 0, desk._clock()))
    desk.correct(look, "Um rio.")
    assert store.drafts.get("Ana", document.id, 2, "pt") is not None
    store.drafts.put(Draft("Ana", document.id, 2, "pt", "Um barco.", 0, desk._clock()))
    desk.correct(desk.look(document.id, 2, "pt"), "Um barco.")
    assert store.drafts.get("Ana", document.id, 2, "pt") is None


def test_a_newer_engine_translates_anew_and_corrections_stand(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 2, "pt"), "Um barco.")
    newer = WatchedEngine(beam=7)
    [parallel] = translate([load_document(store, document.id)], "pt", newer, store)
    assert parallel.units[2].target == "Um barco."
    assert parallel.units[0].signature != desk.look(document.id, 2, "pt").unit.signature
    assert targets(store, document)[2] == "Um barco."


def test_what_is_not_there_is_said(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    with pytest.raises(NotInStore):
        desk.look("no-such-document", 0, "pt")
    with pytest.raises(IndexError, match="has no paragraph 6: it has 6"):
        desk.look(document.id, 6, "pt")
    with pytest.raises(ValueError, match="blank"):
        desk.correct(desk.look(document.id, 2, "pt"), " \n")
    with pytest.raises(ValueError, match="no translation to accept"):
        desk.accept(desk.look(document.id, 2, "kk"))


def test_what_an_editor_made_final_everywhere_is_not_reached_from_a_place(
    store: Store, document: StoredDocument
) -> None:
    leila, ana = Desk(store, LEILA), Desk(store, ANA)
    leila.correct(leila.look(document.id, 1, "pt"), "O lago estava calmo.")
    leila.correct(leila.look(document.id, 3, "pt"), "Calmo.", scope=Scope.PLACE, state=State.REVIEWED)

    for scope in (Scope.EVERYWHERE, Scope.DOCUMENT):
        with pytest.raises(NotAllowed, match="final"):
            ana.correct(ana.look(document.id, 3, "pt"), "Em toda parte.", scope=scope)
        with pytest.raises(NotAllowed, match="final"):
            ana.accept(ana.look(document.id, 3, "pt"), scope=scope)
    ana.correct(ana.look(document.id, 3, "pt"), "Só aqui.", scope=Scope.PLACE)

    assert (targets(store, document)[1], targets(store, document)[3]) == ("O lago estava calmo.", "Só aqui.")
    leila.correct(leila.look(document.id, 3, "pt"), "Em toda parte.")
    assert targets(store, document)[1] == "Em toda parte."


def test_two_who_write_the_same_have_no_conflict(store: Store, document: StoredDocument) -> None:
    ana, omar = Desk(store, ANA), Desk(store, OMAR)
    stale = omar.look(document.id, 2, "pt")
    first = ana.correct(ana.look(document.id, 2, "pt"), "Um barco.")
    assert omar.correct(stale, "Um barco.") == first
    assert len(store.memory.events()) == 1


@pytest.fixture
def apart(store: Store, document: StoredDocument) -> Desk:
    """Ana's desk, where the second paragraph has a wording of its own and the fourth that of everywhere."""
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 3, "pt"), "O lago ficou calmo.")
    desk.correct(desk.look(document.id, 1, "pt"), "Só aqui.", scope=Scope.PLACE)
    return desk


def test_a_look_has_the_wordings_that_do_not_show(apart: Desk, document: StoredDocument) -> None:
    assert [one.after for one in apart.look(document.id, 1, "pt").wider] == ["O lago ficou calmo."]
    assert apart.look(document.id, 3, "pt").wider == ()
    assert apart.look(document.id, 2, "pt").wider == ()
    apart.correct(apart.look(document.id, 1, "pt"), "No documento.", scope=Scope.DOCUMENT)
    apart.correct(apart.look(document.id, 1, "pt"), "Só aqui.", scope=Scope.PLACE)
    assert [one.after for one in apart.look(document.id, 1, "pt").wider] == ["No documento.", "O lago ficou calmo."]


@pytest.mark.parametrize("scope", [Scope.EVERYWHERE, Scope.DOCUMENT])
def test_a_wording_that_nobody_saw_is_not_replaced(
    store: Store, apart: Desk, document: StoredDocument, scope: Scope
) -> None:
    if scope is Scope.DOCUMENT:
        apart.correct(apart.look(document.id, 3, "pt"), "O lago, calmo.", scope=scope)
    seen = apart.look(document.id, 1, "pt")
    omar = Desk(store, OMAR)
    theirs = omar.correct(omar.look(document.id, 3, "pt"), "Um lago calmo.", scope=scope)

    with pytest.raises(
        Conflict, match=rf"another wording holds.*'Um lago calmo.' by Omar.*--over {theirs.id}"
    ) as caught:
        apart.correct(seen, "O meu.", scope=scope)
    with pytest.raises(Conflict):
        apart.accept(seen, scope=scope)

    assert caught.value.current == theirs
    assert caught.value.attempted is not None
    assert caught.value.attempted.after == "O meu."
    assert (targets(store, document)[1], targets(store, document)[3]) == ("Só aqui.", "Um lago calmo.")
    apart.correct(apart.look(document.id, 1, "pt"), "O meu.", scope=scope)
    assert targets(store, document)[1] == targets(store, document)[3] == "O meu."


def test_what_says_the_same_is_replaced_without_a_question(apart: Desk, document: StoredDocument) -> None:
    blind = replace(apart.look(document.id, 1, "pt"), wider=())
    assert apart.correct(blind, "O lago ficou calmo.").after == "O lago ficou calmo."


def test_a_conflict_leaves_a_larger_transaction_whole(store: Store, apart: Desk, document: StoredDocument) -> None:
    blind = replace(apart.look(document.id, 1, "pt"), wider=())
    with store.transaction():
        apart.correct(apart.look(document.id, 2, "pt"), "Um barco.")
        with pytest.raises(Conflict):
            apart.correct(blind, "Em toda parte.")
    assert targets(store, document)[1:3] == ["Só aqui.", "Um barco."]


def test_what_one_save_did_in_two_scopes_one_undo_takes_back(
    store: Store, apart: Desk, document: StoredDocument
) -> None:
    apart.correct(apart.look(document.id, 1, "pt"), "Em toda parte.")
    assert targets(store, document)[1] == targets(store, document)[3] == "Em toda parte."
    undone = apart.undo(apart.look(document.id, 1, "pt"))
    assert [scope_of(one) for one in undone] == [Scope.PLACE, Scope.EVERYWHERE]
    assert (targets(store, document)[1], targets(store, document)[3]) == ("Só aqui.", "O lago ficou calmo.")


def test_what_others_made_of_the_wider_scope_stays(store: Store, apart: Desk, document: StoredDocument) -> None:
    apart.correct(apart.look(document.id, 1, "pt"), "Em toda parte.")
    omar = Desk(store, OMAR)
    omar.correct(omar.look(document.id, 3, "pt"), "Um lago calmo.")
    [undone] = apart.undo(apart.look(document.id, 1, "pt"))
    assert scope_of(undone) is Scope.PLACE
    assert (targets(store, document)[1], targets(store, document)[3]) == ("Só aqui.", "Um lago calmo.")


def test_two_saves_of_one_wording_are_taken_back_one_by_one(
    store: Store, apart: Desk, document: StoredDocument
) -> None:
    apart.correct(apart.look(document.id, 3, "pt"), "Calmo.")
    apart.correct(apart.look(document.id, 1, "pt"), "Calmo.", scope=Scope.PLACE)
    [undone] = apart.undo(apart.look(document.id, 1, "pt"))
    assert scope_of(undone) is Scope.PLACE
    assert (targets(store, document)[1], targets(store, document)[3]) == ("Só aqui.", "Calmo.")
