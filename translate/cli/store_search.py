"""`diglot store search`."""

import json
from typing import TYPE_CHECKING, Any

import click

from translate.cli.console import plural, say
from translate.cli.options import LANGUAGE, named_documents, open_store, store_option

if TYPE_CHECKING:
    from cache import Hit, Store
    from cache.search_match import Side

_SHOWN = 200


@click.command()
@click.argument("query", required=False, metavar="QUERY")
@store_option
@click.option("--to", "target_lang", type=LANGUAGE, help="Of translations, only those into this language.")
@click.option(
    "--side",
    type=click.Choice(["source", "target", "both"]),
    default="both",
    show_default=True,
    help="Originals, translations, or both.",
)
@click.option("--document", metavar="DOCUMENT", help="Only in this one, given by its name or id.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many to print.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--rebuild", is_flag=True, help="Make the index anew first.")
@click.pass_context
def search(
    ctx: click.Context,
    query: str | None,
    store_url: str | None,
    target_lang: str | None,
    side: "Side",
    document: str | None,
    limit: int,
    form: str,
    rebuild: bool,
) -> None:
    """Find words in the documents of the library and in their translations, the best places first.

    QUERY is words, all of which a paragraph must have, "words in a row" in quotes, and beginnings with a star: transl*.
    Capitals, vowel signs, accents and widths make no difference. A word in no quotes is also found with the letters
    that Hebrew and Arabic join to its beginning, or without them, and as Kazakh is typed without Kazakh letters; these
    come last.
    """
    if query is None and not rebuild:
        raise click.UsageError("say what to look for: diglot store search QUERY")
    with open_store(store_url, create=False) as opened:
        if rebuild:
            opened.search.rebuild()
            say("made the index of words anew")
        if query is None:
            return
        ids: list[str] | list[None] = [None]
        if document is not None:
            named = [one for one in named_documents(opened, [document]) if one is not None]
            if not named:
                ctx.exit(1)
            ids = [one.id for one in named]
        total = 0
        for id in ids:
            found = opened.search.find(query, target_lang=target_lang, document_id=id, side=side, limit=limit)
            total += found.total
            _print(opened, found.hits, form)
    say(f"found {plural(total, 'place')}" + (f", printed the first {limit}" if total > limit else ""))


def _print(store: "Store", hits: "tuple[Hit, ...]", form: str) -> None:
    from translate.exports.visible import one_line

    names = {id: store.documents.get(id).name for id in {hit.document_id for hit in hits}}
    for hit in hits:
        name = names[hit.document_id]
        if form == "jsonl":
            click.echo(json.dumps(_row(hit, name), ensure_ascii=not _encodable(hit.text + name)))
            continue
        place = f"{one_line(name)} ¶{hit.index + 1}" + (f" [{hit.target_lang}]" if hit.target_lang else "")
        click.echo(f"{place}: {_around(hit)}")


def _row(hit: "Hit", name: str) -> dict[str, Any]:
    return {
        "document": hit.document_id,
        "name": name,
        "paragraph": hit.index + 1,
        "side": "source" if hit.target_lang is None else "target",
        "target_lang": hit.target_lang,
        "text": hit.text,
        "spans": hit.spans,
    }


def _around(hit: "Hit") -> str:
    """Return a text on one line, cut around the first place where something was found."""
    from translate.exports.visible import one_line

    first = hit.spans[0][0] if hit.spans else 0
    start = 0 if first < _SHOWN // 2 else hit.text.rfind(" ", 0, first - _SHOWN // 4) + 1
    end = start + _SHOWN
    if end < len(hit.text):
        end = max(hit.text.rfind(" ", start, end), start + _SHOWN // 2)
    before, behind = "… " if start else "", " …" if end < len(hit.text) else ""
    return f"{before}{one_line(hit.text[start:end])}{behind}"


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
