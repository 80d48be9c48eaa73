"""What all sessions share: the store, the engines, the background jobs. Made once a server, never changed."""

import atexit
import sys
from collections import Counter

import streamlit as st

from cache import Store, StoredDocument
from reader.jobs import Translations
from reader.settings import Settings, parse_settings
from translate.engines.open_engines import OpenEngines, opener

_SECONDS_TO_END = 20.0


def settings() -> Settings:
    """Return what `diglot read` said on the command line."""
    return parse_settings(sys.argv[1:])


def store() -> Store:
    """Return the open store. Raises what opening it raises, again at each call until it opens."""
    return _store(settings().store_url)


def translations() -> Translations:
    """Return the background jobs."""
    given = settings()
    return _translations(given.store_url, given.engine, given.model)


def release() -> None:
    """Stop the jobs, free the models, close the store: no native code may be at work when the interpreter ends."""
    _translations.clear()
    _store.clear()


@st.cache_resource(show_spinner=False, on_release=Store.close)
def _store(url: str | None) -> Store:
    return Store.open(url)


def _end(jobs: Translations) -> None:
    jobs.close(_SECONDS_TO_END)


@st.cache_resource(show_spinner=False, on_release=_end)
def _translations(url: str | None, engine: str, model: str | None) -> Translations:
    atexit.register(release)
    return Translations(_store(url), OpenEngines(opener(engine, model)))


def paragraphs_in(document: StoredDocument, lang: str) -> int:
    """Return how many translatable paragraphs of a document are in this language already."""
    languages = _languages(settings().store_url, document.id, document.lang, document.paragraphs)
    return languages.get(lang, 0)


@st.cache_data(show_spinner=False, max_entries=10_000)
def _languages(url: str | None, document_id: str, lang: str, paragraphs: int) -> dict[str, int]:
    """Translatable paragraphs by language; the last two arguments change when a document is read anew."""
    del lang, paragraphs
    return dict(Counter(one.lang for one in _store(url).documents.paragraphs(document_id) if one.translatable))
