"""The review screen, without a browser: what it hands to the desk, and what it does when somebody acts there."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import Action, Draft, Origin, State, Store, StoredDocument, TranslationUnit
from reader import resources, session
from reader.people import Person
from reader.review_place import ReviewPlace
from reader.screens import library, review, review_handling
from reader.screens.review_handling import place_here
from tests.reader.conftest import AddDocument
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Role, Scope

TEXTS = ("It was 1994.", "Nobody came.", "They went home.")
MADE = ("Foi em 1995.", "Ninguém veio.", "Foram para casa.")


@pytest.fixture
def drawn() -> list[dict[str, Any]]:
    """What the desk was given, in order."""
    return []


@pytest.fixture
def sent() -> dict[str, Any]:
    """What the browser says next, as `act` or `draft`."""
    return {}


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch, drawn: list[dict[str, Any]], sent: dict[str, Any]) -> None:
    """A desk without a browser: a button for each thing that it tells the page."""

    def view(data: dict[str, Any], *, key: str, on_act: Callable[[], None], on_draft: Callable[[], None]) -> None:
        drawn.append(data)
        for name, tell in (("act", on_act), ("draft", on_draft)):

            def click(name: str = name, tell: Callable[[], None] = tell) -> None:
                st.session_state[key] = {name: sent[name]}
                tell()

            st.button(name, key=f"fake_{name}", on_click=click)

    monkeypatch.setattr(review, "review_view", view)


@pytest.fixture
def document(store: Store, add_document: AddDocument) -> StoredDocument:
    store.units.put_many(
        TranslationUnit(text, "en", "pt", made, Origin.MACHINE, State.TRANSLATED, "hf model=m2m100:1", score=-0.1)
        for text, made in zip(TEXTS, MADE, strict=True)
    )
    return add_document(*TEXTS)


@pytest.fixture
def dana(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app as Dana has it on her machine."""
    monkeypatch.setattr(sys, "argv", [*sys.argv, "--reviewer=Dana"])
    return app


def open_at(app: AppTest, **query: str) -> AppTest:
    app.run()
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def address(app: AppTest) -> dict[str, str]:
    return {name: value[-1] if isinstance(value, list) else value for name, value in app.query_params.items()}


