"""The statistics screen, without a browser."""

import json
from collections.abc import Callable, Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import State, Store
from reader import resources
from reader.screens import statistics
from reader.settings import STORE_VARIABLE, Settings
from tests.translate.pipeline.documents import document as made_of
from translate.document_library import add_document
from translate.engines.fake import FakeEngine
from translate.evaluation.triples import memory_triples
from translate.pipeline import translate
from translate.review.desk import Desk
from translate.review.roles import Reviewer


def _screen() -> None:
    """The screen alone: AppTest finds pages by their file, and those of the app are functions."""
    from reader.screens import statistics

    statistics.show()


@pytest.fixture
def screen(store_url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Open the screen at an address."""
    monkeypatch.setattr("sys.argv", ["app.py", *Settings(store_url=store_url, engine="fake").arguments()])
    monkeypatch.setenv(STORE_VARIABLE, store_url)

    def open_at(**query: str) -> AppTest:
        app = AppTest.from_function(_screen, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    yield open_at
    resources.release()
    st.cache_data.clear()


def review(store: Store, name: str = "page.txt") -> str:
    added = add_document(store, made_of("The river rose.", "A boat came.", "1924", name=name))
    translate([added], "pt", FakeEngine(), store)
    assert added.id is not None
    desk = Desk(store, Reviewer("Ana"))
    desk.correct(desk.look(added.id, 0, "pt"), "O rio subiu.", state=State.REVIEWED)
    return added.id


def test_without_translations_it_says_what_will_be_here(store: Store, screen: Callable[..., AppTest]) -> None:
    app = screen()
    assert not app.exception
    assert "Nothing is translated yet" in app.markdown[0].value


def test_it_counts_what_is_reviewed_and_who_did_it(store: Store, screen: Callable[..., AppTest]) -> None:
    review(store)
    app = screen()
    assert not app.exception
    assert app.metric[0].value == "33 %"
    documents, people, engines = (frame.value for frame in app.dataframe)
    assert documents.iloc[0][["document", "paragraphs", "reviewed", "final"]].tolist() == ["page.txt", 3, 1, 0]
    assert people.iloc[0][["person", "corrected"]].tolist() == ["Ana", 1]
    assert engines.iloc[0]["engine"].startswith("fake")
    assert engines.iloc[0]["paragraphs"] == 1
    assert 0 < engines.iloc[0]["chrF++"] < 100


def test_without_corrections_each_part_says_so(store: Store, screen: Callable[..., AppTest]) -> None:
    added = add_document(store, made_of("The river rose."))
    translate([added], "pt", FakeEngine(), store)
    captions = [caption.value for caption in screen().caption]
    assert any("Nobody has corrected" in caption for caption in captions)
    assert any("nothing to compare" in caption for caption in captions)


def test_the_address_chooses_the_language(store: Store, screen: Callable[..., AppTest]) -> None:
    id = review(store)
    [document] = [one for one in store.documents.list() if one.id == id]
    desk = Desk(store, Reviewer("Omar"))
    desk.correct(desk.look(document.id, 1, "kk"), "Қайық келді.")
    app = screen(to="kk")
    assert app.selectbox[0].value == "kk"
    assert app.dataframe[1].value.iloc[0]["person"] == "Omar"
    assert screen(to="klingon").selectbox[0].value == "pt"


def test_names_of_strangers_are_data(store: Store, screen: Callable[..., AppTest]) -> None:
    review(store, name="**bold** <b>x</b> $a$.txt")
    app = screen()
    assert not app.exception
    assert app.dataframe[0].value.iloc[0]["document"] == "**bold** <b>x</b> $a$.txt"


def test_the_download_has_every_triple(store: Store) -> None:
    review(store)
    rows = [json.loads(line) for line in statistics._triples(store, "pt").splitlines()]
    assert [row["correction"] for row in rows] == ["O rio subiu."]
    assert len(rows) == len(list(memory_triples(store, "pt")))
