"""The page of the review screen, as a test opens it and acts there."""

from typing import Any

from streamlit.testing.v1 import AppTest

TEXTS = ("It was 1994.", "Nobody came.", "They went home.")
MADE = ("Foi em 1995.", "Ninguém veio.", "Foram para casa.")


def open_at(app: AppTest, **query: str) -> AppTest:
    """Open the app at an address."""
    app.run()
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def address(app: AppTest) -> dict[str, str]:
    """Return what the address of the page says."""
    return {name: value[-1] if isinstance(value, list) else value for name, value in app.query_params.items()}


def act(app: AppTest, sent: dict[str, Any], drawn: list[dict[str, Any]], do: str, **more: Any) -> dict[str, Any]:
    """Do something as the browser would, and return what the desk is given then."""
    data = drawn[-1]
    sent["act"] = {
        "do": do,
        "document": data["document"],
        "index": data["index"],
        "to": data["to"],
        "before": data.get("before"),
        "text": data.get("before"),
        "seen": data["paper"]["version"],
        "at": 2,
        # What the checks say of the short wordings here is asked for where it matters.
        "despite": True,
        **more,
    }
    app.button(key="fake_act").click().run()
    assert not app.exception
    return drawn[-1]
