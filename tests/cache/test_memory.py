from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import text as sql

from cache import CacheError, Correction, State, Store, source_key
from tests.cache.samples import NOON, TEXTS, correction, corrections

KEY = source_key(correction().source, "he")


def test_a_correction_is_recorded_with_a_number(store: Store) -> None:
    made = correction(note="idiom", document_id="abc", state=State.REVIEWED)
    recorded = store.memory.record(made)
    assert recorded == replace(made, id=recorded.id)
    assert isinstance(recorded.id, int)
    assert store.memory.history(KEY, "en") == (recorded,)


def test_look_up_gives_the_newest(store: Store) -> None:
    store.memory.record(correction(after="first"))
    second = store.memory.record(correction(after="second", before="first"))
    assert store.memory.look_up([KEY, "00" * 32], "en") == {KEY: second}
    assert store.memory.look_up([KEY], "pt") == {}


def test_newest_is_what_was_recorded_last_whatever_clocks_say(store: Store) -> None:
    """A reviewer whose clock is slow must not see a correction accepted and not applied."""
    store.memory.record(correction(after="by a fast clock", at=NOON + timedelta(hours=1)))
    store.memory.record(correction(after="by a slow clock", at=NOON))
    assert store.memory.look_up([KEY], "en")[KEY].after == "by a slow clock"


def test_this_document_comes_before_anywhere(store: Store) -> None:
    store.memory.record(correction(after="here", document_id="this"))
    store.memory.record(correction(after="anywhere"))
    store.memory.record(correction(after="there", document_id="that"))
    after = {id: store.memory.look_up([KEY], "en", id)[KEY].after for id in ("this", "that", "another", None)}
    assert after == {"this": "here", "that": "there", "another": "anywhere", None: "anywhere"}


def test_corrections_are_found_wherever_the_paragraph_turns_up(store: Store) -> None:
    store.memory.record(correction("שלום  לכם.\n"))
    assert KEY in store.memory.look_up([KEY], "en")


def test_history_is_complete_and_oldest_first(store: Store) -> None:
    for after in ("one", "two", "three"):
        store.memory.record(correction(after=after))
    store.memory.record(correction(after="другое", target_lang="ru"))
    store.memory.record(correction("אחר", after="else"))
    assert [event.after for event in store.memory.history(KEY, "en")] == ["one", "two", "three"]


def test_the_same_correction_again_is_not_a_new_event(store: Store) -> None:
    first = store.memory.record(correction())
    assert store.memory.record(correction(at=NOON + timedelta(days=1), before="else")) == first
    assert store.stats().corrections == 1


def test_going_back_to_an_earlier_wording_is_a_new_event(store: Store) -> None:
    for after in ("one", "two", "one"):
        store.memory.record(correction(after=after))
    assert store.memory.look_up([KEY], "en")[KEY].after == "one"
    assert len(store.memory.history(KEY, "en")) == 3


def test_what_says_something_else_is_a_new_event(store: Store) -> None:
    changes: list[dict[str, Any]] = [
        {"after": "x"},
        {"author": "x"},
        {"note": "x"},
        {"document_id": "x"},
        {"state": State.REVIEWED},
        {"source": "x"},
        {"source_lang": "ar"},
        {"target_lang": "pt"},
    ]
    others = [correction(**{"after": "Hello.", **change}) for change in changes]
    assert store.memory.record_many([correction(after="Hello."), *others]) == 9
    assert store.memory.record_many([*others, correction(after="Hello.")]) == 0


def test_importing_again_does_not_undo_what_people_made_of_it(store: Store) -> None:
    imported = [correction(f"פסקה {number}", f"Paragraph {number}", author="sample") for number in range(1500)]
    assert store.memory.record_many([*imported, imported[0]]) == 1500
    better = store.memory.record(correction("פסקה 7", "The seventh paragraph"))
    assert store.memory.record_many(imported) == 0
    key = source_key("פסקה 7", "he")
    assert store.memory.look_up([key], "en") == {key: better}
    assert len(store.memory.look_up([source_key(one.source, "he") for one in imported], "en")) == 1500


def test_nothing_recorded_nothing_found(store: Store) -> None:
    assert store.memory.record_many([]) == 0
    assert store.memory.look_up([], "en") == {}
    assert store.memory.history(KEY, "en") == ()


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=-11, minutes=-30))])
def test_a_moment_stays_the_same_moment(store: Store, zone: timezone) -> None:
    at = datetime(2026, 3, 29, 2, 30, 0, 999999, tzinfo=zone)
    store.memory.record(correction(at=at))
    [found] = store.memory.history(KEY, "en")
    assert found.at == at
    assert found.at.tzinfo is UTC


def test_a_time_without_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match=r"time without zone: 2024-05-01T12:00:00"):
        store.memory.record(correction(at=datetime(2024, 5, 1, 12)))


def test_any_text_comes_back_unchanged(store: Store) -> None:
    for text in TEXTS:
        made = correction(text, text, author=text, before=text, note=text, document_id=text)
        recorded = store.memory.record(made)
        key = source_key(text, "he")
        assert store.memory.look_up([key], "en", text) == {key: recorded}
        assert recorded == replace(made, id=recorded.id)
        assert store.memory.record_many([made]) == 0


def test_what_is_recorded_is_found(store: Store) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(corrections)
    def run(made: Correction) -> None:
        recorded = store.memory.record(made)
        key = source_key(made.source, made.source_lang)
        # Not always the newest: what holds in its scope already is not added again.
        [found] = [one for one in store.memory.history(key, made.target_lang) if one.id == recorded.id]
        assert replace(found, id=None, at=made.at, before=made.before) == made
        assert store.memory.look_up([key], made.target_lang, made.document_id)[key] == recorded

    run()


@pytest.mark.parametrize("statement", ["UPDATE corrections SET after = 'x'", "DELETE FROM corrections"])
def test_no_statement_changes_what_people_made(store: Store, statement: str) -> None:
    recorded = store.memory.record(correction())
    with pytest.raises(CacheError, match="only ever added to"), store.transaction() as connection:
        connection.execute(sql(statement))
    assert store.memory.history(KEY, "en") == (recorded,)
