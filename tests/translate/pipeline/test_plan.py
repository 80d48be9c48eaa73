"""Planning: what a run would take, without doing any of it."""

from datetime import UTC, datetime

from cache import Correction, Store
from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document, paragraph
from translate.pipeline import plan, translate

TWO = "The mill is old. It still turns."


def test_a_plan_counts_what_is_there_and_what_is_not(store: Store) -> None:
    translate([document("Known already.")], "pt", WatchedEngine(), store)
    store.memory.record(
        Correction(
            "By a person.", "en", "pt", after="Por uma pessoa.", author="Rui", at=datetime(2026, 1, 1, tzinfo=UTC)
        )
    )
    engine = WatchedEngine()
    page = document("Known already.", "By a person.", TWO, paragraph("1984", translatable=False))

    [planned] = plan([page], "pt", engine, store).documents

    assert planned.name == "page.txt"
    assert (planned.paragraphs, planned.memory, planned.cached, planned.decode_sentences) == (4, 1, 1, 2)
    assert planned.characters == sum(len(one.text) for one in page.paragraphs)
    assert planned.seconds == round(2 / engine.sentences_per_second, 1)
    assert engine.calls == []


def test_a_plan_writes_nothing(store: Store) -> None:
    plan([document(TWO)], "pt", WatchedEngine(), store)

    stats = store.stats()
    assert (stats.documents, stats.sentences, stats.units) == (0, 0, 0)


def test_a_sentence_that_two_documents_share_is_planned_once(store: Store) -> None:
    planned = plan(
        [document(TWO), document("It still turns. Not for long.", name="b.txt")], "pt", WatchedEngine(), store
    )

    assert [one.decode_sentences for one in planned.documents] == [2, 1]


def test_a_plan_is_what_the_run_then_does(store: Store) -> None:
    pages = [document(TWO, "Again. And again."), document("And again. New.", name="b.txt")]
    planned = plan(pages, "pt", WatchedEngine(), store)
    engine = WatchedEngine()

    translate(pages, "pt", engine, store)

    assert sum(one.decode_sentences for one in planned.documents) == len(engine.sentences)
    assert sum(one.decode_sentences for one in plan(pages, "pt", engine, store).documents) == 0


def test_what_no_engine_reads_is_not_to_be_decoded(store: Store) -> None:
    [planned] = plan([document(TWO)], "pt", lambda lang: None, store).documents

    assert (planned.decode_sentences, planned.seconds) == (0, 0.0)


def test_each_language_is_planned_with_its_own_engine(store: Store) -> None:
    page = document("Two. Sentences.", paragraph("Одно предложение.", lang="ru"))

    [planned] = plan([page], "pt", {"en": WatchedEngine(), "ru": WatchedEngine(beam=1)}.get, store).documents

    assert planned.decode_sentences == 3
