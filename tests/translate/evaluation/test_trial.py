from cache import Store, StoredDocument
from tests.engines import WatchedEngine
from tests.translate.review.conftest import document as document
from translate.evaluation.trial import trial
from translate.evaluation.triples import document_held, memory_held
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Scope

LEILA = Reviewer("Leila")


def test_a_newer_engine_is_asked_for_what_memory_holds(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, LEILA)
    desk.correct(desk.look(document.id, 2, "pt"), "Um barco.")
    before = store.stats()
    [triple] = trial(memory_held(store, "pt"), "pt", WatchedEngine())
    assert (triple.hypothesis, triple.correction) == ("A BOAT CAME AT DUSK.", "Um barco.")
    assert triple.signature.startswith("watched")
    assert store.stats() == before


def test_places_and_documents_are_told_apart(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, LEILA)
    desk.correct(desk.look(document.id, 1, "pt"), "Aqui.", scope=Scope.PLACE)
    desk.correct(desk.look(document.id, 3, "pt"), "Ali.", scope=Scope.PLACE)
    engine = WatchedEngine()
    found = list(trial(document_held(store, [document.id], "pt"), "pt", engine))
    assert [(one.document, one.correction) for one in found] == [("page.txt", "Aqui."), ("page.txt", "Ali.")]
    assert {one.hypothesis for one in found} == {"THE LAKE WAS CALM."}


def test_what_no_engine_reads_is_left_out(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, LEILA)
    desk.correct(desk.look(document.id, 2, "pt"), "Um barco.")
    assert list(trial(memory_held(store, "pt"), "pt", lambda lang: None)) == []
    assert list(trial(memory_held(store, "kk"), "kk", WatchedEngine())) == []
