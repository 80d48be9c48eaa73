"""What the review screen does when somebody acts on its desk."""

from datetime import UTC, datetime
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import Action, Draft, Origin, State, Store, StoredDocument, TranslationUnit
from reader import session
from reader.review_place import ReviewPlace
from reader.screens import review, review_handling
from reader.screens.review_handling import place_here
from tests.reader.conftest import AddDocument
from tests.reader.screens.review_page import MADE, TEXTS, act, address, open_at
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Scope

pytestmark = pytest.mark.usefixtures("fake_desk", "only_the_review")


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
