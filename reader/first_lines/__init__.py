"""The first lines of a document, in its script: what one knows it by when its name says nothing."""

from collections.abc import Sequence
from importlib.resources import files

import streamlit as st

from cache import Kind, Paragraph
from reader import parallel_view
from reader.pieces import text_direction
from reader.plain_text import shortened

# Paragraphs that are looked at, and characters that are shown.
LOOKED_AT, _SHOWN = 6, 220
_PASSED_OVER = (Kind.BYLINE, Kind.REFERENCE, Kind.CODE)


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "diglot.first_lines",
    html='<p class="text first"></p>',
    css=parallel_view.asset("text.css") + _asset("lines.css"),
    js=_asset("lines.js"),
)


def first_lines(paragraphs: Sequence[Paragraph], *, key: str) -> None:
    """Draw how a document begins."""
    beginning = [one for one in paragraphs if one.kind not in _PASSED_OVER and one.text.strip()] or list(paragraphs)
    if not beginning:
        return
    lang = beginning[0].lang
    text = shortened(" ".join(one.text for one in beginning if one.lang == lang), _SHOWN)
    _component(key=key, data={"text": text, "lang": lang, "dir": text_direction(text, lang)})
