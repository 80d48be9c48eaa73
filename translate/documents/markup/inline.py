"""The text of a run, as a browser shows it, and where its elements stand in that text."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cache.records import Mark, Style
from translate.documents.markup.elements import name_of, readable, unread
from translate.documents.markup.paths import Run
from translate.raised import RAISE

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLES: Final = {
    **dict.fromkeys(("b", "strong"), Style.BOLD),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), Style.ITALIC),
    **dict.fromkeys(("u", "ins"), Style.UNDERLINE),
    **dict.fromkeys(("s", "del", "strike"), Style.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "math"), Style.CODE),
    "a": Style.LINK,
    "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT,
}
_BLANKS: Final = re.compile("[ \t\r\n\f]+")
# Soft hyphens are for the layout of lines; the others are no characters of any text, and no tree may be given them.
_LEFT_OUT: Final = re.compile("[\u00ad\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_TICKS: Final = re.compile("`+")


@dataclass(slots=True)
class Inline:
    """An element in a run and the half-open stretch of the run's text that it covers, empty for a picture or a break.

    `fence` is how many backticks stand at either end of that stretch, 0 for none.
    """

    element: "_Element"
    start: int
    end: int
    style: Style | None = None
    fence: int = 0

    @property
    def mark(self) -> Mark | None:
        """The mark that a reader is shown, None for an element that sets nothing apart."""
        if self.style is None or self.end <= self.start:
            return None
        value = self.element.get("href") if self.style is Style.LINK else None
        return Mark(self.start, self.end, self.style, value)


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text in a run that is not read with it: its place in the run's text, and why."""

    at: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class RunText:
    """A run as it is read; `inlines` are its elements in document order, those within others behind them.

    `first` and `last` are the slots of the first and the last letter; both are 0 where there is no text.
    """

    text: str
    inlines: tuple[Inline, ...]
    aside: tuple[SetAside, ...]
    first: int
    last: int


