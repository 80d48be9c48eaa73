"""Beside the desk: what others did, corrections without a place, and one wording for another."""

import pytest
from streamlit.testing.v1 import AppTest

from cache import Store, StoredDocument
from reader import session
from tests.reader.screens.review_page import TEXTS, open_at
from tests.translate.pipeline.documents import read_anew
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Scope

pytestmark = pytest.mark.usefixtures("fake_desk", "only_the_review")


@pytest.mark.parametrize("way", ["at", "everywhere", "drop"])
def test_corrections_without_a_place(dana: AppTest, document: StoredDocument, store: Store, way: str) -> None:
    noa = Desk(store, Reviewer("Noa"))
    gone = noa.correct(noa.look(document.id, 1, "pt"), "Ninguém chegou.", scope=Scope.PLACE)
    read_anew(store, document, TEXTS[0], "Nobody came!", TEXTS[2])
    app = open_at(dana, document=document.id, to="pt", paragraph="1")
    assert any(one.label == "1 correction without a place" for one in app.expander)
    assert any("¶ 2" in one.value and "Nobody came" in one.value for one in app.caption)
    app.button(key=session.placeless_button(gone.id or 0, way)).click().run()
    assert not app.exception
    assert not any("without a place" in one.label for one in app.expander)
    assert store.memory.placeless() == ()
    assert (noa.look(document.id, 1, "pt").unit.target == "Ninguém chegou.") == (way == "at")


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
