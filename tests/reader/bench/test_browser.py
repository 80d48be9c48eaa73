import shutil
import sys
from pathlib import Path

import pytest

from reader.bench.browser import browser, find_chromium
from reader.bench.errors import MeasuringError


def test_without_a_browser_its_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find_chromium() is None
    with pytest.raises(MeasuringError, match=r"^no Chromium here to read in: install it \(Debian: apt-get install"):
        browser().__enter__()


def test_any_chromium_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "google-chrome" else None)

    assert find_chromium() == "/usr/bin/google-chrome"


def test_without_playwright_its_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)

    with pytest.raises(MeasuringError, match="run 'pip install playwright'"):
        browser().__enter__()


def test_a_browser_that_does_not_start_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("playwright")
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(broken))

    with pytest.raises(MeasuringError, match=r"chromium does not start: .*: try it by hand") as caught:
        browser().__enter__()
    assert "\n" not in str(caught.value)
