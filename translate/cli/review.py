"""`diglot review next|accept|correct|undo|comment|history`, for scripts; people review in the reader.

`send` and `return` stand in `review_files`, `placeless` and `put-back` in `review_placeless`.
"""

import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from translate.cli.console import print_table, printable, say
from translate.cli.options import LANGUAGE, named_documents, open_store, store_option, to_option
from translate.cli.review_files import return_, send
from translate.cli.review_placeless import placeless, put_back
from translate.json_lines import json_line

if TYPE_CHECKING:
    from cache import Correction, Store
    from translate.review.desk import Desk, Look

# Written out here, as in `options`: to ask the records would load the store for `diglot --help`.
KINDS = (
    "heading",
    "paragraph",
    "list_item",
    "caption",
    "table",
    "note",
    "reference",
    "comment",
    "byline",
    "code",
)
STATES = ("initial", "translated", "reviewed", "final")
SCOPES = ("everywhere", "document", "place")
_REACH = {"everywhere": "everywhere", "document": "in this document", "place": "at this place"}

_version_option = click.option(
    "--version",
    type=click.IntRange(0),
    help="The version that you saw, as 'review next' prints it: where another holds by now, nothing is recorded.",
)
_over_option = click.option(
    "--over",
    type=click.IntRange(1),
    metavar="VERSION",
    help="The wording of a wider scope that you have seen, and replace: without it, only what shows here is replaced.",
)
_scope_option = click.option(
    "--scope",
    type=click.Choice(SCOPES),
    default="everywhere",
    show_default=True,
    help="How far it reaches: wherever this paragraph stands, in this document, or at this place only.",
)
_state_option = click.option(
    "--state", type=click.Choice(STATES[1:]), default="final", show_default=True, help="How far the text has come."
)
_note_option = click.option("--note", help="Why; shown with the correction.")
_as_option = click.option("--as", "author", metavar="NAME", help="Who does it.  [default: your name on this machine]")


def _at_a_paragraph(command: Callable[..., None]) -> Callable[..., None]:
    """Add the arguments and options that name a paragraph and who acts on it."""
    number = click.argument("number", type=click.IntRange(1), metavar="NUMBER")
    return click.argument("document")(number(to_option(_as_option(store_option(command)))))


@click.group()
def review() -> None:
    """See what needs a human first, and record what people decide."""


review.add_command(send)
review.add_command(return_)
review.add_command(placeless)
review.add_command(put_back)


@review.command("next")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@to_option
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="How many paragraphs.")
@click.option("--from", "source_langs", type=LANGUAGE, multiple=True, help="Only paragraphs in this language.")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only paragraphs of this kind.")
@click.option(
    "--state", "states", type=click.Choice(STATES), multiple=True, help="Only these.  [default: what is not reviewed]"
)
@click.option("--flag", "codes", multiple=True, metavar="CODE", help="Only what a check has flagged so.")
@click.option("--format", "form", type=click.Choice(("text", "jsonl")), default="text", help="How to print it.")
@store_option
@click.pass_context
def next_(
    ctx: click.Context,
    documents: tuple[str, ...],
    target_lang: str,
    limit: int,
    source_langs: tuple[str, ...],
    kinds: tuple[str, ...],
    states: tuple[str, ...],
    codes: tuple[str, ...],
    form: str,
    store_url: str | None,
) -> None:
    """Print the paragraphs that need a human most, with the reasons.

    DOCUMENT is a name or an id, as 'diglot store list' prints them; without one, all documents are looked at.
    Paragraphs are numbered from 1.
    """
    from cache import Kind, State
    from translate.review.queue import QueueFilter, queue

    with open_store(store_url, create=False) as store:
        named = list(named_documents(store, documents))
        wanted = QueueFilter(
            documents={one.id for one in named if one is not None} if documents else None,
            source_langs=source_langs or None,
            kinds={Kind(kind) for kind in kinds} or None,
            states={State(state) for state in states} or None,
            codes=codes or None,
        )
        items = queue(store, target_lang, wanted)
    rows = [
        {
            "document": item.document.name,
            "document_id": item.document.id,
            "number": item.paragraph.index + 1,
            "version": item.unit.version,
            "state": item.unit.state.value,
            "risk": round(item.risk, 3),
            "reasons": [{"code": flag.code, "evidence": flag.evidence} for flag in item.reasons],
            "source": item.unit.source,
            "target": item.unit.target,
        }
        for item in items[:limit]
    ]
    if form == "jsonl":
        for row in rows:
            click.echo(json_line(row))
    else:
        _print_queue(rows)
    say(f"{len(rows):,} of {len(items):,} paragraphs that wait for a human")
    if None in named:
        ctx.exit(1)


@review.command()
@_at_a_paragraph
@_version_option
@_over_option
@_scope_option
@_state_option
@_note_option
def accept(
    document: str, number: int, target_lang: str, author: str | None, store_url: str | None, **given: Any
) -> None:
    """Record that the translation of paragraph NUMBER of DOCUMENT is right as it is."""
    with open_store(store_url, create=False) as store:
        desk, look = _look(store, document, number, target_lang, author, given.pop("version"), given.pop("over"))
        _done(lambda: desk.accept(look, **_decision(given)), "accepted")
        _doubt(store, look)


