"""What reviewers do to a paragraph: places, undo, versions and conflicts, remarks, activity."""

import pickle
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from cache import Action, Conflict, Correction, NotInStore, Place, State, Store, source_key
from tests.cache.samples import NOON, correction, paragraphs

KEY = source_key(correction().source, "he")


def after(store: Store, document_id: str | None = None, occurrence: int | None = None) -> str | None:
    """Return what holds at a place."""
    holding = store.memory.held([KEY], "en", document_id).get(KEY)
    found = holding.at(occurrence) if holding else None
    return found.after if found else None


def number(recorded: Correction) -> int:
    assert recorded.id is not None
    return recorded.id


def test_of_scopes_the_narrowest_holds(store: Store) -> None:
    store.memory.record(correction(after="here", document_id="this", occurrence=1))
    store.memory.record(correction(after="in this document", document_id="this"))
    store.memory.record(correction(after="everywhere"))
    assert [after(store, "this", turn) for turn in (0, 1, 2)] == ["in this document", "here", "in this document"]
    assert [after(store, "that", turn) for turn in (0, 1)] == ["everywhere"] * 2
    assert (after(store, "this"), after(store, "that"), after(store)) == (
        "in this document",
        "everywhere",
        "everywhere",
    )


def test_one_place_is_no_other_places_affair(store: Store) -> None:
    store.memory.record(correction(after="here", document_id="this", occurrence=1))
    assert [after(store, "this", turn) for turn in (0, 1)] == [None, "here"]
    assert store.memory.look_up([KEY], "en", "this") == {}
    held = store.memory.held([KEY, "00" * 32], "en", "this")
    assert list(held) == [KEY]
    assert list(held[KEY].places) == [1]


def test_an_undo_brings_back_what_held_before(store: Store) -> None:
    first = store.memory.record(correction(after="first", seen=0))
    second = store.memory.record(correction(after="second", before="first", seen=first.id, state=State.REVIEWED))
    undo = store.memory.undo(number(second), author="Noam", at=NOON, note="no")
    assert (undo.action, undo.undoes, undo.author, undo.note) == (Action.UNDO, second.id, "Noam", "no")
    assert (undo.before, undo.after, undo.state) == ("second", "first", State.FINAL)
    assert after(store) == "first"
    undo = store.memory.undo(number(first), author="Noam", at=NOON)
    assert (undo.before, undo.after, undo.state) == ("first", "Hello to you.", State.TRANSLATED)
    assert after(store) is None
    assert [event.action for event in store.memory.history(KEY, "en")] == ["correct", "correct", "undo", "undo"]


def test_an_older_event_taken_back_changes_nothing_that_is_shown(store: Store) -> None:
    first = store.memory.record(correction(after="first"))
    store.memory.record(correction(after="second"))
    assert store.memory.undo(number(first), author="Noam", at=NOON).after == "second"
    assert after(store) == "second"


def test_what_is_taken_back_at_a_place_uncovers_the_wider_scopes(store: Store) -> None:
    store.memory.record(correction(after="everywhere"))
    document = store.memory.record(correction(after="in this document", document_id="this"))
    place = store.memory.record(correction(after="here", document_id="this", occurrence=0))
    undo = store.memory.undo(number(place), author="Noam", at=NOON)
    assert (undo.after, undo.place) == ("in this document", Place("this", 0))
    assert store.memory.undo(number(document), author="Noam", at=NOON).after == "everywhere"
    assert after(store, "this", 0) == "everywhere"


def test_undoing_twice_adds_nothing(store: Store) -> None:
    made = store.memory.record(correction())
    undo = store.memory.undo(number(made), author="Noam", at=NOON)
    assert store.memory.undo(number(made), author="Dana", at=NOON + timedelta(1), expected=99) == undo
    assert store.stats().corrections == 2


def test_what_was_taken_back_can_be_said_again(store: Store) -> None:
    made = store.memory.record(correction())
    store.memory.undo(number(made), author="Noam", at=NOON)
    again = store.memory.record(correction())
    assert number(again) > number(made)
    assert after(store) == correction().after


def test_an_import_does_not_bring_back_what_was_taken_back(store: Store) -> None:
    made = store.memory.record(correction())
    store.memory.undo(number(made), author="Noam", at=NOON)
    assert store.memory.record_many([correction()]) == 0
    assert after(store) is None


