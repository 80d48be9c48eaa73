"""Where everything that stands in a paragraph of a DOCX goes in its translation: formats, links, fields, objects."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from cache.records import Mark, Style, TranslationUnit
from translate.documents.wordprocessing.items import Holder, Item
from translate.documents.wordprocessing.names import name_of
from translate.documents.wordprocessing.wording import Content
from translate.exports.gaps import widest_gap
from translate.exports.inline import place_marks
from translate.exports.places import Place, place_of, place_of_part

# What changes nothing that a person sees in a translation: the language and the direction are set anew.
_UNSEEN: Final = frozenset({
    "w:lang", "w:noProof", "w:rtl", "w:cs", "w:rPrChange", "w:b", "w:bCs", "w:i", "w:iCs", "",
})  # fmt: skip
_SIZES: Final = ("w:sz", "w:szCs")
# A paragraph with more links, fields and changes of format than a person makes is not worth the time they take, and
# each takes the longer the longer the paragraph is: characters that are looked through for all of them.
_MOST: Final = 1000
_WORK: Final = 10_000_000


@dataclass(eq=False, slots=True)
class Node:
    """A holder, or the paragraph itself (`holder` is None), around a stretch of the translation.

    `first` and `last` are where that begins and ends in the source.
    """

    holder: Holder | None
    start: int
    end: int
    order: int
    first: int
    last: int
    nodes: "list[Node]" = field(default_factory=list)
    objects: "list[Object]" = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Object:
    """An object in place of a stretch of the translation, which is empty where it shows no text."""

    item: Item
    start: int
    end: int
    order: int


@dataclass(slots=True)
class Arrangement:
    """The translation of a paragraph with everything in its place.

    `formats` has for each character of the target the run that it looks like, `fences` the positions of characters
    that were only written for the engine. `lost_fields` counts fields that became mere text.
    """

    root: Node
    target: str
    formats: list[Item | None]
    fences: frozenset[int]
    lost: tuple[Mark, ...]
    lost_fields: int


def arrange(content: Content, unit: TranslationUnit) -> Arrangement:
    """Arrange the content of a paragraph in the translation that `unit` has for it."""
    target = unit.target or ""
    root = Node(None, 0, len(target), -1, 0, len(content.text))
    homes, lost_fields = _place_holders(content, unit, root)
    _place_objects(content, unit, root, homes)
    fences = _fences(content, unit)
    known = content.marks[: _limit(content)]
    lost = place_marks(unit, known).lost
    return Arrangement(
        root, target, _formats(content, unit), fences, (*lost, *content.marks[len(known) :]), lost_fields
    )


def _limit(content: Content) -> int:
    return min(_MOST, _WORK // max(1, len(content.text)))


def _place(unit: TranslationUnit, start: int, end: int) -> Place | None:
    placed = place_marks(unit, [Mark(start, end, Style.BOLD)]).marks
    return _with_blanks(unit, start, end, Place(placed[0].start, placed[0].end)) if placed else None


def _with_blanks(unit: TranslationUnit, start: int, end: int, place: Place) -> Place:
    """Let what holds the blank before or behind its words hold it in the translation."""
    target = unit.target or ""
    held, now = unit.source[start:end], target[place.start : place.end]
    before = held[:1] == target[place.start - 1 : place.start] == " " and now[:1] != " "
    behind = held[-1:] == target[place.end : place.end + 1] == " " and now[-1:] != " "
    return Place(place.start - before, place.end + behind)


def _place_holders(content: Content, unit: TranslationUnit, root: Node) -> tuple[dict[Holder, Node], int]:
    """Put holders around their words, outer ones first; those that find no place let go of what they hold."""
    inside: dict[Holder, list[int]] = {}
    outer: dict[Holder, tuple[Holder, ...]] = {}
    for at, item in enumerate(content.items):
        for depth, holder in enumerate(item.within):
            inside.setdefault(holder, []).append(at)
            outer.setdefault(holder, item.within[:depth])
    homes: dict[Holder, Node] = {}
    loose: list[Holder] = []
    lost_fields = 0
    for holder in sorted(inside, key=lambda one: (len(outer[one]), inside[one][0]))[: _limit(content)]:
        items = [content.items[at] for at in inside[holder]]
        home = next((homes[one] for one in reversed(outer[holder]) if one in homes), root)
        start, end = items[0].start, items[-1].end
        if any(item.text.strip() for item in items):
            place = _around(content, unit, start, end)
        else:
            point = min(max(place_of(unit, start), home.start), home.end)
            place = Place(point, point)
        if place is None or not _fits(place, home):
            lost_fields += holder.element is None and holder.link is None
            loose += [holder] if holder.link is not None else []
            continue
        homes[holder] = Node(holder, place.start, place.end, inside[holder][0], start, end)
        home.nodes.append(homes[holder])
    _place_loose(content, unit, homes, {one: (outer[one], inside[one]) for one in loose}, root)
    return homes, lost_fields


def _place_loose(
    content: Content,
    unit: TranslationUnit,
    homes: dict[Holder, Node],
    links: dict[Holder, tuple[tuple[Holder, ...], list[int]]],
    root: Node,
) -> None:
    """Put links whose words are not found around what is free of their sentences, where no other link is in these."""
    if not links:
        return
    target = unit.target or ""
    known = list(links)
    spots = [(content.items[inside[0]].start, content.items[inside[-1]].end) for _, inside in links.values()]
    marks = [Mark(start, end, Style.LINK, str(at)) for at, (start, end) in enumerate(spots)]
    others = [
        Mark(node.first, node.last, Style.LINK)
        for holder, node in homes.items()
        if holder.link is not None and node.start < node.end
    ]
    for mark in place_marks(unit, [*marks, *others]).loose:
        if mark.value is None:
            continue
        holder = known[int(mark.value)]
        home = next((homes[one] for one in reversed(links[holder][0]) if one in homes), root)
        taken = ((one.start, one.end) for one in home.nodes if one.start < one.end)
        gap = widest_gap(target, max(mark.start, home.start), min(mark.end, home.end), taken)
        if gap is not None:
            first, last = spots[int(mark.value)]
            homes[holder] = Node(holder, *gap, links[holder][1][0], first, last)
            home.nodes.append(homes[holder])


def _around(content: Content, unit: TranslationUnit, start: int, end: int) -> Place | None:
    if not content.text[:start].strip() and not content.text[end:].strip():
        return Place(0, len(unit.target or ""))
    return _place(unit, start, end)


def _fits(place: Place, home: Node) -> bool:
    if place.start < home.start or place.end > home.end:
        return False
    return not any(one.start < place.end and place.start < one.end for one in home.nodes)


def _place_objects(content: Content, unit: TranslationUnit, root: Node, homes: dict[Holder, Node]) -> None:
    breaks = _breaks(content, unit.target or "")
    objects = [(order, item) for order, item in enumerate(content.items) if item.is_object and not _is_blank(item)]
    last: dict[Node, int] = {}
    for order, item in objects:
        home = next((homes[one] for one in reversed(item.within) if one in homes), root)
        field_of = next((one for one in reversed(item.within) if one.element is None), None)
        if _is_code(item) and field_of is not None and field_of not in homes:
            continue
        many = len(objects) > _limit(content)
        place = breaks.get(order) or (_in_proportion(item, home) if many else _object_place(unit, item, home))
        start = min(max(place.start, home.start), home.end)
        end = min(max(place.end, start), home.end)
        if start == end:
            # What stands in this order, as the two ends of a bookmark do, stays in it.
            start = end = max(start, last.get(home, 0))
            last[home] = start
        home.objects.append(Object(item, start, end, order))


def _is_blank(item: Item) -> bool:
    """Tell whether it is a break at the end of a line that was only full."""
    return item.text == " "


def _is_code(item: Item) -> bool:
    """Tell whether it belongs to a field and not to what the field shows."""
    return item.field is not None or name_of(item.node) == "w:instrText"


def _object_place(unit: TranslationUnit, item: Item, home: Node) -> Place:
    if item.text.strip():
        # A mark that is all of its sentence goes with the sentence; the object stands for the mark alone.
        for place in (_place(unit, item.start, item.end), place_of_part(unit, item.start, item.end)):
            if place is not None and (unit.target or "")[place.start : place.end] == item.text:
                return place
    if item.end <= home.first:
        return Place(home.start, home.start)
    if item.start >= home.last:
        return Place(home.end, home.end)
    point = _behind(unit, item.start)
    point = place_of(unit, item.start) if point is None else point
    return Place(point, point)


def _behind(unit: TranslationUnit, place: int) -> int | None:
    """Return the end of the sentence that ends at a place in the source, None where none does."""
    if unit.source == unit.target or not unit.source[place - 1 : place].strip():
        return None
    return next((span.target_end for span in unit.alignment if span.source_end == place), None)


def _in_proportion(item: Item, home: Node) -> Place:
    point = home.start + (home.end - home.start) * (item.start - home.first) // max(1, home.last - home.first)
    return Place(point, point)


def _breaks(content: Content, target: str) -> dict[int, Place]:
    """Say for each line break of the source which of the target stands for it, while there are any."""
    wanted = [order for order, item in enumerate(content.items) if item.is_object and item.text == "\n"]
    there = [at for at, char in enumerate(target) if char == "\n"]
    return {order: Place(at, at + 1) for order, at in zip(wanted, there, strict=False)}


def _formats(content: Content, unit: TranslationUnit) -> list[Item | None]:
    """Return for each character of the target the run that it looks like: most look like most of the source."""
    words = [item for item in content.items if item.text and not item.is_object and item.run is not None]
    keys = {id(item.run): _key(item) for item in words}
    sizes: Counter[Hashable] = Counter()
    largest: dict[Hashable, Item] = {}
    for item in words:
        key = keys[id(item.run)]
        # Words that found no place are no code, nor above or below the line, where there is anything else.
        sizes[key] += len(item.text) if item.look.vertical is None and not item.look.is_code else 0
        if key not in largest or len(item.text) > len(largest[key].text):
            largest[key] = item
    if not sizes:
        return [None] * len(unit.target or "")
    base = sizes.most_common(1)[0][0]
    formats: list[Item | None] = [largest[base]] * len(unit.target or "")
    stretches = sorted(_stretches(words, keys, base), key=lambda one: one[0].start - one[-1].end)[: _limit(content)]
    for stretch in stretches:
        place = _place(unit, stretch[0].start, stretch[-1].end)
        if place is not None:
            fullest = max(stretch, key=lambda item: len(item.text))
            formats[place.start : place.end] = [fullest] * (place.end - place.start)
    return formats


def _stretches(words: Sequence[Item], keys: dict[int, Hashable], base: Hashable) -> Iterator[list[Item]]:
    """Yield what does not look like most of the paragraph: runs that follow each other and look alike."""
    for key, group in groupby(words, key=lambda item: keys[id(item.run)]):
        stretch = list(group)
        if key != base and any(item.text.strip() for item in stretch):
            yield stretch


def _key(item: Item) -> Hashable:
    """Return what a run looks like, in a form that can be compared, in either direction of writing."""
    look = item.look
    said = next((one for one in item.run if name_of(one) == "w:rPr"), ()) if item.run is not None else ()
    size = "w:szCs" if look.rtl else "w:sz"
    others = (
        (name, tuple(sorted(one.attrib.items())))
        for one in said
        if (name := name_of(one)) not in _UNSEEN and (name not in _SIZES or name == size)
    )
    return (look.is_bold, look.is_italic, frozenset(others))


def _fences(content: Content, unit: TranslationUnit) -> frozenset[int]:
    """Return where in the target the backticks around code stand, which no reader is to see."""
    target = unit.target or ""
    found: set[int] = set()
    for mark in content.marks[: _limit(content)]:
        if mark.style is Style.CODE:
            place = _place(unit, mark.start, mark.end)
            if place is not None and target[place.start] == target[place.end - 1] == "`":
                found |= {place.start, place.end - 1}
    return frozenset(found)
