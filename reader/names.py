"""What kinds, states, roles and the like are called by those who read, in the language of the interface."""

from typing import Final

from cache import Action, Kind, State
from reader.interface import _, message
from translate.review.roles import Role, Scope

_KINDS: Final = {
    Kind.HEADING: message("heading"),
    Kind.PARAGRAPH: message("paragraph"),
    Kind.LIST_ITEM: message("list item"),
    Kind.CAPTION: message("caption"),
    Kind.TABLE: message("table"),
    Kind.NOTE: message("note"),
    Kind.REFERENCE: message("reference"),
    Kind.COMMENT: message("comment"),
    Kind.BYLINE: message("byline"),
    Kind.CODE: message("code"),
}
_STATES: Final = {
    State.INITIAL: message("initial"),
    State.TRANSLATED: message("translated"),
    State.REVIEWED: message("reviewed"),
    State.FINAL: message("final"),
}
_ROLES: Final = {Role.READER: message("reader"), Role.REVIEWER: message("reviewer"), Role.EDITOR: message("editor")}
_SCOPES: Final = {
    Scope.EVERYWHERE: message("everywhere"),
    Scope.DOCUMENT: message("in this document"),
    Scope.PLACE: message("at this place"),
}
_DONE: Final = {
    Action.CORRECT: message("corrected"),
    Action.ACCEPT: message("accepted"),
    Action.UNDO: message("took back"),
    Action.COMMENT: message("commented"),
    Action.REPORT: message("reported"),
}


def kind_name(kind: Kind) -> str:
    """Return what a kind of paragraph is called."""
    return _(_KINDS[kind])


def state_name(state: State) -> str:
    """Return how far a translation has come."""
    return _(_STATES[state])


def role_name(role: Role) -> str:
    """Return what somebody is here."""
    return _(_ROLES[role])


def scope_name(scope: Scope) -> str:
    """Return how far a correction reaches."""
    return _(_SCOPES[scope])


def action_name(action: Action) -> str:
    """Return what somebody did, in the fewest words."""
    return _(_DONE[action])
