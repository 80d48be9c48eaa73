from datetime import UTC, datetime

import pytest

from cache import Action, Correction, State
from translate.errors import NotAllowed
from translate.review.roles import (
    Change,
    Reviewer,
    Role,
    may,
    may_change,
    require_action,
    require_change,
    require_editor,
    require_undo,
    states,
)

NADIA, REVIEWER, EDITOR = Reviewer("Nadia", Role.READER), Reviewer("Ana", Role.REVIEWER), Reviewer("Leila", Role.EDITOR)


def done_by(author: str, state: State = State.REVIEWED) -> Correction:
    return Correction("Rio.", "pt", "en", "River.", author, datetime(2026, 1, 1, tzinfo=UTC), state=state, id=7)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.READER, {Action.REPORT}),
        (Role.REVIEWER, set(Action)),
        (Role.EDITOR, set(Action)),
    ],
)
def test_each_role_may_do_its_part(role: Role, allowed: set[Action]) -> None:
    assert {action for action in Action if may(role, action)} == allowed


def test_only_an_editor_makes_a_translation_final() -> None:
    assert states(Role.READER) == ()
    assert State.FINAL not in states(Role.REVIEWER)
    assert states(Role.EDITOR)[-1] is State.FINAL
    assert all(State.INITIAL not in states(role) for role in Role)
    with pytest.raises(NotAllowed, match=r"Ana \(reviewer\) may not set a translation to final: ask an editor"):
        require_action(REVIEWER, Action.CORRECT, state=State.FINAL)
    require_action(EDITOR, Action.CORRECT, state=State.FINAL)


def test_a_reader_reports_and_no_more() -> None:
    require_action(NADIA, Action.REPORT)
    with pytest.raises(NotAllowed, match=r"Nadia \(reader\) may not correct a translation"):
        require_action(NADIA, Action.CORRECT)


def test_what_is_final_stays_but_for_editors() -> None:
    for action in (Action.CORRECT, Action.ACCEPT, Action.UNDO):
        with pytest.raises(NotAllowed, match="is final"):
            require_action(REVIEWER, action, holds=State.FINAL, state=State.REVIEWED)
        require_action(EDITOR, action, holds=State.FINAL, state=State.REVIEWED)
    require_action(REVIEWER, Action.COMMENT, holds=State.FINAL)


def test_reviewers_take_back_their_own_work_and_editors_everybodys() -> None:
    require_undo(REVIEWER, done_by("Ana"))
    with pytest.raises(NotAllowed, match="may not take back what Omar did"):
        require_undo(REVIEWER, done_by("Omar"))
    require_undo(EDITOR, done_by("Omar", State.FINAL))
    with pytest.raises(NotAllowed):
        require_undo(REVIEWER, done_by("Ana", State.FINAL))


def test_what_only_editors_may_is_named() -> None:
    with pytest.raises(NotAllowed, match="may not change the glossary"):
        require_editor(REVIEWER, "change the glossary")
    require_editor(EDITOR, "change the glossary")


@pytest.mark.parametrize(
    ("reviewer", "allowed"),
    [(None, set()), (NADIA, set()), (REVIEWER, {Change.ADD, Change.SORT}), (EDITOR, set(Change))],
)
def test_each_role_changes_its_part_of_the_library(reviewer: Reviewer | None, allowed: set[Change]) -> None:
    assert {change for change in Change if may_change(reviewer, change)} == allowed
    for change in Change:
        if change in allowed:
            require_change(reviewer, change)
        else:
            with pytest.raises(NotAllowed, match=f"may not {change.value}: "):
                require_change(reviewer, change)


@pytest.mark.parametrize(
    ("reviewer", "change", "message"),
    [
        (None, Change.ADD, "who is not known here may not add documents: sign in, or ask an editor to do it"),
        (NADIA, Change.ADD, r"Nadia \(reader\) may not add documents: ask an editor .* the role of reviewer"),
        (REVIEWER, Change.REMOVE, r"Ana \(reviewer\) may not remove models: ask an editor .* the role of editor"),
    ],
)
def test_who_may_not_is_told_whom_to_ask(reviewer: Reviewer | None, change: Change, message: str) -> None:
    with pytest.raises(NotAllowed, match=message):
        require_change(reviewer, change)
