"""What elements of HTML and XHTML are: blocks, parts of a line, or nothing that a person reads."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS: Final = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "noframes", "ol", "optgroup", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "xmp"]
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})
# Nobody sees the text in these: it is for programs, or stands in for what a browser can show.
UNSEEN: Final = frozenset(
    ["script", "style", "template", "noscript", "noembed", "iframe", "object", "embed", "applet", "video", "audio", "canvas", "svg", "map", "meta", "link", "base", "param", "source", "track", "datalist", "annotation", "annotation-xml"]
)
_PROGRAM: Final = frozenset({"script", "style", "template"})
CONTROLS: Final = frozenset({"button", "select", "textarea", "optgroup", "option", "meter", "progress", "output"})
_READING_AIDS: Final = frozenset({"rt", "rp", "rtc"})

_HIDING: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_BLOCKING: Final = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
_FOR_SCREEN_READERS: Final = frozenset(
    ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-text", "u-hidden-visually", "element-invisible", "assistive-text"]
)
_EDIT_LINKS: Final = frozenset({"mw-editsection", "editsection"})
_BACK_LINKS: Final = frozenset({"mw-cite-backlink", "footnote-back", "footnote-backref", "reversefootnote"})
_BUTTONS: Final = frozenset(
    "comment-reply-link comment-edit-link reply-link reply-button like-button share-link share-button".split()
)
_ANCHOR_SIGNS: Final = frozenset("#¶§🔗∞")
_BACK_SIGNS: Final = frozenset({"↑", "↩", "↩︎", "↵", "⏎", "^"})
# Text that is hidden from screen readers is decoration where it is short; longer text is behind an open dialogue.
_DECORATION: Final = 200
_EPUB: Final = "{http://www.idpf.org/2007/ops}type"


def name_of(element: "_Element") -> str:
    """Return the name of an element without its namespace, in small letters; empty for comments and instructions."""
    tag: object = element.tag
    if not isinstance(tag, str):
        return ""
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
    if name in BLOCKS:
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
    if name in UNSEEN or (name not in ("html", "body") and _is_hidden(element, name)):
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
    return not _FOR_SCREEN_READERS.isdisjoint(classes(element))


def _in_heading(element: "_Element", name: str) -> bool:
    """Whether a button is what unfolds the part under a heading: its words are the heading's."""
    parent = element.getparent()
    return name == "button" and parent is not None and name_of(parent) in HEADINGS | {"summary", "dt"}


def _furniture(element: "_Element", name: str) -> str | None:
    """What encyclopedias and documentation put into headings and notes."""
    if name not in ("a", "span", "sup", "b", "small") or not element.attrib:
        return None
    words = classes(element)
    if not _EDIT_LINKS.isdisjoint(words):
        return "edit link"
    if not _BACK_LINKS.isdisjoint(words) or "doc-backlink" in roles(element) or "backlink" in roles(element):
        return "back link"
    if name == "a" and not _BUTTONS.isdisjoint(words):
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
        parts.append(f" {inner.tail or ''}" if name_of(inner) in BLOCKS | {"br"} else inner.tail or "")
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
