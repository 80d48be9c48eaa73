"""`diglot memory import`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import plural, say
from translate.cli.options import open_store, store_option

if TYPE_CHECKING:
    from translate.memory import Imported


@click.group()
def memory() -> None:
    """Keep and use translations made by people."""


@memory.command("import")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@store_option
@click.option("--author", default="import", show_default=True, help="Who made these translations.")
@click.option("--note", help="Where they come from; shown beside each translation.  [default: 'imported from FILE']")
def import_memory(file: Path, store_url: str | None, author: str, note: str | None) -> None:
    """Import translations from FILE, in rows of the jsonl export.

    Only texts, languages and origin count: the same paragraph is recognised in any document. Of an export whose rows
    you have corrected, those that differ from what the engine made are imported. Rows without a translation are passed
    over. Everything is imported, or nothing.
    """
    from translate.memory import import_memory as carry_out
    from translate.memory import read_memory_file

    found = read_memory_file(file, author=author, note=note or f"imported from {file.name}")
    with open_store(store_url) as opened:
        say(_summary(carry_out(opened, found)))


def _summary(imported: "Imported") -> str:
    parts = [f"imported {plural(imported.added, 'translation')}"]
    passed = []
    if imported.unchanged:
        passed.append(plural(imported.unchanged, "unchanged machine translation"))
    if imported.untranslated:
        passed.append(f"{plural(imported.untranslated, 'paragraph')} without translation")
    if passed:
        parts.append(f"{' and '.join(passed)} passed over")
    if imported.known:
        parts.append(f"{imported.known:,} {'was' if imported.known == 1 else 'were'} there already")
    return "; ".join(parts)
