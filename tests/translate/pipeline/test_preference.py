"""The engine that was asked last is the one whose text is read."""

from cache import Store
from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document
from translate.pipeline import assemble_document, translate
from translate.pipeline.preference import prefer

PAGE = document("One.", "Two.", "1984")


def beams(store: Store) -> list[str]:
    units = assemble_document(store, PAGE, "pt").units
    return [(unit.signature or "none").partition(" split")[0] for unit in units]


def test_a_cached_run_brings_its_engine_back(store: Store) -> None:
    translate([PAGE], "pt", WatchedEngine(beam=1), store)
    translate([PAGE], "pt", WatchedEngine(beam=2), store)
    assert beams(store) == ["watched beam=2", "watched beam=2", "none"]
    engine = WatchedEngine(beam=1)

    [parallel] = translate([PAGE], "pt", engine, store)
    moved = prefer(store, parallel)

    assert engine.calls == []
    assert moved == 2
    assert beams(store) == ["watched beam=1", "watched beam=1", "none"]


def test_nothing_is_written_where_nothing_changes(store: Store) -> None:
    [parallel] = translate([PAGE], "pt", WatchedEngine(), store)

    assert prefer(store, parallel) == 0
    assert prefer(store, assemble_document(store, document("7"), "pt")) == 0


def test_texts_of_the_other_engine_stay_in_the_cache(store: Store) -> None:
    translate([PAGE], "pt", WatchedEngine(beam=1), store)
    [parallel] = translate([PAGE], "pt", WatchedEngine(beam=2), store)
    prefer(store, parallel)
    engine = WatchedEngine(beam=1)

    translate([PAGE], "pt", engine, store)

    assert engine.calls == []
