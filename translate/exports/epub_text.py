"""The two sides of a paragraph in XHTML for a book. No text of the document can act as markup in it."""

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from cache.records import Kind, Mark, Paragraph, Style, TranslationUnit
from translate.exports.inline import place_marks
from translate.exports.spans import Span, with_spans
from translate.exports.style_tags import TAGS
from translate.exports.summary import is_kept, remarks
from translate.exports.visible import visible
from translate.languages import direction_of

# Only what every reading system takes for an address; another would make the book faulty, or run something.
_ADDRESS: Final = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(?::\d{1,5})?"
    r"(?:[/?#](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2}|#(?![^#]*#))*)?"
)
# What no XML file may hold, and what `visible` has no sign for.
_FORBIDDEN: Final = re.compile("[\ufffe\uffff]")
_CODE_SIGNS: Final = re.compile(r"^(`+)(.*)\1$", re.DOTALL)


def xhtml_text(text: str) -> str:
    """Return text for an element or an attribute: control characters are shown, line breaks are elements."""
    return escape(_FORBIDDEN.sub("\ufffd", visible(text))).replace("\n", "<br/>")


def pair_xhtml(paragraph: Paragraph, unit: TranslationUnit, told: set[str], anchor: str = "") -> str:
    """Return a paragraph and its translation as one block; a text that is kept stands in it once."""
    kept = is_kept(unit)
    classes = ["pair", paragraph.kind.value.replace("_", "-"), *(["kept"] if kept else [])]
    sides = [_source(paragraph, unit)]
    if not kept:
        sides.append(_target(paragraph, unit))
        sides += [
            f'<p class="remark" xml:lang="en" lang="en" dir="ltr">⟪{xhtml_text(one)}⟫</p>'
            for one in remarks(unit, told)
        ]
    label = f' id="{anchor}"' if anchor else ""
    return f'<div class="{" ".join(classes)}"{label}>{"".join(sides)}</div>'


def cell_xhtml(paragraph: Paragraph, unit: TranslationUnit) -> str:
    """Return the content of a table's cell."""
    source = f'<div class="side source"{language(unit.source_lang)}>{_marked(unit.source, paragraph.marks)}</div>'
    return source if is_kept(unit) else source + _element("div", "side target", paragraph, unit)


def language(lang: str) -> str:
    """Return the attributes of an element for the language of its text and its direction."""
    return f' xml:lang="{lang}" lang="{lang}" dir="{direction_of(lang)}"'


def _source(paragraph: Paragraph, unit: TranslationUnit) -> str:
    tag, classes = _form(paragraph)
    text = _marked(unit.source, paragraph.marks) if tag != "pre" else xhtml_text(unit.source).replace("<br/>", "\n")
    return f'<{tag} class="side source{classes}"{language(unit.source_lang)}>{_marker(paragraph)}{text}</{tag}>'


def _target(paragraph: Paragraph, unit: TranslationUnit) -> str:
    tag, classes = _form(paragraph)
    return _element("p" if tag[0] == "h" else tag, f"side target{classes}", paragraph, unit)


def _element(tag: str, classes: str, paragraph: Paragraph, unit: TranslationUnit) -> str:
    if unit.target is None:
        return f'<{tag} class="{classes} pending"{language("en")}>not translated yet</{tag}>'
    text = _marked(unit.target, place_marks(unit, paragraph.marks).marks)
    marker = "" if tag == "div" else _marker(paragraph)
    return f'<{tag} class="{classes}"{language(unit.target_lang)}>{marker}{text}</{tag}>'


def _form(paragraph: Paragraph) -> tuple[str, str]:
    """Return the element for a kind, and its classes beside those of its side."""
    if paragraph.kind is Kind.HEADING:
        level = min(max(paragraph.level or 2, 1), 6)
        return f"h{level}", f" level{level}"
    if paragraph.kind is Kind.CODE:
        return "pre", ""
    if paragraph.kind in (Kind.LIST_ITEM, Kind.COMMENT):
        return "p", f" item depth{min(max(paragraph.level or 1, 1), 3)}"
    return "p", ""


def _marker(paragraph: Paragraph) -> str:
    return f'<span class="marker">{xhtml_text(paragraph.marker)}</span> ' if paragraph.marker else ""


def _marked(text: str, marks: Iterable[Mark]) -> str:
    """Return a text with its marks as elements; links lead only where they may."""
    spans = []
    for mark in marks:
        start, end = max(mark.start, 0), min(mark.end, len(text))
        if start >= end:
            continue
        if mark.style is Style.CODE:
            signs = _CODE_SIGNS.match(text[start:end])
            code = signs[2] if signs else text[start:end]
            spans.append(Span(start, end, whole=f"<code>{xhtml_text(code)}</code>"))
        elif mark.style is Style.LINK:
            if _ADDRESS.fullmatch(mark.value or ""):
                spans.append(Span(start, end, f'<a href="{escape(mark.value or "")}">', "</a>", style=Style.LINK))
        else:
            tag = TAGS[mark.style]
            spans.append(Span(start, end, f"<{tag}>", f"</{tag}>"))
    return with_spans(text, _without_links_in_links(spans), xhtml_text)


def _without_links_in_links(spans: list[Span]) -> list[Span]:
    """Leave out links that begin in another: books may not hold such."""
    end, kept = 0, []
    for one in sorted(spans, key=lambda span: (span.start, -span.end)):
        if one.style is not Style.LINK:
            kept.append(one)
        elif one.start >= end:
            kept.append(one)
            end = one.end
    return kept
