"""`diglot paragraphs`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import print_table, say
from translate.cli.options import PROFILES, foreign_option, from_option, ocr_option, references_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.document import Document
    from translate.documents.options import Foreign, Profile, References
    from translate.documents.source_lines import SourceLine
    from translate.paragraphs import Explanation

# Longer lines are cut in what is printed line by line for people.
_SHOWN = 60

_HEADERS = {
    "paragraphs": ["index", "kind", "lang", "translatable", "lines", "text"],
    "dropped": ["lines", "reason", "text"],
    "explain": ["line", "profile", "became", "paragraph", "why", "text"],
}


@click.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--format", "form", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.option("--dropped", is_flag=True, help="Print what was left out, and why, instead.")
@click.option("--explain", is_flag=True, help="Print what became of each line of a plain text, and why, instead.")
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    default="auto",
    show_default=True,
    help="How a plain text is set: a paragraph a line, paragraphs between blank lines, wrapped lines, OCR pages.",
)
@foreign_option
@references_option
@ocr_option
@from_option
def paragraphs(
    file: Path,
    form: str,
    dropped: bool,
    explain: bool,
    profile: "Profile",
    foreign: "Foreign | None",
    references: "References",
    ocr: bool,
    source_lang: str | None,
) -> None:
    """Print the paragraphs of FILE as Diglot reads them.

    Lines are counted from 1, as the file's line feeds count them; in a PDF pages are given instead. The text is what
    stands there, with the marker of a list item or note, which 'marker' in jsonl tells apart.
    """
    from translate.documents import ReadOptions, read_document
    from translate.documents.source_lines import source_lines

    if dropped and explain:
        raise click.UsageError("--dropped and --explain answer different questions: ask one at a time")
    document = read_document(file, options=ReadOptions(source_lang, profile, foreign, ocr, references))
    if explain:
        explanation = _explanation(document, file, profile)
        for region in explanation.regions:
            say(f"lines {region.first}-{region.last}: {region.profile}: {region.why}")
        header, rows = _HEADERS["explain"], _explained(explanation, source_lines(document))
    elif dropped:
        header, rows = _HEADERS["dropped"], _dropped(document)
    else:
        header, rows = _HEADERS["paragraphs"], _paragraphs(document)
    if form == "jsonl":
        for row in rows:
            # A lone surrogate cannot be printed as UTF-8, but can be as a JSON escape.
            line = json.dumps(row, ensure_ascii=False)
            click.echo(line if line.isprintable() else json.dumps(row))
        return
    for note in document.notes:
        say(note)
    print_table(header, [_table_row(row, header) for row in rows], right=[] if dropped else [0])


def _paragraphs(document: "Document") -> list[dict[str, object]]:
    return [
        {
            "index": one.index,
            "kind": one.kind.value,
            "level": one.level,
            "lang": one.lang,
            "translatable": one.translatable,
            "lines": list(one.location.lines),
            "page": one.location.page,
            "cell": [one.cell.table, one.cell.row, one.cell.column] if one.cell else None,
            "marker": one.marker,
            "text": f"{one.marker} {one.text}" if one.marker else one.text,
            "original": one.original,
            "doubt": one.doubt,
        }
        for one in document.paragraphs
    ]


def _dropped(document: "Document") -> list[dict[str, object]]:
    return [
        {"lines": list(one.lines), "reason": one.reason, "text": one.text, "before": one.before}
        for one in document.dropped
    ]


def _explanation(document: "Document", file: Path, profile: "Profile") -> "Explanation":
    from translate.documents.encoding import decode
    from translate.paragraphs import explain

    if document.media_type != "text/plain" or document.data is None:
        raise click.UsageError(
            f"{file}: --explain is for plain text, whose paragraphs are found by evidence; "
            f"{document.media_type} says itself where they are: leave it out"
        )
    return explain(decode(document.data, str(file)).text, profile)


def _explained(explanation: "Explanation", lines: "Sequence[SourceLine]") -> list[dict[str, object]]:
    return [
        {
            "line": line.number,
            "profile": one.profile,
            "became": one.became,
            "paragraph": one.paragraph,
            "paragraphs": list(line.paragraphs),
            "why": one.why,
            "text": line.text,
        }
        for one, line in zip(explanation.lines, lines, strict=True)
    ]


def _table_row(row: dict[str, object], header: list[str]) -> list[str]:
    """The cells of a row for people: lines that are explained are cut, and where there are none the page stands."""
    shown = dict(row)
    if row.get("page") is not None and not row["lines"]:
        shown["lines"] = f"p. {row['page']}"
    if "why" in row and len(str(row["text"])) > _SHOWN:
        shown["text"] = f"{str(row['text'])[:_SHOWN]}…"
    return [_cell(shown[name]) for name in header]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _ranges(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _ranges(lines: list[int]) -> str:
    """Return line numbers with runs shortened: `3-7 10`."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1][1:] = [line]
        else:
            runs.append([line])
    return " ".join("-".join(map(str, run)) for run in runs)
