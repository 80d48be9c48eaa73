"""`diglot demo`."""

from pathlib import Path

import click

from translate.cli.console import print_table, say, seconds
from translate.cli.options import open_store, store_option


@click.command()
@click.option("--no-serve", is_flag=True, help="End after the table; do not start the reader.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port of the reader.  [default: the first free one from 8501 on]"
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo"),
    show_default=True,
    help="Folder for the pages, and for the demonstration's own store.",
)
@store_option
@click.pass_context
def demo(ctx: click.Context, no_serve: bool, port: int | None, out: Path, store_url: str | None) -> None:
    """Translate the sample documents, write them side by side, and open the reader.

    English and Portuguese are translated by the built-in model before your eyes; the Hebrew, Arabic and Kazakh samples
    come with a translation of their own, which is shown from memory. A second run comes from the cache.
    """
    from cache.address import file_url
    from translate.demo import demonstrate

    url = store_url or file_url((out / "diglot.db").absolute())
    rows = []
    with open_store(url) as store:
        for one in demonstrate(store, out):
            say(f"{one.name}: {one.state} ({seconds(one.seconds)})")
            rows.append(
                (
                    one.name,
                    one.source_lang,
                    str(one.paragraphs),
                    one.target_lang,
                    one.state,
                    f"{one.seconds:.1f}",
                    str(one.file),
                )
            )
    print_table(("document", "language", "paragraphs", "target", "state", "seconds", "file"), rows, right=(2, 5))
    if not no_serve:
        from translate.cli.read import start_reader

        ctx.exit(start_reader(url, port=port))
