"""What the items of lists and the headings begin with, counted as the program that shows them counts."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.names import as_number, attribute, child, name_of, number, switch, value
from translate.documents.wordprocessing.numerals import numeral
from translate.documents.wordprocessing.symbols import readable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS: Final = 9
_BULLET: Final = "•"
# A circle, typed as the letter that looks like one.
_CIRCLE: Final = "○"
_PLACE: Final = re.compile(r"%([1-9])")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    font: str | None = None
    in_digits: bool = False
    restarts: bool = True
    style: str | None = None


@dataclass(slots=True)
class _List:
    """A list (`w:num`): whose counters it shares, its levels, and where it begins anew when it is first used."""

    shared: str
    levels: dict[int, _Level]
    anew: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """The lists of one file and how far each has been counted."""

    _lists: dict[int, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def level_of_style(self, list_id: int, style: str | None) -> int | None:
        """Return the level from 0 that a list gives to a paragraph style, None where it gives none."""
        found = self._lists.get(list_id)
        if found is None or style is None:
            return None
        return next((at for at, level in found.levels.items() if level.style == style), None)

    def next_marker(self, list_id: int, at: int) -> str | None:
        """Count one more item at a level from 0, and return what it begins with; None where that is nothing."""
        found = self._lists.get(list_id)
        if found is None or not 0 <= at < _LEVELS:
            return None
        level = found.levels.get(at, _Level())
        counts = self._counts.setdefault(found.shared, {})
        if at in found.anew:
            counts[at] = found.anew.pop(at)
        else:
            counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in range(at + 1, _LEVELS):
            if found.levels.get(deeper, _Level()).restarts:
                counts.pop(deeper, None)
        if level.form == "bullet":
            return _bullet(level)

        def count(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = found.levels.get(place, _Level())
            form = "decimal" if level.in_digits and other.form != "none" else other.form
            return numeral(counts.get(place, other.start), form)

        return _PLACE.sub(count, level.text).strip() or None


def read_numbering(root: "Element | None") -> Numbering:
    """Read the part with the lists, where there is one."""
    if root is None:
        return Numbering()
    abstract: dict[str, Element] = {}
    by_style: dict[str, str] = {}
    for node in root:
        if name_of(node) == "w:abstractNum":
            found = attribute(node, "abstractNumId") or ""
            abstract[found] = node
            style = value(node, "styleLink")
            if style is not None:
                by_style[style] = found
    lists = {}
    for node in root:
        list_id = as_number(attribute(node, "numId")) if name_of(node) == "w:num" else None
        if list_id is None:
            continue
        shared = value(node, "abstractNumId") or ""
        base = abstract.get(shared)
        link = None if base is None else value(base, "numStyleLink")
        if link is not None:
            base = abstract.get(by_style.get(link, ""), base)
        lists[list_id] = _read_list(node, shared, base)
    return Numbering(lists)


def _read_list(node: "Element", shared: str, base: "Element | None") -> _List:
    found = _List(shared, {} if base is None else _levels(base))
    for override in node:
        at = as_number(attribute(override, "ilvl")) if name_of(override) == "w:lvlOverride" else None
        if at is None:
            continue
        found.levels.update(_levels(override))
        start = number(override, "startOverride")
        if start is not None:
            found.anew[at] = start
    return found


def _levels(node: "Element") -> dict[int, _Level]:
    levels = {}
    for one in node:
        at = as_number(attribute(one, "ilvl")) if name_of(one) == "w:lvl" else None
        if at is not None:
            levels[at] = _level(one)
    return levels


def _level(node: "Element") -> _Level:
    properties = child(node, "rPr")
    fonts = None if properties is None else child(properties, "rFonts")
    start = number(node, "start")
    return _Level(
        # Word counts from 0 where a level does not say, which no program leaves out.
        start=0 if start is None else start,
        form=value(node, "numFmt") or "decimal",
        text=value(node, "lvlText") or "",
        font=None if fonts is None else attribute(fonts, "ascii"),
        in_digits=bool(switch(node, "isLgl")),
        restarts=value(node, "lvlRestart") != "0",
        style=value(node, "pStyle"),
    )


def _bullet(level: _Level) -> str | None:
    text = readable(level.text, level.font).strip()
    if text == "o":
        return _CIRCLE
    return _PRIVATE.sub(_BULLET, text) or None
