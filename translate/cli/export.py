"""`diglot export`."""

from functools import partial
from pathlib import Path

import click

from translate.cli.console import complain, plural, say
from translate.cli.options import (
    format_option,
    furniture_option,
    named_documents,
    open_store,
    out_option,
    store_option,
    to_option,
)


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--all", "everything", is_flag=True, help="Every document of the store.")
@to_option
@format_option
@furniture_option
@out_option
@store_option
@click.pass_context
def export(
    ctx: click.Context,
    documents: tuple[str, ...],
    everything: bool,
    target_lang: str,
    formats: tuple[str, ...],
    furniture: bool,
    out: Path,
    store_url: str | None,
) -> None:
    """Write documents of the store again, without translating anything.

    DOCUMENT is a name or an id, as 'diglot store list' prints them. What has no translation yet is marked so: the
    result of an interrupted run can be read.
    """
    if bool(documents) == everything:
        raise click.UsageError("name documents, or pass --all")
    from translate.batch import Output, ResultNames, SourceFile
    from translate.document_library import load_document, load_original
    from translate.errors import ExportError
    from translate.pipeline import assemble_document

    failed = False
    with open_store(store_url, create=False) as store:
        output, names = Output(out, tuple(dict.fromkeys(formats)), furniture), ResultNames()
        for stored in store.documents.list() if everything else named_documents(store, documents):
            if stored is None:
                failed = True
                continue
            document = load_document(store, stored.id)
            parallel = assemble_document(store, document, target_lang)
            if parallel.pending:
                say(f"{document.name}: {plural(parallel.pending, 'paragraph')} not translated yet")
            try:
                file = SourceFile(document, Path(), names.name(Path(), document.name))
                written = output.write(file, parallel, partial(load_original, store, stored.id))
            except ExportError as error:
                complain(str(error))
                failed = True
                continue
            for path, result in written:
                click.echo(str(path))
                for note in result.notes:
                    say(f"{path.name}: {note}")
    if failed:
        ctx.exit(1)
