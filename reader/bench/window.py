"""A window of the browser: when text is there, how long a page takes to turn, and of how many nodes it is made.

All is timed by the page's own clock, from what its user does to the frame in which the text is there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from reader.bench.errors import MeasuringError
from reader.position import PARAGRAPHS_PER_PAGE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

EMPTY_TEXT: Final = '[data-testid="stText"]'
READER_TEXT: Final = ".row .side"
_PATIENCE_MS: Final = 60_000
_VIEWPORT: Final["ViewportSize"] = {"width": 1280, "height": 900}

# Through shadow roots, which a selector of the document does not enter.
_WALK: Final = """
window.diglotRoots = () => {
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return roots;
};
// Looked at in each frame, so not through the whole page: where components are, Streamlit says.
window.diglotFind = (selector) => {
  const hosts = document.querySelectorAll('[data-testid="stBidiComponentIsolated"]');
  const within = [...hosts].flatMap((host) => [host, ...host.querySelectorAll("*")]);
  for (const root of [document, ...within.map((one) => one.shadowRoot).filter(Boolean)]) {
    const found = root.querySelector(selector);
    if (found && found.textContent.trim()) return found;
  }
  return null;
};
window.diglotWait = (selector) => new Promise((resolve) => {
  const look = () => window.diglotFind(selector) ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
});
"""
_SHOWN: Final = "async (selector) => await window.diglotWait(selector)"
_TURN: Final = """async ([label, selector]) => {
  const button = [...document.querySelectorAll('[data-testid="stPagination"] button')]
    .find((one) => one.getAttribute("aria-label") === label && !one.disabled);
  if (!button) return null;
  const clicked = performance.now();
  button.click();
  return (await window.diglotWait(selector)) - clicked;
}"""
_DONE: Final = """() =>
  document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning"
  && document.querySelector('[data-testid="stPagination"]')"""
_NODES: Final = "() => window.diglotRoots().reduce((sum, root) => sum + root.querySelectorAll('*').length, 0)"


class Window:
    """One window, of a person who has never been here before."""

    def __init__(self, page: "Page") -> None:
        self._page = page

    def open(self, url: str, selector: str) -> float:
        """Go to an address and return the seconds until text is shown that matches a CSS selector."""
        self._page.goto(url, wait_until="commit")
        return float(self._page.evaluate(_SHOWN, selector)) / 1000

    def turn(self, page: int) -> float:
        """Click on "Next page" and return the seconds until that page, `page` counted from 0, is there."""
        selector = f'.row[data-index="{page * PARAGRAPHS_PER_PAGE}"]'
        # Nobody clicks before the page is done: the buttons of the page before stand there until then.
        self._page.wait_for_function(_DONE)
        took = self._page.evaluate(_TURN, ["Next page", selector])
        if took is None:
            raise MeasuringError("the page has no button for the next one: its document is too short to measure")
        return float(took) / 1000

    def nodes(self) -> int:
        """Return how many elements the page has, those within components too."""
        return int(self._page.evaluate(_NODES))

    def settle(self) -> None:
        """Wait until nothing more is being translated for this page."""
        self._page.wait_for_function("() => !window.diglotFind('.working')")

    def rest(self) -> None:
        """Wait until nothing more is fetched: who comes back to a page has had all of it."""
        self._page.wait_for_load_state("networkidle")

    def wait(self, seconds: float) -> None:
        """Let the page do what it does by itself."""
        self._page.wait_for_timeout(seconds * 1000)


@contextmanager
def window(browser: "Browser") -> Iterator[Window]:
    """Open a window with nothing remembered: no cookie, no file."""
    context = browser.new_context(viewport=_VIEWPORT, locale="en-GB")
    context.add_init_script(_WALK)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE_MS)
    yield Window(page)
    context.close()
