"""What all sessions share.

The store, the engines and the background jobs are made once a server and never changed; what every run of a page asks
the store or the disk for is kept for some seconds, or until there is more.
"""

import atexit
import os
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st

from cache import Paragraph, Store, StoredDocument
from cache.keys import source_key
from reader import ready
from reader.jobs import Translations
from reader.makers import is_fake
from reader.notes import Notes, gather_notes, has_mentions, has_notes
from reader.people import Person, owner, read_roles, signed_in
from reader.pulls import Pulls
from reader.review_queue import Queues
from reader.settings import STORE_VARIABLE, Settings, parse_settings
from reader.waits import PATIENCE, say_waiting
from reader.whereabouts import Whereabouts
from translate.engines import EngineOptions
from translate.engines.open_engines import OpenEngines, opener
from translate.models import models_folder
from translate.review.roles import Role

_SECONDS_TO_END = 20.0
# Of the sessions that find the store gone, one opens it anew.
_REOPENING = threading.Lock()
# Paragraphs, enough to tell by which engine a document was translated.
_LOOKED_AT = 200
# Documents, enough to know into which languages people read.
_DOCUMENTS_LOOKED_AT = 200


def settings() -> Settings:
    """Return what `diglot read` said."""
    return _settings(tuple(sys.argv[1:]), os.environ.get(STORE_VARIABLE))


# Asked for several times in each run of a page.
@lru_cache(maxsize=8)
def _settings(arguments: tuple[str, ...], store_url: str | None) -> Settings:
    return parse_settings(arguments, {} if store_url is None else {STORE_VARIABLE: store_url})


def store() -> Store:
    """Return the open store. Raises what opening it raises, again at each call until it opens.

    A file that was put in the place of the one that was open is opened instead, with all that was known of the other
    forgotten; while none is there, that is said.
    """
    url = settings().store_url
    opened = _store(url)
    if opened.has_moved:
        with _REOPENING:
            opened = _store(url)
            if opened.has_moved:
                _forget_store()
                st.cache_data.clear()
                _notes.clear()
                opened = _store(url)
    return opened


def translations() -> Translations:
    """Return the background jobs."""
    given = settings()
    return _translations(given.store_url, given.engine, given.model, given.device)


def pulls() -> Pulls:
    """Return the models that are being pulled in the background."""
    return _pulls(str(models_folder()))


def queues() -> Queues:
    """Return the queues of the reviewers."""
    return _queues(settings().store_url)


def whereabouts() -> Whereabouts:
    """Return where people are in what they read."""
    return _whereabouts(settings().store_url)


def person() -> Person:
    """Return who sits before this page."""
    given = settings()
    if given.reviewer is not None:
        return owner(given.reviewer)
    if given.secrets is None:
        return Person()
    return signed_in(st.user.to_dict(), _roles(given.roles))


def targets() -> tuple[str, ...]:
    """Return the languages that anything is translated to, the most used first."""
    opened = store()
    return _targets(settings().store_url, opened.units.newest_id(), opened.memory.newest_id())


def release() -> None:
    """Stop the jobs, free the models, close the store: no native code may be at work when the interpreter ends."""
    _pulls.clear()
    _forget_store()


def _forget_store() -> None:
    _queues.clear()
    _whereabouts.clear()
    _translations.clear()
    _store.clear()


@st.cache_resource(show_spinner=False, on_release=Store.close)
def _store(url: str | None) -> Store:
    # `diglot read` has made it: one that is not there was moved away, and another, empty one would hide that.
    return Store.open(url, busy_timeout=PATIENCE, on_wait=say_waiting, create=False)


@st.cache_resource(show_spinner=False)
def _queues(url: str | None) -> Queues:
    return Queues(_store(url))


@st.cache_resource(show_spinner=False, on_release=Whereabouts.close)
def _whereabouts(url: str | None) -> Whereabouts:
    atexit.register(release)
    return Whereabouts(_store(url))


# Asked for at every run of a page; who changes the file need not start the server anew.
@st.cache_data(show_spinner=False, ttl=10.0)
def _roles(path: str | None) -> dict[str, Role]:
    return read_roles(path) if path is not None else {}


