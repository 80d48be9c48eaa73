"""The review screen: which paragraph it opens, and who may do what there."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from cache import Action, Store, StoredDocument
from reader import resources, session
from reader.people import Person
from tests.reader.conftest import AddDocument
from tests.reader.screens.review_page import MADE, TEXTS, act, address, open_at
from translate.review.roles import Reviewer, Role

pytestmark = pytest.mark.usefixtures("fake_desk", "only_the_review")


def test_without_an_address_the_riskiest_is_opened(
    dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]]
) -> None:
    app = open_at(dana)
    assert not app.exception
    data = drawn[-1]
    assert (data["document"], data["index"], data["to"]) == (document.id, 0, "pt")
    assert (data["before"], data["paper"]["flags"][0]["label"]) == (MADE[0], "number differs")
    assert [row["index"] for row in data["queue"]["rows"]] == [0, 1, 2]
    assert address(app) == {"document": document.id, "to": "pt", "paragraph": "1"}
    assert all(data["may"].values())


def test_the_address_decides(dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]]) -> None:
    open_at(dana, document=document.id, to="pt", paragraph="3", flag="numbers")
    data = drawn[-1]
    assert (data["index"], data["paper"]["number"]) == (2, 3)
    assert [row["index"] for row in data["queue"]["rows"]] == [0]
    assert [row["source"]["text"] for row in data["paper"]["above"]] == list(TEXTS[:2])


def test_nothing_is_translated_yet(dana: AppTest, add_document: AddDocument, drawn: list[dict[str, Any]]) -> None:
    add_document("One.")
    app = open_at(dana)
    assert any("Nothing is translated yet" in one.value for one in app.markdown)
    assert drawn == []


def test_an_address_that_leads_nowhere(dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]]) -> None:
    for query in ({"document": "nowhere", "paragraph": "1"}, {"document": document.id, "paragraph": "99"}):
        open_at(dana, to="pt", **query)
        assert drawn[-1]["paper"] is None
        assert "No document of the library" in drawn[-1]["empty"]


def test_filters_are_in_the_address(dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]]) -> None:
    app = open_at(dana)
    app.multiselect(key=session.review_filter("codes")).set_value(["numbers"]).run()
    assert [row["index"] for row in drawn[-1]["queue"]["rows"]] == [0]
    assert address(app)["flag"] == "numbers"


def test_nobody_changes_anything_without_a_name(
    app: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    opened = open_at(app, document=document.id, to="pt", paragraph="1")
    assert not any(drawn[-1]["may"].values())
    assert "nobody can sign in" in drawn[-1]["closed"]
    for do in ("save", "accept", "report", "undo"):
        act(opened, sent, drawn, do, text="X.")
    assert act(opened, sent, drawn, "skip", text="X.")["index"] == 1
    assert store.memory.newest_id() == 0
    assert store.drafts.list("") == ()


def test_a_role_is_kept_by_the_library(
    app: AppTest,
    document: StoredDocument,
    store: Store,
    drawn: list[dict[str, Any]],
    sent: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(resources, "person", lambda: Person(Reviewer("ben@texts.example", Role.READER)))
    opened = open_at(app, document=document.id, to="pt", paragraph="1")
    assert [name for name, allowed in drawn[-1]["may"].items() if allowed] == ["report"]
    assert "may not correct" in act(opened, sent, drawn, "save", text="X.")["notice"]["text"]
    assert act(opened, sent, drawn, "report", note="wrong")["notice"]["text"] == "Reported: ¶ 1."
    monkeypatch.setattr(resources, "person", lambda: Person(Reviewer("noa@texts.example", Role.REVIEWER)))
    opened.run()
    assert [state["value"] for state in drawn[-1]["states"]] == ["translated", "reviewed"]
    assert "may not set" in act(opened, sent, drawn, "accept", state="final")["notice"]["text"]
    assert [event.action for event in store.memory.events()] == [Action.REPORT]
