"""A tiny run of everything: that it measures, not how fast anything is."""

import json
import os
from pathlib import Path

import pytest

from reader.bench.browser import find_chromium
from reader.bench.figures import Figure
from reader.bench.run import FULL, QUICK, Setting, measure, write
from reader.bench.server import Server

TINY = Setting(paragraphs=100, openings=1, turns=1, settled=1, people=2, turns_each=1, pause=0.1, begin=0.1)


@pytest.mark.browser
@pytest.mark.skipif(find_chromium() is None, reason="NO CHROMIUM")
def test_everything_is_measured(tmp_path: Path) -> None:
    said: list[str] = []

    figures = measure(TINY, tmp_path, said.append)

    names = [one.name for one in figures]
    assert len(set(zip(names, [one.value for one in figures], strict=True))) == len(figures)
    assert "a page turned, 2 people and a translation" in names
    assert [one.limit for one in figures if one.limit is not None] == [0.3, 0.3, 0.35, 3000, 20, 1.0]
    assert all(one.value > 0 for one in figures if one.limit is None)
    [nodes] = [one.value for one in figures if one.name == "elements of the page"]
    assert nodes > 50 * 4, "what is within the components counts"
    assert len(said) == 4
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


def test_figures_are_written_as_json(tmp_path: Path) -> None:
    write(tmp_path / "build" / "out.json", QUICK, [Figure("a page turned", 0.2, "s", 0.35)])

    written = json.loads((tmp_path / "build" / "out.json").read_text())
    assert written["setting"]["people"] == QUICK.people
    assert written["figures"] == [
        {"name": "a page turned", "value": 0.2, "unit": "s", "limit": 0.35, "note": "", "held": True}
    ]


def test_the_full_run_is_what_is_promised() -> None:
    assert (FULL.paragraphs, FULL.turns, FULL.people) == (10_000, 200, 20)


def test_the_memory_of_a_process_is_known() -> None:
    assert 5 < Server("http://127.0.0.1:1", os.getpid()).megabytes() < 100_000
