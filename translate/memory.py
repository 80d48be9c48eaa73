"""Translations by people, read from a file: rows of the jsonl export."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cache import Correction
from translate.errors import DocumentError, UnknownLanguage
from translate.languages import find_language

_FIELDS = ("source", "target", "source_lang", "target_lang")


def read_memory(path: Path, *, author: str, note: str, at: datetime | None = None) -> list[Correction]:
    """Read corrections from a file of JSON lines; of each row only texts and languages count.

    Rows without a target are passed over. Raises DocumentError with the line number when a row is not what it should
    be: nothing is returned of a file that is damaged anywhere.
    """
    when = at or datetime.now(UTC)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 at byte {error.start}: a memory file is the jsonl export") from error
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error
    rows = [(number, _row(path, number, line)) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return [_correction(path, number, row, author, note, when) for number, row in rows if row["target"]]


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise DocumentError(f"{path}:{number}: not a row of JSON: {error}") from error
    if not isinstance(row, dict):
        raise DocumentError(f"{path}:{number}: not a JSON object with {', '.join(_FIELDS)}")
    for field in _FIELDS:
        if not isinstance(row.get(field), str) and not (field == "target" and row.get(field, "") is None):
            raise DocumentError(f"{path}:{number}: {field!r} is missing or not a text")
    if not row["source"].strip():
        raise DocumentError(f"{path}:{number}: 'source' is empty")
    return row


def _correction(path: Path, number: int, row: dict[str, Any], author: str, note: str, when: datetime) -> Correction:
    try:
        source_lang, target_lang = (find_language(row[field]).tag for field in ("source_lang", "target_lang"))
    except UnknownLanguage as error:
        raise DocumentError(f"{path}:{number}: {error}") from error
    return Correction(
        source=row["source"],
        source_lang=source_lang,
        target_lang=target_lang,
        after=row["target"],
        author=author,
        at=when,
        note=note,
    )
