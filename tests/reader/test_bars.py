"""Bars as the page gets them."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from datetime import date

    from reader.bars import show_days, show_names

    show_days({date(2026, 3, 1): 4, date(2026, 3, 3): 2}, "paragraphs decided")
    show_names({"an engine (en)": 41.25, "another (he)": 60.5}, "engine", "chrF++")
    show_days({}, "paragraphs decided")


def charts() -> list[dict[str, Any]]:
    app = AppTest.from_function(_screen, default_timeout=30).run()
    assert not app.exception
    return [json.loads(chart.proto.spec) for chart in app.get("vega_lite_chart")]


def test_nothing_moves_under_a_wheel() -> None:
    drawn = charts()
    assert len(drawn) == 3
    for spec in drawn:
        assert not {"params", "selection"} & spec.keys()
        assert spec["mark"]["type"] == "bar"


def test_days_are_days_everywhere() -> None:
    days = charts()[0]
    assert days["encoding"]["x"]["scale"]["type"] == "utc"
    assert days["encoding"]["y"]["title"] == "paragraphs decided"


def test_names_lie_and_the_largest_is_on_top() -> None:
    names = charts()[1]
    assert (names["encoding"]["tooltip"][0]["title"], names["encoding"]["y"]["sort"]) == ("engine", "-x")
    assert names["encoding"]["x"]["title"] == "chrF++"


def test_what_is_said_of_bars_is_said_in_our_words() -> None:
    for spec in charts():
        for channel in ("x", "y"):
            place = spec["encoding"][channel]
            assert place["title"] in ("day", "paragraphs decided", "engine", "chrF++")
            # Vega's own words for an axis are English.
            assert place["axis"]["aria"] is False
