"""`diglot models list`."""

import click

from translate.cli.console import print_table, say


@click.group()
def models() -> None:
    """See what can translate on this machine."""


@models.command("list")
def list_models() -> None:
    """List the models that are installed, with what they translate and what is wrong with those that cannot be used."""
    from translate.engines import families
    from translate.models import installed_models, models_folder

    folder = models_folder()
    rows = [("bundled", "Firefox Translations", "English ↔ Portuguese", "comes with Diglot", "ready")]
    for model in installed_models(folder):
        family = families.FAMILIES.get(model.family or "")
        rows.append(
            (
                model.name,
                family.title if family else "unknown",
                f"{len(family.codes)} languages" if family else "nothing",
                f"{model.bytes / 1e9:.1f} GB, {model.layout}",
                model.problem or "ready",
            )
        )
    print_table(("model", "family", "translates", "size and layout", "state"), rows)
    say(f"models are looked for in {folder}; 'diglot translate --model DIR' takes one from anywhere")
