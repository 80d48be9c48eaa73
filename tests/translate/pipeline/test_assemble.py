"""Reading from the store alone."""

from datetime import UTC, datetime
from importlib.metadata import version

from cache import Correction, Origin, State, Store
from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document, paragraph
from translate.checks import CHECKS_VERSION
from translate.document_library import add_document, load_document
from translate.pipeline import assemble, assemble_document, translate
from translate.pipeline.units import PIPELINE_VERSION, unit_signature
from translate.sentences import SPLITTER_VERSION


def test_what_is_not_there_yet_is_pending(store: Store) -> None:
    translate([document("One.")], "pt", WatchedEngine(), store)

    parallel = assemble_document(store, document("One.", "Two."), "pt")

    assert [unit.target for unit in parallel.units] == ["ONE.", None]
    assert parallel.units[1].state is State.INITIAL
    assert parallel.pending == 1


def test_without_an_engine_the_newest_machine_text_counts(store: Store) -> None:
    translate([document("One.")], "pt", WatchedEngine(beam=1), store)
    translate([document("One.")], "pt", WatchedEngine(beam=2), store)

    [unit] = assemble_document(store, document("One."), "pt").units

    assert (unit.signature or "").startswith("watched beam=2")


def test_with_an_engine_only_its_own_text_counts(store: Store) -> None:
    translate([document("One.")], "pt", WatchedEngine(beam=1), store)

    assert assemble_document(store, document("One."), "pt", WatchedEngine(beam=1)).pending == 0
    assert assemble_document(store, document("One."), "pt", WatchedEngine(beam=2)).pending == 1


def test_memory_is_found_without_any_engine(store: Store) -> None:
    store.memory.record(Correction("One.", "en", "pt", after="Um.", author="R", at=datetime(2026, 1, 1, tzinfo=UTC)))

    [unit] = assemble_document(store, document("One."), "pt").units

    assert (unit.target, unit.origin) == ("Um.", Origin.MEMORY)
    assert [(span.source_start, span.source_end) for span in unit.alignment] == [(0, 4)]


def test_another_language_in_the_document_is_pending_while_no_engine_is_asked(store: Store) -> None:
    page = document(paragraph("Это по-русски.", lang="ru"))

    assert assemble_document(store, page, "pt").pending == 1


def test_a_page_of_a_document_can_be_had_by_itself(store: Store) -> None:
    page = document("One.", "Two.", "Three.")
    translate([page], "pt", WatchedEngine(), store)

    parallel = assemble(store, name="page", paragraphs=page.paragraphs[1:2], source_lang="en", target_lang="pt")

    assert [unit.target for unit in parallel.units] == ["TWO."]
    assert parallel.paragraphs[0].index == 1


def test_a_document_comes_back_from_the_library_as_it_went_in(store: Store) -> None:
    page = document("One.", paragraph("1984", translatable=False), "Three.")

    added = add_document(store, page)

    assert added.id is not None
    assert load_document(store, added.id) == added
    assert added.data is None
    assert store.documents.original(added.id) == page.data
    assert add_document(store, page).id == added.id


def test_a_correction_of_a_paragraph_that_is_shown_as_it_is_is_applied(store: Store) -> None:
    page = document(paragraph("Quelle note!", lang="fr", translatable=False), paragraph("Já em português.", lang="pt"))
    when = datetime(2026, 1, 1, tzinfo=UTC)
    store.memory.record(Correction("Quelle note!", "fr", "pt", after="Que nota!", author="R", at=when))
    store.memory.record(Correction("Já em português.", "pt", "pt", after="Já está em português.", author="R", at=when))

    parallel = assemble_document(store, page, "pt")

    assert [unit.target for unit in parallel.units] == ["Que nota!", "Já está em português."]


def test_the_signature_of_a_paragraph_names_all_that_changes_it() -> None:
    signature = unit_signature(WatchedEngine(beam=7))

    assert signature == (
        f"watched beam=7 split={SPLITTER_VERSION}/sentencex-{version('sentencex')} "
        f"checks={CHECKS_VERSION} pipeline={PIPELINE_VERSION}"
    )
