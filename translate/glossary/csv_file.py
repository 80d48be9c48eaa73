"""Terms as CSV: columns source, target and note under a header, for spreadsheets.

A cell that a spreadsheet would run as a formula has an apostrophe in front, by which spreadsheets know text. Reading
takes it off again, so that a glossary comes back as it was.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from translate.errors import GlossaryError
from translate.glossary.rows import TermRow
from translate.spreadsheet_formulas import is_formula
from translate.spreadsheet_lines import BrokenLine, spreadsheet_lines

COLUMNS = ("source", "target", "note")
_REMEDY = "mend the line or take it out; nothing was imported"


def write(rows: Iterable[TermRow]) -> str:
    """Return a header and a line for each term; raise GlossaryError for a term that UTF-8 cannot hold."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, rows))
    return out.getvalue()


def read(path: Path) -> list[TermRow]:
    """Read terms; lines without any text are passed over. Raise GlossaryError with the line that is broken."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(f"{path}: not UTF-8 at byte {error.start}: save it as CSV in UTF-8") from error
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read: {error.strerror}: name a CSV file of terms") from error
    lines = _lines(path, text)
    header = next(lines, None)
    if header is None:
        raise GlossaryError(f"{path}: there is nothing in it: write a header with source and target, and terms below")
    places = _places(path, header[1])
    return [_row(f"{path}:{number}", cells, places) for number, cells in lines if any(cell.strip() for cell in cells)]


def _lines(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from spreadsheet_lines(text)
    except BrokenLine as error:
        raise GlossaryError(f"{path}:{error.number}: {error}: {_REMEDY}") from error


def _cells(row: TermRow) -> list[str]:
    cells = [_guarded(row.source), _guarded(row.target), _guarded(row.note or "")]
    try:
        "".join(cells).encode()
    except UnicodeEncodeError as error:
        raise GlossaryError(
            f"term {row.source!r} has half a character, which UTF-8 cannot hold: take it out, and add it anew"
        ) from error
    return cells


def _guarded(cell: str) -> str:
    return f"'{cell}" if is_formula(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and is_formula(cell) else cell


def _places(path: Path, header: Sequence[str]) -> dict[str, int]:
    names = [cell.strip().casefold() for cell in header]
    for name in COLUMNS[:2]:
        if names.count(name) != 1:
            raise GlossaryError(
                f"{path}:1: the header is {', '.join(header)!r} and has {names.count(name)} columns {name!r}: name the "
                "columns source, target and, if there is one, note"
            )
    return {name: names.index(name) for name in COLUMNS if name in names}


def _row(where: str, cells: Sequence[str], places: dict[str, int]) -> TermRow:
    most = max(places.values())
    if len(cells) <= max(places["source"], places["target"]):
        raise GlossaryError(f"{where}: has {len(cells)} cells and the header at least {most + 1}: {_REMEDY}")
    found = {name: " ".join(_plain(cells[at]).split()) if at < len(cells) else "" for name, at in places.items()}
    for name in COLUMNS[:2]:
        if not found[name]:
            raise GlossaryError(f"{where}: {name!r} is empty: {_REMEDY}")
    return TermRow(found["source"], found["target"], found.get("note") or None)
