"""`diglot review send|return`: files for reviewers who work in another program."""

import getpass
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from translate.cli.console import plural, printable, say
from translate.cli.options import named_documents, open_store, out_option, store_option, to_option

if TYPE_CHECKING:
    from cache import Store
    from translate.exchange.merging import Return, Verdict
    from translate.exchange.returned import ReturnedFile
    from translate.review.desk import Look

FORMATS = ("xliff", "docx", "tmx", "csv", "tsv")
SCOPES = ("everywhere", "document", "place")
# The states that 'review correct' gives.
APPROVED = ("translated", "reviewed", "final")


@click.command()
@click.argument("document")
@to_option
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    default=("docx",),
    show_default=True,
    help="What to write; may be given several times.",
)
@out_option
@store_option
@click.pass_context
def send(
    ctx: click.Context, document: str, target_lang: str, formats: tuple[str, ...], out: Path, store_url: str | None
) -> None:
    """Write DOCUMENT and its translation to a file that a reviewer edits in another program.

    XLIFF and TMX are for translators' programs, DOCX for a word processor, CSV and TSV for a spreadsheet. What comes
    back is taken in with 'diglot review return'.
    """
    from translate.exchange.files import SUFFIXES, write_sheet
    from translate.exchange.rows import review_sheet
    from translate.exports.files import file_name, write_whole

    with open_store(store_url, create=False) as store:
        found = [one for one in named_documents(store, [document]) if one is not None]
        sheets = [(one.id, review_sheet(store, one.id, target_lang)) for one in found]
    for id, sheet in sheets:
        for format in dict.fromkeys(formats):
            data = write_sheet(sheet, format)
            name = sheet.name if len(sheets) == 1 else f"{sheet.name.rsplit('.', 1)[0]}-{id}"
            out.mkdir(parents=True, exist_ok=True)
            path = out / file_name(name, f"{target_lang}.review", SUFFIXES[format])
            write_whole(data, path)
            click.echo(printable(str(path)))
        say(f"{plural(len(sheet.rows), 'paragraph')} to review in {sheet.name}")
    if not sheets:
        ctx.exit(1)


@click.command("return")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--as", "author", metavar="NAME", help="Who edited it.  [default: your name on this machine]")
@click.option(
    "--scope",
    type=click.Choice(SCOPES),
    default="everywhere",
    show_default=True,
    help="How far it reaches: wherever a paragraph stands, in this document, or at this place only.",
)
@click.option("--note", help="Why; shown with each correction that has no note of its own.")
@click.option("--dry-run", is_flag=True, help="Only say what would become of each row.")
@store_option
@click.pass_context
def return_(
    ctx: click.Context,
    file: Path,
    author: str | None,
    scope: str,
    note: str | None,
    dry_run: bool,
    store_url: str | None,
) -> None:
    """Record what was edited in FILE, which 'diglot review send' wrote.

    Rows that are as they left change nothing. Those that were changed here as well are printed with both texts, and
    those that cannot be taken with the reason; then the exit code is 1.
    """
    from translate.errors import ExchangeError
    from translate.exchange.files import read_returned

    found = read_returned(file)
    if not found.rows:
        raise ExchangeError(
            f"{file.name}: no row in it has a mark of 'diglot review send': send back the file that you got, or take "
            "its translations in with 'diglot memory import'; nothing was imported"
        )
    with open_store(store_url, create=False) as store:
        if not take_in(store, found, author or getpass.getuser(), scope, note=note, dry_run=dry_run):
            ctx.exit(1)


def take_in(
    store: "Store",
    found: "ReturnedFile",
    author: str,
    scope: str = "everywhere",
    *,
    note: str | None = None,
    dry_run: bool = False,
) -> bool:
    """Record the rows of a file and print what became of them; tell whether nobody has to look at any."""
    from translate.exchange.merging import bring_back
    from translate.review.desk import Desk
    from translate.review.roles import Reviewer, Scope

    # A store that was not named is opened by the next command too; a password is not said.
    source = click.get_current_context().get_parameter_source("store_url")
    named = store.location if source is ParameterSource.COMMANDLINE else None
    desk = Desk(store, Reviewer(author))
    target_lang = found.target_lang or ""
    result = bring_back(desk, found.rows, target_lang, scope=Scope(scope), note=note, dry_run=dry_run)
    for remark in found.remarks:
        say(f"{found.name}: {remark}")
    if found.tags:
        say(f"{found.name}: {plural(found.tags, 'sign')} for formatting taken out of its texts")
    for verdict in result.remarks:
        _explain(verdict.fate.value, verdict.row.where, verdict.reason)
        if verdict.current is not None:
            click.echo(f"    here:      {printable(verdict.current)}")
            click.echo(f"    in file:   {printable(verdict.row.target or '')}")
        if verdict.look is not None:
            click.echo(f"    to take the file's: {_command(verdict, verdict.look, author, scope, note, named)}")
    say(_counts(result, dry_run))
    return not result.remarks


def _command(verdict: "Verdict", look: "Look", author: str, scope: str, note: str | None, store: str | None) -> str:
    """Return the command that records a row in conflict after all, in the words of a shell.

    A text that is no single plain line is left for standard input.
    """
    row = verdict.row
    text = row.target or ""
    options = {
        "--to": look.target_lang,
        "--version": str(look.unit.version),
        "--over": str(verdict.over) if verdict.over else None,
        "--scope": scope if scope != "everywhere" else None,
        "--state": row.state.value if row.state and row.state.value in APPROVED else None,
        "--note": row.note or note,
        "--as": author,
        "--store": store,
    }
    given = [part for name, value in options.items() if value is not None for part in (name, value)]
    words = ["diglot", "review", "correct", look.document_id, str(look.paragraph.index + 1), *given]
    if text != "-" and printable(text) == text:
        return printable(shlex.join([*words, "--", text]))
    return f"{printable(shlex.join([*words, '-']))} (with the text on standard input)"


def _explain(fate: str, where: str, reason: str) -> None:
    click.echo(printable(f"{fate}: {where}: {reason}"))


def _counts(result: "Return", dry_run: bool) -> str:
    from translate.exchange.merging import Fate

    words = {
        Fate.RECORDED: "recorded",
        Fate.NOTED: "with a note only",
        Fate.AGREED: "agreed already",
        Fate.UNCHANGED: "unchanged",
        Fate.CONFLICT: "in conflict",
        Fate.REFUSED: "refused",
    }
    counts = [f"{result.count(fate):,} {word}" for fate, word in words.items() if result.count(fate)]
    if result.missing:
        counts.append(f"{result.missing:,} not in the file, and left as they are")
    said = f"{plural(len(result.verdicts), 'row')}: {', '.join(counts)}"
    return f"{said}; a dry run: nothing was recorded" if dry_run else said
