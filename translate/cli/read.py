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
@click.pass_context
def read(
    ctx: click.Context,
    port: int | None,
    address: str,
    engine: str,
    model: str | None,
    device: str,
    store_url: str | None,
) -> None:
    """Open the library in the browser: read side by side, add documents, translate them as you read."""
    ctx.exit(start_reader(store_url, port=port, address=address, engine=engine, model=model, device=device))


def start_reader(
    store_url: str | None,
    *,
    port: int | None,
    address: str = "127.0.0.1",
    engine: str = "auto",
    model: str | None = None,
    device: str = "auto",
) -> int:
    """Run the reader until it is stopped and return its exit code.

    The reader is found by name: imports point from `reader` to `translate`, never back.
    """
    launch = import_module("reader.launch")
    return cast(
        int, launch.run(store_url=store_url, port=port, address=address, engine=engine, model=model, device=device)
    )
