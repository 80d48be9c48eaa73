"""What the frame of the page is told."""

import json

import pytest

from reader.frame import frame_data
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
