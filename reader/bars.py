"""Bars that stand still: Streamlit's own charts zoom when a page is scrolled with the pointer over them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import streamlit as st

from reader.interface import _, language
from reader.interface.languages import ENGLISH

# Read by day and by night.
_COLOUR: Final = "#a8632f"
_HEIGHT_OF_DAYS, _HEIGHT_OF_A_NAME = 220, 44
_WIDEST, _NARROWEST, _ROOM = 28, 2, 600
# What Vega says of an axis to those who listen is English; each bar says what it stands for.
_MUTE: Final = {"aria": False}


def show_days(counts: Mapping[date, int], what: str) -> None:
    """Draw how many there were on each day; `what` they were stands beside it."""
    form = "%-d %b %Y" if language() == ENGLISH else "%d.%m.%Y"
    days = list(counts)
    span = (max(days) - min(days)).days + 1 if days else 1
    spec = {
        "mark": {"type": "bar", "color": _COLOUR, "width": max(_NARROWEST, min(_WIDEST, _ROOM // span))},
        "encoding": {
            "x": {
                "field": "day",
                "type": "temporal",
                # A bar stands over its date, and those at the ends are whole.
                "scale": {"type": "utc", "padding": _WIDEST},
                "axis": {
                    "format": form,
                    "grid": False,
                    "labelOverlap": True,
                    "tickCount": "day",
                    "title": None,
                    **_MUTE,
                },
                # Said of each bar.
                "title": _("day"),
            },
            "y": {"field": "count", "type": "quantitative", "axis": {"tickMinStep": 1, **_MUTE}, "title": what},
            "tooltip": [
                {"field": "day", "type": "temporal", "scale": {"type": "utc"}, "format": form, "title": _("day")},
                {"field": "count", "title": what},
            ],
        },
    }
    _draw({"day": days, "count": list(counts.values())}, spec, _HEIGHT_OF_DAYS)


def show_names(values: Mapping[str, float], name: str, what: str) -> None:
    """Draw a value of each name, the largest on top: nobody reads long names that stand upright."""
    spec = {
        "mark": {"type": "bar", "color": _COLOUR},
        "encoding": {
            "x": {"field": "value", "type": "quantitative", "scale": {"zero": True}, "title": what, "axis": _MUTE},
            "y": {
                "field": "name",
                "type": "nominal",
                "sort": "-x",
                "title": name,
                "axis": {"labelLimit": 420, "title": None, **_MUTE},
            },
            "tooltip": [{"field": "name", "title": name}, {"field": "value", "format": ".1f", "title": what}],
        },
    }
    _draw({"name": list(values), "value": list(values.values())}, spec, _HEIGHT_OF_A_NAME * (len(values) + 1))


def _draw(data: Mapping[str, list[Any]], spec: dict[str, Any], height: int) -> None:
    st.vega_lite_chart(data, spec, height=height)
