"""Corrections in documents: which shows where, that they outlive engines, and that nothing is decoded for them."""

from datetime import UTC, datetime
from typing import Any

from cache import Action, Correction, Origin, Span, State, Store, TranslationUnit
from cache.keys import source_key
from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document
from translate.document import ParallelDocument
from translate.document_library import add_document
from translate.pipeline import assemble, assemble_document, plan, translate
from translate.pipeline.corrections import accepted_units, corrections_of

AT = datetime(2024, 5, 1, 12, tzinfo=UTC)
ONE, TWO = "The mill is old.", "It still turns."


def correction(source: str, after: str, **changes: Any) -> Correction:
    return Correction(source, "en", "pt", after, "Dana", AT, **changes)


def targets(parallel: ParallelDocument) -> list[str | None]:
    return [unit.target for unit in parallel.units]


def test_a_correction_comes_with_its_author_date_state_and_version(store: Store) -> None:
    made = store.memory.record(correction(ONE, "O moinho é velho.", state=State.REVIEWED, note="n"))

    [unit] = assemble_document(store, document(ONE), "pt").units

    assert (unit.target, unit.origin, unit.state) == ("O moinho é velho.", Origin.MEMORY, State.REVIEWED)
    assert (unit.author, unit.at, unit.version, unit.note) == ("Dana", AT, made.id, "n")


def test_machine_text_has_no_author_and_version_zero(store: Store) -> None:
    [parallel] = translate([document(ONE)], "pt", WatchedEngine(), store)

    assert (parallel.units[0].author, parallel.units[0].at, parallel.units[0].version) == (None, None, 0)


def test_a_correction_of_one_place_shows_at_that_place_alone(store: Store) -> None:
    book, other = add_document(store, document(ONE, TWO, ONE, ONE)), document(ONE, ONE, name="other")
    translate([book, other], "pt", WatchedEngine(), store)

    store.memory.record(correction(ONE, "Aqui.", document_id=book.id, occurrence=1))

    machine = ["THE MILL IS OLD.", "IT STILL TURNS."]
    assert targets(assemble_document(store, book, "pt")) == [*machine, "Aqui.", machine[0]]
    assert targets(assemble_document(store, other, "pt")) == [machine[0]] * 2


def test_a_page_of_a_document_knows_the_turns_before_it(store: Store) -> None:
    book = add_document(store, document(ONE, TWO, ONE, ONE))
    store.memory.record(correction(ONE, "Aqui.", document_id=book.id, occurrence=1))
    store.memory.record(correction(ONE, "No livro.", document_id=book.id))
    store.memory.record(correction(ONE, "Em toda parte."))

    def page(*places: int) -> list[str | None]:
        paragraphs = [book.paragraphs[place] for place in places]
        parallel = assemble(
            store, name="", paragraphs=paragraphs, source_lang="en", target_lang="pt", document_id=book.id
        )
        return targets(parallel)

    assert page(0, 1, 2, 3) == ["No livro.", None, "Aqui.", "No livro."]
    assert page(2, 3) == ["Aqui.", "No livro."]
    assert page(3) == ["No livro."]
    assert page(3, 2) == ["No livro.", "Aqui."]
    store.documents.remove(book.id or "")
    assert page(2, 3) == ["No livro."] * 2


def test_a_corrected_paragraph_shows_at_once_in_every_document(store: Store) -> None:
    documents = [document(ONE, TWO, name=name) for name in "abc"]
    translate(documents, "pt", WatchedEngine(), store)

    store.memory.record(correction(ONE, "O moinho é velho."))

    for one in documents:
        assert targets(assemble_document(store, one, "pt")) == ["O moinho é velho.", "IT STILL TURNS."]


def test_what_memory_holds_is_never_decoded(store: Store) -> None:
    book = add_document(store, document(ONE, ONE))
    store.memory.record(correction(ONE, "Aqui.", document_id=book.id, occurrence=0))
    store.memory.record(correction(ONE, "Ali.", document_id=book.id, occurrence=1, action=Action.ACCEPT))
    engine = WatchedEngine()

    assert plan([book], "pt", engine, store).documents[0].decode_sentences == 0
    [parallel] = translate([book], "pt", engine, store)

    assert targets(parallel) == ["Aqui.", "Ali."]
    assert engine.calls == []


