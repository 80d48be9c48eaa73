"""What kinds, states and roles are called."""

import pytest

from cache import Action, Kind, State
from reader.names import action_name, kind_name, role_name, scope_name, state_name
from tests.reader.speaking import speak
from translate.review.roles import Role, Scope


def test_in_english_they_are_what_they_are() -> None:
    assert [state_name(one) for one in State] == [one.value for one in State]
    assert [role_name(one) for one in Role] == [one.value for one in Role]
    assert kind_name(Kind.LIST_ITEM) == "list item"
    assert scope_name(Scope.DOCUMENT) == "in this document"
    assert action_name(Action.UNDO) == "took back"


@pytest.mark.parametrize("tag", ["kk", "ru"])
def test_each_has_a_name_elsewhere(monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    speak(monkeypatch, tag)
    named = [kind_name(one) for one in Kind] + [state_name(one) for one in State] + [role_name(one) for one in Role]
    named += [scope_name(one) for one in Scope] + [action_name(one) for one in Action]
    assert all(not name.isascii() for name in named)
