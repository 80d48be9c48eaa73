"""What elements of HTML and XHTML are: blocks, parts of a line, or nothing that a person reads."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from translate.documents.markup.vocabulary import class_words, elements

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})
_PROGRAM: Final = frozenset({"script", "style", "template"})
CONTROLS: Final = frozenset({"button", "select", "textarea", "optgroup", "option", "meter", "progress", "output"})
_READING_AIDS: Final = frozenset({"rt", "rp", "rtc"})

_HIDING: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_BLOCKING: Final = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
_ANCHOR_SIGNS: Final = frozenset("#¶§🔗∞")
_BACK_SIGNS: Final = frozenset({"↑", "↩", "↩︎", "↵", "⏎", "^"})
# Text that is hidden from screen readers is decoration where it is short; longer text is behind an open dialogue.
_DECORATION: Final = 200
_EPUB: Final = "{http://www.idpf.org/2007/ops}type"


def name_of(element: "_Element") -> str:
    """Return the name of an element without its namespace, in small letters; empty for comments and instructions."""
    tag: object = element.tag
    return _name(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _name(tag: str) -> str:
    return (tag.rpartition("}")[2] if tag[:1] == "{" else tag).lower()


def classes(element: "_Element") -> frozenset[str]:
    """Return the words of an element's `class` and `id`, in small letters."""
    found = f"{element.get('class', '')} {element.get('id', '')}"
    return frozenset(found.lower().split()) if found != " " else frozenset()


def roles(element: "_Element") -> frozenset[str]:
    """Return what an element says that it is for: the words of `role` and of `epub:type`."""
    found = f"{element.get('role') or ''} {element.get(_EPUB) or element.get('epub:type') or ''}"
    return frozenset(found.lower().split()) if found != " " else frozenset()


def language_of(element: "_Element") -> str | None:
    """Return the language tag on an element itself."""
    found = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang") or element.get("xml:lang")
    return found.strip() if found and found.strip() else None


def is_block(element: "_Element", name: str) -> bool:
    """Tell whether an element begins on a line of its own."""
    if name in elements("block"):
        return True
    style = element.get("style")
    return bool(style and _BLOCKING.search(style))


def unread(element: "_Element", name: str) -> str | None:
    """Say why the text of an element is not read with the text around it, None when it is.

    The reason is empty where there is no text for people at all, such as in a script.
    """
    if not name or name in _PROGRAM:
        return ""
    if name in _READING_AIDS:
        return "reading aid"
    if name in elements("unseen") or (name not in ("html", "body") and _is_hidden(element, name)):
        return "hidden"
    if name in CONTROLS and not _in_heading(element, name):
        return "form control"
    return _furniture(element, name)


def _is_hidden(element: "_Element", name: str) -> bool:
    if name == "dialog" and element.get("open") is None:
        return True
    if not element.attrib:
        return False
    if element.get("hidden", "until-found") != "until-found":
        return True
    style = element.get("style")
    if style and _HIDING.search(style):
        return True
    if element.get("aria-hidden") == "true" and len(text_within(element, _DECORATION)) < _DECORATION:
        return True
    return not class_words("for screen readers").isdisjoint(classes(element))


def _in_heading(element: "_Element", name: str) -> bool:
    """Whether a button is what unfolds the part under a heading: its words are the heading's."""
    parent = element.getparent()
    return name == "button" and parent is not None and name_of(parent) in HEADINGS | {"summary", "dt"}


def _furniture(element: "_Element", name: str) -> str | None:
    """What encyclopedias and documentation put into headings and notes."""
    if name not in ("a", "span", "sup", "b", "small") or not element.attrib:
        return None
    words = classes(element)
    if not class_words("edit link").isdisjoint(words):
        return "edit link"
    if (
        not class_words("back link").isdisjoint(words)
        or "doc-backlink" in roles(element)
        or "backlink" in roles(element)
    ):
        return "back link"
    if name == "a" and not class_words("button").isdisjoint(words):
        return "button"
    if name == "a" and (element.get("href") or "").startswith("#"):
        text = text_within(element, 9).strip()
        if text in _ANCHOR_SIGNS:
            return "anchor sign"
        if text in _BACK_SIGNS:
            return "back link"
    return None


def readable(element: "_Element") -> str:
    """Return the text of an element and what it holds, without that of programs; blanks as they are written."""
    from lxml.etree import iterwalk

    parts = [element.text or ""]
    lines = elements("block") | {"br"}
    walk = iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in walk:
        if inner is element:
            continue
        if event == "start":
            if name_of(inner) in _PROGRAM:
                walk.skip_subtree()
            else:
                parts.append(inner.text or "")
            continue
        parts.append(f" {inner.tail or ''}" if name_of(inner) in lines else inner.tail or "")
    return "".join(parts)


def text_within(element: "_Element", limit: int) -> str:
    """Return the text of an element as it is written, until it is `limit` characters or longer."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(part)
        if length >= limit:
            break
    return "".join(parts)
