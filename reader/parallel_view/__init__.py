"""The side-by-side view: rows go to the browser as data, and into the page as text."""

import json
import time
from collections.abc import MutableMapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any

import streamlit as st

from reader import session
from reader.rows import Row, as_data


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column, and the language and the direction (`ltr`, `rtl`, `auto`) of that column."""

    label: str
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the parallel text.

    `query` are the parameters of the page's address, from which each paragraph's own is made. `mark` is the index of
    the paragraph that was asked for, to be scrolled to. `working` tells whether pending paragraphs will fill by
    themselves.
    """

    source: Heading
    target: Heading
    rows: tuple[Row, ...]
    query: dict[str, str]
    mark: int | None = None
    working: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asks of a page: a paragraph's own address (its number was clicked), so many pages on, or the next
    flag after the paragraph `flag_after`."""

    paragraph: int | None = None
    pages: int = 0
    flag_after: int | None = None


def asset(name: str) -> str:
    """Return a file of this folder, for a component that draws the same things."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


# A component is one module: what the files declare, they share. `pieces` and `sides` need no other.
_SCRIPTS = ("pieces.js", "sides.js", "tables.js", "settings.js", "places.js", "copies.js", "keys.js", "view.js")
_STYLES = ("text.css", "kinds.css", "remarks.css", "view.css", "layouts.css", "guides.css", "print.css")

# Mounted on each run of a script, registered once.
_component = st.components.v2.component(
    "diglot.parallel_view",
    html=asset("view.html"),
    css="".join(map(asset, _STYLES)),
    js="".join(map(asset, _SCRIPTS)),
)


def parallel_view(sheet: Sheet, *, key: str) -> Wish | None:
    """Draw a page; return what its reader has asked of it in this run, None for nothing."""
    result = _component(
        key=key,
        data=dated(sheet_data(sheet), st.session_state, session.PARALLEL_DATED),
        on_picked_change=_nothing,
        on_turned_change=_nothing,
        on_flagged_change=_nothing,
    )
    picked, turned, flagged = result.get("picked"), result.get("turned"), result.get("flagged")
    if isinstance(picked, int):
        return Wish(paragraph=picked)
    if isinstance(flagged, int):
        return Wish(flag_after=flagged)
    return Wish(pages=turned) if turned in (-1, 1) else None


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Return what travels to the browser."""
    return {
        "source": asdict(sheet.source),
        "target": asdict(sheet.target),
        "rows": as_data(sheet.rows),
        "query": sheet.query,
        "mark": sheet.mark,
        "working": sheet.working,
    }


def dated(data: dict[str, Any], state: MutableMapping[Any, Any], key: str) -> dict[str, Any]:
    """Return data with the time, in milliseconds, since when they are these.

    A browser that is busy may be told of two pages at once, and be done with the older one last.
    """
    digest = sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
    before, since = state.get(key, ("", 0))
    if digest != before:
        since = max(time.time_ns() // 1_000_000, since + 1)
        state[key] = (digest, since)
    return {**data, "since": since}


def _nothing() -> None:
    """A trigger has to have a callback to reach the script."""
