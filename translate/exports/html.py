"""One self-contained page: the original and its translation in two columns, paragraph against paragraph.

The page asks nothing of any server, and its Content-Security-Policy lets nothing run or load but the style sheet and
the script that it carries, known by their hashes. All text of the document goes through `_text`.
"""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from cache.records import Flag, Kind, Origin, Paragraph, Severity, State, TranslationUnit
from translate.document import ParallelDocument
from translate.exports.summary import Summary, is_kept, language_label, summary, text_direction
from translate.exports.visible import one_line, visible
from translate.flag_codes import FAILED, KEPT, NO_ENGINE

# What a flag means, for readers; the evidence follows it.
EXPLANATIONS = {
    "empty": "A sentence came back empty: part of the text is missing here.",
    "truncated": "The translation of a sentence was cut off: its end is missing.",
    "loop": "The translation repeats itself.",
    "copy": "A sentence came back as it was, not translated.",
    "script": "Part of the translation is not in the letters of its language.",
    "length": "A sentence came out much shorter or longer than expected: text may be missing or made up.",
    "numbers": "A number of the original is missing or different.",
    NO_ENGINE: "Not translated: no model that is installed reads this language.",
    FAILED: "Not translated: the engine failed on a sentence of this paragraph.",
}
_STATES = {State.REVIEWED: "reviewed", State.FINAL: "final"}
# Elements by kind; headings and list items are made in _element.
_KINDS = {
    Kind.PARAGRAPH: ("<p>", "</p>"),
    Kind.CAPTION: ("<figure><figcaption>", "</figcaption></figure>"),
    Kind.TABLE: ('<p class="table">', "</p>"),
    Kind.NOTE: ('<p class="note">', "</p>"),
    Kind.COMMENT: ('<p class="comment">', "</p>"),
}
# Our own words stand in English among the document's.
_OURS = 'lang="en" dir="ltr"'
_BULLETS = "•‣◦▪●○■□–—-*·➢➤✓"


def render(parallel: ParallelDocument) -> str:
    """Return the page as HTML."""
    style, script = _asset("page.css"), _asset("page.js")
    facts = summary(parallel)
    first = next((p.index for p in parallel.paragraphs if p.kind is Kind.HEADING), None)
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        style=style,
        script=script,
        title=_text(f"{one_line(parallel.name)} · {facts.languages}"),
        name=_text(one_line(parallel.name)),
        name_element="p" if first is not None else "h1",
        source_label=_text(language_label(parallel.source_lang)),
        target_label=_text(language_label(parallel.target_lang)),
        progress=_text(facts.progress),
        made_by=_made_by(facts),
        legend=_legend(parallel, facts),
        rows="\n".join(_rows(parallel, first)),
    )


