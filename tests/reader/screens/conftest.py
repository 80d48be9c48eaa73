"""The review screen without a browser: what its desk is given, and what the browser says."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import Origin, State, Store, StoredDocument, TranslationUnit
from reader.screens import library, review
from tests.reader.conftest import AddDocument
from tests.reader.screens.review_page import MADE, TEXTS


@pytest.fixture
def drawn() -> list[dict[str, Any]]:
    """What the desk was given, in order."""
    return []


@pytest.fixture
def sent() -> dict[str, Any]:
    """What the browser says next, as `act` or `draft`."""
    return {}


@pytest.fixture
def fake_desk(monkeypatch: pytest.MonkeyPatch, drawn: list[dict[str, Any]], sent: dict[str, Any]) -> None:
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
    """A document of three paragraphs that a machine translated, the first of them wrongly."""
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


@pytest.fixture
def only_the_review(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open the app at the review: AppTest knows no address of a page."""
    monkeypatch.setattr(library, "show", review.show)
