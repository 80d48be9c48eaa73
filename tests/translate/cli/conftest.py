"""Running commands inside the test's process, with a store of the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from translate.cli import main

Run = Callable[..., Result]

ENGLISH = """The old mill

The mill by the river was built in 1824. Its wheel has not turned for thirty years.

Every spring the water rises to the third step of the stairs, and the children count the days until the swallows return.
"""

PORTUGUESE = """O velho moinho

O moinho junto ao rio foi construído em 1824. A sua roda não gira há trinta anos.

Toda primavera a água sobe até o terceiro degrau da escada, e as crianças contam os dias até a volta das andorinhas.
"""


@pytest.fixture
def run(store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty working folder; an exception that is no exit is raised as it is."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def invoke(*arguments: object, **environment: str) -> Result:
        own = {"DIGLOT_STORE": store_url, "XDG_DATA_HOME": str(tmp_path / "data")}
        result = CliRunner(env={**own, **environment}).invoke(main, [str(one) for one in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """An English page of three paragraphs and four sentences."""
    path = tmp_path / "page.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    return path
