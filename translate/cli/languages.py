"""`diglot languages`."""

import click

from translate.cli.console import print_table
from translate.languages import all_languages


@click.command()
@click.argument("word", required=False)
def languages(word: str | None) -> None:
    """List the 202 languages: tag, name, own name, script, direction.

    With WORD, only those that have it in their tag or one of their names.
    """
    found = [
        language
        for language in all_languages()
        if not word or any(word.lower() in name.lower() for name in (language.tag, language.name, language.autonym))
    ]
    if not found:
        raise click.ClickException(f"no language has {word!r} in its name: 'diglot languages' lists them all")
    print_table(
        ("tag", "name", "own name", "script", "direction"),
        [(one.tag, one.name, one.autonym, one.script, one.direction) for one in found],
    )
