"""`diglot models list`."""

import click

from translate.cli.console import print_table


@click.group()
def models() -> None:
    """See what can translate on this machine."""


@models.command("list")
def list_models() -> None:
    """List the models that are installed, with the languages that they cover."""
    from translate.models import installed_models, models_folder

    print_table(("model",), [(str(one),) for one in installed_models(models_folder())])
