from datetime import UTC, date, datetime, timedelta

from cache import Action, Correction, State, Store, StoredDocument
from tests.translate.review.conftest import document as document
from translate.evaluation.progress import by_day, paces, reviewed
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Scope

START = datetime(2026, 3, 1, 9, tzinfo=UTC)


def event(author: str, minutes: float, action: Action = Action.CORRECT) -> Correction:
    return Correction("x", "en", "pt", "y", author, START + timedelta(minutes=minutes), action=action)


def test_states_are_counted_at_their_places(store: Store, document: StoredDocument) -> None:
    desk = Desk(store, Reviewer("Leila"))
    desk.correct(desk.look(document.id, 0, "pt"), "A.", state=State.TRANSLATED)
    desk.correct(desk.look(document.id, 1, "pt"), "B.", state=State.REVIEWED)
    desk.accept(desk.look(document.id, 2, "pt"), scope=Scope.PLACE)
    found = reviewed(store, document.id, "pt")
    # The second paragraph stands there twice, and its correction holds at both places.
    assert (found.translated, found.reviewed, found.final) == (1, 2, 1)
    assert found.share == 3 / document.translatable
    assert reviewed(store, document.id, "kk").share == 0


def test_pace_counts_time_at_the_desk_without_pauses() -> None:
    events = [event("Ana", 0), event("Ana", 4), event("Ana", 8, Action.ACCEPT), event("Ana", 300)]
    [pace] = paces(events)
    assert (pace.corrected, pace.accepted) == (3, 1)
    # Eight minutes, and a minute for the first paragraph of each of two sittings.
    assert round(pace.hours * 60) == 10
    assert round(pace.per_hour) == 24


def test_the_busiest_comes_first_and_remarks_do_not_count() -> None:
    events = [event("Ana", 0), event("Omar", 1), event("Omar", 2), event("Nadia", 3, Action.REPORT)]
    assert [pace.author for pace in paces(events)] == ["Omar", "Ana"]


def test_imports_have_no_pace() -> None:
    imported = [event("Ana", minute) for minute in (0, 0.1, 0.2) for _ in range(1000)]
    [pace] = paces(imported)
    assert (pace.corrected, pace.hours, pace.per_hour) == (3000, 0, 0)
    # Nor do they change that of whoever imported them, and went on by hand.
    [pace] = paces([*imported, event("Ana", 60), event("Ana", 61)])
    assert (pace.corrected, round(pace.per_hour)) == (3002, 60)


def test_days_are_in_order() -> None:
    found = by_day([event("Ana", 24 * 60), event("Ana", 0), event("Omar", 5), event("Omar", 6, Action.COMMENT)])
    assert list(found.items()) == [(date(2026, 3, 1), 2), (date(2026, 3, 2), 1)]
    assert paces([]) == []
