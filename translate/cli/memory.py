"""`diglot memory import|export|search|history`."""

import sys
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import plural, print_table, say
from translate.cli.options import LANGUAGE, open_store, store_option
from translate.cli.review import print_events
from translate.cli.review_files import take_in

if TYPE_CHECKING:
    from translate.memory import Imported

FORMATS = ("jsonl", "tmx", "csv", "tsv")

_from_option = click.option("--from", "source_lang", type=LANGUAGE, help="Only from this language.")
_to_option = click.option("--to", "target_lang", type=LANGUAGE, help="Only into this language.")


@click.group()
def memory() -> None:
    """Keep and use translations made by people."""


@memory.command("import")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@store_option
@click.option("--author", default="import", show_default=True, help="Who made these translations.")
@click.option("--note", help="Where they come from; shown beside each translation.  [default: 'imported from FILE']")
@click.pass_context
def import_memory(ctx: click.Context, file: Path, store_url: str | None, author: str, note: str | None) -> None:
    """Import translations from FILE: rows of the jsonl export, TMX, XLIFF, CSV or TSV.

    Only texts, languages and origin count: the same paragraph is recognised in any document. Of an export whose rows
    you have corrected, those that differ from what the engine made are imported. Rows without a translation are passed
    over. Everything is imported, or nothing. A file that 'diglot review send' wrote is taken in as by 'diglot review
    return'.
    """
    from translate.exchange.files import is_memory_rows, read_returned
    from translate.exchange.pairs import memory_file
    from translate.memory import import_memory as carry_out
    from translate.memory import read_memory_file

    note = note or f"imported from {file.name}"
    if file.suffix.lower() == ".jsonl" or is_memory_rows(file):
        rows = read_memory_file(file, author=author, note=note)
    else:
        found = read_returned(file)
        if found.rows:
            with open_store(store_url) as opened:
                if not take_in(opened, found, author, note=note):
                    ctx.exit(1)
            return
        if found.tags:
            say(f"{found.name}: {plural(found.tags, 'sign')} for formatting taken out of its texts")
        rows = memory_file(found, author=author, note=note, at=datetime.now(UTC))
    with open_store(store_url) as opened:
        say(_summary(carry_out(opened, rows)))


@memory.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--format", "format_name", type=click.Choice(FORMATS), help="What to write.  [default: by the file's name]"
)
@_from_option
@_to_option
@store_option
def export_memory(
    file: Path, format_name: str | None, source_lang: str | None, target_lang: str | None, store_url: str | None
) -> None:
    """Write what people have made, and what of it holds now, to FILE; '-' is standard output."""
    from translate.exchange.memory_export import export_memory as carry_out

    kind = format_name or file.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise click.UsageError(f"{file.name} ends in none of .{', .'.join(FORMATS)}: say what to write with --format")
    with open_store(store_url, create=False) as opened:
        if str(file) == "-":
            count = carry_out(opened, sys.stdout.buffer, kind, source_lang=source_lang, target_lang=target_lang)
        else:
            part = file.with_name(f".{file.name[:40]}.part")
            try:
                with part.open("wb") as out:
                    count = carry_out(opened, out, kind, source_lang=source_lang, target_lang=target_lang)
                part.replace(file)
            finally:
                part.unlink(missing_ok=True)
    say(f"exported {plural(count, 'translation')} to {'standard output' if str(file) == '-' else file}")


@memory.command("search")
@click.argument("text")
@_from_option
@_to_option
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many at most.")
@store_option
def search_memory(
    text: str, source_lang: str | None, target_lang: str | None, limit: int, store_url: str | None
) -> None:
    """Print the translations by people that have TEXT in them, in the source, the translation or the note.

    Case, accents and vowel points do not count.
    """
    from translate.memory_search import search

    try:
        with open_store(store_url, create=False) as opened:
            found = list(islice(search(opened, text, source_lang=source_lang, target_lang=target_lang), limit + 1))
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    print_table(
        ("version", "when", "who", "from", "to", "source", "translation", "note"),
        [
            (
                str(one.id),
                f"{one.at.astimezone():%Y-%m-%d %H:%M}",
                one.author,
                one.source_lang,
                one.target_lang,
                one.source,
                one.after,
                one.note or "",
            )
            for one in found[:limit]
        ],
        right=[0],
    )
    if len(found) > limit:
        say(f"the first {limit:,}: there are more, see --limit")


@memory.command("history")
@click.argument("text")
@click.option("--from", "source_lang", type=LANGUAGE, required=True, help="Language of the text.")
@click.option("--to", "target_lang", type=LANGUAGE, required=True, help="Language of its translations.")
@store_option
def history(text: str, source_lang: str, target_lang: str, store_url: str | None) -> None:
    """Print everything that people did to the paragraph with the source TEXT, in any document, oldest first.

    For a paragraph of a document, by its number, there is 'diglot review history'.
    """
    from cache.keys import source_key

    with open_store(store_url, create=False) as opened:
        events = opened.memory.history(source_key(text, source_lang), target_lang)
    print_events(list(events))


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
