"""The path of imports is the same before, in and after a run of the app."""

import sys
from pathlib import Path

import pytest
from streamlit.runtime.scriptrunner.exec_code import modified_sys_path

from reader.import_path import keep_on_path
from reader.launch import APP


@pytest.fixture(autouse=True)
def _path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [one for one in sys.path if one != str(APP.parent)])


def run() -> list[str]:
    """Run the app as the server does, and return the path that its modules are looked for in."""
    with modified_sys_path(str(APP)):
        keep_on_path(APP.parent)
        return list(sys.path)


def test_only_the_first_run_changes_the_path() -> None:
    before = list(sys.path)
    assert run() == [str(APP.parent), *before, str(APP.parent)]
    after = list(sys.path)
    assert after == [*before, str(APP.parent)]
    for _ in range(2):
        assert run() == after
        assert sys.path == after


def test_without_it_each_run_would() -> None:
    # If this fails, Streamlit has mended it, and `keep_on_path` can go.
    before = list(sys.path)
    with modified_sys_path(str(APP)):
        assert sys.path != before


def test_a_folder_that_is_there_is_not_put_there_again(tmp_path: Path) -> None:
    sys.path.append(str(tmp_path))
    before = list(sys.path)
    keep_on_path(tmp_path)
    assert sys.path == before
