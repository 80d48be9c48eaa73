"""The page as a whole: its styles and letters, its language and direction, and the choice of another language."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import streamlit as st

from reader import session
from reader.frame.streamlit_words import streamlit_words
from reader.interface import _, direction, language
from reader.interface.languages import COOKIE, ENGLISH, NAMES, choose
from translate.languages import find_language

LETTERS: Final = "letters.css"
"""The sheet of static/fonts, one for all faces: several arrive in any order, and until the first face of a text is
known a browser fetches the next one that has the character (the Hebrew one for Latin words)."""
STYLES: Final = ("app.css", "library.css", "reading.css", "mirrored.css")
"""The sheets beside the app; later ones come behind earlier ones."""


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _dress() -> str:
    """Return the script that puts our styles on what Streamlit draws.

    `st.html` would do it too, and have the browser fetch two more scripts of Streamlit's before it shows any text.
    """
    reader = Path(__file__).parent.parent
    styles = "".join(reader.joinpath(name).read_text(encoding="utf-8") for name in STYLES)
    letters = f"app/static/fonts/{LETTERS}"
    return f"const LETTERS = {json.dumps(letters)};\nconst STYLES = {json.dumps(styles)};\n" + _asset("dress.js")


# Mounted on each run of a script, registered once.
_component = st.components.v2.component(
    "diglot.frame",
    html=_asset("frame.html"),
    css=_asset("frame.css"),
    js=_dress() + _asset("theirs.js") + _asset("grids.js") + _asset("frame.js"),
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
    if isinstance(tag, str) and tag in NAMES:
        choose(tag)
