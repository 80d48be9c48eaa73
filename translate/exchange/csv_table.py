"""A table as CSV or TSV, for spreadsheets: out with marks, and back in from whatever a spreadsheet made of it.

A cell that a spreadsheet would run as a formula, or take for a number or a date and write in its own way, has an
apostrophe in front, by which spreadsheets know text; reading takes it off again.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import IO, Final

from cache import Correction, State
from translate.errors import ExchangeError, UnknownLanguage
from translate.exchange.characters import escaped, unescaped
from translate.exchange.returned import Pair, ReturnedFile
from translate.exchange.rows import ReturnedRow, ReviewSheet
from translate.exchange.xml_file import REMEDY
from translate.languages import find_language
from translate.spreadsheet_formulas import is_formula
from translate.spreadsheet_lines import BrokenLine, spreadsheet_lines

SHEET: Final = (
    "number", "kind", "source", "target", "state", "note", "remarks", "source_lang", "target_lang", "document", "mark",
)  # fmt: skip
MEMORY: Final = (
    "source", "target", "source_lang", "target_lang", "state", "author", "at", "note", "document", "document_id",
    "occurrence",
)  # fmt: skip
_NEEDED: Final = ("source", "target", "source_lang", "target_lang")
# What a spreadsheet would take for a number, a date or a truth, and write back in its own way.
_NUMBER: Final = re.compile(r"[\s\d.,:;/%()+\-–−$€£¥₪]*\d[\s\d.,:;/%()+\-–−$€£¥₪]*(?:[eE][+\-]?\d+)?[\s%]*")
_DATE: Final = re.compile(r"(?:\d{1,4}\W+)?(?:[^\W\d]{1,12}\W+){1,4}\d{1,4}|\d{1,2}\W*[^\W\d]{2,12}(?:\W+\d{1,4})?")
_WORD: Final = re.compile("true|false", re.IGNORECASE)
_APPROVED: Final = {state.value: state for state in (State.REVIEWED, State.FINAL)}
_CODINGS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def write(sheet: ReviewSheet, delimiter: str = ",") -> bytes:
    """Return a sheet: a header, and a line a paragraph. State, target and note are the reviewer's to change."""
    out = io.BytesIO()
    _write(
        out,
        SHEET,
        (
            (
                str(row.number),
                row.kind.value,
                guarded(row.source),
                guarded(row.target or ""),
                row.state.value,
                "",
                guarded("; ".join(one.text for one in sheet.remarks(row))),
                row.source_lang,
                row.target_lang,
                guarded(sheet.name),
                str(row.token),
            )
            for row in sheet.rows
        ),
        delimiter,
    )
    return out.getvalue()


def write_memory(out: IO[bytes], held: Iterable[Correction], names: Mapping[str, str], delimiter: str = ",") -> None:
    """Write corrections as they come; `names` has those of the documents that some are bound to, by id."""
    _write(
        out,
        MEMORY,
        (
            (
                guarded(one.source),
                guarded(one.after),
                one.source_lang,
                one.target_lang,
                one.state.value,
                guarded(one.author),
                one.at.isoformat(),
                guarded(one.note or ""),
                guarded(names.get(one.document_id or "", "")),
                one.document_id or "",
                "" if one.occurrence is None else str(one.occurrence),
            )
            for one in held
        ),
        delimiter,
    )


def read(data: bytes, name: str) -> ReturnedFile:
    """Read a sheet or a memory, told by the column of marks. Raise ExchangeError with the line that is broken."""
    text = _decoded(data, name)
    lines = _lines(text, name)
    number, header = next(lines, (1, []))
    columns = _columns(header, f"{name}:{number}")
    records = [
        _Record(f"line {number}", f"{name}:{number}", _cells(cells, columns))
        for number, cells in lines
        if any(cell.strip() for cell in cells)
    ]
    kind = "TSV" if PurePath(name).suffix.lower() == ".tsv" else "CSV"
    if "mark" not in columns:
        pairs = [_pair(record) for record in records]
        kept = tuple(pair for pair in pairs if pair is not None)
        return ReturnedFile(name, kind, pairs=kept, ours="occurrence" in columns, passed=len(pairs) - len(kept))
    languages = {record.cells.get("target_lang", "").strip() for record in records} - {""}
    if len(languages) > 1:
        raise ExchangeError(f"{name}: rows in several languages ({', '.join(sorted(languages))}): {REMEDY}")
    target_lang = next(iter(languages), None)
    return ReturnedFile(name, kind, tuple(_row(record) for record in records), target_lang=target_lang)


