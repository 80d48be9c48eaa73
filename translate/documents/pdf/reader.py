"""The PDF reader: pages by a program of their own, then furniture, passages, kinds and text."""

from bisect import bisect_left
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from cache.records import Dropped
from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.options import ReadOptions
from translate.documents.pdf.furniture import set_aside
from translate.documents.pdf.glyphs import MOST_GLYPHS
from translate.documents.pdf.kinds import assign_kinds
from translate.documents.pdf.layout import Page
from translate.documents.pdf.measures import measure
from translate.documents.pdf.passages import bridge, gather
from translate.documents.pdf.pieces import make_pieces
from translate.documents.pdf.process import PdfText, read_pages
from translate.documents.pdf.scans import INSTALL, needs_ocr, read_scans
from translate.errors import DocumentError, EmptyDocument, UnknownLanguage
from translate.languages import find_language
from translate.paragraphs.pieces import Piece

_MEDIA_TYPE: Final = "application/pdf"
# Page numbers that a note names before it only counts the rest.
_NAMED: Final = 8


def read_pdf(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read the text layer of a PDF; with `options.ocr` pages without one are read by Tesseract."""
    text = read_pages(data, name)
    if not text.count:
        raise EmptyDocument(f"{name}: the PDF has no pages: nothing to translate")
    notes = [*_failures(text), *_cut(text)]
    scanned = [page.number for page in text.pages if needs_ocr(page)]
    if scanned and options.ocr:
        notes.extend(read_scans(data, name, text.pages, scanned, options.lang))
    elif scanned:
        if len(scanned) + len(text.failed) == text.count:
            raise _no_text(name, text)
        notes.append(_skipped(text, scanned))
    dropped = set_aside(text.pages)
    pieces = pieces_of(text.pages)
    if not pieces:
        raise EmptyDocument(f"{name}: no text on its {_count(text.count)}: nothing to translate")
    found = Found(pieces, _placed(dropped, pieces), lang=_declared(text.lang), notes=tuple(notes))
    return make_document(name, _MEDIA_TYPE, data, found, options)


def pieces_of(pages: Sequence[Page]) -> list[Piece]:
    """Return the paragraphs of pages whose furniture is set aside."""
    lines = [line for page in pages for line in page.lines]
    measures = measure(lines)
    passages = gather(lines, measures)
    assign_kinds(passages, measures)
    return make_pieces(bridge(passages, measures))


def _no_text(name: str, text: PdfText) -> DocumentError:
    garbled = any(page.glyphs for page in text.pages)
    why = "its fonts do not say which letters they show" if garbled else "no text in it, its pages are pictures"
    return EmptyDocument(f"{name}: {why}: --ocr reads them with Tesseract ({INSTALL})")


def _skipped(text: PdfText, scanned: Sequence[int]) -> str:
    garbled = [number for number in scanned if text.pages[number - 1].glyphs]
    why = "no text that can be read" if garbled else "no text, they may be scanned"
    return f"{_pages(scanned)}: {why}: --ocr reads them with Tesseract ({INSTALL})"


def _failures(text: PdfText) -> Sequence[str]:
    if not text.failed:
        return []
    if len(text.failed) == text.count:
        return [f"none of its {_count(text.count)} could be read"]
    return [f"{_pages(text.failed)}: damaged, left out: print the document to a new PDF and give that"]


def _cut(text: PdfText) -> Sequence[str]:
    cut = [page for page in text.pages if page.cut]
    if not cut:
        return []
    left = sum(page.cut for page in cut)
    return [
        f"{_pages([page.number for page in cut])}: only the first {MOST_GLYPHS:,} characters of a page are read, and "
        f"{left:,} more were left out: split the page, or give the text in another format"
    ]


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:_NAMED]))
    if len(numbers) > _NAMED:
        shown += f" and {len(numbers) - _NAMED} more"
    return f"page {shown}" if len(numbers) == 1 else f"pages {shown}"


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages:,} pages"


def _declared(lang: str | None) -> str | None:
    if not lang:
        return None
    for tag in (lang, lang.partition("-")[0]):
        with suppress(UnknownLanguage):
            return find_language(tag).tag
    return None


def _placed(dropped: Sequence[Dropped], pieces: Sequence[Piece]) -> list[Dropped]:
    """Say before which paragraph each part stands: a page's furniture before the first one that begins on a later page,
    or on its own page for what stands at its head."""
    starts = [piece.page or 0 for piece in pieces]
    highest = list(starts)
    for at in range(1, len(highest)):
        highest[at] = max(highest[at], highest[at - 1])
    placed = []
    for one in dropped:
        at = bisect_left(highest, (one.page or 0) + (one.reason == "page number"))
        placed.append(replace(one, before=at if at < len(pieces) else None))
    return placed
