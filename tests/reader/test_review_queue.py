"""The queue as the page sees it: bit by bit, and never behind what people did."""

from datetime import UTC, datetime

import pytest

from cache import Correction, Origin, State, Store, StoredDocument, Term, TranslationUnit
from reader.review_queue import Queues, following, place_of
from tests.reader.conftest import AddDocument
from translate.review.desk import Desk
from translate.review.queue import QueueFilter, QueueItem, queue
from translate.review.roles import Reviewer

TEXTS = ("It was 1994.", "Nobody came.", "They went home.", "It rained on 5 May.")
MADE = ("Foi em 1995.", "Ninguém veio.", "Foram para casa.", "Choveu a 5 de maio.")


class Clock:
    """A clock that goes on by itself, so much each time that somebody looks."""

    def __init__(self, step: float = 0.0) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def document(store: Store, add_document: AddDocument) -> StoredDocument:
    put(store, *MADE)
    return add_document(*TEXTS)


def put(store: Store, *made: str, signature: str = "hf model=m2m100:1", scores: float = -0.1) -> None:
    store.units.put_many(
        TranslationUnit(text, "en", "pt", target, Origin.MACHINE, State.TRANSLATED, signature, score=scores)
        for text, target in zip(TEXTS, made, strict=False)
    )


def codes(items: tuple[QueueItem, ...]) -> dict[int, list[str]]:
    return {item.paragraph.index: [flag.code for flag in item.reasons] for item in items}


def test_checked_to_the_end_it_is_the_queue(store: Store, document: StoredDocument) -> None:
    found = Queues(store).look("pt", seconds=60)
    assert found.unchecked == 0
    assert list(found.items) == queue(store, "pt")
    assert codes(found.items)[0] == ["numbers"]
    assert found.items[0].paragraph.index == 0


def test_each_look_brings_it_nearer(store: Store, document: StoredDocument) -> None:
    queues = Queues(store, Clock(step=1.0))
    # What is not checked yet is in it all the same.
    first = queues.look("pt", seconds=0)
    assert (len(first.items), first.unchecked) == (len(TEXTS), 4)
    assert [queues.look("pt", seconds=0.5).unchecked for _ in range(5)] == [3, 2, 1, 0, 0]


def test_nothing_is_ranked_anew_while_nothing_changes(store: Store, document: StoredDocument) -> None:
    queues = Queues(store)
    found = queues.look("pt", seconds=60)
    some = QueueFilter(codes=("numbers",))
    assert len(queues.look("pt", some).items) == 1
    assert queues.look("pt", seconds=60) is found
    desk = Desk(store, Reviewer("Dana"))
    desk.comment(desk.look(document.id, 0, "pt"), "Who?")
    assert queues.look("pt").items == found.items


def test_documents_are_read_one_after_the_other(store: Store, add_document: AddDocument) -> None:
    put(store, *MADE)
    ids = [add_document(TEXTS[0], f"More {number}.", name=f"{number}.txt").id for number in range(3)]
    queues = Queues(store, Clock(step=1.0))
    first = queues.look("pt", seconds=0, first=ids[1])
    assert {item.document.id for item in first.items} == {ids[1]}
    assert first.unchecked >= 4
    for _ in range(12):
        found = queues.look("pt", seconds=0.5)
    assert {item.document.id for item in found.items} == set(ids)
    assert found.unchecked == 0


def test_a_document_that_is_deleted_is_forgotten(store: Store, document: StoredDocument) -> None:
    queues = Queues(store)
    queues.look("pt", seconds=60)
    assert queues.flags(document.id, "pt", 0)
    store.documents.remove(document.id)
    assert queues.look("pt").items == ()
    assert queues.flags(document.id, "pt", 0) is None


def test_a_correction_is_seen_at_once(store: Store, document: StoredDocument) -> None:
    queues = Queues(store)
    queues.look("pt", seconds=60)
    desk = Desk(store, Reviewer("Dana"))
    desk.correct(desk.look(document.id, 0, "pt"), "Foi em 1994.")
    found = queues.look("pt", seconds=0)
    assert list(found.items) == queue(store, "pt")
    assert 0 not in codes(found.items)
    reviewed = queues.look("pt", QueueFilter(states=(State.FINAL,)), seconds=0)
    assert [item.unit.target for item in reviewed.items] == ["Foi em 1994."]
    desk.undo(desk.look(document.id, 0, "pt"))
    assert codes(queues.look("pt", seconds=0).items)[0] == ["numbers"]


def test_a_report_is_seen_at_once(store: Store, document: StoredDocument) -> None:
    queues = Queues(store)
    queues.look("pt", seconds=60)
    desk = Desk(store, Reviewer("Noa"))
    desk.report(desk.look(document.id, 2, "pt"), "That is not what it says.")
    first = queues.look("pt", seconds=0).items[0]
    assert (first.paragraph.index, first.reasons[0].code) == (2, "reported")


def test_what_an_engine_makes_anew_is_read_after_a_while(store: Store, document: StoredDocument) -> None:
    clock = Clock()
    queues = Queues(store, clock)
    queues.look("pt", seconds=60)
    put(store, "Foi em 1994.", signature="hf model=m2m100:2")
    assert codes(queues.look("pt", seconds=0).items)[0] == ["numbers"]
    clock.now += 60
    assert codes(queues.look("pt", seconds=60).items)[0] == []


def test_more_news_than_are_read_one_by_one(
    store: Store, document: StoredDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.review_queue._MOST_EVENTS", 2)
    queues = Queues(store)
    queues.look("pt", seconds=60)
    for text, target in zip(TEXTS, MADE, strict=True):
        store.memory.record(Correction(text, "en", "pt", f"{target}!", "Dana", datetime.now(UTC)))
    assert queues.look("pt", seconds=60).items == ()


def test_terms_that_are_missed_are_flags(store: Store, document: StoredDocument) -> None:
    queues = Queues(store)
    assert codes(queues.look("pt", seconds=60).items)[2] == []
    store.glossary.add(Term("home", "lar", "en", "pt", "Dana", datetime.now(UTC)))
    assert codes(queues.look("pt", seconds=60).items)[2] == ["glossary"]
    flags = queues.flags(document.id, "pt", 2)
    assert flags is not None
    assert "'lar'" in flags[0].evidence
    assert queues.flags("nowhere", "pt", 2) is None
    assert queues.flags(document.id, "pt", 99) is None


def test_the_next_one(store: Store, document: StoredDocument) -> None:
    items = Queues(store).look("pt", seconds=60).items
    places = [place_of(item) for item in items]

    def then(here: tuple[str, int], step: int, *, gone: int | None = None) -> tuple[str, int] | None:
        after = [item for number, item in enumerate(items) if number != gone]
        item = following(items, after, here, step)
        return None if item is None else place_of(item)

    assert then(places[0], 1) == places[1]
    assert then(places[1], 1, gone=1) == places[2]
    assert then(places[1], 1, gone=2) == places[3]
    assert then(places[1], -1) == places[0]
    assert then(places[0], -1) is None
    assert then(places[3], 1) is None
    assert then((document.id, 99), 1) == places[0]
