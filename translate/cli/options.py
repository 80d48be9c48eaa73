"""Options that several commands share."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from translate.cli.console import complain, printable
from translate.errors import UnknownLanguage
from translate.languages import find_language

if TYPE_CHECKING:
    from cache import Store, StoredDocument

# Written out here: to ask the packages that know them would load every reader and engine for `diglot --help`.
FORMATS = ("html", "jsonl", "tsv", "md", "txt", "docx", "epub", "epub-facing", "same")
DEVICES = ("auto", "cpu", "cuda")
ENGINES = ("auto", "bundled", "ct2", "hf", "fake")
PROFILES = ("auto", "lines", "blank-lines", "wrapped", "pages")
FOREIGN = ("keep", "translate")
REFERENCES = ("keep", "translate")


class LanguageType(click.ParamType[str]):
    """A language by tag, FLORES code or name; gives its tag."""

    name = "lang"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return find_language(str(value)).tag
        except UnknownLanguage as error:
            self.fail(printable(str(error)), param, ctx)


LANGUAGE = LanguageType()

store_option = click.option(
    "--store",
    "store_url",
    envvar="DIGLOT_STORE",
    metavar="URL",
    help="Database: a path, sqlite:///PATH or postgresql+psycopg://…  [default: your data folder; env DIGLOT_STORE]",
)
yes_option = click.option("--yes", "-y", is_flag=True, help="Do not ask.")
from_option = click.option(
    "--from", "source_lang", type=LANGUAGE, help="Language of the documents.  [default: detected]"
)
foreign_option = click.option(
    "--foreign",
    type=click.Choice(FOREIGN),
    help="Keep all paragraphs in other languages than the document's, or translate all from their own.  "
    "[default: keep references and notes, translate the others]",
)
references_option = click.option(
    "--references",
    type=click.Choice(REFERENCES),
    default="keep",
    show_default=True,
    help="What becomes of the entries of a bibliography.",
)
ocr_option = click.option(
    "--ocr", is_flag=True, help="Read scanned pages of a PDF with Tesseract, which must be installed with the language."
)
to_option = click.option("--to", "target_lang", type=LANGUAGE, required=True, help="Language to translate into.")
format_option = click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    default=("html",),
    show_default=True,
    help="What to write; may be given several times.",
)
furniture_option = click.option(
    "--furniture",
    is_flag=True,
    help="Show page numbers, running heads and menus too, where they stood; 'same' keeps them anyway.",
)
out_option = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("translations"),
    show_default=True,
    help="Folder for the results.",
)
engine_option = click.option(
    "--engine", type=click.Choice(ENGINES), default="auto", show_default=True, help="What translates."
)
model_option = click.option(
    "--model", envvar="DIGLOT_MODEL", metavar="DIR|NAME", help="Model folder, or the name of an installed model."
)
device_option = click.option(
    "--device",
    type=click.Choice(DEVICES),
    default="auto",
    show_default=True,
    help="Where models run; auto takes a GPU that CUDA knows.",
)


def open_store(url: str | None, *, create: bool = True) -> "Store":
    """Open the store that the operator named, or the default one; without `create` it must be there."""
    from cache import Store

    return Store.open(url, create=create)


def named_documents(store: "Store", names: Iterable[str]) -> Iterator["StoredDocument | None"]:
    """Yield the documents with these names or ids; say which there are not, and yield None for each."""
    from cache import NotInStore

    for name in names:
        found = store.documents.find(name)
        if found:
            yield from found
            continue
        try:
            yield store.documents.get(name)
        except NotInStore as error:
            complain(str(error))
            yield None


def confirm(question: str, otherwise: str) -> None:
    """Ask on a terminal; anywhere else nobody would answer, so say which command does not ask."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"there is no terminal to ask on: run '{otherwise}'")
    click.confirm(question, abort=True, err=True)