@st.cache_data(show_spinner=False, max_entries=10)
def _targets(url: str | None, newest_unit: int, newest_event: int) -> tuple[str, ...]:
    del newest_unit, newest_event  # change when there may be another language
    opened = _store(url)
    found: Counter[str] = Counter()
    for document in opened.documents.list()[:_DOCUMENTS_LOOKED_AT]:
        found.update(opened.documents.progress(document.id))
    return tuple(tag for tag, _ in found.most_common())


def _end(jobs: Translations) -> None:
    jobs.close(_SECONDS_TO_END)


def _end_pulls(pulls: Pulls) -> None:
    pulls.close(_SECONDS_TO_END)


@st.cache_resource(show_spinner=False, on_release=_end_pulls)
def _pulls(root: str) -> Pulls:
    atexit.register(release)
    return Pulls(Path(root))


@st.cache_resource(show_spinner=False, on_release=_end)
def _translations(url: str | None, engine: str, model: str | None, device: str) -> Translations:
    atexit.register(release)
    return Translations(_store(url), OpenEngines(opener(engine, model, EngineOptions(device=device))))


def ready_targets(source_lang: str) -> frozenset[str]:
    """Return the languages into which an engine at hand translates this one, as it was within the last seconds."""
    given = settings()
    return _ready(source_lang, given.engine, given.model, str(models_folder()))


@st.cache_data(show_spinner=False, ttl=10.0)
def _ready(source_lang: str, engine: str, model: str | None, root: str) -> frozenset[str]:
    return ready.ready_targets(source_lang, engine, model, Path(root))


def progress(document: StoredDocument) -> dict[str, int]:
    """Return what `documents.progress` says of a document, as it was within the last seconds: all of it is counted."""
    return _progress(settings().store_url, document.id, document.paragraphs)


@st.cache_data(show_spinner=False, ttl=5.0, max_entries=1_000)
def _progress(url: str | None, document_id: str, paragraphs: int) -> dict[str, int]:
    del paragraphs  # changes when a document is read anew
    return _store(url).documents.progress(document_id)


def has_fake_text(document: StoredDocument, target_lang: str, done: int) -> bool:
    """Tell whether the fake engine has written in the beginning of a document; `done` is its progress."""
    return _has_fake_text(settings().store_url, document.id, target_lang, done)


@st.cache_data(show_spinner=False, max_entries=10_000)
def _has_fake_text(url: str | None, document_id: str, target_lang: str, done: int) -> bool:
    del done  # changes when there is something new to look at
    store = _store(url)
    keys = {source_key(one.text, one.lang) for one in store.documents.paragraphs(document_id, 0, _LOOKED_AT)}
    return any(is_fake(unit.signature or "") for unit in store.units.latest(keys, target_lang).values())


def storage_used(documents: int) -> int | None:
    """Return how many bytes the store takes, as it was within the last minute; `documents` is how many there are."""
    return _storage_used(settings().store_url, documents)


@st.cache_data(show_spinner=False, ttl=60.0)
def _storage_used(url: str | None, documents: int) -> int | None:
    del documents  # changes when there is something new to weigh
    return _store(url).stats().bytes


def paragraphs_in(document: StoredDocument, lang: str) -> int:
    """Return how many translatable paragraphs of a document are in this language already."""
    languages = _languages(settings().store_url, document.id, document.lang, document.paragraphs)
    return languages.get(lang, 0)


@st.cache_data(show_spinner=False, max_entries=10_000)
def _languages(url: str | None, document_id: str, lang: str, paragraphs: int) -> dict[str, int]:
    """Translatable paragraphs by language; the last two arguments change when a document is read anew."""
    del lang, paragraphs
    return dict(Counter(one.lang for one in _store(url).documents.paragraphs(document_id) if one.translatable))


def notes(document: StoredDocument, page: Sequence[Paragraph]) -> Notes:
    """Return the notes of a document, as far as a page of it needs them."""
    back = has_notes(page)
    if not back and not has_mentions(page):
        return Notes()
    return _notes(settings().store_url, document.id, document.lang, document.paragraphs, back)


# One object for everybody, read and never changed: a copy for each run of a page would be paid for each time.
@st.cache_resource(show_spinner=False, max_entries=100)
def _notes(url: str | None, document_id: str, lang: str, paragraphs: int, back: bool) -> Notes:
    """`lang` and `paragraphs` change when a document is read anew."""
    del lang, paragraphs
    return gather_notes(_store(url).documents.paragraphs(document_id), back=back)