@review.command()
@_at_a_paragraph
@click.argument("text")
@_version_option
@_over_option
@_scope_option
@_state_option
@_note_option
def correct(
    document: str, number: int, text: str, target_lang: str, author: str | None, store_url: str | None, **given: Any
) -> None:
    """Record TEXT as the translation of paragraph NUMBER of DOCUMENT; '-' reads it from standard input."""
    if text == "-":
        text = sys.stdin.read().rstrip("\n")
    with open_store(store_url, create=False) as store:
        desk, look = _look(store, document, number, target_lang, author, given.pop("version"), given.pop("over"))
        _done(lambda: desk.correct(look, text, **_decision(given)), "recorded")
        _doubt(store, look, text)


@review.command()
@_at_a_paragraph
@_version_option
@_note_option
def undo(
    document: str,
    number: int,
    target_lang: str,
    author: str | None,
    store_url: str | None,
    version: int | None,
    note: str | None,
) -> None:
    """Take back the correction that holds at paragraph NUMBER of DOCUMENT; what held before it holds again.

    What one save recorded at this place and in a wider scope is taken back in both.
    """
    from translate.review.roles import scope_of

    with open_store(store_url, create=False) as store:
        desk, look = _look(store, document, number, target_lang, author, version)
        with _refusals():
            undone = desk.undo(look, note=note)
        for event in undone:
            say(f"taken back {_REACH[scope_of(event)]}: version {event.undoes}, by version {event.id}")


@review.command()
@_at_a_paragraph
@click.argument("said")
def comment(document: str, number: int, said: str, target_lang: str, author: str | None, store_url: str | None) -> None:
    """Record a remark on paragraph NUMBER of DOCUMENT; its translation stays as it is."""
    with open_store(store_url, create=False) as store:
        desk, look = _look(store, document, number, target_lang, author, None)
        _done(lambda: desk.comment(look, said), "noted")


@review.command()
@_at_a_paragraph
def history(document: str, number: int, target_lang: str, author: str | None, store_url: str | None) -> None:
    """Print everything that people did to paragraph NUMBER of DOCUMENT, oldest first; --as prints one person's part."""
    from cache.keys import source_key

    with open_store(store_url, create=False) as store:
        _, look = _look(store, document, number, target_lang, author, None)
        key = source_key(look.unit.source, look.unit.source_lang)
        events = store.memory.history(key, target_lang, document_id=look.document_id)
    print_events([event for event in events if author is None or event.author == author])


def print_events(events: "list[Correction]") -> None:
    """Print what people did, one row an event."""
    rows = [
        (
            str(event.id),
            f"{event.at.astimezone():%Y-%m-%d %H:%M}",
            event.author,
            event.action.value,
            event.state.value,
            "everywhere" if event.document_id is None else "document" if event.occurrence is None else "place",
            event.after,
            event.note or "",
        )
        for event in events
    ]
    print_table(("version", "when", "who", "what", "state", "scope", "translation", "note"), rows, right=[0])


def _look(
    store: "Store",
    name: str,
    number: int,
    target_lang: str,
    author: str | None,
    version: int | None,
    over: int | None = None,
) -> "tuple[Desk, Look]":
    """Return the desk of whoever acts, and the paragraph as they saw it; `over` is what they saw of wider scopes.

    Whoever has the store's file or its password has every right to it, so the command line knows no roles.
    """
    from dataclasses import replace

    from translate.errors import TranslateError
    from translate.review.desk import Desk
    from translate.review.roles import Reviewer

    found = [one for one in named_documents(store, [name]) if one is not None]
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise TranslateError(f"{len(found)} documents are called {name!r}: name one by its id ({ids})")
    if not found:
        click.get_current_context().exit(1)
    desk = Desk(store, Reviewer(author or getpass.getuser()))
    try:
        look = desk.look(found[0].id, number - 1, target_lang)
    except IndexError as error:
        raise TranslateError(
            f"{found[0].name} has no paragraph {number}: it has {found[0].paragraphs:,}, numbered from 1"
        ) from error
    look = replace(look, wider=tuple(one for one in look.wider if one.id == over))
    return desk, look if version is None else replace(look, unit=replace(look.unit, version=version))


def _decision(given: dict[str, Any]) -> dict[str, Any]:
    from cache import State
    from translate.review.roles import Scope

    return {"scope": Scope(given["scope"]), "state": State(given["state"]), "note": given["note"]}


def _done(act: "Callable[[], Correction]", word: str) -> None:
    with _refusals():
        say(f"{word}: version {act().id}")


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn what the desk refuses into an error of the command line."""
    from translate.errors import TranslateError

    try:
        yield
    except ValueError as error:
        raise TranslateError(str(error)) from error


def _doubt(store: "Store", look: "Look", text: str | None = None) -> None:
    """Say what the checks hold against what was recorded."""
    from translate.review.doubts import doubts

    for flag in doubts(store, look, text):
        say(f"note: {flag.code}: {flag.evidence}" if flag.evidence else f"note: {flag.code}")


def _print_queue(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        click.echo(
            printable(
                f"{row['risk']:.0%}  {row['document']} ¶ {row['number']}  (version {row['version']}, {row['state']})"
            )
        )
        click.echo(f"    {printable(row['source'])}")
        click.echo(f"    {printable(row['target'] or '')}")
        for reason in row["reasons"]:
            click.echo(f"    {printable(reason['code'])}: {printable(reason['evidence'])}")
