"""Entries of a bibliography among the pieces of any format: under a heading that announces them, or numbered `[12]`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cache.records import Kind
from translate.addresses import without_addresses
from translate.paragraphs.marks import closed, count_letters, fold
from translate.paragraphs.phrases import phrases
from translate.paragraphs.pieces import Piece
from translate.paragraphs.sources import count_signs, is_source

_NUMBERED_TITLE: Final = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5})[.):]?\s+")
_BRACKETED: Final = re.compile(r"\[(\d{1,4})\]")
_NUMBER: Final = re.compile(r"[\[(]?\d{1,4}[\]).]?")
_LONGEST_TITLE: Final = 60
_LONGEST_ENTRY: Final = 400
# Letters around an address from which on they are a sentence that only names it.
_SAID: Final = 50
# Words from which on an item that ends as a sentence does, and shows no sign of a source, is one.
_SENTENCE: Final = 8
_FEWEST_NUMBERED: Final = 3


@dataclass(frozen=True, slots=True)
class _Section:
    """Pieces from `start` to `end` (not included) under a title; `notes` may explain as well as name sources."""

    start: int
    end: int
    notes: bool


def mark_references(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the entries of bibliographies as Kind.REFERENCE; what a reader knew as one stays one."""
    found: set[int] = set(_numbered(pieces))
    for section in _sections(pieces):
        found.update(_noted(pieces, section) if section.notes else _entries(pieces, section))
    return [
        replace(piece, kind=Kind.REFERENCE, level=None) if number in found else piece
        for number, piece in enumerate(pieces)
    ]


def _sections(pieces: Sequence[Piece]) -> Iterator[_Section]:
    titles = [(at, notes) for at, piece in enumerate(pieces) if (notes := _announces_notes(piece)) is not None]
    for number, (at, notes) in enumerate(titles):
        limit = titles[number + 1][0] if number + 1 < len(titles) else len(pieces)
        level = pieces[at].level or 6
        end = next((other for other in range(at + 1, limit) if _ends(pieces[other], level)), limit)
        yield _Section(at + 1, end, notes)


def _announces_notes(piece: Piece) -> bool | None:
    """Say for a title over a list of sources whether notes may be among them, None for any other piece.

    A line of its own that is no heading announces sources too; `Notes` alone is too common a word for that.
    """
    if piece.kind not in (Kind.HEADING, Kind.PARAGRAPH) or len(piece.text) > _LONGEST_TITLE:
        return None
    title = fold(piece.text).strip(" :.")
    title = _NUMBERED_TITLE.sub("", title, count=1)
    if title in phrases("sources") | phrases("bibliography"):
        return False
    return True if piece.kind is Kind.HEADING and title in phrases("notes") else None


def _ends(piece: Piece, level: int) -> bool:
    """Tell whether a heading ends the section of another of this level."""
    if piece.kind is not Kind.HEADING:
        return False
    return piece.level is None or piece.level <= level or fold(piece.text).strip(" :.") in phrases("section")


def _entries(pieces: Sequence[Piece], section: _Section) -> Iterator[int]:
    """Yield the entries of a bibliography, none where most of what stands there does not look like one."""
    places = range(section.start, section.end)
    listed = [at for at in places if _may_be_entry(pieces[at])]
    sure = [at for at in listed if _is_entry(pieces[at])]
    if len(sure) * 2 >= len(listed):
        yield from sure
        # An item among entries is one too, though it only names a book; a paragraph may introduce them.
        yield from (at for at in listed if pieces[at].kind is Kind.LIST_ITEM and not _is_sentence(pieces[at].text))
    yield from (at for at in places if pieces[at].kind is Kind.NOTE and is_source(pieces[at].text))


def _noted(pieces: Sequence[Piece], section: _Section) -> Iterator[int]:
    """Yield the notes that name a source: those that the file knows as notes, and numbered ones."""
    for at in range(section.start, section.end):
        piece = pieces[at]
        numbered = piece.kind is Kind.LIST_ITEM and _NUMBER.fullmatch(piece.marker or "") is not None
        if (numbered or piece.kind is Kind.NOTE or _number(piece) is not None) and _is_entry(piece):
            yield at


def _numbered(pieces: Sequence[Piece]) -> Iterator[int]:
    """Yield entries numbered `[1]`, `[2]`, … one after another, under whatever title."""
    run: list[int] = []
    for at, piece in enumerate((*pieces, None)):
        number = _number(piece) if piece is not None else None
        before = _number(pieces[run[-1]]) if run else None
        if number is not None and (before is None or number == before + 1):
            run.append(at)
            continue
        entries = [one for one in run if _is_entry(pieces[one])]
        if len(run) >= _FEWEST_NUMBERED and len(entries) * 2 > len(run):
            yield from entries
        run = [at] if number is not None else []


def _number(piece: Piece) -> int | None:
    """Return the number in brackets that a piece begins with, as its marker or in its text."""
    if piece.verbatim or piece.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.NOTE):
        return None
    found = _BRACKETED.fullmatch(piece.marker or "") or _BRACKETED.match(piece.text)
    return int(found[1]) if found else None


def _may_be_entry(piece: Piece) -> bool:
    return piece.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM) and not piece.verbatim and any(map(str.isalpha, piece.text))


def _is_entry(piece: Piece) -> bool:
    """Tell whether a piece looks like the entry of a source by itself."""
    text = _BRACKETED.sub("", piece.text, count=1).strip()
    if len(text) > _LONGEST_ENTRY:
        return False
    rest = without_addresses(text)
    if is_source(rest):
        return True
    signs = count_signs(rest)
    if rest != text and (signs or count_letters(rest) <= _SAID):
        return True
    # With a marker one sign is enough, where no sentence says it.
    return signs > 0 and piece.kind is not Kind.PARAGRAPH and not (closed(rest) and len(rest.split()) > 2 * _SENTENCE)


def _is_sentence(text: str) -> bool:
    spaced = len(text.split())
    return len(text) > _LONGEST_ENTRY or (closed(text) and (spaced >= _SENTENCE or len(text) >= spaced * 20))
