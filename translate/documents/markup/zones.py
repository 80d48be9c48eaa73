"""Parts of a page that are not its content, by what they are called: navigation, banners, related links, forms."""

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from translate.documents.markup.elements import name_of, roles
from translate.documents.markup.vocabulary import class_words

if TYPE_CHECKING:
    from lxml.etree import _Element

_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN: Final = re.compile(r"[\s_-]+")


class Zone(Enum):
    """What a part of a page is to its reader."""

    OPEN = "open"
    FURNITURE = "furniture"
    COMMENTS = "comments"


def zone_of(element: "_Element", outer: Zone) -> Zone:
    """Return what an element is that stands in a part of this sort."""
    if outer is Zone.FURNITURE:
        return outer
    name = name_of(element)
    own = f"{element.get('class') or ''} {element.get('id') or ''}"
    whole = frozenset(own.lower().split())
    if name in ("nav", "search") or not class_words("role of furniture").isdisjoint(roles(element)):
        return Zone.FURNITURE
    if not class_words("comments").isdisjoint(whole):
        return Zone.COMMENTS
    if name == "footer" and outer is not Zone.COMMENTS and not _quotes(element):
        return Zone.FURNITURE
    own_header = roles(element) & {"note", "doc-footnote"} or _heads_article(element, name)
    if name in ("header", "aside", "form") and outer is Zone.OPEN and not own_header:
        return Zone.FURNITURE
    if name in ("html", "body", "main", "article"):
        return outer
    if not whole.isdisjoint(class_words("furniture")):
        return Zone.FURNITURE
    # A part of a class or an id: what stands between hyphens, underlines or capitals.
    words = frozenset(_BETWEEN.split(_CAPITAL.sub(" ", own).lower()))
    return Zone.FURNITURE if not words.isdisjoint(class_words("part of furniture")) else outer


def _quotes(element: "_Element") -> bool:
    """Whether a footer says where a quotation is from."""
    parent = element.getparent()
    return parent is not None and name_of(parent) in ("blockquote", "figure")


def _heads_article(element: "_Element", name: str) -> bool:
    """Whether a header is that of a text: there is a title in it, and a text around it."""
    if name != "header":
        return False
    titled = next(element.iter("h1", "{*}h1"), None) is not None
    return titled or any(name_of(parent) in ("article", "main", "section") for parent in element.iterancestors())
