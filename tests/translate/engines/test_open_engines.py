"""One engine for all sessions."""

import threading

import pytest

from translate.engines.base import Engine
from translate.engines.fake import FakeEngine
from translate.engines.open_engines import OpenEngines, opener
from translate.errors import NoEngineForPair


class Closing(FakeEngine):
    """Remembers that it was closed."""

    closed = False

    def close(self) -> None:
        self.closed = True


def test_an_engine_is_opened_once_a_pair() -> None:
    opened: list[Engine] = []

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        opened.append(FakeEngine(marks=(source_lang, target_lang)))
        return opened[-1]

    shelf = OpenEngines(open_engine)
    assert shelf.engine_for("en", "pt") is shelf.engine_for("en", "pt")
    assert shelf.engine_for("en", "he") is opened[1]
    assert len(opened) == 2


def test_pairs_of_one_model_share_it() -> None:
    opened: list[Closing] = []

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        opened.append(Closing())
        return opened[-1]

    shelf = OpenEngines(open_engine)
    assert shelf.engine_for("en", "pt") is shelf.engine_for("he", "en")
    assert [engine.closed for engine in opened] == [False, True]
    shelf.close()
    assert opened[0].closed


def test_a_model_that_is_missing_is_asked_for_again() -> None:
    answers: list[Engine | None] = [None, FakeEngine()]

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        answer = answers.pop(0)
        if answer is None:
            raise NoEngineForPair("none: pull one")
        return answer

    shelf = OpenEngines(open_engine)
    with pytest.raises(NoEngineForPair, match="pull one"):
        shelf.engine_for("en", "pt")
    assert shelf.engine_for("en", "pt").name == "fake"


def test_sessions_that_come_at_once_open_one_engine() -> None:
    opened: list[Engine] = []
    together = threading.Barrier(8)

    def open_engine(source_lang: str, target_lang: str) -> Engine:
        opened.append(FakeEngine())
        return opened[-1]

    shelf = OpenEngines(open_engine)

    def ask() -> None:
        together.wait()
        shelf.engine_for("en", "pt")

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 1


def test_the_operators_choice_is_opened() -> None:
    assert opener("fake", None)("en", "he").name == "fake"
