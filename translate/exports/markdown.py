"""A bilingual page in Markdown: each paragraph, and its translation below it as a quotation.

A table with two columns cannot be read where paragraphs are long, and cannot hold lists and headings.
"""

import re

from cache.records import Kind, Paragraph, TranslationUnit
from translate.document import ParallelDocument
from translate.exports.summary import is_kept, remarks, summary
from translate.exports.visible import one_line, visible

_DEEPEST = 6
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^!]")
# What begins a list, a heading's underline or a rule at the start of a line.
_BLOCK_START = re.compile(r"^(\d{1,9})?([-+=:.)])")
# What renderers turn into links of their own accord.
_AUTOLINK = re.compile(r"(?<=[A-Za-z])(:)(?=\S)|(?i:(?<=\bwww))(\.)|(@)")


def render(parallel: ParallelDocument) -> str:
    """Return the document as Markdown (CommonMark); no text of the document can act as markup or HTML in it."""
    facts = summary(parallel)
    head = [f"*{escape(one_line(parallel.name))}*", escape(facts.languages), escape(facts.progress)]
    head += [f"`{one_line(signature).replace('`', chr(39))}`" for signature in facts.signatures]
    blocks = ["  \n".join(head), "---"]
    first = True
    told: set[str] = set()
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        level = 1 if first else min(max(paragraph.level or 2, 2), _DEEPEST)
        first = first and paragraph.kind is not Kind.HEADING
        blocks += _blocks(paragraph, unit, level, told)
    return "\n\n".join(blocks) + "\n"


def _blocks(paragraph: Paragraph, unit: TranslationUnit, level: int, told: set[str]) -> list[str]:
    source = _body(paragraph, unit.source, level)
    if is_kept(unit):
        return [source]
    lines = [_body(paragraph, unit.target, level) if unit.target is not None else "*not translated yet*"]
    lines += [f"*⟪{escape(one_line(remark))}⟫*" for remark in remarks(unit, told)]
    quote = "\n\n".join(lines)
    return [source, "\n".join(f"> {line}".rstrip() for line in quote.split("\n"))]


def _body(paragraph: Paragraph, text: str, level: int) -> str:
    """Return one text in the form of its kind."""
    kind = paragraph.kind
    if kind is Kind.HEADING:
        return f"{'#' * level} {escape(one_line(text))}"
    if kind is Kind.CODE:
        return _fenced(visible(text))
    joined = "  \n".join(_lines(text))
    marker = escape(one_line(paragraph.marker)) if paragraph.marker else ""
    if kind is Kind.LIST_ITEM:
        return _item(marker, joined)
    if paragraph.cell is not None and paragraph.cell.header and joined and "\n" not in joined:
        return f"**{joined}**"
    if kind is Kind.CAPTION and joined and "\n" not in joined:
        return f"*{joined}*"
    return f"{marker} {joined}" if marker else joined


def _item(marker: str, joined: str) -> str:
    """Return a list item; one with a number or a letter brings its own, which renderers would count anew."""
    shown = f"{marker} " if any(map(str.isalnum, marker)) else ""
    return f"- {shown}{joined}".replace("\n", "\n  ")


def _fenced(text: str) -> str:
    """Return code in a fence that is longer than any run of backticks in it."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _lines(text: str) -> list[str]:
    return [escape(line) for line in visible(text).split("\n") if line.strip()]


def escape(line: str) -> str:
    """Return one line in which nothing is markup; runs of blanks become one."""
    text = " ".join(line.split())
    text = _MARKUP.sub(lambda match: "\\" + match[0], text)
    text = _AUTOLINK.sub(lambda match: "\\" + match[0], text)
    return _BLOCK_START.sub(lambda match: f"{match[1] or ''}\\{match[2]}", text)
