"""`diglot store stats|list|check|prune|remove`, and the further commands of the group."""

from typing import TYPE_CHECKING

import click

from translate.cli.console import complain, plural, print_table, say
from translate.cli.options import confirm, named_documents, open_store, store_option, yes_option
from translate.cli.store_search import search
from translate.cli.store_shelves import collect, tag

if TYPE_CHECKING:
    from cache import SignatureCount


@click.group()
def store() -> None:
    """Look after the database of documents and translations."""


@store.command()
@store_option
def stats(store_url: str | None) -> None:
    """Print what the store holds."""
    with open_store(store_url, create=False) as opened:
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
    rows += [(f"by {one.text}", _made(one)) for one in found.signatures]
    print_table(("what", "value"), rows)


def _made(count: "SignatureCount") -> str:
    """Say what was made under a signature; most have either sentences or paragraphs."""
    parts = [(count.sentences, "machine sentence"), (count.units, "machine paragraph")]
    return " and ".join(plural(number, noun) for number, noun in parts if number) or "nothing"


@store.command("list")
@store_option
def list_documents(store_url: str | None) -> None:
    """Print the documents of the library, the newest first, and how much of each is translated."""
    with open_store(store_url, create=False) as opened:
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
    with open_store(store_url, create=False) as opened:
        problems = opened.check()
    for problem in problems:
        complain(problem)
    if problems:
        ctx.exit(1)
    say("the store is sound")


@store.command()
@store_option
@click.option(
    "--signature",
    metavar="TEXT",
    help="What was made under this signature, as 'diglot store stats' prints it, or under all that begin with it.",
)
@click.option(
    "--replaced",
    is_flag=True,
    help="What newer translations have replaced: the older ones of a paragraph, and sentences of all engines but the "
    "last of each language pair. Whoever goes back to such an engine waits for it again.",
)
@click.option("--all", "everything", is_flag=True, help="Whatever an engine made.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
def prune(store_url: str | None, signature: str | None, replaced: bool, everything: bool, dry_run: bool) -> None:
    """Drop machine translations. Documents and corrections stay, always."""
    if everything == (replaced or signature is not None):
        raise click.UsageError("say what to drop: --signature TEXT, --replaced, or --all")
    with open_store(store_url, create=False) as opened:
        gone = opened.prune(signature=signature, keep_latest=replaced, dry_run=dry_run)
    verb = "would drop" if dry_run else "dropped"
    say(f"{verb} {plural(gone.units, 'machine paragraph')} and {plural(gone.sentences, 'machine sentence')}")


@store.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@yes_option
@store_option
@click.pass_context
def remove(ctx: click.Context, documents: tuple[str, ...], yes: bool, store_url: str | None) -> None:
    """Remove documents from the library. Translations and corrections stay.

    DOCUMENT is a name or an id, as 'diglot store list' prints them; a name means every document that has it.
    """
    with open_store(store_url, create=False) as opened:
        named = list(named_documents(opened, documents))
        found = {one.id: one for one in named if one is not None}
        for one in found.values():
            say(f"{one.name} ({one.id}): {plural(one.paragraphs, 'paragraph')}, added {one.added:%Y-%m-%d}")
        if found and not yes:
            confirm(f"remove {plural(len(found), 'document')}?", "diglot store remove DOCUMENT... --yes")
        with opened.transaction():
            for id in found:
                opened.documents.remove(id)
    if found:
        say(f"removed {plural(len(found), 'document')}; translations and corrections stay in the store")
    if None in named:
        ctx.exit(1)


for command in (search, collect, tag):
    store.add_command(command)
