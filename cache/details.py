"""What only some paragraphs have (a level, a page, inline marks), and what was dropped, as they are written."""

import json
from typing import Any, Final

from cache.columns import Written, compact, escape, unescape
from cache.records import Box, Cell, Dropped, Location, Mark, Paragraph, Style

_PLAIN: Final = ("level", "marker", "original", "doubt")


def details(paragraph: Paragraph) -> dict[str, Any]:
    """Return what a paragraph has beyond its columns; an empty dictionary for most."""
    found: dict[str, Any] = {name: value for name in _PLAIN if (value := getattr(paragraph, name)) is not None}
    place = paragraph.location
    if paragraph.cell is not None:
        cell = paragraph.cell
        found["cell"] = [cell.table, cell.row, cell.column, *([True] if cell.header else [])]
    if paragraph.marks:
        found["marks"] = [[mark.start, mark.end, mark.style.value, mark.value] for mark in paragraph.marks]
    if place.page is not None:
        found["page"] = place.page
    if place.path is not None:
        found["path"] = place.path
    if place.box is not None:
        found["box"] = [place.box.left, place.box.top, place.box.right, place.box.bottom]
    return found


def location(lines: tuple[int, ...], found: dict[str, Any]) -> Location:
    """Return the location that `details` were taken of."""
    box = found.get("box")
    return Location(lines, found.get("page"), None if box is None else Box(*box), found.get("path"))


def fields(found: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of the paragraph that `details` were taken of, but for its location."""
    cell = found.get("cell")
    return {
        **{name: found.get(name) for name in _PLAIN},
        "cell": None if cell is None else Cell(*cell),
        "marks": tuple(Mark(start, end, Style(style), value) for start, end, style, value in found.get("marks", ())),
    }


class Details(Written[dict[str, Any]]):
    """The details of a paragraph as a JSON object; None where there are none."""

    cache_ok = True

    def write(self, value: dict[str, Any]) -> str | None:
        """Write compact JSON."""
        return escape(compact(value)) if value else None

    def read(self, stored: str) -> dict[str, Any]:
        """Read it back; raise ValueError or TypeError for what `details` did not write."""
        found = json.loads(unescape(stored))
        if not isinstance(found, dict):
            raise TypeError("no object")
        fields(found)
        location((), found)
        return found


class DroppedParts(Written[tuple[Dropped, ...]]):
    """What was dropped as `[[lines, text, reason, page, before], …]`; None where nothing was."""

    cache_ok = True

    def write(self, value: tuple[Dropped, ...]) -> str | None:
        """Write compact JSON."""
        rows = [[one.lines, one.text, one.reason, one.page, one.before] for one in value]
        return escape(compact(rows)) if rows else None

    def read(self, stored: str) -> tuple[Dropped, ...]:
        """Read it back."""
        return tuple(Dropped(tuple(lines), *rest) for lines, *rest in json.loads(unescape(stored)))
