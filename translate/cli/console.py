"""What commands print: data on stdout, everything else on stderr, and never a control character of a document."""

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TextIO

import click

# Bidirectional controls reorder what follows them on a terminal line; format characters that shape words may stay.
_SHAPING = {"\u200c", "\u200d"}


def printable(text: str) -> str:
    """Return `text` safe for a terminal: control, bidirectional and unpaired characters become visible escapes."""
    return "".join(
        character
        if character in _SHAPING or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def say(message: str) -> None:
    """Print one line for the person at the terminal, on stderr; where nobody can see it, the work goes on."""
    with suppress(OSError):
        click.echo(printable(message), err=True)


def complain(message: str) -> None:
    """Print one line about something that went wrong, on stderr."""
    say(f"diglot: {message}")


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person sees what is written to a stream; a closed one is None."""
    return stream is not None and stream.isatty()


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> None:
    """Print a table on stdout: aligned on a terminal, tab-separated on a pipe. `right` lists right-aligned columns."""
    cells = [[printable(cell) for cell in row] for row in rows]
    if not is_terminal(sys.stdout):
        for row in [list(header), *cells]:
            click.echo("\t".join(row))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    aligned = set(right)
    for number, name in enumerate(header):
        table.add_column(name, justify="right" if number in aligned else "left", overflow="fold")
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def seconds(value: float) -> str:
    """Return a duration for people: `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`."""
    if value < 10:
        return f"{value:.1f} s"
    whole = round(value)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: `1 document`, `3 documents`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
