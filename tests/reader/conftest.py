"""A store with documents to read, and the settings of an app over it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import reader
from cache import Kind, Paragraph, Store, StoredDocument
from reader import resources
from reader.settings import STORE_VARIABLE

AddDocument = Callable[..., StoredDocument]


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'diglot.db'}"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with Store.open(store_url) as opened:
        yield opened
        assert opened.check() == ()


@pytest.fixture
def add_document(store: Store) -> AddDocument:
    """Add a document made of texts, all in one language or each in its own."""

    def add(*texts: str, name: str = "letter.txt", lang: str = "en", langs: Sequence[str] = ()) -> StoredDocument:
        paragraphs = [
            Paragraph(index, Kind.PARAGRAPH, text, its_lang, translatable=any(sign.isalpha() for sign in text))
            for index, (text, its_lang) in enumerate(zip(texts, langs or [lang] * len(texts), strict=True))
        ]
        return store.documents.add(
            name=name,
            media_type="text/plain",
            encoding="utf-8",
            lang=lang,
            data="\n\n".join(texts).encode("utf-8", "replace"),
            paragraphs=paragraphs,
        )

    return add


@pytest.fixture
def app(store_url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The whole app over the store, with the settings that `diglot read` gives it; nobody has opened it yet."""
    monkeypatch.setattr(sys, "argv", ["app.py", "--engine=fake", "--folders"])
    monkeypatch.setenv(STORE_VARIABLE, store_url)
    yield AppTest.from_file(str(Path(reader.__file__).with_name("app.py")), default_timeout=30)
    resources.release()
    st.cache_data.clear()
