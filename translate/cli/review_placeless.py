"""`diglot review placeless|put-back`: corrections whose place is gone from a document that was read anew."""

import getpass

import click

from translate.cli.console import plural, print_table, say
from translate.cli.options import LANGUAGE, named_documents, open_store, store_option


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--to", "target_lang", type=LANGUAGE, help="Only into this language.")
@store_option
@click.pass_context
def placeless(ctx: click.Context, documents: tuple[str, ...], target_lang: str | None, store_url: str | None) -> None:
    """Print the corrections without a place: their text is gone from its document since that was read anew.

    Each with the paragraph that is most like its text. 'diglot review put-back' gives it a place again. DOCUMENT is a
    name or an id; without one, all documents are looked at.
    """
    from translate.review.placeless import placeless as look_for

    with open_store(store_url, create=False) as store:
        named = list(named_documents(store, documents))
        ids = [one.id for one in named if one is not None] if documents else [None]
        found = [one for id in ids for one in look_for(store, target_lang, id)]
    print_table(
        ("version", "document", "to", "who", "source", "translation", "nearest", "alike", "everywhere"),
        [
            (
                str(one.correction.id),
                one.document.name,
                one.correction.target_lang,
                one.correction.author,
                one.correction.source,
                one.correction.after,
                str(one.nearest.index + 1) if one.nearest is not None else "",
                f"{one.alike:.0%}" if one.nearest is not None else "",
                f"{one.everywhere.after} (version {one.everywhere.id})" if one.everywhere is not None else "",
            )
            for one in found
        ],
        right=[0, 6, 7],
    )
    say(f"{plural(len(found), 'correction')} without a place")
    if None in named:
        ctx.exit(1)


@click.command("put-back")
@click.argument("version", type=click.IntRange(1))
@click.option("--at", "number", type=click.IntRange(1), metavar="NUMBER", help="At this paragraph of its document.")
@click.option("--everywhere", is_flag=True, help="Wherever its own text stands.")
@click.option("--drop", is_flag=True, help="Nowhere: take it back.")
@click.option("--over", type=click.IntRange(1), metavar="VERSION", help="The wording of everywhere that it replaces.")
@click.option("--as", "author", metavar="NAME", help="Who does it.  [default: your name on this machine]")
@store_option
def put_back(
    version: int,
    number: int | None,
    everywhere: bool,
    drop: bool,
    over: int | None,
    author: str | None,
    store_url: str | None,
) -> None:
    """Give the correction VERSION, as 'diglot review placeless' prints it, a place again, as it is.

    It becomes a new event; the one without a place is taken back.
    """
    from translate.errors import TranslateError
    from translate.review.desk import Desk
    from translate.review.placeless import put_back as put_at
    from translate.review.placeless import put_everywhere, take_back
    from translate.review.roles import Reviewer

    if (number is not None) + everywhere + drop != 1:
        raise click.UsageError("say where it is to hold, with one of --at NUMBER, --everywhere and --drop")
    with open_store(store_url, create=False) as store:
        desk = Desk(store, Reviewer(author or getpass.getuser()))
        found = next((one for one in store.memory.placeless() if one.id == version), None)
        if found is None:
            raise TranslateError(f"version {version} is no correction without a place: see 'diglot review placeless'")
        if drop:
            event = take_back(desk, found)
        elif number is None:
            event = put_everywhere(desk, found, over or 0)
        else:
            try:
                look = desk.look(found.document_id or "", number - 1, found.target_lang)
            except IndexError as error:
                raise TranslateError(f"paragraphs are numbered from 1, and there is no {number}: {error}") from error
            event = put_at(desk, found, look)
    say(f"{'taken back' if drop else 'put back'}: version {event.id}")
