"""One row of the page: a paragraph and its translation, or a table and its translation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from cache.records import Cell, Flag, Kind, Mark, Origin, Paragraph, Severity, State, TranslationUnit
from translate.exports.explanations import EXPLANATIONS
from translate.exports.head_cells import cell_tag, is_head
from translate.exports.html_text import sentences_html, text_html
from translate.exports.inline import place_marks
from translate.exports.summary import is_kept
from translate.exports.visible import one_line
from translate.flag_codes import KEPT
from translate.languages import direction_of
from translate.provenance import provenance

_STATES: Final = {State.REVIEWED: "reviewed", State.FINAL: "final"}
# Elements by kind; headings and list items are made in _element.
_KINDS: Final = {
    Kind.CAPTION: ("<figure><figcaption>", "</figcaption></figure>"),
    Kind.TABLE: ('<p class="table">', "</p>"),
    Kind.NOTE: ('<p class="note">', "</p>"),
    Kind.REFERENCE: ('<p class="note">', "</p>"),
    Kind.COMMENT: ('<p class="comment">', "</p>"),
    Kind.BYLINE: ('<p class="byline">', "</p>"),
    Kind.CODE: ("<pre><code>", "</code></pre>"),
}
_PLAIN: Final = ("<p>", "</p>")
# Our own words stand in English among the document's.
OURS: Final = 'lang="en" dir="ltr"'
_DEEPEST: Final = 6
# Empty cells that are filled in before one.
_MOST_COLUMNS: Final = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph and its unit."""

    paragraph: Paragraph
    unit: TranslationUnit

    @property
    def cell(self) -> Cell:
        """The place in a table, of what stands in one."""
        assert self.paragraph.cell is not None
        return self.paragraph.cell


