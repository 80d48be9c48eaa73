"""The command line: `diglot`.

Every command parses, calls the library and prints. Nothing heavy is imported before a command runs, so that
`diglot --help` answers at once.
"""

import errno
import sys
from typing import Any

import click

from cache.errors import CacheError
from translate.cli.bench import bench
from translate.cli.check import check
from translate.cli.console import complain
from translate.cli.demo import demo
from translate.cli.evaluate import evaluate
from translate.cli.export import export
from translate.cli.glossary import glossary
from translate.cli.languages import languages
from translate.cli.memory import memory
from translate.cli.models import models
from translate.cli.paragraphs import paragraphs
from translate.cli.read import read
from translate.cli.review import review
from translate.cli.store import store
from translate.cli.translate import translate
from translate.errors import TranslateError


class _Group(click.Group):
    """A group that turns the library's errors into one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            if sys.stdout is not None:
                # Here, where a full disk is an error with a message, and not when Python ends.
                sys.stdout.flush()
            return result
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            complain(f"{error.filename or 'the output'}: {error.strerror}: give it space, or send it somewhere else")
            ctx.exit(1)
        except (TranslateError, CacheError) as error:
            complain(str(error))
            ctx.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="diglot")
def main() -> None:
    """Read documents in a language you do not know: original and translation side by side."""


_COMMANDS = (
    bench,
    check,
    demo,
    evaluate,
    export,
    glossary,
    languages,
    memory,
    models,
    paragraphs,
    read,
    review,
    store,
    translate,
)
for _command in _COMMANDS:
    main.add_command(_command)
