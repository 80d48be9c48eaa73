"""The list of what a search found: it goes to the browser as data, and into the page as text."""

from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import files

import streamlit as st

from reader import parallel_view
from reader.found import Found
from reader.interface import _, spoken


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


# How text is put into a page is said once, beside the parallel view.
_component = st.components.v2.component(
    "diglot.hits_view",
    html='<ol class="hits"></ol>',
    css=parallel_view.asset("text.css") + _asset("hits.css"),
    js=parallel_view.asset("words.js") + parallel_view.asset("pieces.js") + _asset("hits.js"),
)


def labels() -> dict[str, str]:
    """Return the words of the list's script by the names that they have there."""
    return {"place": _("¶ {number}"), "toNote": _("To note {number}")}


def hits_view(found: Sequence[Found], *, key: str) -> Found | None:
    """Draw what was found; return what was clicked on in this run, None for nothing."""
    result = _component(
        key=key, data={"found": [asdict(one) for one in found], **spoken(labels())}, on_opened_change=_nothing
    )
    number = result.get("opened")
    return found[number] if isinstance(number, int) and 0 <= number < len(found) else None


def _nothing() -> None:
    """A trigger has to have a callback to reach the script."""
