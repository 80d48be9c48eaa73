"""Measure the reader: one store, one server, one browser, and the empty page in the same run."""

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cache import Store
from reader.bench.browser import browser
from reader.bench.figures import Figure, middle, slow
from reader.bench.people import reading
from reader.bench.server import EMPTY, Server, serving
from reader.bench.shelf import Shelf, Work, fill
from reader.bench.window import EMPTY_TEXT, READER_TEXT, Window, window
from reader.position import page_count
from reader.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LATER, TURN, NODES, GROWTH, TOGETHER = 0.3, 0.35, 3000.0, 20.0, 1.0
"""The limits: seconds, seconds, elements, megabytes, seconds."""
_REVIEWER: Final = "Bench"


@dataclass(frozen=True, slots=True)
class Setting:
    """How much is measured: paragraphs a document, openings of each page, turns in the browser, people and their turns.

    The memory is compared with what it was after `settled` turns. The translation has `begin` seconds for itself. A
    person stays on a page for `pause` seconds, give or take a half: nobody reads 50 paragraphs in that time, these
    people leaf, which asks more of a server than reading.
    """

    paragraphs: int = 10_000
    openings: int = 7
    turns: int = 200
    settled: int = 20
    people: int = 20
    turns_each: int = 8
    pause: float = 4.0
    begin: float = 3.0


FULL: Final = Setting()
QUICK: Final = Setting(paragraphs=1_200, openings=2, turns=12, settled=4, people=4, turns_each=2)


def measure(setting: Setting, scratch: Path, say: Callable[[str], None]) -> list[Figure]:
    """Measure everything, and return the figures; raise MeasuringError where that cannot be done."""
    # First what may be missing: filling the store takes seconds.
    with browser() as opened, tempfile.TemporaryDirectory(dir=scratch, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'bench.db'}"
        say(f"putting two documents of {setting.paragraphs:,} paragraphs into a new store")
        with Store.open(url) as store:
            shelf = fill(store, setting.paragraphs)
        settings = Settings(store_url=url, engine="bundled", folders=True, reviewer=_REVIEWER)
        script = folder / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        with (
            serving(settings, folder / "empty.log", script) as empty,
            serving(settings, folder / "reader.log") as server,
        ):
            say("opening the document and the empty page in turn")
            found = list(_openings(opened, empty, server, shelf.warm, setting.openings))
            say(f"turning {setting.turns} pages")
            found += _turns(opened, server, shelf.warm, setting)
            say(f"{setting.people} people read while a document is translated")
            found += _people(opened, server, shelf, setting, url)
    return found


def write(path: Path, setting: Setting, figures: list[Figure]) -> None:
    """Write the figures as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    listed = [{**asdict(one), "held": one.held} for one in figures]
    path.write_text(json.dumps({"setting": asdict(setting), "figures": listed}, indent=1) + "\n", encoding="utf-8")


def _address(server: Server, work: Work) -> str:
    return f"{server.address}/read?doc={work.id}&to={work.target_lang}"


def _openings(opened: "Browser", empty: Server, server: Server, work: Work, count: int) -> Iterator[Figure]:
    times: dict[str, list[float]] = {"empty": [], "reader": [], "empty again": [], "reader again": []}
    pages = {"empty": (f"{empty.address}/read", EMPTY_TEXT), "reader": (_address(server, work), READER_TEXT)}
    for page in pages.values():
        # Servers import on the first visit, and the reader looks through the whole document for what is missing.
        with window(opened) as one:
            one.open(*page)
            one.settle()
    for _ in range(count):
        for name, page in pages.items():
            with window(opened) as one:
                times[name].append(one.open(*page))
                # Or the second opening would wait for what the first has still to do.
                one.rest()
                times[f"{name} again"].append(one.open(*page))
    note = f"median of {count}"
    for when, suffix in (("new browser", ""), ("browser that was here before", " again")):
        blank, full = middle(times[f"empty{suffix}"]), middle(times[f"reader{suffix}"])
        yield Figure(f"empty page, {when}", blank, "s", note=note)
        yield Figure(f"first text of {work.paragraphs:,} paragraphs, {when}", full, "s", note=note)
        yield Figure("later than the empty page", full - blank, "s", LATER, f"{full / blank:.2f} times as long")


def _turns(opened: "Browser", server: Server, work: Work, setting: Setting) -> list[Figure]:
    seconds, nodes, memory = [], [], []
    with window(opened) as one:
        one.open(_address(server, work), READER_TEXT)
        nodes.append(one.nodes())
        page = 0
        for _ in range(setting.turns):
            page += 1
            if page >= page_count(work.paragraphs):
                one.open(_address(server, work), READER_TEXT)
                page = 1
            seconds.append(one.turn(page))
            nodes.append(one.nodes())
            memory.append(server.megabytes())
    settled = setting.settled
    before, after = memory[settled - 1], memory[-1]
    return [
        Figure("a page turned", middle(seconds), "s", TURN, f"median of {len(seconds)}, from the click to the text"),
        Figure("a page turned, 95 of 100 within", slow(seconds), "s"),
        Figure("elements of the page", max(nodes), "", NODES, "the most after any turn, with those of components"),
        Figure("the server's memory", after, "MB", None, f"after {len(seconds)} turns; {before:,.0f} after {settled}"),
        Figure("growth of the server's memory", after - before, "MB", GROWTH),
    ]


def _people(opened: "Browser", server: Server, shelf: Shelf, setting: Setting, url: str) -> list[Figure]:
    with window(opened) as one:
        one.open(_address(server, shelf.unread), READER_TEXT)
        one.wait(setting.begin)
        begun = _translated(url, shelf.unread)
        seconds = _while_reading(one, server, shelf.warm, setting)
        done = _translated(url, shelf.unread)
    note = f"{len(seconds)} turns, from sending the click to having the text; {done - begun:,} paragraphs translated"
    return [
        Figure(f"a page turned, {setting.people} people and a translation", middle(seconds), "s", TOGETHER, note),
        Figure("the same, 95 of 100 within", slow(seconds), "s"),
    ]


def _while_reading(one: Window, server: Server, work: Work, setting: Setting) -> list[float]:
    with reading(server.address, work, setting.people, setting.turns_each, setting.pause) as people:
        while not people.done():
            # The page of who has the other document open asks for what is new in it, as pages do.
            one.wait(0.5)
        return people.result()


def _translated(url: str, work: Work) -> int:
    with Store.open(url) as store:
        return store.documents.progress(work.id).get(work.target_lang, 0)
