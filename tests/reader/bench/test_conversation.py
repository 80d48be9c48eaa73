import asyncio
import json
from collections.abc import Iterable
from typing import Any, cast

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from reader.bench.conversation import Conversation, first_index
from reader.bench.errors import MeasuringError
from reader.bench.shelf import Work

WORK = Work("abc", "en", 500)


class Script:
    """A server that answers each message with the next of its answers."""

    def __init__(self, *answers: Iterable[ForwardMsg]) -> None:
        self._answers = [list(answer) for answer in answers]
        self._coming: list[ForwardMsg] = []
        self.asked: list[BackMsg] = []

    async def send(self, data: bytes) -> None:
        message = BackMsg()
        message.ParseFromString(data)
        self.asked.append(message)
        self._coming += self._answers.pop(0)

    async def recv(self) -> bytes:
        return bytes(self._coming.pop(0).SerializeToString())


def text(first: int) -> ForwardMsg:
    message = ForwardMsg()
    component = message.delta.new_element.bidi_component
    component.component_name = "diglot.parallel_view"
    component.json = json.dumps({"rows": [{"index": first}]})
    return message


def pages(id: str) -> ForwardMsg:
    message = ForwardMsg()
    message.delta.new_element.pagination.id = id
    return message


def navigation(page: str) -> ForwardMsg:
    message = ForwardMsg()
    message.navigation.page_script_hash = page
    return message


def address(query: str) -> ForwardMsg:
    message = ForwardMsg()
    message.page_info_changed.query_string = query
    return message


def alert(words: str) -> ForwardMsg:
    message = ForwardMsg()
    message.delta.new_element.alert.body = words
    return message


def ended(how: Any = ForwardMsg.FINISHED_SUCCESSFULLY) -> ForwardMsg:
    return ForwardMsg(script_finished=how)


def talk(script: Script, *turned: int) -> list[float]:
    async def go() -> list[float]:
        one = Conversation(cast(Any, script), WORK)
        return [await one.open(2), *[await one.turn(page) for page in turned]]

    return asyncio.run(go())


def test_a_page_is_turned_as_a_browser_does() -> None:
    script = Script(
        [navigation("cafe"), address("doc=abc&to=en&page=3"), text(100), pages("below-2"), ended()],
        [address("doc=abc&to=en&page=4"), ended(ForwardMsg.FINISHED_EARLY_FOR_RERUN), text(150), ended()],
    )

    times = talk(script, 3)

    assert len(times) == 2
    assert all(one >= 0 for one in times)
    opened, turned = (one.rerun_script for one in script.asked)
    assert (opened.page_name, opened.query_string) == ("read", "doc=abc&to=en&page=3")
    assert list(opened.widget_states.widgets) == []
    assert (turned.page_script_hash, turned.query_string) == ("cafe", "doc=abc&to=en&page=3")
    [widget] = turned.widget_states.widgets
    assert (widget.id, widget.int_value) == ("below-2", 4)


def test_the_text_of_another_page_is_not_what_was_waited_for() -> None:
    script = Script([text(0), text(100), ended()])

    assert len(talk(script)) == 1


def test_a_page_without_text_says_why() -> None:
    with pytest.raises(MeasuringError, match="the page has no text: No document of the library"):
        talk(Script([alert("No document of the library has this address"), ended()]))
    with pytest.raises(MeasuringError, match="the reader does not say why"):
        talk(Script([ended()]))


def test_a_reader_that_fails_is_not_measured() -> None:
    failure = ForwardMsg()
    failure.delta.new_element.exception.message = "it broke"
    with pytest.raises(MeasuringError, match="the reader failed while it was measured: it broke"):
        talk(Script([failure]))
    with pytest.raises(MeasuringError, match="script did not run"):
        talk(Script([ended(ForwardMsg.FINISHED_WITH_COMPILE_ERROR)]))


def test_the_first_paragraph_is_found_in_the_data() -> None:
    assert first_index('{"rows": [{"index": 50}, {"index": 51}]}') == 50
    assert first_index('{"rows": []}') is None
