"""What is kept of a test in a browser that fails: pictures, what the browser said, and a trace of all that it did.

`playwright show-trace FILE` plays a trace; that of a test which fails a second time has the page at each step.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

TITLE: Final = "what the browser showed"
_RECORDERS: Final = pytest.StashKey[list["Recorder"]]()
# Below the folder of the tests' configuration.
_FOLDER: Final = Path("build") / "failures"


class Recorder:
    """Records what one window does, and keeps it when somebody asks for that."""

    def __init__(self, context: "BrowserContext", folder: Path, *, again: bool) -> None:
        self.folder = folder
        self._context = context
        self._said: list[str] = []
        self._kept = False
        context.on("console", lambda message: self._said.append(f"{message.type}: {message.text}"))
        # The page at each step takes a sixth more time: only of a test that is tried again because it failed.
        context.tracing.start(snapshots=again)

    def keep(self) -> None:
        """Write everything into the folder, once."""
        if self._kept:
            return
        self._kept = True
        self.folder.mkdir(parents=True, exist_ok=True)
        number = len([*self.folder.glob("trace-*.zip")])
        for page_number, page in enumerate(self._context.pages):
            page.screenshot(path=self.folder / f"page-{number}-{page_number}.png")
        (self.folder / f"said-{number}.txt").write_text("\n".join(self._said), encoding="utf-8")
        self._context.tracing.stop(path=self.folder / f"trace-{number}.zip")

    def drop(self) -> None:
        """Forget what was recorded, unless it was kept."""
        if not self._kept:
            self._kept = True
            self._context.tracing.stop()


@contextmanager
def recording(context: "BrowserContext", request: pytest.FixtureRequest) -> Iterator[Recorder]:
    """Record a window for the time of a test; it is kept when the test fails."""
    item, root = request.node, request.config.rootpath
    name = re.sub(r"\W+", "-", f"{item.path.stem}-{item.name}")[:120]
    # Not there where pytest was told to remember nothing.
    cache = getattr(request.config, "cache", None)
    failed = cache.get("cache/lastfailed", {}) if cache is not None else {}
    recorder = Recorder(context, root / _FOLDER / name, again=item.nodeid in failed)
    recorders = item.stash.setdefault(_RECORDERS, [])
    if not recorders:
        shutil.rmtree(recorder.folder, ignore_errors=True)
    recorders.append(recorder)
    try:
        yield recorder
    finally:
        recorder.drop()


def add_evidence(item: pytest.Item, report: pytest.TestReport) -> None:
    """Keep what the windows of a failed test show, and say in its report where that is."""
    recorders = item.stash.get(_RECORDERS, [])
    if not report.failed or not recorders:
        return
    if report.when == "call":
        for recorder in recorders:
            recorder.keep()
    report.sections.append((TITLE, f"kept in {recorders[0].folder}"))
