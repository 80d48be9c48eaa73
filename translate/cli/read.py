"""`diglot read`."""

from importlib import import_module
from typing import cast

import click

from translate.cli.options import device_option, engine_option, model_option, store_option


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Port.  [default: the first free one from 8501 on]")
@click.option("--address", default="127.0.0.1", show_default=True, help="0.0.0.0 lets other machines in.")
@engine_option
@model_option
@device_option
@store_option
@click.option(
    "--reviewer", metavar="NAME", help="Your name, under which corrections are kept.  [default: that of this machine]"
)
@click.option(
    "--secrets",
    type=click.Path(exists=True, dir_okay=False),
    help="With --address: let people sign in (OpenID Connect), as the table [auth] of this TOML file says.",
)
@click.option(
    "--roles",
    type=click.Path(exists=True, dir_okay=False),
    help='With --secrets: a TOML file with a table [roles] of "mail@address" = "reviewer", "editor" or "reader".',
)
@click.pass_context
def read(
    ctx: click.Context,
    port: int | None,
    address: str,
    engine: str,
    model: str | None,
    device: str,
    store_url: str | None,
    reviewer: str | None,
    secrets: str | None,
    roles: str | None,
) -> None:
    """Open the library in the browser: read side by side, add documents, translate them as you read, correct them.

    At the usual address only you reach it, and you may review and change everything. At an address that others reach,
    whoever has not signed in may only read. Whoever has is a reader, who may also report a paragraph, until --roles
    makes them a reviewer, who corrects and accepts, or an editor, who also makes final and takes back what others did.
    """
    ctx.exit(
        start_reader(
            store_url,
            port=port,
            address=address,
            engine=engine,
            model=model,
            device=device,
            reviewer=reviewer,
            secrets=secrets,
            roles=roles,
        )
    )


def start_reader(
    store_url: str | None,
    *,
    port: int | None,
    address: str = "127.0.0.1",
    engine: str = "auto",
    model: str | None = None,
    device: str = "auto",
    reviewer: str | None = None,
    secrets: str | None = None,
    roles: str | None = None,
) -> int:
    """Run the reader until it is stopped and return its exit code.

    The reader is found by name: imports point from `reader` to `translate`, never back.
    """
    launch = import_module("reader.launch")
    return cast(
        int,
        launch.run(
            store_url=store_url,
            port=port,
            address=address,
            engine=engine,
            model=model,
            device=device,
            reviewer=reviewer,
            secrets=secrets,
            roles=roles,
        ),
    )
