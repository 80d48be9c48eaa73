"""One self-contained page: the original and its translation in two columns, paragraph against paragraph.

The page asks nothing of any server, and its Content-Security-Policy lets nothing run or load but the style sheet and
the script that it carries, known by their hashes. All text of the document goes through `text_html`.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from string import Template

from cache.records import Kind
from translate.document import ParallelDocument
from translate.exports.html_pair import Pair, rows, shown_flags
from translate.exports.html_text import text_html
from translate.exports.summary import Summary, language_label, summary
from translate.exports.visible import one_line


def render(parallel: ParallelDocument) -> str:
    """Return the page as HTML."""
    style, script = _asset("page.css"), _asset("page.js")
    facts = summary(parallel)
    pairs = [Pair(*pair) for pair in zip(parallel.paragraphs, parallel.units, strict=True)]
    headed = any(pair.paragraph.kind is Kind.HEADING for pair in pairs)
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        style=style,
        script=script,
        title=text_html(f"{one_line(parallel.name)} · {facts.languages}"),
        name=text_html(one_line(parallel.name)),
        name_element="p" if headed else "h1",
        source_label=text_html(language_label(parallel.source_lang)),
        target_label=text_html(language_label(parallel.target_lang)),
        progress=text_html(facts.progress),
        made_by=_made_by(facts),
        legend=_legend(parallel, facts),
        rows="\n".join(rows(pairs)),
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
    lines = [f"<li><code>{text_html(one_line(signature))}</code></li>" for signature in facts.signatures]
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
    if any(map(shown_flags, parallel.units)):
        entries.append('<span class="badge warning">flag</span> a check found something: open it to read what.')
    if facts.kept:
        entries.append("Text that needs no translation stands on both sides in grey.")
    return "".join(f"<li>{entry}</li>" for entry in entries)
