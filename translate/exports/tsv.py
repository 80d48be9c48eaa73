"""One unit a line, tabs between the fields: for spreadsheets and for people with `cut`.

Meant to be opened, not to be read back (that is what `jsonl` is for). In every field a tab becomes a blank and a line
break ` ⏎ `; control characters become visible signs. A field that a spreadsheet would run as a formula, because it
begins with `=`, `+`, `-` or `@` (also full-width, also behind blanks), gets an apostrophe in front: that is the mark by
which spreadsheets know text. Fields with a straight quote are quoted as in CSV.
"""

import csv
import io

from cache.records import Paragraph, TranslationUnit
from translate.document import ParallelDocument
from translate.exports.visible import one_line
from translate.spreadsheet_formulas import is_formula

COLUMNS = (
    "document",
    "index",
    "kind",
    "source_lang",
    "target_lang",
    "source",
    "target",
    "origin",
    "state",
    "signature",
    "score",
    "flags",
    "note",
    "author",
    "at",
)


def render(parallel: ParallelDocument) -> str:
    """Return a header and one line a paragraph; what is not known (a target, a score) is an empty field."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        writer.writerow(_row(parallel, paragraph, unit))
    return out.getvalue()


def _row(parallel: ParallelDocument, paragraph: Paragraph, unit: TranslationUnit) -> list[str]:
    flags = "; ".join(f"{flag.code} ({flag.severity.value}): {flag.evidence}" for flag in unit.flags)
    return [
        _field(parallel.name),
        str(paragraph.index),
        paragraph.kind.value,
        unit.source_lang,
        unit.target_lang,
        _field(unit.source),
        _field(unit.target or ""),
        unit.origin.value if unit.origin else "",
        unit.state.value,
        _field(unit.signature or ""),
        # A score is a number: its minus sign is no formula.
        "" if unit.score is None else f"{unit.score:.4f}",
        _field(flags),
        _field(unit.note or ""),
        _field(unit.author or ""),
        unit.at.isoformat(timespec="seconds") if unit.at else "",
    ]


def _field(text: str) -> str:
    field = one_line(text, " ⏎ ").strip()
    return f"'{field}" if is_formula(field) else field
