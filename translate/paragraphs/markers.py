"""What a list item or a note begins with: told from its text, and misread bullets known for what they are."""

import re
from dataclasses import dataclass

from translate.raised import RAISED

BULLET = "•"
# What optical recognition makes of a bullet: no hand types these at the beginning of an item.
_MISREAD = "☀☼⊕⊗⊙©®﴿﴾۞۝¤\U0001f578"
# A year behind the sign of rights, and signs on both sides, make no bullet.
_TYPED = "-+–—−‐‑•●○◦▪▫■□▸►▶➢➤✓✔✗∙⁃‣⦿★☆♦◆◇❖·*"
_NONE = r"(?!©\s?\d{4}|[﴿﴾][^﴿﴾]*[﴿﴾])"
_GLYPH = rf"{_NONE}(?:[{_TYPED}{_MISREAD}]|[\U0001F300-\U0001FAFF]|[\u2600-\u27BF])[\ufe0e\ufe0f]?"
_BULLETS = re.compile(rf"{_GLYPH}(?:\s*{_GLYPH}(?=\s))*\s*")
# Behind a dash, a letter that stands alone is a ring or a dot that was read so.
_LETTER_BULLET = re.compile(r"[-–—•]\s+([هةoO0٥])\s+(?=\S{2})")
_NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivx]{1,5}|[IVX]{2,5}|[A-Za-zА-Яа-яא-ת\u0621-\u064a])[.)](?:\s+|(?=[^\W\d_]))"
    r"|[（(]?[一二三四五六七八九十]{1,3}(?:、|[）)])"
    r"|\d{1,2}\s?[-–]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s"
)
_NOTE = re.compile(
    rf"(?P<raised>[{RAISED}]+)\s*"
    r"|(?P<plain>\[\d{1,4}\]|\(?\d{1,4}[.)]|\d{1,4}(?=\s))?\s*(?:[\^↑]\s*(?P<links>(?:\d{1,2}\s+){2,}|(?:[a-z]\s+){2,})?)?"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marker.

    `marker` is what a reader is shown, `found` what stood there; they differ where a bullet was misread. `links` are
    an encyclopedia's links from a note back to its places in the text (`^ 1 2`).
    """

    text: str
    marker: str | None = None
    found: str | None = None
    links: str | None = None


def item_marker(text: str) -> Marked:
    """Tell the marker of a list item from its text."""
    misread = _LETTER_BULLET.match(text)
    if misread:
        return Marked(text[misread.end() :], BULLET, misread[0].strip())
    bullets = _BULLETS.match(text)
    if bullets and len(bullets[0]) < len(text):
        found = bullets[0].strip()
        wrong = any(glyph in found for glyph in _MISREAD)
        return Marked(text[bullets.end() :], BULLET if wrong else found, found)
    number = _NUMBER.match(text)
    if number and number.end() < len(text):
        return Marked(text[number.end() :], number[0].strip(), number[0].strip())
    return Marked(text)


def note_marker(text: str) -> Marked:
    """Tell the marker of a note from its text, and the links back that an encyclopedia puts behind it."""
    found = _NOTE.match(text)
    if not found or found.end() in (0, len(text)):
        return Marked(text)
    marker = found["raised"] or found["plain"]
    links = None if found["raised"] else text[found.end("plain") if found["plain"] else 0 : found.end()].strip() or None
    return Marked(text[found.end() :].lstrip(), marker, marker, links)


def depth(marker: str | None) -> int:
    """Return how many numbers a marker has (`1.2.` has two), 0 when it is no number."""
    return len(re.findall(r"\d+", marker)) if marker and marker[:1] in "(0123456789" else 0
