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
from reader.interface import spoken
from reader.parallel_view.labels import labels
from reader.parallel_view.wishes import Wish, read_wish
from reader.rows import Row, as_data


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column, and the language and the direction (`ltr`, `rtl`, `auto`) of that column."""

    label: str
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the reader of a document was when they opened it; `index` is None where they had not read in it."""

    index: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the parallel text.

    `query` are the parameters of the page's address, from which each paragraph's own is made. `mark` is the index of
    the paragraph that was asked for, to be scrolled to. `working` tells whether pending paragraphs will fill by
    themselves, `reports` whether its reader may report them. `count` is how many paragraphs the document has. `place`
    is there where the server keeps its reader's place: it says where that was.
    """

    source: Heading
    target: Heading
    rows: tuple[Row, ...]
    query: dict[str, str]
    mark: int | None = None
    working: bool = False
    reports: bool = False
    count: int = 0
    place: Kept | None = None


def asset(name: str) -> str:
    """Return a file of this folder, for a component that draws the same things."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


# A component is one module: what the files declare, they share. `pieces` and `sides` need no other.
_SCRIPTS = (
    *("words.js", "pieces.js", "sides.js", "tables.js"),
    *("settings.js", "places.js", "copies.js", "counterparts.js", "reports.js", "ways.js", "keys.js", "view.js"),
)
_STYLES = (
    "text.css",
    "kinds.css",
    "remarks.css",
    "keys.css",
    "view.css",
    "layouts.css",
    "answers.css",
    "guides.css",
    "print.css",
)

# Mounted on each run of a script, registered once.
_component = st.components.v2.component(
    "diglot.parallel_view",
    html=asset("view.html"),
    css="".join(map(asset, _STYLES)),
    js="".join(map(asset, _SCRIPTS)),
)


def parallel_view(sheet: Sheet, *, key: str) -> Wish:
    """Draw a page; return what its reader has asked of it in this run."""
    result = _component(
        key=key,
        data=dated(sheet_data(sheet), st.session_state, session.PARALLEL_DATED),
        on_picked_change=_nothing,
        on_turned_change=_nothing,
        on_flagged_change=_nothing,
        on_seen_change=_nothing,
        on_reported_change=_nothing,
        on_sought_change=_nothing,
        on_unfolded_change=_nothing,
    )
    return read_wish(result)


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Return what travels to the browser."""
    return {
        "source": asdict(sheet.source),
        "target": asdict(sheet.target),
        **as_data(sheet.rows),
        "query": sheet.query,
        "mark": sheet.mark,
        "working": sheet.working,
        "reports": sheet.reports,
        "count": sheet.count,
        "place": None if sheet.place is None else asdict(sheet.place),
        **spoken(labels()),
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
