"""Which pieces of a page are its content: the extractor says where that is, the page's own parts say how far it goes.

The extractor (trafilatura) knows the text of an article well and is careless about what belongs to it: headings,
captions, tables, lists. So its text is only looked up among the pieces. The element that holds nearly all of what it
knows is the main part. All of that is content but for what is called or looks like furniture. Outside of it the title,
what stands between the title and the text, comments, and what the extractor knows are content too.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from cache.records import Dropped, Kind, Style
from translate.documents.markup.blocks import Blocks
from translate.documents.markup.elements import name_of
from translate.documents.markup.extractor import Extracted, extract_main, letters
from translate.documents.markup.paths import steps
from translate.documents.markup.site_pieces import site_pieces
from translate.documents.markup.titles import title_element
from translate.documents.markup.zones import Zone, zone_of
from translate.paragraphs.pieces import Piece
from translate.paragraphs.widgets import is_widget

if TYPE_CHECKING:
    from lxml.etree import _Element

REASON: Final = "outside the main content"
# Letters that the extractor must know for its word to count, and of a piece that is no accident.
_LITTLE: Final = 140
_TELLING: Final = 25
# The share of the known text that the main part holds.
_SHARE: Final = 0.85
# What stands around the main part is of it too where there is so much of it, for each letter within.
_MISSED: Final = 0.25
# Links make up so much of a list of links.
_LINKS: Final = 0.75


@dataclass(slots=True)
class _Page:
    """A page's pieces with what is known about each."""

    root: "_Element"
    pieces: Sequence[Piece]
    keys: list[str]
    known: list[bool]
    ways: list[tuple[int, ...]]
    zones: "dict[tuple[int, ...], Zone]" = field(default_factory=dict)
    elements: "dict[tuple[int, ...], _Element]" = field(default_factory=dict)
    children: "dict[tuple[int, ...], tuple[_Element, ...]]" = field(default_factory=dict)


def choose_content(root: "_Element", blocks: Blocks) -> Blocks:
    """Set aside the pieces that are not the page's content."""
    if not blocks.pieces:
        return blocks
    page = _looked_up(root, blocks.pieces, extract_main(root))
    weight = sum(len(key) for key, known in zip(page.keys, page.known, strict=True) if known and len(key) >= _TELLING)
    content = _around_text(page) if weight >= _LITTLE else _whole_page(page)
    of_site = site_pieces(page.pieces, content, page.ways)
    return _split(blocks, [one and not other for one, other in zip(content, of_site, strict=True)])


def _looked_up(root: "_Element", pieces: Sequence[Piece], extracted: Extracted | None) -> _Page:
    keys = [letters(piece.text) for piece in pieces]
    known = [False] * len(pieces)
    for text in (extracted.text, extracted.comments) if extracted else ():
        position = 0
        for at, key in enumerate(keys):
            if known[at] or not key:
                continue
            # Short texts must come in their turn: the same word is in many places.
            found = text.find(key, position if len(key) < _TELLING else 0)
            if found >= 0 and (len(key) >= _TELLING or found - position < 40):
                known[at] = True
                position = max(position, found + len(key))
    return _Page(root, pieces, keys, known, [steps(piece.path or "") for piece in pieces])


def _zone(page: _Page, way: tuple[int, ...]) -> Zone:
    """What the part of the page is that a way leads to, from the outermost element inwards."""
    if not way:
        page.elements[()] = page.root
        return Zone.OPEN
    known = len(way)
    while known and way[:known] not in page.zones:
        known -= 1
    zone = page.zones[way[:known]] if known else Zone.OPEN
    page.elements[()] = page.root
    for length in range(known, len(way)):
        outer = way[:length]
        if outer not in page.children:
            page.children[outer] = tuple(page.elements[outer])
        page.elements[way[: length + 1]] = page.children[outer][way[length]]
        zone = zone_of(page.elements[way[: length + 1]], zone)
        page.zones[way[: length + 1]] = zone
    return zone


