"""Which language a session has."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from reader import session
from reader.interface import direction, language
from reader.interface.languages import NAMES, choose, first_choice
from tests.reader.speaking import speak
from translate.languages import find_language


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ((None, None), "en"),
        (("ru", "he-IL"), "ru"),
        ((None, "he-IL"), "he"),
        ((None, "iw"), "he"),
        (("xx", "ar-EG"), "ar"),
        (("", "kk_KZ"), "kk"),
        (("<script>", "fr-FR"), "en"),
    ],
)
def test_the_first_language_that_there_is(asked: tuple[str | None, ...], found: str) -> None:
    assert first_choice(*asked) == found


def test_a_thread_of_ours_speaks_english() -> None:
    assert (language(), direction()) == ("en", "ltr")


@pytest.mark.parametrize(("tag", "runs"), [("en", "ltr"), ("he", "rtl"), ("ar", "rtl"), ("kk", "ltr"), ("ru", "ltr")])
def test_a_session_has_its_language_and_its_direction(monkeypatch: pytest.MonkeyPatch, tag: str, runs: str) -> None:
    speak(monkeypatch, tag)
    assert (language(), direction()) == (tag, runs)


def test_languages_are_named_as_they_name_themselves() -> None:
    for tag, name in NAMES.items():
        assert name.casefold() in (find_language(tag).autonym.casefold(), "қазақша")


def test_another_language_cannot_be_chosen() -> None:
    with pytest.raises(ValueError, match="'tlh' is no language of the interface: choose one of en, he"):
        choose("tlh")


def _screen() -> None:
    import threading

    import streamlit as st

    from reader.interface import _, language
    from reader.interface.languages import choose

    st.button("Russian", on_click=choose, args=["ru"])
    st.write(language())

    @st.fragment
    def part() -> None:
        st.button("again")
        st.write(_("Library"))

    part()
    heard: list[str] = []
    thread = threading.Thread(target=lambda: heard.append(language()))
    thread.start()
    thread.join()
    st.write(f"thread {heard}")


def said(app: AppTest) -> list[Any]:
    return [one.value for one in app.markdown]


def test_a_choice_holds_in_the_whole_session_and_in_no_other() -> None:
    app = AppTest.from_function(_screen, default_timeout=30).run()
    assert said(app) == ["en", "Library", "thread ['en']"]
    app.button[0].click().run()
    assert said(app) == ["ru", "Библиотека", "thread ['en']"]
    app.run()
    assert said(app)[0] == "ru"
    assert said(AppTest.from_function(_screen, default_timeout=30).run())[0] == "en"


def test_what_no_page_has_put_there_is_passed_over() -> None:
    app = AppTest.from_function(_screen, default_timeout=30)
    app.session_state[session.INTERFACE] = "../../etc"
    assert said(app.run())[0] == "en"
