"""Options that several commands share."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from translate.cli.console import printable
from translate.errors import UnknownLanguage
from translate.languages import find_language

if TYPE_CHECKING:
    from cache import Store

FORMATS = ("html", "jsonl", "tsv", "md", "txt")
ENGINES = ("auto", "bundled", "ct2", "hf", "fake")


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
from_option = click.option(
    "--from", "source_lang", type=LANGUAGE, help="Language of the documents.  [default: detected]"
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


def open_store(url: str | None) -> "Store":
    """Open the store that the operator named, or the default one; a bare path means SQLite."""
    from cache import Store

    if url and "://" not in url:
        url = f"sqlite:///{Path(url).expanduser().resolve()}"
    return Store.open(url)
