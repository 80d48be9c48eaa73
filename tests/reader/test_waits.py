"""A write that waits says so to whoever did it, and to nobody where nobody did."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cache import Store
from reader import resources
from reader.settings import STORE_VARIABLE
from reader.waits import say_waiting


def _screen() -> None:
    import streamlit as st

    from reader import resources

    if st.button("write"):
        with resources.store().transaction():
            st.markdown("written")


@pytest.fixture
def screen(store_url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setattr("sys.argv", ["app.py", "--engine=fake"])
    monkeypatch.setenv(STORE_VARIABLE, store_url)
    assert store.check() == ()
    yield AppTest.from_function(_screen, default_timeout=30)
    resources.release()
    st.cache_data.clear()


def test_a_write_that_waits_says_so_and_is_done(screen: AppTest, store_url: str) -> None:
    screen.run()
    path = Path(store_url.removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        letting_go = threading.Timer(1.5, other.execute, ["ROLLBACK"])
        letting_go.start()
        screen.button[0].click().run()
        letting_go.join()
    assert not screen.exception
    assert [one.value for one in screen.markdown] == ["written"]
    assert [one.value.split(".")[0] for one in screen.toast] == ["Another process is writing in the store"]


def test_a_thread_without_a_page_has_nobody_to_tell() -> None:
    say_waiting(1.0)