@pytest.fixture(autouse=True)
def only_the_review(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open the app at the review: AppTest knows no address of a page."""
    monkeypatch.setattr(library, "show", review.show)


def act(app: AppTest, sent: dict[str, Any], drawn: list[dict[str, Any]], do: str, **more: Any) -> dict[str, Any]:
    """Do something as the browser would, and return what the desk is given then."""
    data = drawn[-1]
    sent["act"] = {
        "do": do,
        "document": data["document"],
        "index": data["index"],
        "to": data["to"],
        "before": data.get("before"),
        "text": data.get("before"),
        "seen": data["paper"]["version"],
        "at": 2,
        # What the checks say of the short wordings here is asked for where it matters.
        "despite": True,
        **more,
    }
    app.button(key="fake_act").click().run()
    assert not app.exception
    return drawn[-1]


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


def test_saving_goes_on_to_the_next(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana)
    data = act(app, sent, drawn, "save", text="Foi em 1994.", state="reviewed", scope="document", note="a slip")
    assert data["index"] == 1
    assert data["notice"]["text"].startswith("Saved: ¶ 1")
    [event] = store.memory.events()
    assert (event.author, event.after, event.state, event.document_id) == (
        "Dana",
        "Foi em 1994.",
        State.REVIEWED,
        document.id,
    )
    assert address(app)["paragraph"] == "2"
    data = act(app, sent, drawn, "undo")
    assert (data["index"], data["notice"]["text"]) == (0, "Taken back in this document: ¶ 1.")
    assert store.memory.events(action=Action.UNDO)[0].undoes == event.id


def test_the_queue_has_an_end(
    dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="1")
    assert "first of the queue" in act(app, sent, drawn, "previous")["notice"]["text"]
    for wanted in (1, 2):
        assert act(app, sent, drawn, "accept")["index"] == wanted
    assert "last of the queue" in act(app, sent, drawn, "skip")["notice"]["text"]
    data = act(app, sent, drawn, "accept")
    assert (data["index"], data["queue"]["total"]) == (2, 0)
    assert data["paper"]["standing"]["state"] == "final"


def test_the_queue_has_no_end_before_all_is_checked(
    dana: AppTest,
    store: Store,
    add_document: AddDocument,
    drawn: list[dict[str, Any]],
    sent: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The engine is surest of the one with the wrong year: on a machine that is too slow to have checked anything yet,
    # that one is the last.
    monkeypatch.setattr(review, "SECONDS_OF_CHECKS", 0.0)
    store.units.put_many(
        TranslationUnit(text, "en", "pt", made, Origin.MACHINE, State.TRANSLATED, "hf model=m2m100:1", score=score)
        for text, made, score in zip(TEXTS, MADE, (-0.1, -1.0, -0.8), strict=True)
    )
    document = add_document(*TEXTS)
    app = open_at(dana, document=document.id, to="pt", paragraph="1")
    assert [row["index"] for row in drawn[-1]["queue"]["rows"]] == [1, 2, 0]
    assert drawn[-1]["queue"]["unchecked"] == 3
    data = act(app, sent, drawn, "skip")
    assert (data["index"], data["notice"]) == (1, None)
    assert [row["index"] for row in data["queue"]["rows"]] == [0, 1, 2]


def test_an_end_that_may_not_be_one_says_so(
    dana: AppTest,
    document: StoredDocument,
    drawn: list[dict[str, Any]],
    sent: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(review, "SECONDS_OF_CHECKS", 0.0)
    monkeypatch.setattr(review_handling, "_SECONDS_BEFORE_AN_END", 0.0)
    app = open_at(dana, document=document.id, to="pt", paragraph="3")
    said = act(app, sent, drawn, "skip")["notice"]["text"]
    assert said == "This was the last of the queue. Not all of it is checked yet."


def test_a_clash_is_shown_until_it_is_settled(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    noa = Desk(store, Reviewer("Noa"))
    noa.correct(noa.look(document.id, 1, "pt"), "Ninguém chegou.")
    data = act(app, sent, drawn, "save", text="Não veio ninguém.")
    assert (data["index"], data["clash"]["theirs"], data["clash"]["mine"]) == (
        1,
        "Ninguém chegou.",
        "Não veio ninguém.",
    )
    [draft] = store.drafts.list("Dana")
    assert data["draft"] == {"text": "Não veio ninguém.", "before": MADE[1], "seen": 0, "at": draft.at.isoformat()}
    clash = data["clash"]
    data = act(app, sent, drawn, "save", text=clash["merged"], before=clash["theirs"], seen=clash["version"])
    assert data["clash"] is None
    assert [event.author for event in store.memory.events()] == ["Dana", "Noa"]
    assert store.drafts.list("Dana") == ()


def test_drafts_are_kept_and_none_comes_back(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    sent["draft"] = {"do": "draft", "document": document.id, "index": 1, "to": "pt", "text": "Nin", "before": MADE[1]}
    sent["draft"] |= {"seen": 0, "serial": 7, "at": 1}
    app.button(key="fake_draft").click().run()
    assert drawn[-1]["saved"] == {"place": f"{document.id}#1#pt", "serial": 7}
    assert drawn[-1]["draft"]["text"] == "Nin"
    assert next(row for row in drawn[-1]["queue"]["rows"] if row["index"] == 1)["draft"]
    act(app, sent, drawn, "save", text="Ninguém.")
    assert store.drafts.list("Dana") == ()
    # Sent before the save, and come late.
    app.button(key="fake_draft").click().run()
    assert store.drafts.list("Dana") == ()


def test_what_the_checks_say_is_asked_in_place(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="1")
    data = act(app, sent, drawn, "save", text="Foi em 1996.", despite=False)
    assert (data["index"], data["notice"], store.memory.newest_id()) == (0, None, 0)
    asked = data["doubts"]
    assert (asked["do"], asked["text"]) == ("save", "Foi em 1996.")
    assert asked["said"] == "1 warning stands. Save again to keep it all the same."
    assert [flag["label"] for flag in asked["flags"]] == ["number differs"]
    # What was typed is safe while somebody thinks about it.
    assert [draft.text for draft in store.drafts.list("Dana")] == ["Foi em 1996."]
    data = act(app, sent, drawn, "save", text="Foi em 1996.", despite=True, before=MADE[0])
    assert (data["index"], data["doubts"], store.drafts.list("Dana")) == (1, None, ())
    assert store.memory.events()[0].after == "Foi em 1996."


def test_what_another_window_keeps_is_said(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    other = Draft("Dana", document.id, 1, "pt", "Não", 0, datetime(2026, 3, 1, tzinfo=UTC))
    store.drafts.put(other)
    data = act(app, sent, drawn, "skip", text="Nin")
    # What no draft can keep is not left behind.
    assert (data["index"], data["otherDraft"]["text"]) == (1, "Não")
    assert "In another window" in data["otherDraft"]["said"]
    assert store.drafts.list("Dana") == (other,)
    data = act(app, sent, drawn, "skip", text="Nin", draft=data["otherDraft"]["at"])
    assert data["index"] == 2
    assert [draft.text for draft in store.drafts.list("Dana")] == ["Nin"]


def test_a_wording_that_does_not_show_here_is_shown(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    noa = Desk(store, Reviewer("Noa"))
    everywhere = noa.correct(noa.look(document.id, 1, "pt"), "Ninguém chegou.")
    noa.correct(noa.look(document.id, 1, "pt"), "Ninguém mais veio.", scope=Scope.PLACE)
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    [shown] = drawn[-1]["paper"]["wider"]
    assert shown["id"] == everywhere.id
    assert shown["label"].startswith("everywhere · Noa, ")
    assert "".join(one["text"] for one in shown["changes"] if one["change"] != "removed") == "Ninguém chegou."
    clash = act(app, sent, drawn, "save", text="Não veio ninguém.")["clash"]
    assert (clash["elsewhere"], clash["theirs"]) == (True, "Ninguém chegou.")
    data = act(app, sent, drawn, "save", text="Não veio ninguém.", wider=[clash["version"]])
    assert (data["clash"], store.memory.events()[1].document_id) == (None, None)


@pytest.mark.parametrize("way", ["at", "everywhere", "drop"])
def test_corrections_without_a_place(dana: AppTest, document: StoredDocument, store: Store, way: str) -> None:
    noa = Desk(store, Reviewer("Noa"))
    gone = noa.correct(noa.look(document.id, 1, "pt"), "Ninguém chegou.", scope=Scope.PLACE)
    paragraphs = store.documents.paragraphs(document.id)
    store.documents.add(
        name=document.name,
        media_type=document.media_type,
        encoding=document.encoding,
        lang=document.lang,
        data=store.documents.original(document.id),
        paragraphs=[paragraphs[0], replace(paragraphs[1], text="Nobody came!"), paragraphs[2]],
    )
    app = open_at(dana, document=document.id, to="pt", paragraph="1")
    assert any(one.label == "1 correction without a place" for one in app.expander)
    assert any("¶ 2" in one.value and "Nobody came" in one.value for one in app.caption)
    app.button(key=session.placeless_button(gone.id or 0, way)).click().run()
    assert not app.exception
    assert not any("without a place" in one.label for one in app.expander)
    assert store.memory.placeless() == ()
    assert (noa.look(document.id, 1, "pt").unit.target == "Ninguém chegou.") == (way == "at")


def test_what_is_left_behind_is_kept(
    dana: AppTest, document: StoredDocument, store: Store, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    data = act(app, sent, drawn, "go", text="Nin", to_document=document.id, to_index=2)
    assert data["index"] == 2
    assert [(draft.position, draft.text) for draft in store.drafts.list("Dana")] == [(1, "Nin")]
    act(app, sent, drawn, "comment", note="Who?", text="Foram")
    assert {draft.position for draft in store.drafts.list("Dana")} == {1, 2}
    assert store.memory.events()[0].note == "Who?"


def test_an_address_that_comes_late_leads_nowhere(
    dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    act(app, sent, drawn, "skip")
    # What a browser sends along with a part of the page is the address that it had when it asked.
    st_query = {"document": document.id, "to": "pt", "paragraph": "2"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(st, "query_params", st_query)
        patch.setattr(st, "session_state", {session.REVIEW_PLACE: ReviewPlace("pt", document.id, 2)})
        assert place_here().paragraph == 2


def test_mistakes_are_said(
    dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]], sent: dict[str, Any]
) -> None:
    app = open_at(dana, document=document.id, to="pt", paragraph="2")
    assert "cannot be blank" in act(app, sent, drawn, "save", text=" ")["notice"]["text"]
    data = act(app, sent, drawn, "undo")
    assert data["notice"]["kind"] == "problem"
    assert "nothing to take back" in data["notice"]["text"]


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


def test_filters_are_in_the_address(dana: AppTest, document: StoredDocument, drawn: list[dict[str, Any]]) -> None:
    app = open_at(dana)
    app.multiselect(key=session.review_filter("codes")).set_value(["numbers"]).run()
    assert [row["index"] for row in drawn[-1]["queue"]["rows"]] == [0]
    assert address(app)["flag"] == "numbers"


def test_activity(dana: AppTest, document: StoredDocument, store: Store) -> None:
    noa = Desk(store, Reviewer("**Noa**"))
    noa.correct(noa.look(document.id, 1, "pt"), "Ninguém chegou.")
    app = open_at(dana)
    lines = [one.value for one in app.markdown if "corrected" in one.value]
    assert len(lines) == 1
    assert "\u2068\\*\\*Noa\\*\\*\u2069 corrected" in lines[0]
    app.selectbox(key=session.REVIEW_WHO).set_value("Dana").run()
    assert not any("corrected" in one.value for one in app.markdown)


def test_find_and_replace(dana: AppTest, document: StoredDocument, store: Store) -> None:
    desk = Desk(store, Reviewer("Noa"))
    desk.correct(desk.look(document.id, 1, "pt"), "Ninguém chegou.")
    app = open_at(dana)
    app.text_input(key=session.REVIEW_FIND).set_value("chegou")
    app.text_input(key=session.REVIEW_BY).set_value("veio")
    next(one for one in app.button if one.label == "Look").click().run()
    assert not app.exception
    next(one for one in app.button if one.label == "Replace in 1").click().run()
    assert not app.exception
    assert desk.look(document.id, 1, "pt").unit.target == "Ninguém veio."
    assert store.memory.events()[0].author == "Dana"
