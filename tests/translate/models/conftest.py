"""Tiny models, and a hub that serves one of them under the name of the real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.translate.models.hub import FakeHub, serve_hub
from translate.models.hub import Hub, Patience
from translate.models.known import find_known

NAME = "nllb-200-distilled-600M"
REPOSITORY = f"facebook/{NAME}"


@pytest.fixture
def served(nllb: Path) -> Iterator[FakeHub]:
    """A hub whose commit of the default model is the one that the table of known models pins."""
    with serve_hub() as hub:
        hub.repositories[REPOSITORY] = nllb
        hub.commit = find_known(NAME).revision or hub.commit
        yield hub


@pytest.fixture
def hub(served: FakeHub) -> Hub:
    """The hub as Diglot sees it, without waiting between tries."""
    return Hub(served.url, patience=Patience(tries=3, wait=0, longest=0.5))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "models"
