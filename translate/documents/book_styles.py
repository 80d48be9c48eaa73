"""What the style sheets of a book say: headings and bold words that the programs of some makers write in no other way.

Word processors write `<p class="para0"><span class="span0">` for a heading, and say in a style sheet that it is large.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from translate.documents.markup.elements import text_within

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_CLASS: Final = re.compile(r"(?:[a-zA-Z][\w-]*)?\.([\w-]+)")
_DECLARATION: Final = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_SIZE: Final = re.compile(r"(\d+(?:\.\d+)?)(pt|px|em|rem|%)")
_UNITS: Final = {"pt": 12.0, "px": 16.0, "em": 1.0, "rem": 1.0, "%": 100.0}
_KEYWORDS: Final = {"large": 1.2, "x-large": 1.5, "xx-large": 2.0}
_BOLD: Final = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_ITALIC: Final = frozenset({"italic", "oblique"})
# How much larger than other text a line is that stands for a heading of each level, and what need not be bold for that.
_LEVELS: Final = ((1, 1.8), (2, 1.4), (3, 1.12))
_LARGE: Final = 1.4
_LONGEST_HEADING: Final = 160
_INLINE: Final = frozenset({"span", "a", "b", "i", "em", "strong", "small", "br", "sup", "sub", "img", ""})
_CELLS: Final = frozenset({"td", "th", "li", "figure", "blockquote", "aside"})


@dataclass(frozen=True, slots=True)
class Look:
    """How the text of a class looks; `size` is a share of the usual one, None where nothing is said."""

    bold: bool = False
    italic: bool = False
    size: float | None = None


@dataclass(slots=True)
class Looks:
    """The looks of the classes of a book."""

    classes: dict[str, Look] = field(default_factory=dict)

    def learn(self, sheet: str) -> None:
        """Read a style sheet; only rules for single classes count."""
        for selectors, body in _RULE.findall(_COMMENT.sub(" ", sheet)):
            look = _look(body)
            if look == Look():
                continue
            for selector in selectors.split(","):
                found = _CLASS.fullmatch(selector.strip())
                if found:
                    self.classes[found[1]] = look

    def of(self, element: "_Element") -> Look:
        """Return how an element's classes look, taken together."""
        looks = [self.classes[one] for one in (element.get("class") or "").split() if one in self.classes]
        sizes = [one.size for one in looks if one.size is not None]
        return Look(any(one.bold for one in looks), any(one.italic for one in looks), sizes[-1] if sizes else None)

    def mark_up(self, root: "_Element") -> None:
        """Give elements of a tree the names that say what they look like. No element comes or goes."""
        if not self.classes:
            return
        for element in list(root.iter("{*}p", "{*}div")):
            level = self._heading_level(element)
            if level is not None:
                element.tag = _renamed(element, f"h{level}")
        for element in list(root.iter("{*}span")):
            look = self.of(element)
            if (look.bold or look.italic) and not _in_heading(element):
                element.tag = _renamed(element, "b" if look.bold else "i")

    def _heading_level(self, element: "_Element") -> int | None:
        """Return the level of a heading that a line stands for: what is short, alone on its line, and large."""
        text = text_within(element, _LONGEST_HEADING).strip()
        if not text or len(text) >= _LONGEST_HEADING or any(_name(child) not in _INLINE for child in element):
            return None
        if any(_name(one) in _CELLS for one in element.iterancestors()):
            return None
        own = self.of(element)
        looks = [_within(own, self.of(part)) for part in _parts(element)] or [own]
        size = min(look.size or 1.0 for look in looks)
        bold = all(look.bold for look in looks)
        return next((level for level, least in _LEVELS if size >= least and (bold or size >= _LARGE)), None)


def _parts(element: "_Element") -> "list[_Element]":
    """Return the spans that hold all the text of a line, none where some of it stands outside of such."""
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        return []
    children = [child for child in element if text_within(child, 1).strip()]
    return children if all(_name(child) == "span" for child in children) else []


def _within(outer: Look, inner: Look) -> Look:
    size = inner.size if inner.size is not None else outer.size
    return Look(outer.bold or inner.bold, outer.italic or inner.italic, size)


def _look(body: str) -> Look:
    bold = italic = False
    size: float | None = None
    for name, value in _DECLARATION.findall(body):
        value = value.replace("!important", "").strip().lower()
        if name.lower() == "font-weight":
            bold = value in _BOLD
        elif name.lower() == "font-style":
            italic = value in _ITALIC
        elif name.lower() == "font-size":
            size = _size(value)
    return Look(bold, italic, size)


def _size(value: str) -> float | None:
    found = _SIZE.fullmatch(value)
    return float(found[1]) / _UNITS[found[2]] if found else _KEYWORDS.get(value)


def _in_heading(element: "_Element") -> bool:
    return any(re.fullmatch(r"h[1-6]", _name(one)) for one in element.iterancestors())


def _name(element: "_Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _renamed(element: "_Element", name: str) -> str:
    space = element.tag.rpartition("}")[0] if isinstance(element.tag, str) else ""
    return f"{space}}}{name}" if space else name