def _policy(style: str, script: str) -> str:
    parts = ["default-src 'none'", f"style-src '{_hash(style)}'", f"script-src '{_hash(script)}'"]
    return "; ".join([*parts, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return files("translate.exports").joinpath("assets", name).read_text(encoding="utf-8")


def _made_by(facts: Summary) -> str:
    lines = [f"<li><code>{_text(one_line(signature))}</code></li>" for signature in facts.signatures]
    if not lines:
        return ""
    return f'<details class="engines"><summary>How this was made</summary><ul>{"".join(lines)}</ul></details>'


def _legend(parallel: ParallelDocument, facts: Summary) -> str:
    """Return the explanation of those marks that this page holds."""
    entries = ["Point at a sentence, or walk through them with the arrow keys, to see its counterpart."]
    if facts.memory:
        entries.append(
            '<span class="badge memory">from memory</span> with a green line beside it: a human translated this.'
        )
    if any(_shown(unit) for unit in parallel.units):
        entries.append('<span class="badge warning">flag</span> a check found something: open it to read what.')
    if facts.kept:
        entries.append("Text that needs no translation stands on both sides in grey.")
    return "".join(f"<li>{entry}</li>" for entry in entries)


def _rows(parallel: ParallelDocument, first_heading: int | None) -> Iterator[str]:
    told: set[str | None] = set()
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        yield _row(paragraph, unit, paragraph.index == first_heading, memory_told=unit.note in told)
        if unit.origin is Origin.MEMORY:
            told.add(unit.note)


def _row(paragraph: Paragraph, unit: TranslationUnit, first_heading: bool, *, memory_told: bool) -> str:
    """Return one pair of paragraphs; `memory_told` when the page has said before which memory this is from."""
    kept = is_kept(unit)
    state = "kept" if kept else "pending" if unit.target is None else "done"
    open_tag, close_tag = _element(paragraph, unit, first_heading)
    # Digits have no direction of their own: they follow their column.
    target_lang = unit.source_lang if kept and any(map(str.isalpha, unit.source)) else unit.target_lang
    spans = () if kept or unit.target is None else unit.alignment
    left = [(span.source_start, span.source_end) for span in spans]
    right = [(span.target_start, span.target_end) for span in spans]
    source = f"{open_tag}{_sentences(unit.source, left)}{close_tag}"
    if unit.target is None:
        # Where a badge says why, nothing is to come by itself.
        target = f'<p class="waiting" {_OURS}>{"not translated" if _shown(unit) else "not translated yet"}</p>'
    else:
        target = f"{open_tag}{_sentences(unit.target, right)}{close_tag}"
    if unit.origin is Origin.MEMORY:
        state += " remembered"
    return (
        f'<div class="pair {state} {paragraph.kind.value}" id="p{paragraph.index}">'
        f'<div class="side source" {_attributes(unit.source_lang)}>{source}</div>'
        f'<div class="side target" {_attributes(target_lang)}>{target}{_badges(unit, memory_told)}</div></div>'
    )


def _element(paragraph: Paragraph, unit: TranslationUnit, first_heading: bool) -> tuple[str, str]:
    """Return the tags around a paragraph of this kind."""
    if paragraph.kind is Kind.HEADING:
        return ("<h1>", "</h1>") if first_heading else ("<h2>", "</h2>")
    if paragraph.kind is Kind.LIST_ITEM:
        # Many documents bring their own marks.
        start = unit.source.lstrip()[:1]
        marked = ' class="marked"' if start in _BULLETS or start.isdigit() or unit.source.lstrip()[1:2] in ".)" else ""
        return (f"<ul{marked}><li>", "</li></ul>")
    return _KINDS[paragraph.kind]


def _sentences(text: str, ranges: list[tuple[int, int]]) -> str:
    """Return a text with each range as a numbered span; whatever stands between ranges stays between them."""
    parts: list[str] = []
    position = 0
    for number, (start, end) in enumerate(ranges):
        start = max(position, min(start, len(text)))
        end = max(start, min(end, len(text)))
        parts.append(_text(text[position:start]))
        if end > start:
            parts.append(f'<span class="s" data-s="{number}">{_text(text[start:end])}</span>')
        position = end
    parts.append(_text(text[position:]))
    return "".join(parts)


def _badges(unit: TranslationUnit, memory_told: bool) -> str:
    """Return the marks below a target text: where it comes from, how far it is reviewed, what checks found.

    The same mark below every paragraph would be noise: a memory is named once to the eye, later by a line alone.
    """
    badges = list(_origin_badges(unit, memory_told))
    for flag in _shown(unit):
        explanation = EXPLANATIONS.get(flag.code, "")
        badges.append(
            f'<details class="badge {flag.severity.value}" {_OURS}><summary>{_text(one_line(flag.code))}</summary>'
            f'<p>{explanation} <bdi class="evidence">{_text(one_line(flag.evidence))}</bdi></p></details>'
        )
    if not badges:
        return ""
    hidden = " unseen" if memory_told and not _shown(unit) else ""
    return f'<div class="badges{hidden}">{"".join(badges)}</div>'


def _origin_badges(unit: TranslationUnit, memory_told: bool) -> Iterator[str]:
    if unit.origin is Origin.MEMORY:
        note = f": <bdi>{_text(one_line(unit.note))}</bdi>" if unit.note else ""
        yield f'<span class="badge memory{" unseen" if memory_told else ""}" {_OURS}>from memory{note}</span>'
    elif unit.state in _STATES:
        yield f'<span class="badge memory" {_OURS}>{_STATES[unit.state]}</span>'


def _shown(unit: TranslationUnit) -> list[Flag]:
    """Return the flags that a reader should see; that a paragraph is kept as it is shows by itself."""
    return [flag for flag in unit.flags if flag.code != KEPT or flag.severity is not Severity.INFO]


def _attributes(lang: str) -> str:
    return f'lang="{escape(lang)}" dir="{text_direction(lang)}"'


def _text(text: str) -> str:
    """Return text for the page: markup is escaped, control characters are shown, bidi controls are shut in."""
    return escape(visible(text), quote=True)
