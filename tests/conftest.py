"""What holds for every test: one that fails in a browser leaves what it showed."""

from collections.abc import Generator

import pytest

from tests.evidence import add_evidence


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep what the browser showed of a test that has failed."""
    report = yield
    add_evidence(item, report)
    return report
