"""A paragraph of a DOCX written again: its runs made anew around the translation, everything else put back in."""

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.items import STALE, Holder, Item
from translate.documents.wordprocessing.names import child, name_of
from translate.documents.wordprocessing.wording import Content
from translate.exports.same.docx_arrangement import Arrangement, Node, Object
from translate.exports.same.docx_direction import Tongue
from translate.exports.same.docx_properties import make, properties_of
from translate.exports.visible import visible
from translate.raised import LOWER, RAISED

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_PARTS: Final = re.compile("([\n\t\u2011])")
_ELEMENTS: Final = {"\n": "br", "\t": "tab", "\u2011": "noBreakHyphen"}
_RAISED: Final = re.compile(f"[{RAISED}]+")
# What XML cannot hold; a translation that a person typed or pasted may.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNWRITABLE: Final = re.compile("[\ufffe\uffff]")


def write_paragraph(paragraph: "Element", content: Content, arrangement: Arrangement, tongue: Tongue) -> None:
    """Put what `arrangement` says in place of what the paragraph holds."""
    _empty(paragraph, content)
    _Writing(content, arrangement, tongue).fill(paragraph, arrangement.root)


def _empty(paragraph: "Element", content: Content) -> None:
    """Take the runs, and what holds and what stands between them, out of the paragraph and out of each other."""
    holders = {holder.element for item in content.items for holder in item.within if holder.element is not None}
    moved = {item.node for item in content.items if item.run is None}
    for parent in (paragraph, *holders):
        for one in list(parent):
            if name_of(one) == "w:r" or name_of(one) in STALE or one in holders or one in moved:
                parent.remove(one)
    for holder in holders:
        settings = child(holder, "sdtPr")
        if settings is not None:
            # Programs would put the original text back from where it is bound to.
            for bound in [one for one in settings if name_of(one) in ("w:dataBinding", "w15:dataBinding")]:
                settings.remove(bound)


@dataclass(slots=True)
class _Writing:
    content: Content
    arrangement: Arrangement
    tongue: Tongue
    # The run that holds the object written last, and the run of the original that the object was in.
    open_run: "Element | None" = None
    original_run: "Element | None" = None

    def fill(self, parent: "Element", node: Node) -> None:
        """Write what stands in a node below `parent`."""
        position = node.start
        parts: list[Node | Object] = [*node.nodes, *node.objects]
        for part in sorted(parts, key=lambda one: (one.start, one.order)):
            if part.start > position:
                self._text(parent, position, part.start)
                position = part.start
            if isinstance(part, Object):
                self._object(parent, part.item)
            else:
                self._holder(parent, part)
            position = max(position, part.end)
        if node.end > position:
            self._text(parent, position, node.end)

    def _holder(self, parent: "Element", node: Node) -> None:
        holder: Holder | None = node.holder
        if holder is None or holder.element is None:
            self.fill(parent, node)
            return
        self.open_run = None
        parent.append(holder.element)
        self.fill(holder.element, node)
        self.open_run = None

    def _object(self, parent: "Element", item: Item) -> None:
        if item.run is None:
            self.open_run = None
            parent.append(item.node)
            return
        if self.open_run is None or self.original_run is not item.run:
            self.open_run = self._run(parent, item.run)
            self.original_run = item.run
        self.open_run.append(item.node)

    def _run(self, parent: "Element", original: "Element") -> "Element":
        """Append a run like another, without its content."""
        run = parent.makeelement(original.tag, {str(name): str(said) for name, said in original.attrib.items()})
        properties = child(original, "rPr")
        if properties is not None:
            run.append(deepcopy(properties))
        parent.append(run)
        return run

    def _text(self, parent: "Element", start: int, end: int) -> None:
        formats = self.arrangement.formats
        first = start
        for at in range(start + 1, end + 1):
            if at == end or formats[at] is not formats[first]:
                self._words(parent, first, at)
                first = at

    def _words(self, parent: "Element", start: int, end: int) -> None:
        """Write a stretch of the translation that looks the same throughout."""
        target, item = self.arrangement.target, self.arrangement.formats[start]
        text = target[start:end]
        if self.arrangement.fences:
            text = "".join(target[at] for at in range(start, end) if at not in self.arrangement.fences)
        if item is not None and item.look.vertical == "superscript" and _RAISED.fullmatch(text.strip()):
            text = text.translate(LOWER)
        text = (self.content.head if start == 0 else "") + text
        text += self.content.tail if end == len(target) else ""
        if not text:
            return
        self.open_run = None
        if item is None or item.run is None:
            run = make(parent, "r")
            parent.append(run)
            self.tongue.dress(properties_of(run, "rPr"), self.content.plain, self.content.plain)
        else:
            run = self._run(parent, item.run)
            self.tongue.dress(properties_of(run, "rPr"), item.look, self.content.plain)
        for part in _PARTS.split(_writable(text)):
            if part in _ELEMENTS:
                run.append(make(run, _ELEMENTS[part]))
            elif part:
                node = make(run, "t")
                node.text = part
                if part != part.strip() or "  " in part:
                    node.set(_SPACE, "preserve")
                run.append(node)


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", visible(text)) if _FORBIDDEN.search(text) else text.replace("\r", "\n")
