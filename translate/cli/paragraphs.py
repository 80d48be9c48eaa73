"""`diglot paragraphs`."""

import json
from pathlib import Path

import click

from translate.cli.console import print_table, say
from translate.cli.options import from_option


@click.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--format", "form", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.option("--dropped", is_flag=True, help="Print what was left out, and why, instead.")
@from_option
def paragraphs(file: Path, form: str, dropped: bool, source_lang: str | None) -> None:
    """Print the paragraphs of FILE as Diglot reads them.

    Lines are counted from 1, as the file's line feeds count them.
    """
    from translate.documents import read_document

    document = read_document(file, lang=source_lang)
    rows: list[dict[str, object]]
    if dropped:
        rows = [{"lines": list(one.lines), "reason": one.reason, "text": one.text} for one in document.dropped]
    else:
        rows = [
            {
                "index": one.index,
                "kind": one.kind.value,
                "lang": one.lang,
                "translatable": one.translatable,
                "lines": list(one.location.lines),
                "text": one.text,
            }
            for one in document.paragraphs
        ]
    if form == "jsonl":
        for row in rows:
            # A lone surrogate cannot be printed as UTF-8, but can be as a JSON escape.
            line = json.dumps(row, ensure_ascii=False)
            click.echo(line if line.isprintable() else json.dumps(row))
        return
    for note in document.notes:
        say(note)
    header = list(rows[0]) if rows else ["lines", "reason", "text"]
    print_table(header, [[_cell(value) for value in row.values()] for row in rows], right=[0] if not dropped else [])


def _cell(value: object) -> str:
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