def test_only_what_gave_a_target_can_be_taken_back(store: Store) -> None:
    comment = store.memory.record(correction(action=Action.COMMENT, note="why?"))
    undone = store.memory.undo(number(store.memory.record(correction())), author="Noam", at=NOON)
    for event in (comment, undone):
        with pytest.raises(ValueError, match=rf"event {event.id} \({event.action.value}\) gave no target"):
            store.memory.undo(number(event), author="Noam", at=NOON)
    with pytest.raises(NotInStore, match="no correction 99 in the store: take an id from the history"):
        store.memory.undo(99, author="Noam", at=NOON)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"action": Action.UNDO, "undoes": 1}, "an UNDO among what is to be recorded"),
        ({"action": Action.UNDO}, "undo of event None"),
        ({"undoes": 1}, "correct of event 1"),
        ({"occurrence": 0}, "occurrence 0 of document None: a place is a document and a turn"),
        ({"occurrence": -1, "document_id": "this"}, "occurrence -1 of document 'this'"),
    ],
)
def test_an_event_that_contradicts_itself_is_refused(store: Store, changes: dict[str, Any], message: str) -> None:
    store.memory.record(correction("אחר"))
    with pytest.raises(ValueError, match=message):
        store.memory.record(correction(**changes))
    with pytest.raises(ValueError, match=message):
        store.memory.record_many([correction(**changes)])
    assert store.stats().corrections == 1


def test_accepting_keeps_the_text_and_says_who_stands_for_it(store: Store) -> None:
    accepted = store.memory.record(
        correction(after="Hello to you.", action=Action.ACCEPT, state=State.REVIEWED, signature="ct2 beam=4", seen=0)
    )
    assert store.memory.look_up([KEY], "en") == {KEY: accepted}
    assert store.memory.get(number(accepted)) == accepted


def test_remarks_change_no_text_and_no_version(store: Store) -> None:
    made = store.memory.record(correction())
    comment = store.memory.record(correction(action=Action.COMMENT, note="why?", author="Noam"), expected=made.id)
    report = store.memory.record(correction(action=Action.REPORT, note="wrong", author="Ruth", document_id="this"))
    assert store.memory.look_up([KEY], "en", "this") == {KEY: made}
    assert store.memory.remarks([KEY], "en") == {KEY: (comment,)}
    assert store.memory.remarks([KEY, "00" * 32], "en", "this") == {KEY: (comment, report)}
    assert store.memory.remarks([KEY], "pt") == {}
    store.memory.record(correction(after="else"), expected=made.id)
    # Sent twice, said once; said again after somebody else has spoken, it is said again.
    again = store.memory.record(replace(report, id=None, at=NOON + timedelta(1)))
    assert again == report


def test_a_save_over_what_the_reviewer_saw_is_recorded_with_it(store: Store) -> None:
    first = store.memory.record(correction(after="first"), expected=0)
    second = store.memory.record(correction(after="second", before="first"), expected=first.id)
    assert (first.seen, second.seen) == (0, first.id)
    assert store.memory.history(KEY, "en") == (first, second)


def test_a_save_over_what_the_reviewer_did_not_see_is_a_conflict(store: Store) -> None:
    theirs = store.memory.record(correction(after="theirs", author="Noam"))
    mine = correction(after="mine")
    with pytest.raises(Conflict, match=r"'שלום לכם\.' in en was changed in between: .* Noam .* save again") as caught:
        store.memory.record(mine, expected=0)
    assert caught.value.current == theirs
    assert caught.value.attempted == replace(mine, seen=0)
    assert store.memory.history(KEY, "en") == (theirs,)
    assert store.memory.record(mine, expected=theirs.id).seen == theirs.id


def test_a_conflict_with_an_undo_says_so(store: Store) -> None:
    made = store.memory.record(correction())
    store.memory.undo(number(made), author="Noam", at=NOON)
    with pytest.raises(Conflict, match=r"it was taken back \(version 0, you saw 1\)") as caught:
        store.memory.record(correction(after="mine"), expected=made.id)
    assert caught.value.current is None


def test_an_undo_can_be_in_conflict_too(store: Store) -> None:
    first = store.memory.record(correction(after="first"))
    second = store.memory.record(correction(after="second"))
    with pytest.raises(Conflict) as caught:
        store.memory.undo(number(first), author="Noam", at=NOON, expected=first.id)
    assert caught.value.current == second
    assert caught.value.attempted is not None
    assert caught.value.attempted.undoes == first.id
    assert store.memory.undo(number(second), author="Noam", at=NOON, expected=second.id).seen == second.id


