"""`diglot store collect|tag`."""

import click

from translate.cli.console import plural, print_table, say
from translate.cli.options import named_documents, open_store, store_option


@click.command()
@click.argument("name", metavar="COLLECTION")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@store_option
@click.pass_context
def collect(ctx: click.Context, name: str, documents: tuple[str, ...], store_url: str | None) -> None:
    """Put documents into a collection; an empty name takes them out of theirs.

    DOCUMENT is a name or an id, as 'diglot store list' prints them; a name means every document that has it.
    """
    with open_store(store_url, create=False) as opened:
        named = list(named_documents(opened, documents))
        found = {one.id for one in named if one is not None}
        with opened.transaction():
            for id in found:
                opened.documents.set_collection(id, name.strip() or None)
    if found:
        place = f"into {name.strip()!r}" if name.strip() else "out of their collections"
        say(f"put {plural(len(found), 'document')} {place}")
    if None in named:
        ctx.exit(1)


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT...]")
@click.option("--add", "added", multiple=True, metavar="TAG", help="Give documents this tag; may be repeated.")
@click.option("--remove", "removed", multiple=True, metavar="TAG", help="Take this tag from them; may be repeated.")
@store_option
@click.pass_context
def tag(
    ctx: click.Context,
    documents: tuple[str, ...],
    added: tuple[str, ...],
    removed: tuple[str, ...],
    store_url: str | None,
) -> None:
    """Give documents tags, take tags from them, or print the tags of all that have any."""
    if bool(documents) != bool(added or removed):
        raise click.UsageError("say which documents and what to do: --add TAG or --remove TAG, or neither")
    with open_store(store_url, create=False) as opened:
        known = opened.tags.all()
        if not documents:
            names = {one.id: one.name for one in opened.documents.list()}
            rows = [
                (names[id], ", ".join(tags), id) for id, tags in sorted(known.items(), key=lambda one: names[one[0]])
            ]
            print_table(("document", "tags", "id"), rows)
            return
        named = list(named_documents(opened, documents))
        found = {one.id for one in named if one is not None}
        gone = {" ".join(one.split()) for one in removed}
        with opened.transaction():
            for id in found:
                opened.tags.put(id, {*known.get(id, ()), *added} - gone)
    if found:
        say(f"changed the tags of {plural(len(found), 'document')}")
    if None in named:
        ctx.exit(1)
