"""The reader of pages that a browser saved as one file (MHTML): the page itself; what it shows is left alone."""

import base64
import re
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import Final

from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.html import found_in
from translate.documents.markup.page import Page, parse_page
from translate.documents.options import ReadOptions
from translate.errors import DocumentError, EmptyDocument

MEDIA_TYPE: Final = "multipart/related"
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_MOST_PARTS: Final = 20_000
_NOT_BASE64: Final = re.compile("[^A-Za-z0-9+/]")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page in a saved file: its bytes, what the file says about their encoding, and where it was."""

    data: bytes
    charset: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page that has text, and its content."""

    page: Page
    found: Found


def read_mhtml(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read a page that was saved as MHTML."""
    return make_document(name, MEDIA_TYPE, data, first_page(data, name).found, options)


def first_page(data: bytes, name: str) -> FoundPage:
    """Return the first page with text in a saved file. Raises DocumentError when there is none."""
    empty: EmptyDocument | None = None
    for saved in saved_pages(data, name):
        try:
            page = parse_page(saved.data, name, saved.charset)
            return FoundPage(page, found_in(page, name))
        except EmptyDocument as error:
            empty = empty or error
    raise empty or EmptyDocument(f"{name}: no text in this page: nothing to translate")


def saved_pages(data: bytes, name: str) -> list[SavedPage]:
    """Return the pages in a saved file: the one that was saved first, then those in its frames, the longest first.

    Raises DocumentError when there is none.
    """
    message = BytesParser(policy=compat32).parsebytes(data)
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES][:_MOST_PARTS]
    if not parts:
        raise DocumentError(f"{name}: no page in this saved web page: it may be cut short; save it again")
    main = _main(message, parts)
    pages = [_page(part) for part in parts if part is not main]
    return [_page(main), *sorted(pages, key=lambda page: len(page.data), reverse=True)]


def _main(message: Message, parts: list[Message]) -> Message:
    """The page that was saved: the one that the head names, else the first."""
    start = _text(message.get_param("start")).strip("<> ")
    location = _text(message.get("Snapshot-Content-Location") or message.get("Content-Location"))
    for part in parts:
        if start and _text(part.get("Content-ID")).strip("<> ") == start:
            return part
    return next((part for part in parts if location and _text(part.get("Content-Location")) == location), parts[0])


def _page(part: Message) -> SavedPage:
    charset = _text(part.get_param("charset")) or None
    return SavedPage(_content(part), charset, _text(part.get("Content-Location")) or None)


def _content(part: Message) -> bytes:
    if _text(part.get("Content-Transfer-Encoding")).lower() == "base64":
        # The standard library gives base64 that was cut short back as it is.
        letters = _NOT_BASE64.sub("", str(part.get_payload()))
        return base64.b64decode(letters[: len(letters) // 4 * 4])
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(value: object) -> str:
    """A header's value in one line; those that are no ASCII come as objects of their own."""
    return "" if value is None or isinstance(value, tuple) else "".join(str(value).split())
