"""Stores to test with: each test runs on SQLite and on PostgreSQL, and each store is verified when its test is over."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from cache import Store
from tests.cache.postgresql import find_programs, run_sql, running_server

_numbers = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[URL]:
    """The address of a PostgreSQL server that runs as long as the tests."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server on this machine: install Debian's `postgresql` to test stores on it too")
    with running_server(programs) as url:
        yield url


@pytest.fixture
def postgresql_url(server: URL) -> Iterator[str]:
    """The address of a new, empty database on the server."""
    name = f"store_{next(_numbers)}"
    run_sql(server, f"CREATE DATABASE {name}")
    yield server.set(database=name).render_as_string(False)
    run_sql(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a store in a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'store.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind in turn."""
    value: str = request.getfixturevalue(f"{request.param}_url")
    return value


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store, which must be sound when the test has done with it."""
    with Store.open(url) as opened:
        yield opened
        assert opened.check() == ()


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    """An empty store in a file, which must be sound when the test has done with it."""
    with Store.open(sqlite_url) as opened:
        yield opened
        assert opened.check() == ()
