"""The page as a whole in the language of the interface: its language, its direction, and the choice of another."""

from importlib.resources import files
from typing import Any

import streamlit as st

from reader import session
from reader.frame.streamlit_words import streamlit_words
from reader.interface import _, direction, language
from reader.interface.languages import COOKIE, ENGLISH, NAMES, choose
from translate.languages import find_language


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


# Mounted on each run of a script, registered once.
_component = st.components.v2.component(
    "diglot.frame", html=_asset("frame.html"), css=_asset("frame.css"), js=_asset("theirs.js") + _asset("frame.js")
)


def frame() -> None:
    """Set the page in the session's language, and draw the choice of languages at its top."""
    _component(key=session.FRAME, data=frame_data(), on_chosen_change=_chosen)


def frame_data() -> dict[str, Any]:
    """Return what travels to the browser: `languages` by tag, each in its own words."""
    return {
        "lang": language(),
        "dir": direction(),
        "cookie": COOKIE,
        "languages": [{"tag": tag, "name": name, "dir": find_language(tag).direction} for tag, name in NAMES.items()],
        "labels": {"choose": _("Language of the interface")},
        "theirs": {} if language() == ENGLISH else streamlit_words(),
    }


def _chosen() -> None:
    """Go on in the language that was chosen; what the browser sends otherwise is passed over."""
    tag = st.session_state[session.FRAME].get("chosen")
    if tag in NAMES:
        choose(tag)
