"""Texts as runs of WordprocessingML: nothing of a document can act as markup, inline marks are shown."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import Final

from cache.records import Mark, Style
from translate.exports.visible import visible
from translate.languages import direction_of, find_language

_ASIAN: Final = frozenset({"Hans", "Hant", "Jpan", "Hang"})
# In the order that the standard wants; left-to-right and right-to-left text have their own switches.
_PROPERTIES: Final = {
    Style.CODE: '<w:rStyle w:val="InlineCode"/>',
    Style.LINK: '<w:rStyle w:val="Link"/>',
    Style.BOLD: "<w:b/><w:bCs/>",
    Style.ITALIC: "<w:i/><w:iCs/>",
    Style.STRIKE: "<w:strike/>",
    Style.UNDERLINE: '<w:u w:val="single"/>',
    Style.SUPERSCRIPT: '<w:vertAlign w:val="superscript"/>',
    Style.SUBSCRIPT: '<w:vertAlign w:val="subscript"/>',
}
# Where a word processor may lead a reader; a longer address it would call damage.
_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f]{1,2000}", re.IGNORECASE)
_UNWRITABLE: Final = re.compile("[\ufffe\uffff]")
_BREAKS: Final = re.compile("([\n\t])")


@dataclass(slots=True)
class Links:
    """The addresses that a document leads to, each with the id of its relationship."""

    ids: dict[str, str] = field(default_factory=dict)

    def id(self, address: str | None) -> str | None:
        """Return the id of an address, None for one that nobody is to be led to."""
        if address is None or not _ADDRESS.fullmatch(address):
            return None
        return self.ids.setdefault(address, f"link{len(self.ids) + 1}")

    def relationships(self) -> str:
        """Return them as the document's list of relationships has them."""
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        return "\n".join(
            f'<Relationship Id="{id}" Type="{kind}" Target="{xml(address)}" TargetMode="External"/>'
            for address, id in self.ids.items()
        )


def xml(text: str) -> str:
    """Return a text for XML: markup is escaped, control characters are shown, bidi controls are shut in."""
    return escape(_UNWRITABLE.sub("\ufffd", visible(text)))


def paragraph(style: str, runs: str, lang: str, *, before: str = "", indent: int = 0) -> str:
    """Return a paragraph of a style in the direction of its language.

    `before` is a marker, as runs; `indent` is in twentieths of a point.
    """
    bidi = "<w:bidi/>" if direction_of(lang) == "rtl" else ""
    hanging = f'<w:ind w:left="{indent}" w:hanging="{min(indent, 360)}"/>' if indent else ""
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{indent}"/></w:tabs>' if indent and before else ""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{tab}{bidi}{hanging}</w:pPr>'
    return f"<w:p>{properties}{before}{runs}</w:p>"


def run(text: str, lang: str, properties: str = "") -> str:
    """Return a text that looks the same throughout; line breaks and tabs in it are kept."""
    parts = []
    for part in _BREAKS.split(_UNWRITABLE.sub("\ufffd", visible(text))):
        if part == "\n":
            parts.append("<w:br/>")
        elif part == "\t":
            parts.append("<w:tab/>")
        elif part:
            parts.append(f'<w:t xml:space="preserve">{escape(part)}</w:t>')
    rtl = "<w:rtl/>" if direction_of(lang) == "rtl" else ""
    return f"<w:r><w:rPr>{properties}{rtl}{_language(lang)}</w:rPr>{''.join(parts)}</w:r>"


def marked(text: str, marks: Sequence[Mark], lang: str, links: Links) -> str:
    """Return a text with its inline marks."""
    return "".join(_linked(text, part, lang, links) for part in _parts(text, marks))


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    marks: tuple[Mark, ...]


def _parts(text: str, marks: Sequence[Mark]) -> Iterator[_Part]:
    """Cut a text wherever a mark begins or ends."""
    edges = sorted({0, len(text), *(place for mark in marks for place in (mark.start, mark.end))})
    waiting = deque(sorted(marks, key=lambda mark: mark.start))
    held: list[Mark] = []
    for start, end in pairwise(edges):
        while waiting and waiting[0].start <= start:
            held.append(waiting.popleft())
        held = [mark for mark in held if mark.end > start]
        yield _Part(start, end, tuple(held))


def _linked(text: str, part: _Part, lang: str, links: Links) -> str:
    styles = {mark.style for mark in part.marks}
    link = next((links.id(mark.value) for mark in part.marks if mark.style is Style.LINK), None)
    if link is None or Style.CODE in styles:
        styles.discard(Style.LINK)
    words = text[part.start : part.end]
    for mark in part.marks:
        if mark.style is Style.CODE:
            # The backticks were written for the engine; letters of a typewriter stand for them here.
            words = words[part.start == mark.start and words[:1] == "`" :]
            words = words[:-1] if part.end == mark.end and words[-1:] == "`" else words
    if not words:
        return ""
    runs = run(words, lang, "".join(_PROPERTIES[style] for style in _PROPERTIES if style in styles))
    return runs if link is None else f'<w:hyperlink r:id="{link}">{runs}</w:hyperlink>'


def language_attribute(lang: str) -> str:
    """Return the attribute of `w:lang` that holds a language: Word has one for each way of writing."""
    if direction_of(lang) == "rtl":
        return "bidi"
    return "eastAsia" if find_language(lang).script in _ASIAN else "val"


def _language(lang: str) -> str:
    return f'<w:lang w:{language_attribute(lang)}="{xml(lang)}"/>'
