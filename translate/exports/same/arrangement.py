"""Which element of a run stands around which words of the translation, and where those without text go."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cache.records import Mark, Style, TranslationUnit
from translate.documents.markup.elements import name_of
from translate.documents.markup.inline import Inline, RunText
from translate.exports.gaps import widest_gap
from translate.exports.inline import place_marks
from translate.exports.places import place_of
from translate.raised import LOWER

if TYPE_CHECKING:
    from lxml.etree import _Element

_READING_AIDS: Final = frozenset({"rt", "rp", "rtc"})
# Looking for this many marks in so much text takes a second; no person wrote a paragraph with more.
_MOST_WORK: Final = 20_000_000


@dataclass(slots=True)
class Node:
    """An element and the half-open stretch of the translation that it stands around; `order` is its place in the run.

    A `sealed` one keeps all that it holds: its words are the same in both texts, or it has none.
    """

    element: "_Element"
    start: int
    end: int
    order: int
    parent: "Node | None" = None
    sealed: bool = False
    inner: "list[Node]" = field(default_factory=list)
    items: "list[Item]" = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """A text, or an element with what is in it."""

    text: str = ""
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The content of a run: `opened` are its elements that are to be emptied, `lost` the marks without a place."""

    items: list[Item]
    opened: "tuple[_Element, ...]"
    lost: tuple[Mark, ...]


def arrange(container: "_Element", read: RunText, unit: TranslationUnit) -> Arrangement:
    """Arrange the elements of a run in `container` around the translation of its text."""
    return _Arranging(container, read, unit).arranged()


