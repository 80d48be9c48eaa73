"""What the elements around a text say about it: heading, item of a list, cell, note, comment, who wrote it."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from cache.records import Cell, Kind, Style
from translate.documents.markup.elements import HEADINGS, classes, language_of, name_of, roles
from translate.documents.markup.inline import STYLES
from translate.documents.markup.vocabulary import class_words

if TYPE_CHECKING:
    from lxml.etree import _Element

_BYLINE_PAIRS: Final = (
    ("meta", ("article", "entry", "post", "story", "comment", "news")),
    ("date", ("article", "entry", "post", "publish", "publication", "story", "comment", "published")),
)
_PARTS: Final = re.compile(r"[-_]+")
# How an encyclopedia calls the entries of its references.
_CITED: Final = ("cite_note", "cite-note")
_LEVEL: Final = re.compile(r"[1-6]")


@dataclass(slots=True)
class Marker:
    """What stands before an item of a list; only the first text of the item has it."""

    text: str | None

    def take(self) -> str | None:
        """Return the marker the first time, and None from then on."""
        text, self.text = self.text, None
        return text


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about a text by the elements that it stands in, the innermost counting most.

    `lists` and `comments` are how deep it stands in such, `wrapping` the styles of elements that hold whole blocks.
    """

    heading: int | None = None
    caption: bool = False
    byline: bool = False
    noted: Kind | None = None
    item: bool = False
    lists: int = 0
    comments: int = 0
    in_comment: bool = False
    cell: Cell | None = None
    lang: str | None = None
    marker: Marker | None = None
    wrapping: tuple[tuple[Style, str | None], ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind of a text that stands here."""
        if self.heading is not None:
            return Kind.HEADING
        if self.caption:
            return Kind.CAPTION
        if self.cell is not None:
            return Kind.TABLE
        if self.noted is not None:
            return self.noted
        if self.comments:
            return Kind.COMMENT
        return Kind.LIST_ITEM if self.item else Kind.PARAGRAPH

    @property
    def level(self) -> int | None:
        """The level of a heading, a comment or an item that stands here."""
        levels = {Kind.HEADING: self.heading, Kind.COMMENT: self.comments, Kind.LIST_ITEM: max(self.lists, 1)}
        return levels.get(self.kind)


def within(context: Context, element: "_Element", name: str) -> Context:
    """Return what is known inside an element that stands in `context`."""
    if name in HEADINGS:
        context = replace(context, heading=int(name[1]))
    elif name in ("ul", "ol", "menu", "dl", "dir"):
        context = replace(context, lists=context.lists + 1)
    elif name in ("li", "dt", "dd"):
        context = replace(context, item=True, marker=None)
    elif name in ("figcaption", "caption"):
        context = replace(context, caption=True)
    elif name == "address":
        context = replace(context, byline=True)
    if name in STYLES:
        style = STYLES[name]
        context = replace(
            context, wrapping=(*context.wrapping, (style, element.get("href") if style is Style.LINK else None))
        )
    return _by_attributes(context, element, name) if element.attrib else context


def _by_attributes(context: Context, element: "_Element", name: str) -> Context:
    if name in ("html", "body"):
        # The language of the whole is no news about a part, and classes there are about the page.
        return context
    lang = language_of(element)
    if lang:
        context = replace(context, lang=lang)
    found = roles(element)
    if "heading" in found:
        level = element.get("aria-level") or "2"
        context = replace(context, heading=int(level) if _LEVEL.fullmatch(level) else 2)
    words = classes(element)
    if not words and not found and element.get("itemprop") is None and element.get("itemtype") is None:
        return context
    if (
        not class_words("references").isdisjoint(words)
        or not class_words("role of references").isdisjoint(found)
        or (name == "li" and (element.get("id") or "").startswith(_CITED))
    ):
        context = replace(context, noted=Kind.REFERENCE)
    elif (
        not class_words("notes").isdisjoint(words)
        or not class_words("role of notes").isdisjoint(found)
        or (name == "aside" and "note" in found)
    ):
        context = replace(context, noted=Kind.NOTE)
    return _by_words(context, element, words)


def _by_words(context: Context, element: "_Element", words: frozenset[str]) -> Context:
    comments = context.comments
    if not class_words("comments").isdisjoint(words):
        comments = max(comments, 1)
    own = frozenset((element.get("class") or "").lower().split())
    single = not class_words("comment").isdisjoint(own) or (element.get("itemtype") or "").endswith("/Comment")
    if single:
        # Many programs write one comment as an item of a list and a part within it.
        parent = element.getparent()
        doubled = (
            parent is not None and name_of(parent) == "li" and not class_words("comment").isdisjoint(classes(parent))
        )
        comments = comments + 1 if context.in_comment and not doubled else max(comments, 1)
    parts = [frozenset(_PARTS.split(word)) for word in own]
    caption = context.caption or any(not class_words("caption").isdisjoint(found) for found in parts)
    byline = (
        context.byline
        or element.get("itemprop") in ("author", "datePublished", "dateModified")
        or any(not class_words("byline").isdisjoint(found) for found in parts)
        or any(last in found and not found.isdisjoint(others) for found in parts for last, others in _BYLINE_PAIRS)
    )
    if (comments, caption, byline) == (context.comments, context.caption, context.byline) and not single:
        return context
    return replace(context, comments=comments, in_comment=context.in_comment or single, caption=caption, byline=byline)
