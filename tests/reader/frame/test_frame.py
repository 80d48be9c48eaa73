"""What the frame of the page is told."""

import inspect
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st

import reader
from reader import frame, session
from reader.frame import STYLES, frame_data
from reader.frame.streamlit_words import streamlit_words
from reader.interface.languages import NAMES
from tests.reader.speaking import speak


def test_in_english_streamlit_says_its_own_words() -> None:
    data = frame_data()
    assert (data["lang"], data["dir"], data["theirs"]) == ("en", "ltr", {})


@pytest.mark.parametrize(("tag", "runs"), [("he", "rtl"), ("ar", "rtl"), ("kk", "ltr"), ("ru", "ltr")])
def test_the_page_has_the_language_and_its_direction(monkeypatch: pytest.MonkeyPatch, tag: str, runs: str) -> None:
    speak(monkeypatch, tag)
    data = json.loads(json.dumps(frame_data()))
    assert (data["lang"], data["dir"]) == (tag, runs)
    assert data["labels"]["choose"] != "Language of the interface"
    assert data["theirs"]["Next page"] != "Next page"


def test_every_language_can_be_chosen_in_its_own_words() -> None:
    assert [(one["tag"], one["name"]) for one in frame_data()["languages"]] == list(NAMES.items())


def test_what_stands_in_a_place_of_theirs_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    for word, own in streamlit_words().items():
        assert ("{" in word) == ("{" in own), word


@pytest.mark.parametrize("chosen", [None, ["he"], {"tag": "he"}, 7, "tlh"])
def test_what_is_no_language_of_ours_is_passed_over(monkeypatch: pytest.MonkeyPatch, chosen: object) -> None:
    state: dict[str, object] = {session.FRAME: {"chosen": chosen}}
    monkeypatch.setattr(st, "session_state", state)
    frame._chosen()
    assert session.INTERFACE not in state


def test_the_sheets_name_keys_that_widgets_have() -> None:
    folder = Path(reader.__file__).parent
    sheets = "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in STYLES)
    keys = {one for name, one in vars(session).items() if name.isupper()}
    families = tuple(_first(make) for _, make in inspect.getmembers(session, inspect.isfunction))
    for key in re.findall(r"\.st-key-(\w+)", sheets):
        assert key in keys
    for family in re.findall(r"\[class\*=\"st-key-(\w+)\"\]", sheets):
        assert any(one.startswith(family) for one in families), family


def _first(make: Callable[..., str]) -> str:
    """Return the first key of a family."""
    given = inspect.signature(make).parameters.values()
    return make(*(0 if one.annotation is int else "" for one in given))
