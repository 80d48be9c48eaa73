"""The reviewer's desk in the browser: what it shows goes there as data and into the page as text."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import streamlit as st

from reader import parallel_view
from reader.interface import spoken
from reader.review_view.labels import labels


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


# One module: what the files declare, they share. How text is put into a page is said once, beside the parallel view.
_component = st.components.v2.component(
    "diglot.review_view",
    html=_asset("desk.html"),
    css="".join(map(parallel_view.asset, ("text.css", "keys.css")))
    + "".join(map(_asset, ("queue.css", "desk.css", "beside.css", "questions.css"))),
    js="".join(map(parallel_view.asset, ("words.js", "pieces.js", "settings.js")))
    + "".join(map(_asset, ("changes.js", "parts.js", "clash.js", "questions.js", "editor.js", "desk.js"))),
)


def review_view(data: dict[str, Any], *, key: str, on_act: Callable[[], None], on_draft: Callable[[], None]) -> None:
    """Draw the desk; the callbacks find what was done in the session's state, as `act` and `draft` of the key."""
    _component(key=key, data={**data, **spoken(labels())}, on_act_change=on_act, on_draft_change=on_draft)
