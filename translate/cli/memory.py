"""`diglot memory import`."""

from pathlib import Path

import click

from translate.cli.console import plural, say
from translate.cli.options import open_store, store_option


@click.group()
def memory() -> None:
    """Keep and use translations made by people."""


@memory.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@store_option
@click.option("--author", default="import", show_default=True, help="Who made these translations.")
@click.option("--note", help="Where they come from; shown beside each translation.  [default: 'imported from FILE']")
def import_memory(file: Path, store_url: str | None, author: str, note: str | None) -> None:
    """Import translations from FILE, in rows of the jsonl export.

    Only the paragraph's text and the two languages count: the same paragraph is recognised in any document. Rows
    without a target are passed over. All rows are imported, or none.
    """
    from translate.memory import read_memory

    corrections = read_memory(file, author=author, note=note or f"imported from {file.name}")
    with open_store(store_url) as opened:
        added = opened.memory.record_many(corrections)
    known = len(corrections) - added
    say(f"imported {plural(added, 'translation')}" + (f"; {known:,} were there already" if known else ""))
