"""`diglot store stats|check|prune`."""

import click

from translate.cli.console import complain, plural, print_table, say
from translate.cli.options import open_store, store_option


@click.group()
def store() -> None:
    """Look after the database of translations."""


@store.command()
@store_option
def stats(store_url: str | None) -> None:
    """Print what the store holds."""
    with open_store(store_url) as opened:
        found = opened.stats()
    size = "unknown" if found.bytes is None else f"{found.bytes / 1e6:.1f} MB"
    rows = [
        ("store", found.url),
        ("schema", found.schema),
        ("size", size),
        ("documents", f"{found.documents:,}"),
        ("paragraphs", f"{found.paragraphs:,}"),
        ("machine sentences", f"{found.sentences:,}"),
        ("machine paragraphs", f"{found.units:,}"),
        ("corrections", f"{found.corrections:,}"),
    ]
    rows += [(f"by {signature}", plural(count, "machine paragraph")) for signature, count in found.signatures]
    print_table(("what", "value"), rows)


@store.command("list")
@store_option
def list_documents(store_url: str | None) -> None:
    """Print the documents of the library, the newest first, and how much of each is translated."""
    with open_store(store_url) as opened:
        rows = [
            (
                one.name,
                one.lang,
                f"{one.paragraphs:,}",
                ", ".join(
                    f"{tag} {done}/{one.translatable}"
                    for tag, done in sorted(opened.documents.progress(one.id).items())
                ),
                one.id,
            )
            for one in opened.documents.list()
        ]
    print_table(("document", "language", "paragraphs", "translated", "id"), rows, right=[2])


@store.command()
@store_option
@click.pass_context
def check(ctx: click.Context, store_url: str | None) -> None:
    """Verify the store: the database itself, its keys, its alignments, the originals.

    Exits with 1 when anything is wrong.
    """
    with open_store(store_url) as opened:
        problems = opened.check()
    for problem in problems:
        complain(problem)
    if problems:
        ctx.exit(1)
    say("the store is sound")


@store.command()
@store_option
@click.option("--signature", metavar="TEXT", help="What this engine made, as 'diglot store stats' prints it.")
@click.option("--replaced", is_flag=True, help="What a newer translation of the same text has replaced.")
@click.option("--all", "everything", is_flag=True, help="Whatever an engine made.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
def prune(store_url: str | None, signature: str | None, replaced: bool, everything: bool, dry_run: bool) -> None:
    """Drop machine translations. Documents and corrections stay, always."""
    if everything == (replaced or signature is not None):
        raise click.UsageError("say what to drop: --signature TEXT, --replaced, or --all")
    with open_store(store_url) as opened:
        gone = opened.prune(signature=signature, keep_latest=replaced, dry_run=dry_run)
    verb = "would drop" if dry_run else "dropped"
    say(f"{verb} {plural(gone.units, 'machine paragraph')} and {plural(gone.sentences, 'machine sentence')}")
