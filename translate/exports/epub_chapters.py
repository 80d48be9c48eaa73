"""The chapters of a bilingual book: a document's paragraphs, split at headings into files of a bounded size."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from cache.records import Kind, Paragraph, TranslationUnit
from translate.document import ParallelDocument
from translate.exports.epub_text import cell_xhtml, pair_xhtml
from translate.exports.head_cells import cell_tag, is_head

# Characters of both sides after which a file ends at the next paragraph: reading systems lay out a file as a whole.
_FULL = 120_000
# Files begin at headings of the outermost level that there are several of, once they hold so much.
_WORTH_A_FILE = 1_500
# Cells are filled in up to so many columns; a table that claims more is written as it comes.
_MOST_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the contents: where it leads, and the heading that it stands for."""

    level: int
    address: str
    paragraph: Paragraph
    unit: TranslationUnit


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file: its name, the XHTML within its body, and its headings."""

    file: str
    body: str
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Open:
    rows: list[tuple[Paragraph, TranslationUnit]] = field(default_factory=list)
    size: int = 0

    @property
    def only_headings(self) -> bool:
        return all(paragraph.kind is Kind.HEADING for paragraph, _ in self.rows)


def chapters(parallel: ParallelDocument) -> Iterator[Chapter]:
    """Yield the chapters in order; there is at least one."""
    told: set[str] = set()
    for number, rows in enumerate(_split(parallel), 1):
        yield _chapter(f"chapter{number:04}.xhtml", rows, told)


def _split(parallel: ParallelDocument) -> Iterator[list[tuple[Paragraph, TranslationUnit]]]:
    levels = Counter(one.level or 2 for one in parallel.paragraphs if one.kind is Kind.HEADING)
    outermost = min((level for level, count in levels.items() if count > 1), default=0)
    current = _Open()
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        begins = paragraph.kind is Kind.HEADING and (paragraph.level or 2) <= outermost
        full = current.size > _FULL and not _same_table(current.rows, paragraph)
        if current.rows and (full or (begins and current.size > _WORTH_A_FILE and not current.only_headings)):
            yield current.rows
            current = _Open()
        current.rows.append((paragraph, unit))
        current.size += len(unit.source) + len(unit.target or "")
    yield current.rows


def _same_table(rows: Sequence[tuple[Paragraph, TranslationUnit]], paragraph: Paragraph) -> bool:
    cell = rows[-1][0].cell if rows else None
    # A table of a whole book is cut at its rows.
    return bool(cell and paragraph.cell and cell.table == paragraph.cell.table and cell.row == paragraph.cell.row)


def _chapter(file: str, rows: Sequence[tuple[Paragraph, TranslationUnit]], told: set[str]) -> Chapter:
    parts: list[str] = []
    entries: list[Entry] = []
    at = 0
    while at < len(rows):
        paragraph, unit = rows[at]
        if paragraph.kind is Kind.TABLE and paragraph.cell is not None:
            end = at + 1
            while end < len(rows) and _in_table(rows[end][0], paragraph.cell.table):
                end += 1
            parts.append(_table(rows[at:end]))
            at = end
            continue
        anchor = f"p{paragraph.index}" if paragraph.kind is Kind.HEADING and unit.source.strip() else ""
        if anchor:
            entries.append(Entry(min(max(paragraph.level or 2, 1), 6), f"{file}#{anchor}", paragraph, unit))
        parts.append(pair_xhtml(paragraph, unit, told, anchor))
        at += 1
    return Chapter(file, "\n".join(parts), tuple(entries))


def _in_table(paragraph: Paragraph, table: int) -> bool:
    return paragraph.kind is Kind.TABLE and paragraph.cell is not None and paragraph.cell.table == table


def _table(rows: Sequence[tuple[Paragraph, TranslationUnit]]) -> str:
    head: list[str] = []
    lines: list[str] = []
    for _, group in groupby(rows, lambda pair: pair[0].cell and pair[0].cell.row):
        pairs = [(paragraph.cell, paragraph, unit) for paragraph, unit in group if paragraph.cell is not None]
        in_head = is_head(cell for cell, _, _ in pairs)
        cells: list[str] = []
        column = 0
        for cell, paragraph, unit in pairs:
            if column < cell.column <= _MOST_COLUMNS:
                cells += ["<td></td>"] * (cell.column - column)
            tag = cell_tag(cell, in_head=in_head)
            cells.append(f"<{tag}>{cell_xhtml(paragraph, unit)}</{tag[:2]}>")
            column = cell.column + 1
        (head if in_head and not lines and not head else lines).append(f"<tr>{''.join(cells)}</tr>")
    if head and lines:
        return f"<table><thead>{head[0]}</thead><tbody>{''.join(lines)}</tbody></table>"
    return f"<table><tbody>{''.join(head + lines)}</tbody></table>"
