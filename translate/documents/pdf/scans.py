"""Pages without text that can be read: drawn, given to Tesseract, and what it says made into lines."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import Final

from translate.detect import detect_language
from translate.documents.ocr import INSTALL, OcrFailed, Tesseract, Word
from translate.documents.pdf.bidi import bidi_type
from translate.documents.pdf.layout import Line, Page
from translate.documents.pdf.process import draw_pages
from translate.errors import DocumentError
from translate.paragraphs.marks import count_letters
from translate.scripts import UNSPACED, script_of

__all__ = ["INSTALL", "needs_ocr", "read_scans"]

# Glyphs that a page has at least when it has a text layer, and the share of the page that a scan covers.
_FEW: Final = 10
_COVERED: Final = 0.3
# Paths on a page without a picture from which on letters may be among them.
_OUTLINES: Final = 150
# One in so many characters unknown, and the text is rubbish.
_UNKNOWN: Final = 6
# Letters of the other pages that tell the language.
_LETTERS: Final = 60
# Between these shares of the usual height a line is set like the text: letters without tails make low lines.
_ALIKE: Final = (0.55, 1.4)
_HEAD: Final = re.compile(rb"P5\n# ([\d.]+) dpi\n(\d+) (\d+)\n")


def needs_ocr(page: Page) -> bool:
    """Tell whether a page shows text and has no text layer, or one that nobody can read."""
    if page.failed:
        return False
    if page.glyphs < _FEW:
        return page.covered >= _COVERED or page.paths >= _OUTLINES
    return page.unreadable * _UNKNOWN >= page.glyphs


def read_scans(data: bytes, name: str, pages: Sequence[Page], numbers: Sequence[int], lang: str | None) -> list[str]:
    """Put lines onto the pages with these numbers and return remarks.

    `lang` is the tag that a person gave. Raises DocumentError when Tesseract or its data is missing, or no page could
    be read and no other has text.
    """
    tesseract = Tesseract.find(name)
    known = lang or _language_of(page for page in pages if page.number not in set(numbers))
    languages = tesseract.data_for(known, name) if known else None
    failures: dict[int, str] = {}
    for number, picture in zip(numbers, draw_pages(data, numbers), strict=True):
        page = pages[number - 1]
        page.lines = []
        head = _HEAD.match(picture)
        if head is None:
            failures[number] = "cannot be drawn"
            continue
        if languages is None:
            languages = tesseract.guess_data(picture)
        try:
            words = tesseract.read(picture, languages)
        except OcrFailed as error:
            failures[number] = str(error)
            continue
        page.lines = lines_of(words, 72 / float(head[1]), number)
    if len(failures) == len(numbers) and not any(page.lines for page in pages):
        raise DocumentError(f"{name}: {next(iter(failures.values()))}: no page could be read, {INSTALL}")
    read = len(numbers) - len(failures)
    notes = [f"{read} of its pages read by Tesseract ({'+'.join(languages or ())}): proofread names and figures"]
    notes.extend(f"page {number}: {why}: left out" for number, why in failures.items())
    return notes


def _language_of(pages: Iterable[Page]) -> str | None:
    """The language of the pages that have text."""
    text = " ".join(line.text for page in pages for line in page.lines[:20])[:4000]
    return detect_language(text).lang if count_letters(text) >= _LETTERS else None


def lines_of(words: Sequence[Word], scale: float, number: int) -> list[Line]:
    """Return the lines that words stand in; `scale` makes points of dots, `number` is the page's."""
    rows = [list(row) for _, row in groupby(words, key=lambda word: word.line)]
    heights = sorted(_height(row) for row in rows)
    usual = heights[len(heights) // 2] if heights else 1.0
    return [_line(row, scale, usual, number) for row in rows]


def _height(row: Sequence[Word]) -> float:
    heights = sorted(word.bottom - word.top for word in row)
    return float(heights[len(heights) * 3 // 4])


def _line(row: Sequence[Word], scale: float, usual: float, number: int) -> Line:
    text = row[0].text
    for before, word in pairwise(row):
        unspaced = script_of(before.text[-1]) in UNSPACED and script_of(word.text[0]) in UNSPACED
        text += word.text if unspaced else f" {word.text}"
    height = _height(row)
    ratio = height / max(1.0, usual)
    size = usual * scale * (1.0 if _ALIKE[0] <= ratio <= _ALIKE[1] else max(0.5, round(ratio * 2) / 2))
    types = [bidi_type(one) for one in text]
    bottoms = sorted(word.bottom for word in row)
    return Line(
        text,
        min(word.left for word in row) * scale,
        min(word.top for word in row) * scale,
        max(word.right for word in row) * scale,
        bottoms[-1] * scale,
        bottoms[len(bottoms) // 2] * scale,
        size,
        rtl=sum(one in ("R", "AL") for one in types) > types.count("L"),
        region=row[0].line[0],
        first_word=(row[0].right - row[0].left) * scale,
        page=number,
    )
