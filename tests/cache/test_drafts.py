"""What is typed and not yet saved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cache import Draft, Store
from tests.cache.samples import NOON, TEXTS, unit

DRAFT = Draft("Dana", "book", 3, "en", "Peace be", 7, NOON, "ab" * 32)


def test_a_draft_comes_back_as_it_was(store: Store) -> None:
    store.drafts.put(DRAFT)
    assert store.drafts.get("Dana", "book", 3, "en") == DRAFT


def test_each_save_takes_the_place_of_the_one_before(store: Store) -> None:
    store.drafts.put(DRAFT)
    newer = replace(DRAFT, text="Peace be with you", seen=8, at=NOON + timedelta(seconds=2), source_key=None)
    store.drafts.put(newer)
    assert store.drafts.list("Dana") == (newer,)


def test_every_person_and_paragraph_has_its_own(store: Store) -> None:
    others = [
        replace(DRAFT, author="Noam"),
        replace(DRAFT, document_id="page"),
        replace(DRAFT, position=4),
        replace(DRAFT, target_lang="pt"),
    ]
    for one in (DRAFT, *others):
        store.drafts.put(one)
    for one in (DRAFT, *others):
        assert store.drafts.get(one.author, one.document_id, one.position, one.target_lang) == one


def test_a_list_is_of_one_person_and_newest_first(store: Store) -> None:
    later = replace(DRAFT, document_id="page", at=NOON + timedelta(hours=1))
    for one in (DRAFT, later, replace(DRAFT, author="Noam")):
        store.drafts.put(one)
    assert store.drafts.list("Dana") == (later, DRAFT)
    assert store.drafts.list("Dana", "book") == (DRAFT,)
    assert store.drafts.list("Ruth") == ()


def test_dropping_takes_one_away(store: Store) -> None:
    store.drafts.put(DRAFT)
    assert not store.drafts.drop("Noam", "book", 3, "en")
    assert store.drafts.drop("Dana", "book", 3, "en")
    assert not store.drafts.drop("Dana", "book", 3, "en")
    assert store.drafts.get("Dana", "book", 3, "en") is None


def test_any_text_comes_back_unchanged(store: Store) -> None:
    for text in (*TEXTS, "n" * 9000):
        draft = Draft(text, text, 0, text, text, 0, NOON)
        store.drafts.put(draft)
        assert store.drafts.get(text, text, 0, text) == draft
        assert store.drafts.list(text) == (draft,)


def test_a_time_without_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="time without zone"):
        store.drafts.put(replace(DRAFT, at=NOON.replace(tzinfo=None)))


def test_pruning_and_removing_leave_drafts(store: Store) -> None:
    added = store.documents.add(name="b", media_type="t", encoding=None, lang="he", data=b"", paragraphs=())
    store.units.put_many([unit()])
    store.drafts.put(replace(DRAFT, document_id=added.id))
    store.prune()
    store.documents.remove(added.id)
    assert len(store.drafts.list("Dana")) == 1


def test_another_window_of_the_same_person_loses_nothing(store: Store) -> None:
    here = replace(DRAFT, at=NOON)
    there = replace(DRAFT, text="Peace to", at=NOON + timedelta(seconds=1))
    assert store.drafts.put(here, known=[]) is None
    # The other window was opened before: it has not seen this draft.
    assert store.drafts.put(there, known=[]) == here
    assert store.drafts.list("Dana") == (here,)
    assert not store.drafts.drop("Dana", "book", 3, "en", known=[])
    # Who has seen it takes its place, and then it is the first window's turn to be told.
    assert store.drafts.put(there, known=[here.at]) is None
    assert store.drafts.put(replace(here, text="Peace b"), known=[here.at]) == there
    assert store.drafts.drop("Dana", "book", 3, "en", known=[here.at, there.at])
    assert store.drafts.list("Dana") == ()


def test_two_windows_with_one_text_have_nothing_to_settle(store: Store) -> None:
    store.drafts.put(DRAFT)
    later = replace(DRAFT, at=NOON + timedelta(seconds=1))
    assert store.drafts.put(later, known=[]) is None
    assert store.drafts.list("Dana") == (later,)
