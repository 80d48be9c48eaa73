"""What stands in a paragraph, in order: texts, and objects among them (pictures, notes' marks, fields, bookmarks)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.names import attribute, name_of, preserves, relationship, value
from translate.documents.wordprocessing.note_marks import NoteMarks
from translate.documents.wordprocessing.package import Relationship
from translate.documents.wordprocessing.styles import RunLook, Styles
from translate.documents.wordprocessing.symbols import is_symbol_font, readable, symbol
from translate.raised import RAISE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Elements that hold runs and are part of the text.
_HOLDERS: Final = frozenset({
    "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:fldSimple", "w:dir",
    "w:bdo", "mc:AlternateContent", "mc:Choice", "mc:Fallback",
})  # fmt: skip
# What says how something looks, and what programs write again by themselves.
PROPERTIES: Final = frozenset({"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:fldData"})
STALE: Final = frozenset({"w:proofErr", "w:lastRenderedPageBreak", "w:softHyphen"})
_NOTES: Final = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
_PAGE_BREAKS: Final = ("page", "column")
_BLANKS: Final = re.compile("[\t\n\r]")
# Fields within fields that hold what they show; deeper ones, which no person makes, only stand where they stand.
_DEEPEST: Final = 16
_LINK_FIELD: Final = re.compile(r'\s*HYPERLINK\s+(?:(\\l)\s+)?"([^"]*)"', re.IGNORECASE)
# Addresses that a reader may be led to; the others are kept in the file and named nowhere.
_ADDRESS: Final = re.compile(r"(?:https?|ftp|mailto|tel):|#", re.IGNORECASE)


@dataclass(eq=False, slots=True)
class Holder:
    """What holds a part of a paragraph: an element, or a field between its marks, which is none (`element` is None)."""

    element: "Element | None"
    link: str | None = None


@dataclass(eq=False, slots=True)
class Item:
    """A text or an object of a paragraph.

    `node` is a child of `run`, or of the paragraph and what holds its runs where `run` is None. `text` is what a person
    reads there. An object stays when the paragraph is written again. `field` says which mark of a field it is.
    """

    node: "Element"
    run: "Element | None"
    within: tuple[Holder, ...]
    look: RunLook
    text: str = ""
    is_object: bool = True
    field: str | None = None
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Story:
    """A part of a document in which text runs on: the body, a note.

    `fields` are those that are open, outermost first. A field says what is to be put in (`code`), and then what was put
    in (`result`), which may be many paragraphs.
    """

    styles: Styles
    relationships: dict[str, Relationship] = field(default_factory=dict)
    notes: NoteMarks = field(default_factory=NoteMarks)
    fields: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Span:
    """A field that begins and ends in one paragraph: positions among its items."""

    begin: int
    end: int = -1
    code: str = ""


def read_items(paragraph: "Element", style: str | None, story: Story) -> list[Item]:
    """Return the items of a paragraph in its style, and leave in `story` the fields that are still open."""
    return _Reading(style, story).read(paragraph)


def branch(node: "Element") -> "Element | None":
    """Return the one of the alternatives of `mc:AlternateContent` that is read: the first with text, or the first."""
    alternatives = [one for one in node if name_of(one) in ("mc:Choice", "mc:Fallback")]
    with_text = (one for one in alternatives if any(name_of(inner) == "w:t" for inner in one.iter()))
    return next(with_text, alternatives[0] if alternatives else None)


@dataclass(slots=True)
class _Reading:
    style: str | None
    story: Story
    items: list[Item] = field(default_factory=list)
    open: list[_Span] = field(default_factory=list)
    spans: list[_Span] = field(default_factory=list)

    def read(self, paragraph: "Element") -> list[Item]:
        self._hold(paragraph, ())
        for span in sorted(self.spans, key=lambda one: one.begin):
            self._close(span)
        # No program writes a field's code over two paragraphs: what is left open is damage, and would hide the rest.
        self.story.fields[:] = ["result"] * len(self.story.fields)
        return self.items

    def _hold(self, parent: "Element", within: tuple[Holder, ...]) -> None:
        chosen = branch(parent) if name_of(parent) == "mc:AlternateContent" else None
        for node in parent:
            name = name_of(node)
            if name == "w:r":
                self._run(node, within)
            elif chosen is not None and node is not chosen:
                continue
            elif name in _HOLDERS:
                self._hold(node, (*within, Holder(node, self._link(node, name))))
            elif name == "m:oMath" and self._seen():
                text = "".join(one.text or "" for one in node.iter() if name_of(one) == "m:t").strip()
                self.items.append(Item(node, None, within, RunLook(code=True), text))
            elif name not in PROPERTIES and name not in STALE and name:
                self.items.append(Item(node, None, within, RunLook()))

    def _link(self, node: "Element", name: str) -> str | None:
        if name != "w:hyperlink":
            return None
        anchor = attribute(node, "anchor")
        found = self.story.relationships.get(relationship(node) or "")
        target = found.target if found is not None and found.external else ""
        return _followed(target or (f"#{anchor}" if anchor else ""))

    def _run(self, run: "Element", within: tuple[Holder, ...]) -> None:
        properties = next((one for one in run if name_of(one) == "w:rPr"), None)
        look = self.story.styles.run(properties, self.style)
        for node in run:
            name = name_of(node)
            if not name or name in PROPERTIES or name in STALE:
                continue
            item = Item(node, run, within, look)
            if name == "w:fldChar":
                self._field(item)
            elif name == "w:instrText" and self.open:
                self.open[-1].code += node.text or ""
            elif self._seen() and not look.hidden:
                item.text, item.is_object = self._text(node, name, look)
            self.items.append(item)

    def _seen(self) -> bool:
        """Whether what stands here is shown: it is no code of a field."""
        return "code" not in self.story.fields

    def _text(self, node: "Element", name: str, look: RunLook) -> tuple[str, bool]:
        """Return what a person reads in the child of a run, and whether it stays there as an object."""
        if name == "w:t":
            return self._plain(node, look), False
        if name in ("w:tab", "w:ptab"):
            return "\t", True
        if name in ("w:br", "w:cr"):
            return ("\f" if attribute(node, "type") in _PAGE_BREAKS else "\n"), True
        if name == "w:noBreakHyphen":
            return "\u2011", False
        if name == "w:sym":
            code = attribute(node, "char") or ""
            known = symbol(int(code, 16), attribute(node, "font")) if re.fullmatch("[0-9A-Fa-f]{1,6}", code) else None
            return known or "", True
        if name in _NOTES and attribute(node, "customMarkFollows") not in ("1", "true", "on"):
            return self.story.notes.mark(_NOTES[name], attribute(node, "id") or ""), True
        if name == "w:ruby":
            return "".join(_base_text(node)), False
        return "", True

    def _plain(self, node: "Element", look: RunLook) -> str:
        text = _BLANKS.sub(" ", node.text or "")
        if not preserves(node):
            text = text.strip(" ")
        font = look.font if is_symbol_font(look.font) else None
        text = readable(text, font)
        raised = look.vertical == "superscript" and text.isascii() and text.isdigit()
        # A number above the line would be glued to the word before it: these characters keep it apart.
        return text.translate(RAISE) if raised and any(one.text for one in self.items) else text

    def _field(self, item: Item) -> None:
        states = self.story.fields
        item.field = attribute(item.node, "fldCharType")
        if item.field == "begin":
            states.append("code")
            self.open.append(_Span(len(self.items)))
        elif item.field == "separate" and states:
            states[-1] = "result"
        elif item.field == "end" and states:
            states.pop()
            if self.open:
                span = self.open.pop()
                span.end = len(self.items)
                if len(self.open) < _DEEPEST:
                    self.spans.append(span)

    def _close(self, span: _Span) -> None:
        """Let a field hold its items, where it begins and ends in the same place and shows any text."""
        first, last = self.items[span.begin], self.items[span.end]
        inside = self.items[span.begin : span.end + 1]
        depth = len(first.within)
        if first.within != last.within or not any(item.text.strip() for item in inside):
            return
        found = _LINK_FIELD.match(span.code)
        holder = Holder(None, _followed(("#" if found[1] else "") + found[2]) if found else None)
        for item in inside:
            item.within = (*item.within[:depth], holder, *item.within[depth:])


def _followed(address: str) -> str | None:
    return address if _ADDRESS.match(address) else None


def _base_text(ruby: "Element") -> Iterator[str]:
    """Yield the text that a reading is written over."""
    for part in ruby:
        if name_of(part) == "w:rubyBase":
            yield from (node.text or "" for node in part.iter() if name_of(node) == "w:t")


def paragraph_style(paragraph: "Element") -> str | None:
    """Return the id of a paragraph's style, None for the usual one."""
    properties = next((one for one in paragraph if name_of(one) == "w:pPr"), None)
    return None if properties is None else value(properties, "pStyle")