def guarded(text: str) -> str:
    """Return a cell that a spreadsheet takes for text and for nothing else."""
    cell = escaped(text)
    return f"'{cell}" if _is_changed(cell.lstrip("'")) else cell


def plain(cell: str) -> str:
    """Return the text that `guarded` was given."""
    guard = cell.startswith("'") and _is_changed(cell.lstrip("'"))
    return unescaped(cell[1:] if guard else cell)


def _is_changed(cell: str) -> bool:
    """Tell whether a spreadsheet would make something else of it."""
    if is_formula(cell):
        return True
    return len(cell) <= 40 and any(pattern.fullmatch(cell.strip()) for pattern in (_NUMBER, _DATE, _WORD))


def _write(out: IO[bytes], header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str) -> None:
    # A spreadsheet takes a file for UTF-8 only when it begins with this sign.
    out.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    text.flush()
    # Whoever opened the file closes it.
    text.detach()


class _Record:
    """A line of the table: where it stands, for people and for messages about damage, and its cells by column."""

    def __init__(self, where: str, place: str, cells: dict[str, str]) -> None:
        self.where = where
        self.place = place
        self.cells = cells


def _decoded(data: bytes, name: str) -> str:
    coding = next((coding for mark, coding in _CODINGS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(coding)
    except UnicodeDecodeError as error:
        raise ExchangeError(
            f"{name}: not UTF-8 at byte {error.start}: save it as “CSV UTF-8”; nothing was imported"
        ) from error


def _lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from spreadsheet_lines(text)
    except BrokenLine as error:
        raise ExchangeError(f"{name}:{error.number}: {error}: {REMEDY}") from error


def _columns(header: Sequence[str], where: str) -> dict[str, int]:
    """Return the place of each column that we know, whatever order they stand in."""
    names = [cell.strip().casefold() for cell in header]
    wanted = ("target", "mark") if "mark" in names else _NEEDED
    for column in wanted:
        if names.count(column) != 1:
            raise ExchangeError(
                f"{where}: the header has {names.count(column)} columns {column!r}: keep the header as it left; a "
                f"memory needs {', '.join(_NEEDED)}; nothing was imported"
            )
    return {column: names.index(column) for column in {*SHEET, *MEMORY} if names.count(column) == 1}


def _cells(cells: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {column: cells[place] if place < len(cells) else "" for column, place in columns.items()}


def _row(record: _Record) -> ReturnedRow:
    cells = record.cells
    state = cells.get("state", "").strip().casefold()
    unknown = state and state not in tuple(State)
    return ReturnedRow(
        where=record.where,
        mark=cells["mark"],
        source=plain(cells["source"]) if "source" in cells else None,
        target=plain(cells["target"]),
        # Only an approval is a decision: the other states stand there because they stood there when the file left.
        state=_APPROVED.get(state),
        note=plain(cells.get("note", "")).strip() or None,
        fault=f"its state is {state!r}: write one of {', '.join(State)}, or leave it as it was" if unknown else None,
    )


def _pair(record: _Record) -> Pair | None:
    """Return a pair, None for a line without translation."""
    cells = record.cells
    try:
        source_lang, target_lang = (find_language(cells[column].strip()).tag for column in _NEEDED[2:])
        at = datetime.fromisoformat(cells["at"]) if cells.get("at", "").strip() else None
    except (UnknownLanguage, ValueError) as error:
        raise ExchangeError(f"{record.place}: {error}: mend the line or take it out; nothing was imported") from error
    source, target = plain(cells["source"]), plain(cells["target"])
    if not source.strip():
        raise ExchangeError(f"{record.place}: 'source' is empty: mend the line or take it out; nothing was imported")
    if not target.strip() or source_lang == target_lang:
        return None
    state = cells.get("state", "").strip()
    occurrence = cells.get("occurrence", "").strip()
    return Pair(
        record.where,
        source,
        target,
        source_lang,
        target_lang,
        author=plain(cells.get("author", "")).strip() or None,
        at=at,
        note=plain(cells.get("note", "")).strip() or None,
        state=State(state) if state in tuple(State) else None,
        document_id=cells.get("document_id", "").strip() or None,
        occurrence=int(occurrence) if occurrence.isdecimal() else None,
    )