class _Arranging:
    """One run's elements on their way into the translation."""

    def __init__(self, container: "_Element", read: RunText, unit: TranslationUnit) -> None:
        self.read = read
        self.unit = unit
        self.target = unit.target or ""
        self.root = Node(container, 0, len(self.target), -1)
        self.parents = _parents(read.inlines)
        self.last = _last_within(self.parents)
        # Whether each stands in one that moves as it is.
        self.moved = [False] * len(read.inlines)
        self.searched = len(read.inlines) * (len(read.text) + len(self.target)) <= _MOST_WORK
        self.nodes: dict[int, Node] = {}
        # Links around a sentence, since their own words are not found.
        self.loose: dict[int, tuple[int, int]] = {}
        self.breaks: dict[int, int] = {}
        self.lost: list[Mark] = []

    def arranged(self) -> Arrangement:
        """Place words first, then what has none."""
        self._place_words()
        self._place_breaks()
        for at in range(len(self.read.inlines)):
            if self._is_object(at):
                self._place_object(at)
            elif at not in self.nodes and not self.moved[at]:
                self._keep_place(at)
        self._write()
        opened = [node.element for node in self.nodes.values() if not node.sealed]
        gone = [
            inline.element for at, inline in enumerate(self.read.inlines) if at not in self.nodes and not self.moved[at]
        ]
        return Arrangement(self.root.items, (*opened, *gone), tuple(self.lost))

    def _place_words(self) -> None:
        inlines = self.read.inlines
        wanted = [
            Mark(one.start, one.end, one.style or Style.BOLD, str(at))
            for at, one in enumerate(inlines)
            if one.end > one.start
        ]
        found = self._found(wanted)
        # Links that only stand around a sentence take what the others leave of it.
        for loose in (False, True):
            for at in (int(mark.value or 0) for mark in wanted):
                if self.moved[at] or (at in self.loose) != loose:
                    continue
                place = self.loose.get(at) if loose else found.get(at)
                added = place is not None and (self._add_loose(at, *place) if loose else self._add(at, *place))
                lost = None if added else inlines[at].mark
                self.lost.extend((lost,) if lost is not None else ())

    def _found(self, wanted: Sequence[Mark]) -> dict[int, tuple[int, int]]:
        """Where the words of elements stand in the translation, by the number of the element."""
        if self.read.text != self.unit.source or not self.searched:
            # The text was read otherwise when it was translated: only what is around all of it is certain.
            whole = [mark for mark in wanted if (mark.start, mark.end) == (0, len(self.read.text))]
            return {int(mark.value or 0): (0, len(self.target)) for mark in whole}
        placed = place_marks(self.unit, wanted)
        found = {int(mark.value or 0): (mark.start, mark.end) for mark in placed.marks if mark not in placed.loose}
        for mark in wanted:
            at = int(mark.value or 0)
            # Code was kept with its backticks: it is nowhere but there.
            fenced = self.read.text[mark.start : mark.end] if self.read.inlines[at].fence else ""
            if fenced and self.target.count(fenced) == 1:
                start = self.target.index(fenced)
                found[at] = (start, start + len(fenced))
        for mark in placed.loose:
            at = int(mark.value or 0)
            if at not in found and self.read.inlines[at].element.get("href") is not None:
                self.loose[at] = (mark.start, mark.end)
        return found

    def _keep_place(self, at: int) -> None:
        """Leave an element without its words where links may lead to it."""
        inline = self.read.inlines[at]
        if inline.element.get("id") is None and inline.element.get("name") is None:
            return
        for name in ("href", "{http://www.w3.org/1999/xlink}href"):
            if name in inline.element.attrib:
                del inline.element.attrib[name]
        self._add_object(at, self._place(inline.start), sealed=False)

    def _place(self, start: int) -> int:
        if self.searched:
            return place_of(self.unit, start)
        return round(start * len(self.target) / max(1, len(self.read.text)))

    def _add(self, at: int, start: int, end: int) -> bool:
        """Put an element around a stretch; False where that would cross another, or stand in what it never stood in."""
        inline = self.read.inlines[at]
        node = self.root
        while True:
            near = bisect_left(node.inner, (start, -1), key=_sequence)
            inner = next(
                (one for one in node.inner[max(near - 1, 0) : near + 1] if one.start < end and start < one.end), None
            )
            if inner is None:
                break
            ancestor = inner.order < at <= self.last[inner.order]
            if inner.sealed or not ancestor or not (inner.start <= start and end <= inner.end):
                return False
            node = inner
        words = self.target[start:end].strip("`" if inline.fence else "")
        sealed = words == self.read.text[inline.start : inline.end].strip("`" if inline.fence else "")
        self.nodes[at] = Node(inline.element, start, end, at, node, sealed)
        insort(node.inner, self.nodes[at], key=_sequence)
        if sealed:
            self.moved[at + 1 : self.last[at] + 1] = [True] * (self.last[at] - at)
        return True

    def _add_loose(self, at: int, start: int, end: int) -> bool:
        """Put a link around the longest part of a stretch that is free; False where there is none."""
        home = self._home(at)
        taken = ((one.start, one.end) for one in home.inner if one.start < one.end)
        gap = widest_gap(self.target, max(start, home.start), min(end, home.end), taken)
        return gap is not None and self._add(at, *gap)

    def _place_breaks(self) -> None:
        """Say for each forced break at which of the translation's line ends it stands, while there are any."""
        ends = [at for at, char in enumerate(self.target) if char == "\n"]
        written = [
            at
            for at, one in enumerate(self.read.inlines)
            if name_of(one.element) == "br" and self.read.text[one.start - 1 : one.start] == "\n"
        ]
        self.breaks = dict(zip(written, ends, strict=False))

    def _place_object(self, at: int) -> None:
        inline = self.read.inlines[at]
        parent = self.parents[at]
        if parent is not None and self._is_object(parent):
            # It goes where that goes, with all that is in it.
            self.moved[at] = self.moved[at] or self.moved[parent] or parent in self.nodes
        if self.moved[at] or (parent is not None and self._is_object(parent)):
            return
        if name_of(inline.element) in _READING_AIDS:
            return
        self._add_object(at, self.breaks[at] if at in self.breaks else self._place(inline.start))

    def _is_object(self, at: int) -> bool:
        inline = self.read.inlines[at]
        return inline.end <= inline.start

    def _add_object(self, at: int, place: int, *, sealed: bool = True) -> None:
        """Put an element without text at a place: in the element that it was in, and never in another's middle."""
        node = self._home(at)
        place = min(max(place, node.start), node.end)
        near = bisect_left(node.inner, (place, -1), key=_sequence)
        if near and node.inner[near - 1].start < place < node.inner[near - 1].end:
            inner = node.inner[near - 1]
            place = inner.start if at < inner.order else inner.end
        self.nodes[at] = Node(self.read.inlines[at].element, place, place, at, node, sealed)
        insort(node.inner, self.nodes[at], key=_sequence)

    def _home(self, at: int) -> Node:
        parent = self.parents[at]
        while parent is not None:
            if (
                parent in self.nodes
                and not self._is_object(parent)
                and self.nodes[parent].end > self.nodes[parent].start
            ):
                return self.nodes[parent]
            parent = self.parents[parent]
        return self.root

    def _write(self) -> None:
        """Write down the content of every element that is not sealed."""
        broken = set(self.breaks.values())
        for node in (self.root, *self.nodes.values()):
            if node.sealed:
                continue
            position = node.start
            for inner in node.inner:
                node.items.extend(self._text(position, inner.start, node))
                node.items.append(Item(node=inner))
                position = max(position, inner.end)
                # A break stands in place of its line end.
                position += inner.start == inner.end and inner.start in broken and position == inner.start
                if inner.start == inner.end and self._stands_apart(inner, position):
                    node.items.append(Item(" "))
            node.items.extend(self._text(position, node.end, node))

    def _stands_apart(self, node: Node, position: int) -> bool:
        """Whether a picture between words has lost the blank behind it: only one of two stands in the text."""
        before, behind = self.target[position - 1 : position], self.target[position : position + 1]
        return before == " " and not behind.isspace() and behind != "" and (node.element.tail or "")[:1].isspace()

    def _text(self, start: int, end: int, node: Node) -> Iterator[Item]:
        text = self.target[start:end] if start < end else ""
        if node is not self.root:
            inline = self.read.inlines[node.order]
            text = text.translate(LOWER) if name_of(inline.element) == "sup" else text
            text = text.strip("`") if inline.fence else text
        else:
            text = self._unfenced(text)
        if text:
            yield Item(text)

    def _unfenced(self, text: str) -> str:
        """Take the backticks off code whose element found no place."""
        if "`" in text and self.searched:
            for at, inline in enumerate(self.read.inlines):
                if inline.fence and at not in self.nodes:
                    fenced = self.read.text[inline.start : inline.end]
                    text = text.replace(fenced, fenced[inline.fence : -inline.fence])
        return text


def _sequence(node: Node) -> tuple[int, int]:
    return (node.start, node.order)


def _last_within(parents: Sequence[int | None]) -> list[int]:
    """For each element of a run the last of those that stand in it."""
    last = list(range(len(parents)))
    for at in range(len(parents) - 1, -1, -1):
        parent = parents[at]
        if parent is not None:
            last[parent] = max(last[parent], last[at])
    return last


def _parents(inlines: Sequence[Inline]) -> list[int | None]:
    """For each element of a run the one of them that it stands in."""
    numbers: dict[_Element, int] = {inline.element: at for at, inline in enumerate(inlines)}
    found: list[int | None] = []
    for inline in inlines:
        parent = inline.element.getparent()
        found.append(numbers.get(parent) if parent is not None else None)
    return found
