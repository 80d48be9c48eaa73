"""Corrections by what their wordings say: the same as looking through all that holds."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cache import Correction, Store
from tests.cache.samples import NOON, TEXTS, correction


def found(store: Store, text: str, **wanted: object) -> list[str]:
    return [one.after for one in store.memory.worded(text, **wanted)]  # type: ignore[arg-type]


def test_what_holds_and_says_it(store: Store) -> None:
    first = store.memory.record(correction("a", after="The old river"))
    store.memory.record(correction("a", after="The river"))
    gone = store.memory.record(correction("b", after="A river that is gone"))
    store.memory.undo(gone.id or 0, author="Dana", at=NOON)
    store.memory.record(correction("c", after="A lake"))
    store.memory.record(correction("d", after="River and lake", document_id="book"))
    assert found(store, "river") == ["The river"]
    assert found(store, "river", match_case=False) == ["The river", "River and lake"]
    assert found(store, "lake", document_id="book") == ["River and lake"]
    assert found(store, "river", target_lang="pt") == found(store, "river", source_lang="ru") == []
    assert found(store, "old") == []
    assert first.id is not None


@pytest.mark.parametrize(("text", "wording"), [("РЕКА", "Эта река"), ("ΌΡΟΣ", "όρος"), ("ſ", "S"), ("k", "\u212a")])
def test_case_is_that_of_every_script(store: Store, text: str, wording: str) -> None:
    store.memory.record(correction(after=wording))
    assert found(store, text) == []
    assert found(store, text, match_case=False) == [wording]


@pytest.mark.parametrize("text", ["%", "_", "\\", "'", '"', "\x00", "\x10", "0010", "\ud800", "🙂", "x" * 60_000])
def test_a_text_is_no_pattern(store: Store, text: str) -> None:
    store.memory.record(correction("a", after=f"before{text}after"))
    store.memory.record(correction("b", after="before any after"))
    assert found(store, text) == [f"before{text}after"]


def test_more_than_fit_into_a_statement_come_in_order(store: Store) -> None:
    store.memory.record_many(correction(f"text {n}", after=f"wording {n}") for n in range(2000))
    assert found(store, "wording") == [f"wording {n}" for n in range(2000)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(TEXTS), st.integers(0, 6), st.integers(1, 6), st.booleans())
def test_it_is_what_a_look_at_all_finds(store: Store, whole: str, start: int, length: int, match_case: bool) -> None:
    for number, text in enumerate(TEXTS):
        store.memory.record(correction(f"text {number}", after=text or "nothing"))
    text = whole[start : start + length]
    pattern = re.compile(re.escape(text), 0 if match_case else re.IGNORECASE)
    expected: list[Correction] = [one for one in store.memory.effective() if pattern.search(one.after)]
    assert list(store.memory.worded(text, match_case=match_case)) == expected
