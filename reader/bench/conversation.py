"""One person's session without a browser: the messages that Streamlit's page and server exchange, and nothing drawn."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from reader.bench.errors import MeasuringError
from reader.bench.shelf import Work

if TYPE_CHECKING:
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from websockets.asyncio.client import ClientConnection

_SUBPROTOCOL: Final = "streamlit"
_PATIENCE: Final = 60.0
_LARGEST_MESSAGE: Final = 2**26
_VIEW: Final = "diglot.parallel_view"


class Conversation:
    """A person who has a document open and turns its pages."""

    def __init__(self, connection: "ClientConnection", work: Work) -> None:
        self._connection = connection
        self._query = urlencode({"doc": work.id, "to": work.target_lang})
        self._page_hash = ""
        self._pages = ""
        self._said = ""

    async def open(self, page: int = 0) -> float:
        """Open the document at a page, counted from 0, and return the seconds until its text has come."""
        self._query += f"&page={page + 1}"
        return await self._ask({}, page)

    async def turn(self, page: int) -> float:
        """Click on a page, counted from 0, and return the seconds until its text has come."""
        return await self._ask({self._pages: page + 1}, page)

    async def _ask(self, clicks: dict[str, int], page: int) -> float:
        """Send what a browser sends, and read until the script has ended with the text of the page."""
        from reader.position import PARAGRAPHS_PER_PAGE

        started = time.perf_counter()
        await self._connection.send(self._message(clicks).SerializeToString())
        arrived: float | None = None
        async with asyncio.timeout(_PATIENCE):
            while True:
                message = await self._next()
                if self._note(message) == page * PARAGRAPHS_PER_PAGE and arrived is None:
                    arrived = time.perf_counter() - started
                if message.WhichOneof("type") == "script_finished" and self._is_end(message):
                    if arrived is None:
                        raise MeasuringError(f"the page has no text: {self._said or 'the reader does not say why'}")
                    return arrived

    def _message(self, clicks: dict[str, int]) -> "BackMsg":
        from streamlit.proto.BackMsg_pb2 import BackMsg

        message = BackMsg()
        state = message.rerun_script
        state.query_string = self._query
        state.page_script_hash = self._page_hash
        state.page_name = "" if self._page_hash else "read"
        state.context_info.locale = "en-GB"
        for id, value in clicks.items():
            state.widget_states.widgets.add(id=id, int_value=value)
        return message

    async def _next(self) -> "ForwardMsg":
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        data = await self._connection.recv()
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        return message

    @staticmethod
    def _is_end(message: "ForwardMsg") -> bool:
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise MeasuringError("the reader's script did not run: see the server's log")
        return message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY

    def _note(self, message: "ForwardMsg") -> int | None:
        """Remember what the next message needs; return the first paragraph of a text that comes with this one."""
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self._page_hash = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            which = element.WhichOneof("type")
            if which == "exception":
                raise MeasuringError(f"the reader failed while it was measured: {element.exception.message}")
            if which == "alert":
                self._said = element.alert.body
            elif which == "pagination":
                self._pages = element.pagination.id
            elif which == "bidi_component" and element.bidi_component.component_name == _VIEW:
                return first_index(element.bidi_component.mixed.json or element.bidi_component.json)
        return None


def first_index(data: str) -> int | None:
    """Return the index of the first paragraph in the data of the parallel view."""
    rows = json.loads(data)["rows"]
    return int(rows[0]["index"]) if rows else None


@asynccontextmanager
async def conversation(address: str, work: Work) -> AsyncIterator[Conversation]:
    """Connect as one more person, who has not opened the document yet."""
    from websockets.asyncio.client import connect
    from websockets.typing import Subprotocol

    url = f"ws{address.removeprefix('http')}/_stcore/stream"
    # No limit to what waits: a browser reads what comes, and a client that held it up would be measured itself.
    async with connect(
        url, subprotocols=[Subprotocol(_SUBPROTOCOL)], max_size=_LARGEST_MESSAGE, max_queue=None, proxy=None
    ) as opened:
        yield Conversation(opened, work)