def rows(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield the rows of a page; the cells of one table make one row."""
    first_heading = next((pair.paragraph.index for pair in pairs if pair.paragraph.kind is Kind.HEADING), None)
    told = ""

    def table_of(pair: Pair) -> int | None:
        return pair.paragraph.cell.table if pair.paragraph.cell else None

    for table, group in groupby(pairs, table_of):
        if table is not None:
            yield _table(list(group))
            continue
        for pair in group:
            said = provenance(pair.unit)
            yield _row(pair, pair.paragraph.index == first_heading, memory_told=said == told)
            told = said or told


def shown_flags(unit: TranslationUnit) -> list[Flag]:
    """Return the flags that a reader should see; that a paragraph is kept as it is shows by itself."""
    return [flag for flag in unit.flags if flag.code != KEPT or flag.severity is not Severity.INFO]


def _row(pair: Pair, first_heading: bool, *, memory_told: bool) -> str:
    """Return one pair of paragraphs; `memory_told` when the page has said before which memory this is from."""
    paragraph, unit = pair.paragraph, pair.unit
    open_tag, close_tag = _element(paragraph, first_heading)
    source = f"{open_tag}{_source(pair)}{close_tag}{_original(paragraph)}"
    target = _waiting(unit) if unit.target is None else f"{open_tag}{_target(pair)}{close_tag}"
    return (
        f'<div class="pair {_state(unit)} {paragraph.kind.value}" id="p{paragraph.index}">'
        f'<div class="side source" {_attributes(unit.source_lang)}>{source}</div>'
        f'<div class="side target" {_attributes(_shown_lang(unit))}>{target}{_badges(unit, memory_told)}</div></div>'
    )


def _table(pairs: Sequence[Pair]) -> str:
    """Return a table beside its translation; its sentences are numbered through, so that each has one counterpart."""
    sides: dict[str, list[str]] = {"source": [], "target": []}
    numbered = 0
    columns = 1 + max(pair.cell.column for pair in pairs)
    for number, (_, pairs_of_row) in enumerate(groupby(pairs, lambda pair: pair.cell.row)):
        made: dict[str, str] = {"source": "", "target": ""}
        row = [list(cell) for _, cell in groupby(pairs_of_row, lambda pair: pair.cell)]
        in_head = is_head(cell[0].cell for cell in row)
        column = 0
        for cell in row:
            first = cell[0]
            span = _span(first.cell, columns) if cell is row[-1] else ""
            texts: dict[str, list[str]] = {"source": [], "target": []}
            for pair in cell:
                waits = pair.unit.target is None
                texts["source"].append(_source(pair, numbered))
                target = _waiting(pair.unit) if waits else _target(pair, numbered)
                texts["target"].append(target + _badges(pair.unit, memory_told=True))
                numbered += len(pair.unit.alignment)
            lang = _attributes(_shown_lang(first.unit))
            tag = cell_tag(first.cell, in_head=in_head)
            empty = "<td></td>" * min(_MOST_COLUMNS, first.cell.column - column)
            column = first.cell.column + 1
            source = f'<{tag} id="p{first.paragraph.index}"{span}>{"<br>".join(texts["source"])}</{tag[:2]}>'
            target = f'<{tag} {lang} class="{_state(first.unit)}"{span}>{"<br>".join(texts["target"])}</{tag[:2]}>'
            made["source"] += empty + source
            made["target"] += empty + target
        for side, html in made.items():
            line = f"<tr>{html}</tr>"
            sides[side].append(f"<thead>{line}</thead>" if in_head and not number else line)
    source, target = ("".join(sides[side]) for side in ("source", "target"))
    unit = pairs[0].unit
    return (
        f'<div class="pair {Kind.TABLE.value}">'
        f'<div class="side source" {_attributes(unit.source_lang)}><table>{source}</table></div>'
        f'<div class="side target" {_attributes(unit.target_lang)}><table>{target}</table></div></div>'
    )


def _span(cell: Cell, columns: int) -> str:
    """Return the attribute by which the last cell of a row fills it."""
    missing = columns - cell.column
    return f' colspan="{missing}"' if missing > 1 else ""


def _source(pair: Pair, first: int = 0) -> str:
    unit = pair.unit
    spans = () if is_kept(unit) or unit.target is None else unit.alignment
    ranges = [(span.source_start, span.source_end) for span in spans]
    return _marker(pair.paragraph) + sentences_html(unit.source, ranges, pair.paragraph.marks, first)


def _target(pair: Pair, first: int = 0) -> str:
    unit = pair.unit
    spans = () if is_kept(unit) else unit.alignment
    marks: tuple[Mark, ...] = place_marks(unit, pair.paragraph.marks).marks
    ranges = [(span.target_start, span.target_end) for span in spans]
    return _marker(pair.paragraph) + sentences_html(unit.target or "", ranges, marks, first)


def _marker(paragraph: Paragraph) -> str:
    if not paragraph.marker:
        return ""
    return f'<span class="marker">{text_html(one_line(paragraph.marker))}</span> '


def _original(paragraph: Paragraph) -> str:
    """Return the text as it stood, where ours repairs it."""
    if paragraph.original is None:
        return ""
    stood = text_html(paragraph.original)
    return f'<details class="original"><summary {OURS}>as it stood</summary><p>{stood}</p></details>'


def _waiting(unit: TranslationUnit) -> str:
    # Where a badge says why, nothing is to come by itself.
    return f'<p class="waiting" {OURS}>{"not translated" if shown_flags(unit) else "not translated yet"}</p>'


def _state(unit: TranslationUnit) -> str:
    state = "kept" if is_kept(unit) else "pending" if unit.target is None else "done"
    return f"{state} remembered" if unit.origin is Origin.MEMORY else state


def _shown_lang(unit: TranslationUnit) -> str:
    # Digits have no direction of their own: they follow their column.
    return unit.source_lang if is_kept(unit) and any(map(str.isalpha, unit.source)) else unit.target_lang


def _element(paragraph: Paragraph, first_heading: bool) -> tuple[str, str]:
    """Return the tags around a paragraph of this kind."""
    if paragraph.kind is Kind.HEADING:
        level = 1 if first_heading else min(max(paragraph.level or 2, 2), _DEEPEST)
        return f"<h{level}>", f"</h{level}>"
    if paragraph.kind is Kind.LIST_ITEM:
        depth = min(paragraph.level or 1, _DEEPEST)
        marked = ' class="marked' + (f' depth{depth}"' if depth > 1 else '"') if paragraph.marker else ""
        return f"<ul{marked}><li>", "</li></ul>"
    return _KINDS.get(paragraph.kind, _PLAIN)


def _badges(unit: TranslationUnit, memory_told: bool) -> str:
    """Return the marks below a target text: where it comes from, how far it is reviewed, what checks found.

    The same mark below every paragraph would be noise: a memory is named once to the eye, later by a line alone.
    """
    badges = list(_origin_badges(unit, memory_told))
    for flag in shown_flags(unit):
        explanation = EXPLANATIONS.get(flag.code, "")
        badges.append(
            f'<details class="badge {flag.severity.value}" {OURS}><summary>{text_html(one_line(flag.code))}</summary>'
            f'<p>{explanation} <bdi class="evidence">{text_html(one_line(flag.evidence))}</bdi></p></details>'
        )
    if not badges:
        return ""
    hidden = " unseen" if memory_told and not shown_flags(unit) else ""
    return f'<div class="badges{hidden}">{"".join(badges)}</div>'


def _origin_badges(unit: TranslationUnit, memory_told: bool) -> Iterator[str]:
    if unit.origin is Origin.MEMORY:
        said = provenance(unit, lambda text: f"<bdi>{text_html(one_line(text))}</bdi>")
        yield f'<span class="badge memory{" unseen" if memory_told else ""}" {OURS}>{said}</span>'
    elif unit.state in _STATES:
        yield f'<span class="badge memory" {OURS}>{_STATES[unit.state]}</span>'


def _attributes(lang: str) -> str:
    return f'lang="{escape(lang)}" dir="{direction_of(lang)}"'
