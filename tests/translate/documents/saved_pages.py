"""Pages that a browser saved as one file, put together part by part."""

import base64
import quopri
from collections.abc import Iterable

HEBREW = "<html><body><h1>המגדלור</h1><p>המגדלור עומד על הכף הסלעי זה יותר ממאה שנים.</p></body></html>"
FRAME = "<html><body><p>Buy more lamps today, and get one for free with every tower.</p></body></html>"
ADDRESS = "https://example.org/lighthouse"


def part(
    content: str,
    *,
    type_: str = "text/html",
    charset: str | None = "utf-8",
    encoding: str = "quoted-printable",
    codec: str = "utf-8",
    headers: Iterable[str] = (),
) -> bytes:
    """Return one file of a saved page."""
    data = content.encode(codec)
    body = {
        "quoted-printable": lambda: quopri.encodestring(data),
        "base64": lambda: base64.encodebytes(data),
        "binary": lambda: data,
        "8bit": lambda: data,
    }[encoding]()
    declared = f"{type_}; charset={charset}" if charset else type_
    head = [f"Content-Type: {declared}", f"Content-Transfer-Encoding: {encoding}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body + b"\r\n"


def saved(*parts: bytes, head: Iterable[str] = (), type_: str = "multipart/related") -> bytes:
    """Return a page that a browser saved with all its files as one."""
    lines = [
        "From: <Saved by a browser>",
        f"Snapshot-Content-Location: {ADDRESS}",
        "Subject: =?utf-8?Q?page?=",
        "MIME-Version: 1.0",
        *head,
        f'Content-Type: {type_};\r\n\ttype="text/html";\r\n\tboundary="----Part--x----"',
    ]
    body = b"".join(b"------Part--x----\r\n" + one for one in parts)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body + b"------Part--x------\r\n"
