"""A test in a browser that fails leaves what it showed; one that passes leaves nothing."""

import subprocess
import sys
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest

from reader.bench.browser import find_chromium

pytestmark = pytest.mark.browser

_CONFTEST: Final = """
import pytest
from reader.bench.browser import browser
from tests.conftest import pytest_runtest_makereport
from tests.evidence import recording

@pytest.fixture(scope="session")
def started():
    with browser() as one:
        yield one

@pytest.fixture
def page(started, request):
    context = started.new_context()
    with recording(context, request):
        yield context.new_page()
    context.close()
"""
_TESTS: Final = """
def test_good(page):
    page.set_content("<p>good")

def test_bad(page):
    page.set_content("<p>bad")
    page.evaluate("console.log('it said this')")
    assert page.locator("p").inner_text() == "good"
"""


def run(folder: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "--rootdir", str(folder), "--import-mode=importlib", str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=Path(__file__).parents[1],
    )
    return ended.stdout + ended.stderr


def test_a_failure_leaves_a_picture_and_a_trace_and_says_where(tmp_path: Path) -> None:
    if find_chromium() is None:
        pytest.skip("NO CHROMIUM: what a failed test in a browser leaves was not tried; install Debian's 'chromium'")
    (tmp_path / "conftest.py").write_text(_CONFTEST)
    (tmp_path / "test_it.py").write_text(_TESTS)
    said = run(tmp_path)
    kept = tmp_path / "build" / "failures"
    assert "1 failed, 1 passed" in said, said
    assert f"kept in {kept / 'test_it-test_bad'}" in said
    assert [one.name for one in kept.iterdir()] == ["test_it-test_bad"]
    assert (kept / "test_it-test_bad" / "page-0-0.png").read_bytes().startswith(b"\x89PNG")
    assert (kept / "test_it-test_bad" / "said-0.txt").read_text() == "log: it said this"
    with ZipFile(kept / "test_it-test_bad" / "trace-0.zip") as trace:
        assert "trace.trace" in trace.namelist()
