"""A DOCX for reading and checking: a table of two columns, each paragraph beside its translation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import groupby
from string import Template
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cache.records import Kind, Mark, Paragraph, Severity, Style, TranslationUnit
from translate.document import ParallelDocument
from translate.exports.docx_text import Links, marked, paragraph, run
from translate.exports.export import Export
from translate.exports.head_cells import is_head
from translate.exports.inline import place_marks
from translate.exports.summary import is_kept, language_label, remarks, summary
from translate.exports.visible import one_line
from translate.flag_codes import FAILED, KEPT, NO_ENGINE
from translate.languages import direction_of

# Twentieths of a point.
_COLUMN: Final = 5103
_INDENT: Final = 360
_STYLES: Final = {
    Kind.LIST_ITEM: "Item",
    Kind.CAPTION: "Caption",
    Kind.NOTE: "Note",
    Kind.REFERENCE: "Note",
    Kind.COMMENT: "Comment",
    Kind.BYLINE: "Byline",
    Kind.CODE: "Code",
}
_NORMAL: Final = "Normal"
_DEEPEST: Final = 6
# Wider tables are shown a cell below the other: their columns would be narrower than a word.
_WIDEST: Final = 8
# More marks than a person makes in a paragraph are not worth the time that it takes to find their places.
_MOST: Final = 1000
_WORK: Final = 10_000_000
_OURS: Final = "en"
_MEMBERS: Final = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "relationships.xml",
    "word/styles.xml": "styles.xml",
    "word/footer.xml": "footer.xml",
}


def render(parallel: ParallelDocument) -> Export:
    """Return the document as DOCX; for a right-to-left source the columns stand in that order."""
    table = _Table(_widths(parallel))
    rows = "\n".join(table.rows(parallel))
    turned = "<w:bidiVisual/>" if direction_of(parallel.source_lang) == "rtl" else ""
    texts = {member: _asset(asset) for member, asset in _MEMBERS.items()}
    texts["word/document.xml"] = Template(_asset("document.xml")).substitute(
        head="\n".join(_head(parallel)), turned=turned, rows=rows
    )
    texts["word/_rels/document.xml.rels"] = Template(_asset("document-relationships.xml")).substitute(
        links=table.links.relationships()
    )
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as zipped:
        for member, text in texts.items():
            # The same document gives the same bytes: no times.
            zipped.writestr(ZipInfo(member), text.encode(), ZIP_DEFLATED)
    return Export(file.getvalue())


@cache
def _asset(name: str) -> str:
    return files("translate.exports").joinpath("assets", "docx", name).read_text(encoding="utf-8")


def _widths(parallel: ParallelDocument) -> dict[int, int]:
    """Return how many columns each table of the document has."""
    widths: dict[int, int] = {}
    for one in parallel.paragraphs:
        if one.cell is not None:
            widths[one.cell.table] = max(widths.get(one.cell.table, 0), one.cell.column + 1)
    return widths


def _head(parallel: ParallelDocument) -> Iterator[str]:
    facts = summary(parallel)
    yield paragraph("Title", run(one_line(parallel.name), _OURS), _OURS)
    yield paragraph("Head", run(facts.languages, _OURS), _OURS)
    yield paragraph("Head", run(facts.progress, _OURS), _OURS)
    for signature in facts.signatures:
        yield paragraph("Remark", run(one_line(signature), _OURS), _OURS)


@dataclass(frozen=True, slots=True)
class _Pair:
    paragraph: Paragraph
    unit: TranslationUnit


@dataclass(slots=True)
class _Table:
    """The table on its way: `widths` are those of the document's own tables, in columns."""

    widths: dict[int, int]
    links: Links = field(default_factory=Links)
    told: set[str] = field(default_factory=set)

    def rows(self, parallel: ParallelDocument) -> Iterator[str]:
        """Yield the rows, the one with the languages first; a row of a table in the document makes one row."""
        heads = [
            _cell(_COLUMN, paragraph("ColumnHead", run(language_label(lang), _OURS), lang))
            for lang in (parallel.source_lang, parallel.target_lang)
        ]
        yield f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{''.join(heads)}</w:tr>"
        pairs = [_Pair(*pair) for pair in zip(parallel.paragraphs, parallel.units, strict=True)]
        for place, group in groupby(pairs, self._row_of):
            if place is None:
                for pair in group:
                    yield _row(self._source(pair), self._target(pair))
                continue
            cells = list(group)
            width = self.widths[place[0]]
            yield _row(
                self._inner(cells, width, parallel.source_lang, target=False),
                self._inner(cells, width, parallel.target_lang, target=True),
            )

    def _row_of(self, pair: _Pair) -> tuple[int, int] | None:
        cell = pair.paragraph.cell
        if cell is None or not 1 < self.widths[cell.table] <= _WIDEST:
            return None
        return cell.table, cell.row

    def _inner(self, cells: Sequence[_Pair], width: int, lang: str, *, target: bool) -> str:
        """Return one row of a table in the document, as a table."""
        each = (_COLUMN - 300) // width
        filled = {
            column: "".join(self._target(pair) if target else self._source(pair) for pair in group)
            for column, group in groupby(cells, lambda pair: pair.paragraph.cell.column if pair.paragraph.cell else 0)
        }
        row = "".join(_cell(each, filled.get(column) or paragraph(_NORMAL, "", lang)) for column in range(width))
        is_heading = is_head(pair.paragraph.cell for pair in cells if pair.paragraph.cell)
        head = "<w:trPr><w:tblHeader/></w:trPr>" if is_heading else ""
        turned = "<w:bidiVisual/>" if direction_of(lang) == "rtl" else ""
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Inner"/>{turned}<w:tblW w:w="{each * width}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{f"<w:gridCol w:w={chr(34)}{each}{chr(34)}/>" * width}'
            f"</w:tblGrid><w:tr>{head}{row}</w:tr></w:tbl>" + paragraph("Remark", "", lang)
        )

    def _source(self, pair: _Pair) -> str:
        return self._text(pair, pair.unit.source, pair.paragraph.marks, pair.unit.source_lang)

    def _target(self, pair: _Pair) -> str:
        """Return the translation and what is to be said about it."""
        unit = pair.unit
        if unit.target is None:
            why = any(flag.code in (NO_ENGINE, FAILED) for flag in unit.flags)
            text = paragraph("Remark", run("not translated" if why else "not translated yet", _OURS), _OURS)
        else:
            lang = unit.source_lang if is_kept(unit) and any(map(str.isalpha, unit.source)) else unit.target_lang
            marks = pair.paragraph.marks[: min(_MOST, _WORK // max(1, len(unit.source)))]
            text = self._text(pair, unit.target, place_marks(unit, marks).marks, lang, beside=True)
        quiet = {f"{flag.code}: {flag.evidence}" for flag in unit.flags if _is_quiet(flag.code, flag.severity)}
        said = [one for one in remarks(unit, self.told) if one not in quiet]
        return text + "".join(paragraph("Remark", run(one_line(one), _OURS), _OURS) for one in said)

    def _text(self, pair: _Pair, text: str, marks: Sequence[Mark], lang: str, *, beside: bool = False) -> str:
        one = pair.paragraph
        level = min(_DEEPEST, max(1, one.level or 1))
        if one.kind is Kind.HEADING:
            # Only those of the source make the outline of the document.
            style = f"{'Beside' if beside else 'Heading'}{level}"
        else:
            style = "Kept" if beside and is_kept(pair.unit) and one.kind is Kind.PARAGRAPH else _style(one.kind)
        indent = _INDENT * level if one.kind is Kind.LIST_ITEM else _INDENT * (level - 1) * (one.kind is Kind.COMMENT)
        if one.cell is not None and one.cell.header:
            marks = [*marks, Mark(0, len(text), Style.BOLD)]
        before = ""
        if one.marker is not None:
            before = run(one_line(one.marker) + ("\t" if indent else " "), lang)
        return paragraph(style, marked(text, marks, lang, self.links), lang, before=before, indent=indent)


def _style(kind: Kind) -> str:
    return _STYLES.get(kind, _NORMAL)


def _is_quiet(code: str, severity: Severity) -> bool:
    """Tell whether a flag shows by itself: a paragraph stands on both sides as it is."""
    return code == KEPT and severity is Severity.INFO


def _row(source: str, target: str) -> str:
    return f"<w:tr>{_cell(_COLUMN, source)}{_cell(_COLUMN, target)}</w:tr>"


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
