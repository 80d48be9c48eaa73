"""One unit a line, as JSON: for programs, and to be imported as translation memory again."""

import math
from typing import Any

from cache.records import Paragraph, TranslationUnit
from translate.document import ParallelDocument
from translate.json_lines import json_line


def render(parallel: ParallelDocument) -> str:
    """Return one JSON object a paragraph, in order.

    `alignment` lists `[source_start, source_end, target_start, target_end]` in characters, `cell` table, row and
    column. `original` is the source as it stood, where it is repaired. `author` and `at` are those of a correction.
    Letters stand as they are.
    """
    pairs = zip(parallel.paragraphs, parallel.units, strict=True)
    return "".join(f"{json_line(_row(parallel, paragraph, unit))}\n" for paragraph, unit in pairs)


def _row(parallel: ParallelDocument, paragraph: Paragraph, unit: TranslationUnit) -> dict[str, Any]:
    return {
        "document": parallel.name,
        "index": paragraph.index,
        "kind": paragraph.kind.value,
        "level": paragraph.level,
        "marker": paragraph.marker,
        "page": paragraph.location.page,
        "cell": [paragraph.cell.table, paragraph.cell.row, paragraph.cell.column] if paragraph.cell else None,
        "source_lang": unit.source_lang,
        "target_lang": unit.target_lang,
        "source": unit.source,
        "original": paragraph.original,
        "target": unit.target,
        "origin": unit.origin.value if unit.origin else None,
        "state": unit.state.value,
        "signature": unit.signature,
        "score": unit.score if unit.score is not None and math.isfinite(unit.score) else None,
        "flags": [
            {"code": flag.code, "severity": flag.severity.value, "evidence": flag.evidence} for flag in unit.flags
        ],
        "alignment": [
            [span.source_start, span.source_end, span.target_start, span.target_end] for span in unit.alignment
        ],
        "note": unit.note,
        "author": unit.author,
        "at": unit.at.isoformat() if unit.at else None,
    }
