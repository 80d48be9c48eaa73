"""What the reading screen hands to its component, looked at without a browser."""

import threading
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from reader.parallel_view import Sheet


def until(app: AppTest, sheets: list[Sheet], wanted: Callable[[Sheet], bool]) -> Sheet:
    """Draw the page again and again, as the browser does, until it is as wanted."""
    pause = threading.Event()
    for _ in range(200):
        app.run()
        assert not app.exception
        if wanted(sheets[-1]):
            return sheets[-1]
        pause.wait(0.05)
    raise AssertionError(f"the page is still {sheets[-1]}")


def address(app: AppTest) -> dict[str, str]:
    """The parameters of the page's address; AppTest gives what a test has set as a list."""
    return {name: value[-1] if isinstance(value, list) else value for name, value in app.query_params.items()}


def done(sheet: Sheet) -> bool:
    return all(row.status != "pending" for row in sheet.rows)


def targets(sheet: Sheet) -> list[str]:
    return ["".join(piece.text for piece in row.target.pieces) for row in sheet.rows]
