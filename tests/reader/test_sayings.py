"""What was done is said whatever the page does next, and is said once."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from reader.screens.sayings import SECONDS_OF_NEWS, SECONDS_OF_SAYING


def _screen() -> None:
    import streamlit as st

    from reader.screens.sayings import say, show_saying

    if st.button("do"):
        say("Done.", ":material/check:")
        st.rerun()
    if st.button("look"):
        say("Nothing there.", ":material/flag:")
    if not st.checkbox("busy"):
        show_saying()


@pytest.fixture
def screen() -> AppTest:
    return AppTest.from_function(_screen, default_timeout=30).run()


def said(screen: AppTest) -> list[str]:
    assert not screen.exception
    return [one.value for one in screen.toast]


def test_nothing_is_said_where_nothing_was_done(screen: AppTest) -> None:
    assert said(screen) == []


def test_a_run_that_begins_anew_says_it_all_the_same(screen: AppTest) -> None:
    assert said(screen.button[0].click().run()) == ["Done."]


def test_a_further_run_leaves_it_standing_for_a_browser_that_has_not_shown_it(
    screen: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.button[0].click().run()
    assert said(screen.run()) == ["Done."]
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + SECONDS_OF_SAYING + 1)
    assert said(screen.run()) == []


def test_what_was_said_last_holds(screen: AppTest) -> None:
    screen.button[0].click().run()
    assert said(screen.button[1].click().run()) == ["Nothing there."]
    assert said(screen.run()) == ["Nothing there."]


@pytest.mark.parametrize(("waited", "heard"), [(SECONDS_OF_SAYING * 2, ["Done."]), (SECONDS_OF_NEWS + 1, [])])
def test_what_a_busy_server_comes_to_late_is_said_while_it_is_news(
    screen: AppTest, monkeypatch: pytest.MonkeyPatch, waited: float, heard: list[str]
) -> None:
    screen.checkbox[0].check().run()
    assert said(screen.button[0].click().run()) == []
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + waited)
    assert said(screen.checkbox[0].uncheck().run()) == heard
    assert said(screen.run()) == heard
    monkeypatch.setattr(time, "monotonic", lambda: now + waited + SECONDS_OF_SAYING + 1)
    assert said(screen.run()) == []
