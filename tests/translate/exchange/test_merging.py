from dataclasses import replace

import pytest

from cache import State, Store, StoredDocument
from tests.translate.pipeline.documents import document as made_of
from tests.translate.review.conftest import document as document
from translate.document_library import add_document
from translate.exchange.merging import Fate, Return, bring_back
from translate.exchange.rows import ReturnedRow, review_sheet
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Role, Scope

ANA, OMAR, NADIA = Reviewer("Ana"), Reviewer("Omar", Role.REVIEWER), Reviewer("Nadia", Role.READER)


@pytest.fixture
def rows(store: Store, document: StoredDocument) -> list[ReturnedRow]:
    """The document's rows as a program gives them back untouched."""
    sheet = review_sheet(store, document.id, "pt")
    return [
        ReturnedRow(f"row {number}", str(row.token), row.source, row.target, row.state)
        for number, row in enumerate(sheet.rows, 1)
    ]


def edited(rows: list[ReturnedRow], number: int, text: str | None) -> list[ReturnedRow]:
    return [*rows[:number], replace(rows[number], target=text), *rows[number + 1 :]]


def fates(found: Return) -> list[Fate]:
    return [verdict.fate for verdict in found.verdicts]


def target(store: Store, document: StoredDocument, index: int) -> str | None:
    return Desk(store, ANA).look(document.id, index, "pt").unit.target


def test_the_sheet_has_what_can_be_reviewed(store: Store, document: StoredDocument) -> None:
    sheet = review_sheet(store, document.id, "pt")
    assert [row.number for row in sheet.rows] == [1, 2, 3, 4, 5]
    assert [row.token.occurrence for row in sheet.rows] == [0, 0, 0, 1, 0]
    assert (sheet.name, sheet.source_lang, sheet.target_lang) == ("page.txt", "en", "pt")


def test_what_comes_back_as_it_left_changes_nothing(
    store: Store, document: StoredDocument, rows: list[ReturnedRow]
) -> None:
    assert set(fates(bring_back(Desk(store, ANA), rows, "pt"))) == {Fate.UNCHANGED}
    assert store.memory.newest_id() == 0


def test_only_what_was_edited_becomes_a_correction(
    store: Store, document: StoredDocument, rows: list[ReturnedRow]
) -> None:
    found = bring_back(Desk(store, ANA), edited(rows, 2, "Um barco."), "pt", note="from page.docx")
    assert (found.count(Fate.RECORDED), found.count(Fate.UNCHANGED)) == (1, 4)
    [event] = store.memory.events()
    assert (event.after, event.author, event.note, event.document_id) == ("Um barco.", "Ana", "from page.docx", None)


def test_the_same_file_twice_records_nothing_new(
    store: Store, document: StoredDocument, rows: list[ReturnedRow]
) -> None:
    file = edited(rows, 2, "Um barco.")
    bring_back(Desk(store, ANA), file, "pt")
    again = bring_back(Desk(store, ANA), file, "pt")
    assert again.count(Fate.AGREED) == 1
    assert len(store.memory.events()) == 1


def test_both_sides_changed_is_a_conflict_with_both_texts(
    store: Store, document: StoredDocument, rows: list[ReturnedRow]
) -> None:
    desk = Desk(store, OMAR)
    desk.correct(desk.look(document.id, 2, "pt"), "Chegou um barco.")
    found = bring_back(Desk(store, ANA), edited(rows, 2, "Um barco."), "pt")
    [verdict] = found.remarks
    assert (verdict.fate, verdict.current, verdict.row.target) == (Fate.CONFLICT, "Chegou um barco.", "Um barco.")
    assert "Omar has changed" in verdict.reason
    assert target(store, document, 2) == "Chegou um barco."


def test_what_the_reviewer_left_alone_is_no_conflict(
    store: Store, document: StoredDocument, rows: list[ReturnedRow]
) -> None:
    desk = Desk(store, OMAR)
    desk.correct(desk.look(document.id, 2, "pt"), "Chegou um barco.")
    assert set(fates(bring_back(Desk(store, ANA), rows, "pt"))) == {Fate.UNCHANGED}
    assert target(store, document, 2) == "Chegou um barco."


def test_an_approved_state_accepts_the_text(store: Store, document: StoredDocument, rows: list[ReturnedRow]) -> None:
    approved = [replace(rows[0], state=State.FINAL), *rows[1:]]
    found = bring_back(Desk(store, ANA), approved, "pt")
    assert found.count(Fate.RECORDED) == 1
    assert Desk(store, ANA).look(document.id, 0, "pt").unit.state is State.FINAL
    assert bring_back(Desk(store, ANA), approved, "pt").count(Fate.RECORDED) == 0


