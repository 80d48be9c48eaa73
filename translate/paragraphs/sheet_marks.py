"""What else stands at the edges of a scanned book's pages: the marks of printers' sheets, and specks read as signs."""

import re

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import has_letter, is_row

SHEET = "mark of a printer's sheet"
NOISE = "specks that a scanner read"
_SPECKS = 30
_SPECK = re.compile(r"[\s.,:;'`´‘’‚\"^~|¦_°•·■□▪«»<>\\/*=+–—-]+")
# Dots alone are an ellipsis.
_DOTS = re.compile(r"[.…\s]{2,}")
# `D 2`, `B b`, `3*`, `3—1287`; and the short title or volume before it, far off (`Works. Vol. II.        3`).
_SHEET = re.compile(r"[A-ZА-Я](?: ?[a-zа-я])? ?\d{0,2}|\d{1,2} ?\*|\d{1,2} ?[—–-] ?\d{3,5}")
# What a publisher prints under the first page of an article.
_RIGHTS = re.compile(r"(?=.*\d{4}).*(?:©|\bISSN\b)", re.IGNORECASE)
_TITLED = re.compile(r"(\S.{2,40}?\.)\s{6,}(?:[A-ZА-Я]{1,2} ?\d{0,2}|\d{1,2}\*{0,2})")


def specks(lines: list[Line], wide: int) -> list[int]:
    """Return the positions of lines that are nothing but specks, in a text with pages (form feeds or `wide` gaps)."""
    if not any(line.page or line.gap >= wide for line in lines):
        return []
    return [at for at, line in enumerate(lines) if _is_speck(line.text) and _apart(lines, at)]


def sheet_marks(lines: list[Line]) -> list[int]:
    """Return the positions of the marks of sheets and of rights: the last lines of pages that are known."""
    return [at for at in range(1, len(lines) - 1) if lines[at + 1].page and _is_sheet_mark(lines[at - 1], lines[at])]


def _is_speck(text: str) -> bool:
    return len(text) <= _SPECKS and _SPECK.fullmatch(text) is not None and not _DOTS.fullmatch(text)


def _apart(lines: list[Line], at: int) -> bool:
    """Whether a line stands apart on both sides, or on one of them at the edge of a page."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    over = at == 0 or line.page or line.gap > 0
    under = after is None or after.page or after.gap > 0
    return over and (under or line.page)


def _is_sheet_mark(before: Line, line: Line) -> bool:
    if line.page or is_row(before.text) or not has_letter(line.text + before.text):
        return False
    return bool(_RIGHTS.match(line.text) or (line.gap and _SHEET.fullmatch(line.text)) or _TITLED.fullmatch(line.text))