def test_versions_are_those_of_the_place(store: Store) -> None:
    everywhere = store.memory.record(correction(after="everywhere"))
    here = store.memory.record(correction(after="here", document_id="this", occurrence=0), expected=everywhere.id)
    store.memory.record(correction(after="there", document_id="this", occurrence=1), expected=everywhere.id)
    store.memory.record(correction(after="everywhere else"), expected=everywhere.id)
    with pytest.raises(Conflict):
        store.memory.record(correction(after="x", document_id="this", occurrence=0), expected=everywhere.id)
    # Who stands at a place and speaks of everywhere saw what the place shows.
    with pytest.raises(Conflict):
        store.memory.record(correction(after="y"), expected=here.id)
    assert store.memory.record(correction(after="y"), expected=here.id, at=Place("this", 0)).document_id is None


def test_what_is_sent_twice_is_no_conflict(store: Store) -> None:
    made = store.memory.record(correction(), expected=0)
    assert store.memory.record(correction(), expected=0) == made


def test_a_conflict_survives_the_way_between_processes(store: Store) -> None:
    error = Conflict("changed", store.memory.record(correction()), correction(after="mine"))
    back = pickle.loads(pickle.dumps(error))
    assert (str(back), back.current, back.attempted) == ("changed", error.current, error.attempted)


def test_history_of_a_document_leaves_the_others_out(store: Store) -> None:
    for document_id in (None, "this", "that"):
        store.memory.record(correction(document_id=document_id))
    assert [one.document_id for one in store.memory.history(KEY, "en")] == [None, "this", "that"]
    assert [one.document_id for one in store.memory.history(KEY, "en", document_id="this")] == [None, "this"]


def test_activity_is_newest_first_and_filtered(store: Store) -> None:
    book = store.documents.add(
        name="b", media_type="t", encoding=None, lang="he", data=b"", paragraphs=paragraphs("אחת", "שתיים")
    ).id
    one = store.memory.record(correction("אחת", author="Noam"))
    two = store.memory.record(correction("שתיים", document_id=book, action=Action.ACCEPT))
    three = store.memory.record(correction("שלוש", at=NOON + timedelta(1)))
    four = store.memory.record(correction("אחת", target_lang="pt", document_id="another"))
    assert store.memory.events() == (four, three, two, one)
    assert store.memory.events(author="Noam") == (one,)
    assert store.memory.events(document_id=book) == (two, one)
    assert store.memory.events(target_lang="pt") == (four,)
    assert store.memory.events(action=Action.ACCEPT) == (two,)
    assert store.memory.events(since=NOON + timedelta(hours=1)) == (three,)
    assert store.memory.events(after_id=number(two)) == (four, three)
    assert store.memory.events(limit=2) == (four, three)
    assert store.memory.events(limit=2, before_id=number(three)) == (two, one)
    assert store.memory.newest_id() == four.id


def test_all_that_holds_somewhere_is_streamed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cache.memory._ROWS_AT_ONCE", 2)
    store.memory.record(correction("אחת", "overtaken"))
    one = store.memory.record(correction("אחת", "newer"))
    here = store.memory.record(correction("אחת", "here", document_id="this", occurrence=3))
    gone = store.memory.record(correction("אחת", "gone", document_id="this"))
    store.memory.undo(number(gone), author="Noam", at=NOON)
    back = store.memory.record(correction("שתיים", "back"))
    store.memory.undo(number(store.memory.record(correction("שתיים", "x"))), author="Noam", at=NOON)
    store.memory.record(correction("שתיים", action=Action.COMMENT, note="hm"))
    other = store.memory.record(correction("שתיים", target_lang="pt", source_lang="ar"))
    assert list(store.memory.effective()) == [one, here, back, other]
    assert list(store.memory.effective(target_lang="en")) == [one, here, back]
    assert list(store.memory.effective("ar")) == [other]
    assert list(store.memory.effective(after_id=number(here))) == [back, other]
    assert list(store.memory.effective("kk")) == []


def test_pruning_touches_nothing_that_people_made(store: Store) -> None:
    made = store.memory.record(correction(signature="ct2 beam=4"))
    store.prune()
    assert store.memory.history(KEY, "en") == (made,)


def test_nothing_is_asked_of_a_store_without_corrections(store: Store) -> None:
    assert store.memory.held([KEY], "en", "this") == {}
    assert store.memory.newest_id() == 0
    assert store.memory.events() == ()
    assert list(store.memory.effective()) == []
