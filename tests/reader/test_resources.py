"""The store of all sessions, when its file is no longer the one that was opened."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from cache import Kind, Paragraph, Store, StoreUnavailable
from reader import resources
from reader.settings import STORE_VARIABLE
from tests.reader.conftest import AddDocument


@pytest.fixture(autouse=True)
def settings(store_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "argv", ["app.py", "--engine=fake"])
    monkeypatch.setenv(STORE_VARIABLE, store_url)
    yield
    resources.release()
    st.cache_data.clear()


@pytest.fixture
def path(store_url: str) -> Path:
    return Path(store_url.removeprefix("sqlite:///"))


def test_a_store_that_was_moved_is_not_made_anew_and_is_there_again(
    store: Store, add_document: AddDocument, path: Path
) -> None:
    add_document("One.")
    assert len(resources.store().documents.list()) == 1
    path.rename(path.with_name("away.db"))
    for _ in range(2):
        with pytest.raises(StoreUnavailable, match=r"no store at .*put its file back"):
            resources.store()
    assert not path.exists()
    path.with_name("away.db").rename(path)
    assert len(resources.store().documents.list()) == 1


def test_a_store_in_its_place_is_opened_with_nothing_of_the_other(store_url: str, path: Path) -> None:
    other = path.with_name("other.db")
    for place, name in ((path, "a"), (other, "b")):
        text = Paragraph(0, Kind.PARAGRAPH, f"Of {name}.", "en" if name == "a" else "pt", translatable=True)
        with Store.open(str(place)) as made:
            added = made.documents.add(
                name="one.txt", media_type="text/plain", encoding="utf-8", lang="en", data=b"1", paragraphs=[text]
            )
    jobs = resources.translations()
    assert resources.store() is resources.store()
    assert resources.paragraphs_in(added, "en") == 1
    path.rename(path.with_name("away.db"))
    other.rename(path)
    [paragraph] = resources.store().documents.paragraphs(added.id)
    assert paragraph.text == "Of b."
    assert resources.paragraphs_in(added, "en") == 0
    assert resources.translations() is not jobs
    assert resources.store().check() == ()
