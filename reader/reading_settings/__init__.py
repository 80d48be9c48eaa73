"""How a reader likes to read: layout, letters, colours. The browser keeps it and tells the page; no server is asked."""

from importlib.resources import files

import streamlit as st

from reader import parallel_view
from reader.interface import spoken
from reader.reading_settings.labels import labels


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


# Mounted on each run of a script, registered once. What the settings are is said once, beside the page that obeys them.
_component = st.components.v2.component(
    "diglot.reading_settings",
    html=_asset("choices.html"),
    css=_asset("choices.css"),
    js=parallel_view.asset("words.js") + parallel_view.asset("settings.js") + _asset("choices.js"),
)


def reading_settings(*, key: str) -> None:
    """Draw the settings."""
    _component(key=key, data=spoken(labels()))
