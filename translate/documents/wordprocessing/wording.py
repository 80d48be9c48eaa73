"""The text of a paragraph as a person reads it, with its inline marks, and where each of its items stands in it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from cache.records import Mark, Style
from translate.documents.wordprocessing.items import Item
from translate.documents.wordprocessing.styles import RunLook
from translate.paragraphs.marks import ends_block
from translate.raised import RAISED

_BULLETS: Final = "•▪◦●○■□◻▸►➢✓❖‣⁃"
# A marker that somebody typed: a bullet or a number before a blank, and whatever looks like one before a tab.
_TYPED: Final = re.compile(
    rf"(?P<marker>[{_BULLETS}]|\(?\d{{1,3}}[.)])[ \u00a0\t]\s*"
    rf"|(?P<before_tab>[{_BULLETS}*·–—-]|\(?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[^\W\d_]|[ivxIVX]{{1,5}})[.)]?)\t\s*"
)
# A line of a table of contents: a number before a tab, and the page behind one.
_NUMBER: Final = re.compile(r"(?P<marker>[^\s]{1,12})\t\s*")
_PAGE: Final = re.compile(r"[\s.…]*\t\s*(?:\d{1,5}|[ivxlcIVXLC]{1,7})\Z")
_RAISED: Final = re.compile(f"[{RAISED}]+")
_LONGEST_CODE: Final = 200
# A line that was broken because it was full is at least that long; fewer lines say nothing.
_FULL: Final = 40
_WRAPPED_LINES: Final = 3


@dataclass(slots=True)
class Content:
    """The items of a paragraph, and its text without what stands around it.

    `head` and `tail` are what the first and the last text hold besides (a typed marker, blanks), for who writes the
    paragraph again. `marker` is the typed marker.
    """

    items: list[Item]
    text: str = ""
    marks: tuple[Mark, ...] = ()
    head: str = ""
    tail: str = ""
    marker: str | None = None
    plain: RunLook = field(default_factory=RunLook)

    @property
    def monospaced(self) -> bool:
        """Whether all of its text is set as programs are."""
        return all(item.look.is_code for item in self.items if item.text.strip())


def read_content(items: list[Item], plain: RunLook, *, in_contents: bool, markers: bool) -> Content:
    """Put the text of a paragraph together; `plain` is what its text looks like where no run says otherwise.

    `in_contents`: it is a line of a table of contents, whose page is no text. `markers`: it may begin with one.
    """
    content = Content(items, plain=plain)
    raw = "".join(item.text for item in items)
    start, end = len(raw) - len(raw.lstrip()), len(raw.rstrip())
    if in_contents:
        page = _PAGE.search(raw, start, end)
        end = page.start() if page else end
        found = _NUMBER.match(raw, start, end)
    else:
        found = _TYPED.match(raw, start, end) if markers else None
    if found and found.end() < end:
        content.marker = next(filter(None, found.groups()))
        start = found.end()
    _cut(content, raw, start, max(start, end))
    _join_lines(items)
    _fence_code(items, plain)
    position = 0
    for item in items:
        item.start, position = position, position + len(item.text)
        item.end = position
    content.text = "".join(item.text for item in items)
    content.marks = tuple(_marks(content))
    return content


def _cut(content: Content, raw: str, start: int, end: int) -> None:
    """Leave to each item its part of `raw[start:end]`; what has none is no text, and stays where it is."""
    position = 0
    for item in content.items:
        first, last = position, position + len(item.text)
        position = last
        low, high = max(first, start), min(last, end)
        if low >= high:
            item.text, item.is_object = "", True
            continue
        item.text = raw[low:high]
        if not item.is_object and first < low:
            content.head = raw[first:low]
        if not item.is_object and high < last:
            content.tail = raw[high:last]


def _join_lines(items: list[Item]) -> None:
    """Write tabs and page breaks within the text as the ends of lines, and ends of lines that were only full as blanks.

    What stands before a tab and behind it are no parts of one sentence.
    """
    wrapped = _wrapped("".join(item.text for item in items).split("\n"))
    last, begun = "", False
    for item in items:
        if item.text in ("\t", "\f"):
            item.text = "\n" if begun else ""
        elif item.text == "\n" and wrapped:
            item.text = "" if last.isspace() else " "
        if item.text:
            last = item.text[-1]
            begun = last != "\n" and (begun or not item.text.isspace())


def _wrapped(lines: Sequence[str]) -> bool:
    if len(lines) < _WRAPPED_LINES:
        return False
    lengths = [len(line.strip()) for line in lines[:-1]]
    open_ends = sum(not ends_block(line) for line in lines[:-1])
    return min(lengths) >= _FULL and max(lengths) <= 1.6 * min(lengths) and open_ends * 10 >= 6 * len(lengths)


def _fence_code(items: list[Item], plain: RunLook) -> None:
    """Write code within a sentence between backticks."""
    with_text = [item for item in items if item.text]
    if plain.is_code or all(item.look.is_code for item in with_text if item.text.strip()):
        return
    for is_code, group in groupby(with_text, key=lambda item: item.look.is_code):
        stretch = list(group)
        text = "".join(item.text for item in stretch)
        inner = text.strip()
        if not is_code or not inner or "`" in text or "\n" in text or len(inner) > _LONGEST_CODE:
            continue
        first = next(item for item in stretch if item.text.strip())
        last = next(item for item in reversed(stretch) if item.text.strip())
        blanks = len(first.text) - len(first.text.lstrip())
        first.text = f"{first.text[:blanks]}`{first.text[blanks:]}"
        blanks = len(last.text) - len(last.text.rstrip())
        last.text = f"{last.text[: len(last.text) - blanks]}`{last.text[len(last.text) - blanks :]}"


def _marks(content: Content) -> Iterator[Mark]:
    with_text = [item for item in content.items if item.text]
    for style, holds in _LOOKS.items():
        for start, end in _stretches(content, with_text, holds):
            if style is not Style.CODE or (content.text[start] == content.text[end - 1] == "`" and end - start > 1):
                yield Mark(start, end, style)
    for link, group in groupby(with_text, key=_link):
        if link is not None:
            items = list(group)
            start, end = _trimmed(content.text, items[0].start, items[-1].end)
            if start < end:
                yield Mark(start, end, Style.LINK, link)


def _stretches(
    content: Content, items: list[Item], holds: Callable[[Item, RunLook], bool]
) -> Iterator[tuple[int, int]]:
    for held, group in groupby(items, key=lambda item: holds(item, content.plain)):
        stretch = list(group)
        start, end = _trimmed(content.text, stretch[0].start, stretch[-1].end)
        if held and start < end:
            yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _link(item: Item) -> str | None:
    return next((holder.link for holder in reversed(item.within) if holder.link is not None), None)


# What the whole paragraph looks like is its style's, and no mark.
_LOOKS: Final[dict[Style, Callable[[Item, RunLook], bool]]] = {
    Style.BOLD: lambda item, plain: item.look.is_bold and not plain.bold_in(item.look.rtl),
    Style.ITALIC: lambda item, plain: item.look.is_italic and not plain.italic_in(item.look.rtl),
    Style.UNDERLINE: lambda item, plain: bool(item.look.underline) and not plain.underline and _link(item) is None,
    Style.STRIKE: lambda item, plain: bool(item.look.strike) and not plain.strike,
    Style.SUPERSCRIPT: lambda item, _: item.look.vertical == "superscript" and not _RAISED.fullmatch(item.text),
    Style.SUBSCRIPT: lambda item, _: item.look.vertical == "subscript",
    Style.CODE: lambda item, plain: item.look.is_code and not plain.is_code,
}