@dataclass(slots=True)
class _Writer:
    """Puts the text together, with blanks as a browser shows them."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    # A blank is written before the next letter, and not at all at the beginning or behind a break.
    open: bool = True

    def write(self, text: str) -> bool:
        """Add text and tell whether there was any but blanks."""
        text = _BLANKS.sub(" ", _LEFT_OUT.sub("", text))
        if self.open and text.startswith(" "):
            text = text[1:]
        if not text:
            return False
        self.open = text.endswith(" ")
        self.add(text)
        return bool(text.strip())

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def take_blanks(self) -> str:
        """Take back the blanks and breaks behind the last letter, and return them."""
        blanks = ""
        while self.parts and self.parts[-1].isspace():
            blanks = self.parts.pop() + blanks
        if self.parts:
            kept = self.parts[-1].rstrip()
            blanks = self.parts[-1][len(kept) :] + blanks
            self.parts[-1] = kept
        self.length -= len(blanks)
        return blanks

    def wrap(self) -> None:
        """Add a forced line break."""
        if self.length and self.parts[-1].endswith(" "):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
        self.add("\n")
        self.open = True


@dataclass(slots=True)
class _Reading:
    writer: _Writer = field(default_factory=_Writer)
    inlines: list[Inline] = field(default_factory=list)
    open: list[Inline] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)
    # The code that is being read, and whether its backticks stand already: they do right before its first letter.
    code: Inline | None = None
    fenced: bool = False

    def write(self, text: str) -> bool:
        """Add text and tell whether there was any but blanks."""
        if self.code is None or self.fenced:
            return self.writer.write(text)
        text = _BLANKS.sub(" ", _LEFT_OUT.sub("", text))
        if not text.strip():
            return self.writer.write(text)
        self.writer.write(" " if text.startswith(" ") else "")
        start = self.writer.length
        self.code.start, self.fenced = start, True
        self.writer.add("`" * self.code.fence)
        self.writer.open = False
        for inline in self.open[self.open.index(self.code) + 1 :]:
            inline.start = self.writer.length
        return self.writer.write(text.removeprefix(" "))

    def end_code(self) -> None:
        """Close the backticks of code behind its last letter; all of its text may have been set aside."""
        code, fenced = self.code, self.fenced
        self.code, self.fenced = None, False
        if code is None:
            return
        if not fenced:
            code.fence, code.style, code.start = 0, None, self.writer.length
            return
        blanks = self.writer.take_blanks()
        end = self.writer.length
        self.writer.add("`" * code.fence)
        for inline in self.inlines[self.inlines.index(code) + 1 :]:
            if inline.start >= end:
                inline.start += code.fence
                inline.end += code.fence
            else:
                inline.end = min(inline.end, end)
        self.writer.open = bool(blanks)
        code.end = self.writer.length
        if blanks:
            self.writer.add(blanks)


def read_run(run: Run) -> RunText:
    """Read a run as a browser shows it."""
    reading = _Reading()
    filled: list[int] = []
    if reading.write(run.lead):
        filled.append(run.first)
    slot = run.first if run.first % 2 else run.first + 1
    for child in run.children:
        if _read_child(reading, child):
            filled.append(slot)
        if slot < run.last and child.tail and reading.write(child.tail):
            filled.append(slot + 1)
        slot += 2
    return _finished(reading, filled)


def _read_child(reading: _Reading, child: "_Element") -> bool:
    """Read an element with all that it holds, and tell whether there was text; its tail is not its own."""
    from lxml.etree import iterwalk

    if not name_of(child):
        reading.inlines.append(Inline(child, reading.writer.length, reading.writer.length))
        return False
    written = False
    walk = iterwalk(child, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            name = name_of(element)
            reason = unread(element, name)
            if reason is not None:
                _set_aside(reading, element, reason)
                walk.skip_subtree()
                reading.open.append(Inline(element, reading.writer.length, reading.writer.length))
                reading.inlines.append(reading.open[-1])
                continue
            _start(reading, element, name)
            if element.text:
                written |= reading.write(element.text)
            continue
        if event == "end":
            _end(reading)
        else:
            reading.inlines.append(Inline(element, reading.writer.length, reading.writer.length))
        if element is not child and element.tail:
            written |= reading.write(element.tail)
    return written


def _start(reading: _Reading, element: "_Element", name: str) -> None:
    style, fence = STYLES.get(name), 0
    if style is Style.CODE:
        content = "".join(map(str, element.itertext()))
        if not _LEFT_OUT.sub("", content).strip() or reading.code is not None:
            # Code within code is the same code; without any text it is nothing to set apart.
            style = None
        elif not any(name_of(inner) == "br" for inner in element.iter()):
            # Backticks would stand in two lines, and each of these is a sentence of its own.
            fence = max(map(len, _TICKS.findall(content)), default=0) + 1
    inline = Inline(element, reading.writer.length, reading.writer.length, style, fence)
    reading.open.append(inline)
    reading.inlines.append(inline)
    if fence:
        reading.code = inline
    if name == "br":
        _wrap(reading)


def _wrap(reading: _Reading) -> None:
    """Add a forced line break; what stood behind a blank that is none at a line's end stands before the break."""
    before = reading.writer.length
    reading.writer.wrap()
    if reading.writer.length > before:
        return
    for inline in reversed(reading.inlines[:-1]):
        if inline.start < before:
            break
        inline.start = inline.end = before - 1


def _end(reading: _Reading) -> None:
    inline = reading.open.pop()
    if inline is reading.code:
        reading.end_code()
    if not inline.fence:
        inline.end = reading.writer.length


def _set_aside(reading: _Reading, element: "_Element", reason: str) -> None:
    if not reason:
        return
    text = _BLANKS.sub(" ", readable(element)).strip()
    if text:
        reading.aside.append(SetAside(reading.writer.length, text, reason))


def _finished(reading: _Reading, filled: list[int]) -> RunText:
    text = "".join(reading.writer.parts)
    inner = text.strip()
    skipped = len(text) - len(text.lstrip())
    raised: list[str] = []
    position = 0
    for inline in reading.inlines:
        start, end = (min(max(at - skipped, 0), len(inner)) for at in (inline.start, inline.end))
        while start < end and inner[start].isspace():
            start += 1
        while end > start and inner[end - 1].isspace():
            end -= 1
        inline.start, inline.end = start, end
        if position <= start < end and _is_raised_number(inline, inner):
            raised += (inner[position:start], inner[start:end].translate(RAISE))
            position = end
    inner = "".join((*raised, inner[position:]))
    aside = tuple(SetAside(min(max(one.at - skipped, 0), len(inner)), one.text, one.reason) for one in reading.aside)
    return RunText(inner, tuple(reading.inlines), aside, filled[0] if filled else 0, filled[-1] if filled else 0)


def _is_raised_number(inline: Inline, text: str) -> bool:
    part = text[inline.start : inline.end] if name_of(inline.element) == "sup" else ""
    return part.isdecimal() and part.isascii()
