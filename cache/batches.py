"""Many keys at once, in statements of bounded size."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from sqlalchemy import Column, Connection, RowMapping, Select

# SQLite was long built with a limit of 999 variables a statement.
BATCH: Final = 900


def batches(items: Iterable[str]) -> Iterator[Sequence[str]]:
    """Split distinct items into batches that fit into one statement."""
    distinct = iter(dict.fromkeys(items))
    while batch := list(islice(distinct, BATCH)):
        yield batch


def select_where_in(
    connection: Connection, statement: Select[Any], column: Column[Any], values: Iterable[str]
) -> Iterator[RowMapping]:
    """Yield the rows of a statement whose column has one of these values."""
    for batch in batches(values):
        yield from connection.execute(statement.where(column.in_(batch))).mappings()