def _around_text(page: _Page) -> list[bool]:
    main = _main_way(page)
    depth = len(main)
    for length in range(1, depth + 1):
        page.zones[main[:length]] = Zone.OPEN
        _element_at(page, main[:length])
    main = _widened(page, main)
    depth = len(main)
    zones = [_zone(page, way) for way in page.ways]
    inside = [way[:depth] == main for way in page.ways]
    lists = _link_lists(page)
    known = _trusted(page, zones)
    content = [
        known[at] or zones[at] is Zone.COMMENTS or (inside[at] and zones[at] is Zone.OPEN and not lists[at])
        for at in range(len(page.pieces))
    ]
    first = next((at for at, one in enumerate(content) if one and inside[at]), 0)
    title = _title_at(page, first, zones)
    for at in range(title if title is not None else first, first):
        content[at] = content[at] or (zones[at] is Zone.OPEN and not lists[at])
    heading = _title_at(page, len(page.pieces), zones) if title is None else title
    for at in range(heading or 0):
        # Above the title stands a row of links for the visitor of the site.
        content[at] = content[at] and (len(page.keys[at]) >= _TELLING or not _is_linked(page.pieces[at]))
    return [one and not _is_widget(piece) for one, piece in zip(content, page.pieces, strict=True)]


def _element_at(page: _Page, way: tuple[int, ...]) -> None:
    page.elements.setdefault((), page.root)
    outer = way[:-1]
    if outer not in page.children:
        page.children[outer] = tuple(page.elements[outer])
    page.elements[way] = page.children[outer][way[-1]]


def _main_way(page: _Page) -> tuple[int, ...]:
    """The way to the innermost element with nearly all of the known text, or to the article around it."""
    weights: Counter[tuple[int, ...]] = Counter()
    total = 0
    for at, way in enumerate(page.ways):
        if page.known[at] and len(page.keys[at]) >= _TELLING:
            total += len(page.keys[at])
            for length in range(1, len(way) + 1):
                weights[way[:length]] += len(page.keys[at])
    main: tuple[int, ...] = ()
    deeper = [way for way, weight in weights.items() if weight >= _SHARE * total]
    main = max(deeper, key=len, default=())
    page.elements[()] = page.root
    around = main
    for length in range(1, len(main) + 1):
        _element_at(page, main[:length])
        element = page.elements[main[:length]]
        if name_of(element) in ("main", "article") or element.get("role") in ("main", "article"):
            around = main[:length]
            break
    # The container of a single long paragraph says nothing about its neighbours.
    while around and around in page.ways:
        around = around[:-1]
    return around


def _widened(page: _Page, main: tuple[int, ...]) -> tuple[int, ...]:
    """The way to an element around the main part where much running text stands in it that the extractor missed."""
    texty = [
        len(key) if len(key) >= 2 * _TELLING and not _is_linked(piece) and _zone(page, way) is Zone.OPEN else 0
        for piece, key, way in zip(page.pieces, page.keys, page.ways, strict=True)
    ]
    for length in range(len(main) - 1, -1, -1):
        held = missed = 0
        for key, text, way in zip(page.keys, texty, page.ways, strict=True):
            if way[: len(main)] == main:
                held += len(key)
            elif way[:length] == main[:length]:
                missed += text
        if missed >= _MISSED * held:
            main = main[:length]
    return main


def _trusted(page: _Page, zones: Sequence[Zone]) -> list[bool]:
    """Pieces that the extractor knows, without the short ones that stand in furniture."""
    return [
        known and (zone is not Zone.FURNITURE or len(key) >= 2 * _TELLING)
        for known, zone, key in zip(page.known, zones, page.keys, strict=True)
    ]


