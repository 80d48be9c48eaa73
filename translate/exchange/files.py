"""Files that go out for review and files that come back, whatever their format: which one is told by the content."""

import codecs
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from translate.errors import ExchangeError, UnknownLanguage
from translate.exchange import csv_table, docx_rows, docx_table, tmx, xliff, xliff_1
from translate.exchange.returned import Pair, ReturnedFile
from translate.exchange.rows import ReturnedRow, ReviewSheet
from translate.exchange.tokens import DamagedToken, parse_token
from translate.languages import find_language

# What a word processor or a spreadsheet calls its own kinds of file, and what to do with them.
_ARCHIVES: Final = {
    b"vnd.oasis.opendocument.text": "an ODT: save it as DOCX",
    b"vnd.oasis.opendocument.spreadsheet": "an ODS: save it as CSV",
    b"xl/workbook": "an XLSX: save it as “CSV UTF-8”",
}
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def write_sheet(sheet: ReviewSheet, format: str) -> bytes:
    """Return a sheet in one of the formats of `SUFFIXES`; raise ExchangeError where it has nothing to review."""
    return _WRITERS[format](sheet)


def read_returned(path: Path) -> ReturnedFile:
    """Read a file that came back, or one of translations from elsewhere.

    It holds rows when a mark of this program is in it, undamaged, on any of them; else pairs. Raise ExchangeError, with
    the place and the remedy, for a file that is damaged anywhere or of no known format.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ExchangeError(f"{path}: cannot be read: {error.strerror}: name a file that came back") from error
    found = _reader(data, path.name)(data, path.name)
    if any(_is_marked(row) for row in found.rows):
        found = replace(found, pairs=(), passed=0)
        return replace(found, target_lang=_language(found.target_lang, path.name))
    return _without_marks(found)


def is_memory_rows(path: Path) -> bool:
    """Tell whether a file holds rows of JSON, as the jsonl export does."""
    try:
        with path.open("rb") as file:
            return file.read(4096).removeprefix(codecs.BOM_UTF8).lstrip().startswith((b"{", b"["))
    except OSError as error:
        raise ExchangeError(f"{path}: cannot be read: {error.strerror}: name a file of translations") from error


def _reader(data: bytes, name: str) -> Callable[[bytes, str], ReturnedFile]:
    if data.startswith(b"PK"):
        # The names in an archive's directory stand at its end, and the type of an ODF at its beginning.
        kind = next((said for sign, said in _ARCHIVES.items() if sign in data[:200] + data[-65_536:]), None)
        if kind is not None:
            raise ExchangeError(f"{name}: is {kind} and bring that back; nothing was imported")
        return docx_rows.read
    if not data.strip():
        raise ExchangeError(f"{name}: there is nothing in it: send the file that was edited; nothing was imported")
    head = data[:4096].decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig", errors="replace").lstrip()
    if not head.startswith("<"):
        if "\0" in head:
            raise ExchangeError(
                f"{name}: is none of XLIFF, TMX, DOCX, CSV and TSV: save it as one of these; nothing was imported"
            )
        return csv_table.read
    if re.search(r"<(?:\w+:)?tmx[\s>]", head):
        return tmx.read
    root = re.search(r"<(?:\w+:)?xliff\b[^>]*", head)
    if root is not None:
        return xliff_1.read if re.search(r"\sversion\s*=\s*[\"']1\.", root[0]) else xliff.read
    raise ExchangeError(f"{name}: is XML, but neither XLIFF nor TMX: save it as one of these; nothing was imported")


def _is_marked(row: ReturnedRow) -> bool:
    try:
        parse_token(row.mark)
    except DamagedToken:
        return False
    return True


def _without_marks(found: ReturnedFile) -> ReturnedFile:
    """Return a file of which no row has a mark as pairs, where its format tells the languages."""
    if found.pairs or found.source_lang is None:
        return replace(found, rows=(), target_lang=None)
    source_lang = _language(found.source_lang, found.name)
    target_lang = _language(found.target_lang, found.name)
    pairs = tuple(
        Pair(row.where, row.source, row.target, source_lang, target_lang, note=row.note, state=row.state)
        for row in found.rows
        if (row.source or "").strip() and (row.target or "").strip() and row.source and row.target
    )
    return replace(found, rows=(), target_lang=None, pairs=pairs, passed=len(found.rows) - len(pairs))


def _language(tag: str | None, name: str) -> str:
    if not tag:
        raise ExchangeError(
            f"{name}: does not say which one language it is translated into: send back the file that left; "
            "nothing was imported"
        )
    try:
        return find_language(tag).tag
    except UnknownLanguage as error:
        raise ExchangeError(f"{name}: {error}; nothing was imported") from error


def _tsv(sheet: ReviewSheet) -> bytes:
    return csv_table.write(sheet, "\t")


_WRITERS: Final[dict[str, Callable[[ReviewSheet], bytes]]] = {
    "xliff": xliff.write,
    "docx": docx_table.write,
    "tmx": tmx.write,
    "csv": csv_table.write,
    "tsv": _tsv,
}
SUFFIXES: Final = {"xliff": "xlf", "docx": "docx", "tmx": "tmx", "csv": "csv", "tsv": "tsv"}
