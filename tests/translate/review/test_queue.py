import itertools
from datetime import UTC, datetime

from cache import Kind, State, Store, StoredDocument, Term
from tests.translate.pipeline.documents import document as made_of
from translate.document_library import add_document
from translate.engines.fake import FakeEngine
from translate.pipeline import translate
from translate.review.desk import Desk
from translate.review.queue import QueueFilter, open_reports, queue
from translate.review.risk import REPORTED
from translate.review.roles import Reviewer, Role, Scope

ANA, LEILA, NADIA = Reviewer("Ana", Role.REVIEWER), Reviewer("Leila"), Reviewer("Nadia", Role.READER)


def indexes(store: Store, wanted: QueueFilter | None = None) -> list[int]:
    return [item.paragraph.index for item in queue(store, "pt", wanted or QueueFilter())]


def test_all_machine_text_waits_and_what_is_shown_as_it_is_does_not(store: Store, document: StoredDocument) -> None:
    assert sorted(indexes(store)) == [0, 1, 2, 3, 4]
    assert queue(store, "kk") == []


def test_the_riskiest_comes_first_with_its_reasons(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 4, "pt"), "Sete pessoas estavam lá em 1942 (em pé.", state=State.TRANSLATED)
    first = queue(store, "pt")[0]
    assert first.paragraph.index == 4
    found = {flag.code: flag.evidence for flag in first.reasons}
    assert "1924" in found["numbers"]
    assert "brackets" in found
    assert 0 < first.risk <= 1


def test_equal_risks_stand_in_reading_order(store: Store, document: StoredDocument) -> None:
    items = queue(store, "pt")
    for one, other in itertools.pairwise(items):
        assert (-one.risk, one.paragraph.index) <= (-other.risk, other.paragraph.index)


def test_what_is_reviewed_has_left(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, ANA)
    desk.accept(desk.look(document.id, 1, "pt"), scope=Scope.PLACE)
    assert sorted(indexes(store)) == [0, 2, 3, 4]
    assert indexes(store, QueueFilter(states={State.REVIEWED})) == [1]


def test_a_report_brings_it_back_until_somebody_has_looked(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, LEILA)
    desk.correct(desk.look(document.id, 2, "pt"), "Um barco chegou ao meio-dia.")
    Desk(store, NADIA).report(desk.look(document.id, 2, "pt"), "a ship, not a boat")

    first = queue(store, "pt")[0]
    assert (first.paragraph.index, first.reasons[0].code) == (2, REPORTED)
    assert first.reasons[0].evidence == "Nadia: a ship, not a boat"
    desk.correct(desk.look(document.id, 2, "pt"), "Um navio chegou ao meio-dia.")
    assert 2 not in indexes(store)


def test_filters(store: Store, document: StoredDocument) -> None:
    other = add_document(store, made_of("Another lake lay there.", name="other.txt"))
    translate([other], "pt", FakeEngine(), store)
    assert other.id is not None
    assert [item.document.id for item in queue(store, "pt", QueueFilter(documents=[other.id]))] == [other.id]
    assert indexes(store, QueueFilter(kinds={Kind.HEADING})) == []
    assert len(indexes(store, QueueFilter(kinds={Kind.PARAGRAPH}, source_langs={"en"}))) == 6
    assert indexes(store, QueueFilter(source_langs={"he"})) == []
    assert indexes(store, QueueFilter(codes={"no-such-code"})) == []
    Desk(store, NADIA).report(Desk(store, ANA).look(document.id, 0, "pt"))
    assert indexes(store, QueueFilter(codes={REPORTED})) == [0]


def test_terms_of_the_glossary_that_are_missed_are_a_reason(store: Store, document: StoredDocument) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    store.glossary.add(Term("boat", "barca", "en", "pt", author="Leila", at=at))
    desk = Desk(store, ANA)
    desk.correct(desk.look(document.id, 2, "pt"), "Um navio chegou ao anoitecer.", state=State.TRANSLATED)
    [item] = queue(store, "pt", QueueFilter(codes={"glossary"}))
    assert item.paragraph.index == 2


def test_no_report_is_left_out_however_many_there_are(store: Store, document: StoredDocument) -> None:
    reader = Desk(store, NADIA)
    reader.report(reader.look(document.id, 0, "pt"), "the first of all")
    look = reader.look(document.id, 2, "pt")
    for number in range(120):
        reader.report(look, f"{number}")

    reports = open_reports(store, document.id, "pt")

    assert sorted(len(events) for events in reports.values()) == [1, 120]
    newest = max(reports.values(), key=len)
    assert [event.note for event in newest[:2]] == ["119", "118"]
    assert REPORTED in {flag.code for item in queue(store, "pt") if item.paragraph.index == 0 for flag in item.reasons}


def test_a_document_that_is_taken_out_meanwhile_hides_no_other(store: Store, document: StoredDocument) -> None:
    gone = add_document(store, made_of("A calm day.", name="gone.txt"))
    translate([gone], "pt", FakeEngine(), store)

    class TakenOutWhenAskedFor(list[str]):
        def __contains__(self, id: object) -> bool:
            if id == gone.id:
                store.documents.remove(str(id))
            return True

    assert sorted(indexes(store, QueueFilter(documents=TakenOutWhenAskedFor()))) == [0, 1, 2, 3, 4]
