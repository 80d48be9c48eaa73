"""What a page says of its site where no class says so: told by its words and its place, as in a pasted page."""

from collections.abc import Sequence
from typing import Final

from cache.records import Kind
from translate.paragraphs.lines import Line
from translate.paragraphs.pieces import Piece
from translate.paragraphs.site_zones import mark_site
from translate.paragraphs.widgets import is_comment_counter

# The page says what else is text by its elements; these may be anything.
_LOOSE: Final = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BYLINE, Kind.COMMENT, Kind.HEADING})
_LONGEST: Final = 400


def site_pieces(pieces: Sequence[Piece], content: Sequence[bool], ways: Sequence[tuple[int, ...]]) -> list[bool]:
    """Tell which pieces the site says of itself; `content` are those that seemed to be text so far.

    `ways` are where the pieces stand: those of one parent stand together. Headings go with links under them only.
    """
    lines: list[Line] = []
    places: list[int] = []
    for at, piece in enumerate(pieces):
        text = " ".join(piece.text.split())
        if text and not piece.verbatim:
            together = bool(places) and _together(pieces, ways, places[-1], at)
            lines.append(Line(at + 1, text, 0, 0 if together else 1))
            places.append(at)
    reasons = {n: "" for n, at in enumerate(places) if not content[at]}
    counters = [n for n, line in enumerate(lines) if is_comment_counter(line.text)]
    known = set(reasons)
    mark_site(lines, reasons, counters)
    found = [False] * len(pieces)
    for n in reasons.keys() - known:
        found[places[n]] = _may_go(pieces[places[n]], lines, n, reasons)
    _spare_lists(pieces, content, ways, found)
    return found


def _spare_lists(
    pieces: Sequence[Piece], content: Sequence[bool], ways: Sequence[tuple[int, ...]], found: list[bool]
) -> None:
    """A list goes as a whole or stays."""
    stays = {ways[at][:-1] for at, piece in enumerate(pieces) if _is_item(piece) and content[at] and not found[at]}
    for at, piece in enumerate(pieces):
        if _is_item(piece) and ways[at][:-1] in stays:
            found[at] = False


def _is_item(piece: Piece) -> bool:
    return piece.kind is Kind.LIST_ITEM


def _together(pieces: Sequence[Piece], ways: Sequence[tuple[int, ...]], before: int, at: int) -> bool:
    """Whether two pieces stand in one list, or in one part of the page and neither is a heading."""
    if Kind.HEADING in (pieces[before].kind, pieces[at].kind):
        return False
    return len(ways[at]) > 1 and ways[before][:-1] == ways[at][:-1]


def _may_go(piece: Piece, lines: list[Line], n: int, reasons: dict[int, str]) -> bool:
    if piece.kind not in _LOOSE or (piece.level == 1 and piece.kind is Kind.HEADING) or len(piece.text) > _LONGEST:
        return False
    return piece.kind is not Kind.HEADING or (n + 1 < len(lines) and n + 1 in reasons)