def _link_lists(page: _Page) -> list[bool]:
    """Pieces in lists that are hardly more than links, and that the extractor left out."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for at, (piece, way) in enumerate(zip(page.pieces, page.ways, strict=True)):
        if piece.kind in (Kind.LIST_ITEM, Kind.PARAGRAPH) and way:
            groups.setdefault(way[:-1], []).append(at)
    found = [False] * len(page.pieces)
    for group in groups.values():
        whole = sum(len(page.pieces[at].text) for at in group)
        linked = sum(_linked(page.pieces[at]) for at in group)
        if len(group) >= 3 and linked >= _LINKS * whole and not any(page.known[at] for at in group):
            for at in group:
                found[at] = True
    return found


def _is_linked(piece: Piece) -> bool:
    return _linked(piece) >= _LINKS * len(piece.text)


def _linked(piece: Piece) -> int:
    return min(len(piece.text), sum(mark.end - mark.start for mark in piece.marks if mark.style is Style.LINK))


def _title_at(page: _Page, first: int, zones: Sequence[Zone]) -> int | None:
    """Where the title of the text stands before it: the heading that the window's title names, or the nearest one."""
    element = title_element(page.root)
    window = letters("".join(map(str, element.itertext()))) if element is not None else ""
    headings = [
        at
        for at in range(first)
        if page.pieces[at].kind is Kind.HEADING and page.pieces[at].level == 1 and page.keys[at]
    ]
    named = [at for at in headings if page.keys[at] in window and len(page.keys[at]) >= 6]
    open_ = [at for at in headings if zones[at] is Zone.OPEN]
    return max(
        named, key=lambda at: len(page.keys[at]), default=open_[-1] if open_ and first < len(page.pieces) else None
    )


def _is_widget(piece: Piece) -> bool:
    return piece.kind in (Kind.PARAGRAPH, Kind.COMMENT, Kind.LIST_ITEM, Kind.BYLINE) and is_widget(piece.text)


def _whole_page(page: _Page) -> list[bool]:
    """Everything but what is certainly around the text, unless hardly anything else is there."""
    zones = [_zone(page, way) for way in page.ways]
    main = _called_main(page)
    content = [
        zone is Zone.COMMENTS or (zone is Zone.OPEN and way[: len(main)] == main)
        for zone, way in zip(zones, page.ways, strict=True)
    ]
    return content if 2 * _weight(page, content) >= sum(map(len, page.keys)) else [True] * len(page.pieces)


def _called_main(page: _Page) -> tuple[int, ...]:
    """The way to the one element that is called the main part and holds most of the letters, else to the root."""
    called = [way for way, one in page.elements.items() if name_of(one) == "main" or one.get("role") == "main"]
    # A page put together from many has as many of them: one round over the pieces, not one for each.
    letters = dict.fromkeys(called, 0)
    depths = {len(way) for way in called}
    for way, key in zip(page.ways, page.keys, strict=True):
        for above in {way[:depth] for depth in depths} & letters.keys():
            letters[above] += len(key)
    total = sum(map(len, page.keys))
    return next((way for way in sorted(called, key=len) if 2 * letters[way] >= total), ())


def _weight(page: _Page, chosen: Sequence[bool]) -> int:
    return sum(len(key) for key, one in zip(page.keys, chosen, strict=True) if one)


def _split(blocks: Blocks, content: Sequence[bool]) -> Blocks:
    """Move the pieces that are no content to what was dropped, each with its place."""
    numbers: list[int] = []
    for one in content:
        numbers.append((numbers[-1] if numbers else 0) + one)
    before = [0, *numbers]
    kept = before[-1]
    dropped = [
        (at, Dropped((), piece.text, REASON, before=before[at]))
        for at, (piece, one) in enumerate(zip(blocks.pieces, content, strict=True))
        if not one
    ]
    inner = (
        (len(content) if one.before is None else one.before, replace(one, before=before[one.before or 0]))
        if one.before is not None
        else (len(content), replace(one, before=kept))
        for one in blocks.dropped
    )
    ordered = sorted([*inner, *dropped], key=lambda pair: pair[0])
    placed = (replace(one, before=one.before if one.before != kept else None) for _, one in ordered)
    pieces = tuple(piece for piece, one in zip(blocks.pieces, content, strict=True) if one)
    return replace(blocks, pieces=pieces, dropped=tuple(placed))
