import json

from cache import Store, StoredDocument
from tests.engines import WatchedEngine
from tests.translate.review.conftest import document as document
from translate.document_library import load_document
from translate.evaluation.triples import as_json_lines, document_held, memory_triples, triples
from translate.pipeline import translate
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Scope

LEILA = Reviewer("Leila")


def correct(store: Store, document: StoredDocument, index: int, text: str, scope: Scope = Scope.EVERYWHERE) -> None:
    desk = Desk(store, LEILA)
    desk.correct(desk.look(document.id, index, "pt"), text, scope=scope)


def test_each_engine_that_translated_it_gives_a_triple(store: Store, document: StoredDocument) -> None:
    correct(store, document, 2, "Um barco.")
    translate([load_document(store, document.id)], "pt", WatchedEngine(), store)
    assert len(list(memory_triples(store, "pt"))) == 1
    # What memory holds is decoded by no newer engine: another store's text stands for it here.
    [triple] = memory_triples(store, "pt")
    assert (triple.source, triple.correction, triple.author) == ("A boat came at dusk.", "Um barco.", "Leila")
    assert "A boat came at dusk." in triple.hypothesis
    assert triple.signature.startswith("fake")


def test_two_engines_are_told_apart(store: Store, document: StoredDocument) -> None:
    translate([load_document(store, document.id)], "pt", WatchedEngine(), store)
    correct(store, document, 2, "Um barco.")
    assert {one.signature.split()[0] for one in memory_triples(store, "pt")} == {"fake", "watched"}


def test_only_what_holds_counts(store: Store, document: StoredDocument) -> None:
    correct(store, document, 2, "Um.")
    correct(store, document, 2, "Dois.")
    desk = Desk(store, LEILA)
    assert [one.correction for one in memory_triples(store, "pt")] == ["Dois."]
    desk.undo(desk.look(document.id, 2, "pt"))
    assert [one.correction for one in memory_triples(store, "pt")] == ["Um."]
    assert list(memory_triples(store, "kk")) == []
    assert list(memory_triples(store, "pt", "he")) == []


def test_a_document_has_what_holds_at_each_place(store: Store, document: StoredDocument) -> None:
    correct(store, document, 1, "Aqui.", Scope.PLACE)
    correct(store, document, 3, "Ali.", Scope.PLACE)
    found = list(triples(store, document_held(store, [document.id], "pt")))
    assert [one.correction for one in found] == ["Aqui.", "Ali."]
    assert {one.document for one in found} == {"page.txt"}


def test_lines_of_json_are_read_back(store: Store, document: StoredDocument) -> None:
    correct(store, document, 2, "Um «barco»\ne outro.")
    [line] = as_json_lines(memory_triples(store, "pt"))
    row = json.loads(line)
    assert "\n" not in line
    assert (row["source"], row["correction"]) == ("A boat came at dusk.", "Um «barco»\ne outro.")
    assert row["at"].endswith("+00:00")


def test_lines_of_json_are_text_whatever_people_wrote(store: Store, document: StoredDocument) -> None:
    correct(store, document, 2, "Um\ud800 barco\u2028\x9b31m.")
    [line] = as_json_lines(memory_triples(store, "pt"))
    assert line.isprintable()
    assert json.loads(line.encode())["correction"] == "Um\ud800 barco\u2028\x9b31m."
