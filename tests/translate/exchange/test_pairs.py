from dataclasses import replace
from datetime import UTC, datetime

from cache import State, Store, source_key
from translate.exchange.pairs import memory_file
from translate.exchange.returned import Pair, ReturnedFile
from translate.memory import Imported, import_memory

AT = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
NOW = datetime(2025, 1, 1, tzinfo=UTC)
PAIR = Pair("unit 1", "One.", "Um.", "en", "pt", "Zoe", AT, "sure", State.REVIEWED, "d1", 2)


def carry_out(store: Store, *pairs: Pair, ours: bool = False) -> Imported:
    found = ReturnedFile("m.tmx", "TMX", pairs=pairs, ours=ours, passed=3)
    return import_memory(store, memory_file(found, author="Rina", note="from m.tmx", at=NOW))


def test_pairs_from_elsewhere_hold_everywhere_under_the_importers_name(store: Store) -> None:
    assert carry_out(store, PAIR) == Imported(added=1, known=0, unchanged=0, untranslated=3)
    [event] = store.memory.events()
    assert (event.author, event.at, event.document_id, event.occurrence) == ("Rina", NOW, None, None)
    assert (event.state, event.note) == (State.FINAL, "sure; by Zoe, 2024-05-01; from m.tmx")
    assert carry_out(store, PAIR).known == 1
    assert len(store.memory.events()) == 1


def test_our_own_keep_scope_and_state(store: Store) -> None:
    carry_out(store, PAIR, ours=True)
    [event] = store.memory.events()
    assert (event.document_id, event.occurrence, event.state) == ("d1", 2, State.REVIEWED)


def test_our_own_are_known_by_their_wording_in_their_document(store: Store) -> None:
    carry_out(store, PAIR, ours=True)
    assert carry_out(store, replace(PAIR, author="Other", note=None), ours=True).known == 1
    assert carry_out(store, replace(PAIR, document_id="d2"), ours=True).added == 1
    assert carry_out(store, replace(PAIR, document_id=None, occurrence=None), ours=True).known == 1


def test_a_pair_without_author_has_the_importers_note_alone(store: Store) -> None:
    carry_out(store, Pair("line 2", "One.", "Um.", "en", "pt"))
    [event] = store.memory.history(source_key("One.", "en"), "pt")
    assert event.note == "from m.tmx"
