"""One file of a book as a tree: repaired where it is not well-formed, and nothing that it names is ever fetched."""

import re
from dataclasses import dataclass
from html.entities import html5
from typing import TYPE_CHECKING, Final

from translate.documents.markup.page import parse_page
from translate.errors import DocumentError, EmptyDocument

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

_ENTITY: Final = re.compile(rb"<!ENTITY", re.IGNORECASE)
_NAMED: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_KNOWN_TO_XML: Final = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_XHTML: Final = "http://www.w3.org/1999/xhtml"
# Where a declaration of entities can stand: before the first element.
_PROLOGUE: Final = re.compile(rb"\A.{0,65536}?<[A-Za-z]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The tree of a chapter; `repaired` where its file is no well-formed XML."""

    tree: "_ElementTree"
    repaired: bool

    @property
    def root(self) -> "_Element":
        """The root element."""
        return self.tree.getroot()


def parse_chapter(data: bytes, name: str, member: str) -> Chapter | None:
    """Parse a chapter, None for one without any element. Raises DocumentError for one that declares entities."""
    _refuse_entities(data, name, member)
    source = _without_names(data)
    tree = _parsed(source)
    if tree is not None:
        return Chapter(tree, repaired=False)
    try:
        root = parse_page(source, f"{name}: {member}").root
    except (EmptyDocument, DocumentError):
        return None
    if root.get("xmlns") is None:
        root.set("xmlns", _XHTML)
    return Chapter(root.getroottree(), repaired=True)


def parse_xml(data: bytes, name: str, member: str) -> "_Element":
    """Parse a file that describes the book, as far as it can be. Raises DocumentError."""
    _refuse_entities(data, name, member)
    tree = _parsed(_without_names(data)) or _parsed(_without_names(data), recover=True)
    if tree is None or tree.getroot() is None:
        raise DocumentError(f"{name}: {member!r} in it is damaged: fetch or save it again")
    return tree.getroot()


def _parsed(data: bytes, *, recover: bool = False) -> "_ElementTree | None":
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, strip_cdata=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root.getroottree() if root is not None else None


def _refuse_entities(data: bytes, name: str, member: str) -> None:
    prologue = _PROLOGUE.match(data.replace(b"\0", b"") if b"\0" in data[:200] else data)
    if prologue and _ENTITY.search(prologue[0]):
        raise DocumentError(
            f"{name}: {member!r} in it declares entities, with which a file can grow without end: not read"
        )


def _without_names(data: bytes) -> bytes:
    """Write the characters that HTML has names for (`&nbsp;`): no DTD is read that could say what they are."""
    if b"&" not in data or b"\0" in data[:200]:
        return data

    def character(match: re.Match[bytes]) -> bytes:
        known = html5.get(f"{match[1].decode()};")
        if known is None or match[1] in _KNOWN_TO_XML:
            return match[0]
        return b"".join(b"&#%d;" % ord(char) for char in known)

    return _NAMED.sub(character, data)
