"""The browser of this machine: Chromium, driven by Playwright, which is for those who develop Diglot."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from reader.bench.errors import MeasuringError

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Debian's names first; what is fetched by Playwright itself is not looked for.
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What keeps the browser to itself and lets it start as any user."""


def find_chromium() -> str | None:
    """Return the path of a browser, None where there is none."""
    return next((found for found in map(shutil.which, _NAMES) if found is not None), None)


@contextmanager
def browser() -> Iterator["Browser"]:
    """Start a browser without a window; raise MeasuringError where there is none, or nothing to drive it."""
    path = find_chromium()
    if path is None:
        raise MeasuringError("no Chromium here to read in: install it (Debian: apt-get install chromium)")
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise MeasuringError("Playwright is missing, which drives the browser: run 'pip install playwright'") from error
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        except Error as error:
            reason = str(error).strip().split("\n")[0]
            raise MeasuringError(f"{path} does not start: {reason}: try it by hand, or install it anew") from error
        try:
            yield started
        finally:
            started.close()
