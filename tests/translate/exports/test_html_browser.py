"""The page in a browser: sentences light up together, columns stack on a phone, hostile text runs nothing."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.evidence import recording
from tests.translate.exports.documents import bridge, hostile, written

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium")


@pytest.fixture
def open_tab(request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """Open windows; what they showed is kept of a test that fails."""
    if CHROMIUM is None:
        pytest.skip("no chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with ExitStack() as stack:

            def open_one(**options: Any) -> Any:
                context = chromium.new_context(**options)
                stack.enter_context(recording(context, request))
                return context.new_page()

            yield open_one
        chromium.close()


def test_sentences_light_up_together(open_tab: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "bridge.html"
    written(bridge(), "html", path)
    tab = open_tab(viewport={"width": 1100, "height": 800})
    messages: list[str] = []
    tab.on("console", lambda message: messages.append(message.text))
    tab.on("pageerror", lambda error: messages.append(str(error)))
    tab.goto(path.as_uri())

    tab.get_by_text("Nobody knew.").hover()
    assert tab.locator(".lit").all_inner_texts() == ["איש לא ידע.", "Nobody knew."]

    tab.mouse.move(0, 0)
    assert tab.locator(".lit").count() == 0
    tab.locator('.s[tabindex="0"]').focus()
    assert tab.locator(".lit").all_inner_texts() == ["הגשר", "The bridge"]
    tab.keyboard.press("ArrowDown")
    assert tab.locator(".lit").all_inner_texts() == ["הגשר נסגר.", "The bridge was closed."]
    tab.keyboard.press("ArrowLeft")
    assert tab.locator(":focus").inner_text() == "The bridge was closed."
    assert tab.locator('.s[tabindex="0"]').count() == 1
    tab.keyboard.press("Escape")
    assert tab.locator(".lit").count() == 0
    assert messages == []


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (390, 1)])
def test_columns_on_a_desk_and_stacked_on_a_phone(
    open_tab: Callable[..., Any], tmp_path: Path, width: int, columns: int
) -> None:
    path = tmp_path / "bridge.html"
    written(bridge(), "html", path)
    tab = open_tab(viewport={"width": width, "height": 800})
    tab.goto(path.as_uri())
    source, target = (tab.locator(f"#p1 .{side}").bounding_box() for side in ("source", "target"))
    assert (source["y"] == target["y"]) is (columns == 2)
    assert (source["x"] < target["x"]) is (columns == 2)
    assert tab.evaluate("document.documentElement.scrollWidth") == width


def test_hostile_text_runs_nothing(open_tab: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    written(hostile(), "html", path)
    tab = open_tab()
    events: list[str] = []
    tab.on("dialog", lambda dialog: events.append("dialog"))
    tab.on("console", lambda message: events.append(message.text))
    tab.on("request", lambda request: events.append(request.url))
    tab.goto(path.as_uri())
    assert events == [path.as_uri()]
    assert "<script>alert(1)</script>" in tab.locator("#p0 .source").inner_text()


def test_latin_names_in_hebrew_stand_in_order(open_tab: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "bridge.html"
    written(bridge(), "html", path)
    tab = open_tab(viewport={"width": 1100, "height": 800})
    tab.goto(path.as_uri())
    place = """(word) => {
        const node = document.querySelector('#p2 .source .s').firstChild;
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(word));
        range.setEnd(node, node.data.indexOf(word) + word.length);
        return range.getBoundingClientRect().x;
    }"""
    # Read from the right: Xi first, then the Hebrew words, Tokayev, and the year last.
    xs = [tab.evaluate(place, word) for word in ("Xi", "נפגש", "Tokayev", "2019")]
    assert xs == sorted(xs, reverse=True)