def test_two_equal_paragraphs_are_two_places(store: Store, document: StoredDocument, rows: list[ReturnedRow]) -> None:
    file = edited(edited(rows, 1, "Aqui."), 3, "Ali.")
    found = bring_back(Desk(store, ANA), file, "pt", scope=Scope.PLACE)
    assert found.count(Fate.RECORDED) == 2
    assert (target(store, document, 1), target(store, document, 3)) == ("Aqui.", "Ali.")


def test_rows_that_cannot_be_trusted_are_said_and_left_out(
    store: Store, document: StoredDocument, rows: list[ReturnedRow]
) -> None:
    file = [
        replace(rows[0], mark=rows[0].mark[:-1], target="x"),
        replace(rows[1], source="The lake was wild.", target="x"),
        replace(rows[2], target=" "),
        replace(rows[3], target="y"),
        replace(rows[3], target="z"),
        replace(rows[4], target="Sete."),
    ]
    found = bring_back(Desk(store, ANA), file, "pt")
    assert fates(found) == [Fate.REFUSED] * 5 + [Fate.RECORDED]
    reasons = [verdict.reason for verdict in found.remarks]
    for reason, word in zip(reasons, ("mark", "original", "empty", "more than once", "more than once"), strict=True):
        assert word in reason
    assert [event.after for event in store.memory.events()] == ["Sete."]


def test_another_stores_file_is_said(store: Store, document: StoredDocument, rows: list[ReturnedRow]) -> None:
    store.documents.remove(document.id)
    assert set(fates(bring_back(Desk(store, ANA), rows, "pt"))) == {Fate.REFUSED}


def test_roles_count_for_files_too(store: Store, document: StoredDocument, rows: list[ReturnedRow]) -> None:
    found = bring_back(Desk(store, NADIA), edited(rows, 2, "Um barco."), "pt")
    [verdict] = found.remarks
    assert "Nadia (reader) may not" in verdict.reason
    assert store.memory.newest_id() == 0


def test_a_dry_run_tells_and_writes_nothing(store: Store, document: StoredDocument, rows: list[ReturnedRow]) -> None:
    found = bring_back(Desk(store, ANA), edited(rows, 2, "Um barco."), "pt", dry_run=True)
    assert found.count(Fate.RECORDED) == 1
    assert store.memory.newest_id() == 0


def test_rows_that_are_missing_are_counted(store: Store, document: StoredDocument, rows: list[ReturnedRow]) -> None:
    desk = Desk(store, ANA)
    damaged = replace(rows[3], mark="x")
    for file, count in ((rows, 0), (rows[:3], 2), ([*rows, rows[0]], 0), ([*rows[:3], damaged], 1), ([damaged], 0)):
        assert bring_back(desk, file, "pt").missing == count
        assert bring_back(desk, file, "pt", dry_run=True).missing == count


@pytest.mark.parametrize(("second", "fate"), [("Calmo.", Fate.AGREED), ("Sereno.", Fate.CONFLICT)])
def test_an_edit_that_reaches_another_row_of_the_file_is_seen_there(
    store: Store, document: StoredDocument, rows: list[ReturnedRow], second: str, fate: Fate
) -> None:
    found = bring_back(Desk(store, ANA), edited(edited(rows, 1, "Calmo."), 3, second), "pt")
    assert [found.verdicts[number].fate for number in (1, 3)] == [Fate.RECORDED, fate]
    assert len(store.memory.events()) == 1


def test_a_paragraph_without_translation_may_get_one(store: Store) -> None:
    added = add_document(store, made_of("Nobody has read this yet.", name="new.txt"))
    assert added.id is not None
    [row] = review_sheet(store, added.id, "pt").rows
    untouched = ReturnedRow("row 1", str(row.token), row.source, "")
    noted = replace(untouched, target=None, note="What is this?")
    assert fates(bring_back(Desk(store, ANA), [noted], "pt")) == [Fate.NOTED]
    assert [event.note for event in store.memory.events()] == ["What is this?"]
    assert fates(bring_back(Desk(store, ANA), [noted], "pt")) == [Fate.UNCHANGED]
    assert fates(bring_back(Desk(store, ANA), [untouched], "pt")) == [Fate.UNCHANGED]
    written = replace(untouched, target="Ninguém leu isto.")
    assert fates(bring_back(Desk(store, ANA), [written], "pt")) == [Fate.RECORDED]
