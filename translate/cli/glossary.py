"""`diglot glossary add|remove|list|import|export`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import plural, print_table, say
from translate.cli.options import LANGUAGE, named_documents, open_store, store_option

if TYPE_CHECKING:
    from cache import Store, Term

FORMATS = ("csv", "tbx")

_from_option = click.option("--from", "source_lang", type=LANGUAGE, required=True, help="Language of the terms.")
_to_option = click.option("--to", "target_lang", type=LANGUAGE, required=True, help="Language of their translations.")
_author_option = click.option("--author", default="editor", show_default=True, help="Who says so.")
_collection_option = click.option("--collection", metavar="NAME", help="Only in the documents of this collection.")
_document_option = click.option("--document", metavar="DOCUMENT", help="Only in this document, by its name or id.")
_format_option = click.option(
    "--format", "format_name", type=click.Choice(FORMATS), help="What the file is.  [default: by its name]"
)


@click.group()
def glossary() -> None:
    """Keep terms that have to be translated in one way.

    Terms are marked in the source, and those that a translation has missed are flagged; no text is changed by them.
    """


@glossary.command()
@click.argument("source")
@click.argument("target")
@_from_option
@_to_option
@click.option("--note", help="What is to be known about it.")
@_collection_option
@_document_option
@_author_option
@store_option
def add(
    source: str,
    target: str,
    source_lang: str,
    target_lang: str,
    note: str | None,
    collection: str | None,
    document: str | None,
    author: str,
    store_url: str | None,
) -> None:
    """Add a term: SOURCE is to be translated as TARGET."""
    from translate.glossary.rows import TermRow
    from translate.review import terms
    from translate.review.roles import Reviewer

    with open_store(store_url) as opened:
        scope = terms.TermScope(source_lang, target_lang, collection, _document_id(opened, collection, document))
        try:
            added = terms.add(opened, Reviewer(author), TermRow(source, target, note), scope)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
    say(f"term {added.id}: {added.source} ({source_lang}) is {added.target} ({target_lang}), {_scope(added)}")


@glossary.command()
@click.argument("numbers", nargs=-1, required=True, type=click.IntRange(1), metavar="TERM...")
@_author_option
@store_option
def remove(numbers: tuple[int, ...], author: str, store_url: str | None) -> None:
    """Take terms out, by their numbers in 'diglot glossary list'. They stay in the store as removed."""
    from translate.review import terms
    from translate.review.roles import Reviewer

    with open_store(store_url, create=False) as opened:
        removed = terms.remove(opened, Reviewer(author), numbers)
    say(f"removed {', '.join(one.source for one in removed)}")


@glossary.command("list")
@click.option("--from", "source_lang", type=LANGUAGE, help="Only terms of this language.")
@click.option("--to", "target_lang", type=LANGUAGE, help="Only translations into this language.")
@_collection_option
@_document_option
@store_option
def list_terms(
    source_lang: str | None,
    target_lang: str | None,
    collection: str | None,
    document: str | None,
    store_url: str | None,
) -> None:
    """Print the terms, of all scopes or of one collection or document."""
    with open_store(store_url, create=False) as opened:
        found = opened.glossary.list(
            source_lang=source_lang,
            target_lang=target_lang,
            collection=collection,
            document_id=_document_id(opened, collection, document),
        )
    print_table(
        ("number", "from", "to", "source", "target", "where", "note"),
        [
            (str(one.id), one.source_lang, one.target_lang, one.source, one.target, _scope(one), one.note or "")
            for one in found
        ],
        right=[0],
    )


@glossary.command("import")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@_from_option
@_to_option
@_format_option
@_collection_option
@_document_option
@_author_option
@store_option
def import_terms(
    file: Path,
    source_lang: str,
    target_lang: str,
    format_name: str | None,
    collection: str | None,
    document: str | None,
    author: str,
    store_url: str | None,
) -> None:
    """Import terms from FILE: CSV with the columns source, target and note, or TBX. All of it, or nothing."""
    from translate.glossary import csv_file, tbx
    from translate.review import terms
    from translate.review.roles import Reviewer

    kind = _format(file, format_name)
    rows = csv_file.read(file) if kind == "csv" else tbx.read(file, source_lang, target_lang)
    with open_store(store_url) as opened:
        scope = terms.TermScope(source_lang, target_lang, collection, _document_id(opened, collection, document))
        done = terms.import_rows(opened, Reviewer(author), rows, scope)
    there = f"; {done.known:,} {'was' if done.known == 1 else 'were'} there already" if done.known else ""
    say(f"imported {plural(len(done.added), 'term')}{there}")


@glossary.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_from_option
@_to_option
@_format_option
@_collection_option
@_document_option
@store_option
def export_terms(
    file: Path,
    source_lang: str,
    target_lang: str,
    format_name: str | None,
    collection: str | None,
    document: str | None,
    store_url: str | None,
) -> None:
    """Write the terms of two languages to FILE, of all scopes or of one collection or document."""
    from translate.glossary import csv_file, tbx
    from translate.glossary.rows import TermRow

    kind = _format(file, format_name)
    with open_store(store_url, create=False) as opened:
        found = opened.glossary.list(
            source_lang=source_lang,
            target_lang=target_lang,
            collection=collection,
            document_id=_document_id(opened, collection, document),
        )
    rows = list(dict.fromkeys(TermRow(one.source, one.target, one.note) for one in found))
    data = csv_file.write(rows).encode("utf-8-sig") if kind == "csv" else tbx.write(rows, source_lang, target_lang)
    file.write_bytes(data)
    say(f"exported {plural(len(rows), 'term')} to {file}")


def _format(file: Path, named: str | None) -> str:
    kind = named or file.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise click.UsageError(f"{file.name} ends in neither .csv nor .tbx: say what it is with --format")
    return kind


def _document_id(opened: "Store", collection: str | None, document: str | None) -> str | None:
    if document is None:
        return None
    if collection is not None:
        raise click.UsageError("--collection and --document are two scopes: choose one")
    named = [one for one in named_documents(opened, [document]) if one is not None]
    if len(named) != 1:
        found = ", ".join(one.id for one in named) or "none"
        raise click.UsageError(f"--document {document}: it must name one document, and names {found}: give its id")
    return named[0].id


def _scope(term: "Term") -> str:
    if term.document_id is not None:
        return f"document {term.document_id}"
    return f"collection {term.collection}" if term.collection is not None else "everywhere"
