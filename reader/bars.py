"""Bars that stand still: Streamlit's own charts zoom when a page is scrolled with the pointer over them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import streamlit as st

# Read by day and by night.
_COLOUR: Final = "#a8632f"
_HEIGHT_OF_DAYS, _HEIGHT_OF_A_NAME = 220, 44
_WIDEST, _NARROWEST, _ROOM = 28, 2, 600


def show_days(counts: Mapping[date, int], what: str) -> None:
    """Draw how many there were on each day."""
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
                "axis": {"format": "%-d %b %Y", "grid": False, "labelOverlap": True, "tickCount": "day"},
                "title": None,
            },
            "y": {"field": what, "type": "quantitative", "axis": {"tickMinStep": 1}},
            "tooltip": [{"field": "day", "timeUnit": "utcyearmonthdate", "title": "day"}, {"field": what}],
        },
    }
    _draw({"day": days, what: list(counts.values())}, spec, _HEIGHT_OF_DAYS)


def show_names(values: Mapping[str, float], name: str, what: str) -> None:
    """Draw a value of each name, the largest on top: nobody reads long names that stand upright."""
    spec = {
        "mark": {"type": "bar", "color": _COLOUR},
        "encoding": {
            "x": {"field": what, "type": "quantitative", "scale": {"zero": True}},
            "y": {"field": name, "type": "nominal", "sort": "-x", "title": None, "axis": {"labelLimit": 420}},
            "tooltip": [{"field": name}, {"field": what, "format": ".1f"}],
        },
    }
    _draw({name: list(values), what: list(values.values())}, spec, _HEIGHT_OF_A_NAME * (len(values) + 1))


def _draw(data: Mapping[str, list[Any]], spec: dict[str, Any], height: int) -> None:
    st.vega_lite_chart(data, spec, height=height)
