"""Who reviews, and what each role may do: the rule stands in the library, since a hidden button is no rule."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cache import Action, Correction, State
from translate.errors import NotAllowed


class Role(StrEnum):
    """What somebody may do, each more than the one before."""

    READER = "reader"
    REVIEWER = "reviewer"
    EDITOR = "editor"


class Change(StrEnum):
    """What changes the library or the models for everybody; the words complete “may not …”."""

    ADD = "add documents"
    SORT = "put documents into collections or tag them"
    DELETE = "delete documents or bring them back"
    SET_LANGUAGE = "change the language of a document"
    PULL = "get models"
    REMOVE = "remove models"


class Scope(StrEnum):
    """How far a correction reaches: this place in this document, this whole document, or every document."""

    PLACE = "place"
    DOCUMENT = "document"
    EVERYWHERE = "everywhere"


def scope_of(event: Correction) -> Scope:
    """Return how far an event reaches."""
    if event.document_id is None:
        return Scope.EVERYWHERE
    return Scope.DOCUMENT if event.occurrence is None else Scope.PLACE


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody with a name, under which everything is recorded that they do, and a role."""

    name: str
    role: Role = Role.EDITOR


# Nobody sets `initial`: it is the state of what has no translation.
_STATES: Final = {
    Role.READER: (),
    Role.REVIEWER: (State.TRANSLATED, State.REVIEWED),
    Role.EDITOR: (State.TRANSLATED, State.REVIEWED, State.FINAL),
}
_ACTIONS: Final = {
    Role.READER: (Action.REPORT,),
    Role.REVIEWER: (Action.REPORT, Action.COMMENT, Action.CORRECT, Action.ACCEPT, Action.UNDO),
    Role.EDITOR: tuple(Action),
}
# What takes a document or a model from everybody is for editors. Translating what is read is no change: whatever a
# machine wrote can be made again.
_LEAST: Final = {
    Change.ADD: Role.REVIEWER,
    Change.SORT: Role.REVIEWER,
    Change.DELETE: Role.EDITOR,
    Change.SET_LANGUAGE: Role.EDITOR,
    Change.PULL: Role.EDITOR,
    Change.REMOVE: Role.EDITOR,
}


def states(role: Role) -> tuple[State, ...]:
    """Return the states that a role may give to a translation, the least first."""
    return _STATES[role]


def may(role: Role, action: Action) -> bool:
    """Tell whether a role may do this at all, to some paragraph."""
    return action in _ACTIONS[role]


def require_action(
    reviewer: Reviewer, action: Action, *, holds: State | None = None, state: State | None = None
) -> None:
    """Raise NotAllowed unless the reviewer may do this where `holds` is the state that stands, giving `state`.

    What an editor made final, only an editor changes; anybody who may comment may comment on it.
    """
    if not may(reviewer.role, action):
        raise NotAllowed(
            f"{_who(reviewer)} may not {action.value} a translation: ask an editor for the role of a reviewer"
        )
    if state is not None and state not in states(reviewer.role):
        raise NotAllowed(f"{_who(reviewer)} may not set a translation to {state.value}: ask an editor")
    if holds is State.FINAL and action in (Action.CORRECT, Action.ACCEPT, Action.UNDO) and not _is_editor(reviewer):
        raise NotAllowed(
            f"this translation is final, and {_who(reviewer)} may not change it: comment, or ask an editor"
        )


def require_undo(reviewer: Reviewer, event: Correction) -> None:
    """Raise NotAllowed unless the reviewer may take this event back: their own, or any for an editor."""
    require_action(reviewer, Action.UNDO, holds=event.state)
    if event.author != reviewer.name and not _is_editor(reviewer):
        raise NotAllowed(f"{_who(reviewer)} may not take back what {event.author} did: correct it, or ask an editor")


def require_editor(reviewer: Reviewer, what: str) -> None:
    """Raise NotAllowed unless the reviewer is an editor; `what` completes “may not …”."""
    if not _is_editor(reviewer):
        raise NotAllowed(f"{_who(reviewer)} may not {what}: ask an editor")


def may_change(reviewer: Reviewer | None, change: Change) -> bool:
    """Tell whether somebody may change the library or the models so; None is who is not known."""
    roles = tuple(Role)
    return reviewer is not None and roles.index(reviewer.role) >= roles.index(_LEAST[change])


def require_change(reviewer: Reviewer | None, change: Change) -> None:
    """Raise NotAllowed unless somebody may change the library or the models so; None is who is not known."""
    if reviewer is None:
        raise NotAllowed(f"who is not known here may not {change.value}: sign in, or ask an editor to do it")
    if not may_change(reviewer, change):
        least = _LEAST[change].value
        raise NotAllowed(f"{_who(reviewer)} may not {change.value}: ask an editor to do it, or for the role of {least}")


def _is_editor(reviewer: Reviewer) -> bool:
    return reviewer.role is Role.EDITOR


def _who(reviewer: Reviewer) -> str:
    return f"{reviewer.name} ({reviewer.role.value})"