def test_an_undo_shows_the_machine_text_again(store: Store) -> None:
    translate([document(ONE)], "pt", WatchedEngine(), store)
    made = store.memory.record(correction(ONE, "O moinho."))

    store.memory.undo(made.id or 0, author="Noam", at=AT)

    [unit] = assemble_document(store, document(ONE), "pt").units
    assert (unit.target, unit.origin, unit.version) == ("THE MILL IS OLD.", Origin.MACHINE, 0)


def test_remarks_leave_the_machine_text(store: Store) -> None:
    store.memory.record(correction(ONE, "THE MILL IS OLD.", action=Action.REPORT, note="wrong"))

    [parallel] = translate([document(ONE)], "pt", WatchedEngine(), store)

    assert (parallel.units[0].origin, parallel.units[0].author) == (Origin.MACHINE, None)


def test_a_newer_engine_translates_everything_anew_and_all_corrections_stand(store: Store) -> None:
    sources = [f"Sentence number {number}." for number in range(30)]
    book = add_document(store, document(*sources, sources[0]))
    [old] = translate([book], "pt", WatchedEngine(beam=1), store)
    assert {unit.signature for unit in old.units} != {None}
    for number, unit in enumerate(old.units[:9]):
        scopes: list[dict[str, Any]] = [{}, {"document_id": book.id}, {"document_id": book.id, "occurrence": 0}]
        action = Action.ACCEPT if number % 2 else Action.CORRECT
        text = unit.target or "" if number % 2 else f"Frase {number}."
        store.memory.record(
            correction(
                unit.source, text, action=action, signature=unit.signature, before=unit.target, **scopes[number % 3]
            ),
            expected=0,
        )
    corrected = [unit for unit in assemble_document(store, book, "pt").units if unit.origin is Origin.MEMORY]
    newer = WatchedEngine(beam=2)

    [new] = translate([book], "pt", newer, store)

    assert [unit for unit in new.units if unit.origin is Origin.MEMORY] == corrected
    assert len(corrected) == 10
    machine = [unit for unit in new.units if unit.origin is not Origin.MEMORY]
    assert all("beam=2" in (unit.signature or "") for unit in machine)
    assert sorted(newer.sentences) == sorted(sources[9:])


def test_accepted_text_keeps_the_alignment_that_is_known(store: Store) -> None:
    # What the engine makes of the first sentence looks like two.
    source, whole = f"{ONE} {TWO}", "O moinho. É velho. Ainda gira."
    made = TranslationUnit(
        *(source, "en", "pt", whole, Origin.MACHINE, State.TRANSLATED, "engine 1"),
        alignment=(Span(0, 16, 0, 18), Span(17, 32, 19, 30)),
    )
    store.units.put_many([made])
    store.memory.record(correction(source, whole, action=Action.ACCEPT, signature="engine 1", seen=0))

    [unit] = assemble_document(store, document(f"{ONE}\n {TWO}"), "pt").units
    assert [(span.source_start, span.target_end) for span in unit.alignment] == [(0, 18), (18, 30)]

    store.prune()
    [unit] = assemble_document(store, document(source), "pt").units
    assert unit.target == whole
    assert (unit.alignment[0].source_start, unit.alignment[-1].target_end) == (0, 30)


def test_what_was_accepted_at_two_places_keeps_its_sentences_at_both(store: Store) -> None:
    book = add_document(store, document(f"{ONE} {TWO}", f"{ONE} {TWO}"))
    [machine] = translate([book], "pt", WatchedEngine(), store)
    unit = machine.units[0]
    for occurrence in (0, 1):
        store.memory.record(
            correction(
                unit.source,
                unit.target or "",
                document_id=book.id,
                occurrence=occurrence,
                action=Action.ACCEPT,
                signature=unit.signature,
            )
        )
    keys = [source_key(unit.source, unit.source_lang)] * 2

    accepted = accepted_units(store, keys, corrections_of(store, book.paragraphs, keys, "pt", book.id))

    assert len(accepted) == 2
    assert {one.alignment for one in accepted.values()} == {unit.alignment}
