"""What the program that reads a PDF and the one that asked for it tell each other: frames of bytes, pages as JSON."""

import json
import struct
from dataclasses import asdict
from typing import Any, BinaryIO, Final

from translate.documents.pdf.layout import Line, Page, Style

_LENGTH: Final = struct.Struct(">I")


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write one frame, at once."""
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame, None when the stream ends, in the middle of a frame too."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def dump(message: dict[str, Any]) -> bytes:
    """Return a message as bytes; lone surrogates survive."""
    return json.dumps(message).encode("ascii")


def load(data: bytes) -> dict[str, Any]:
    """Return the message of a frame."""
    message: dict[str, Any] = json.loads(data)
    return message


def dump_page(page: Page) -> bytes:
    """Return a page as bytes."""
    return dump(asdict(page))


def load_page(data: bytes) -> Page:
    """Return the page of a frame."""
    fields = load(data)
    lines = [
        Line(
            **{
                **line,
                "cell": None if line["cell"] is None else tuple(line["cell"]),
                "styles": [Style(**one) for one in line["styles"]],
            }
        )
        for line in fields.pop("lines")
    ]
    return Page(**fields, lines=lines)
