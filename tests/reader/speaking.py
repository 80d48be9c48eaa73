"""The language of the interface, for tests of what is said, without a page."""

from types import SimpleNamespace

import pytest

from reader import session
from reader.interface import languages


def speak(monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    """Let this thread be a session with an interface in this language."""
    state = {session.INTERFACE: tag}
    context = SimpleNamespace(cookies={}, locale=None)
    monkeypatch.setattr(languages, "get_script_run_ctx", lambda **_: object())
    monkeypatch.setattr(languages, "st", SimpleNamespace(session_state=state, context=context))
