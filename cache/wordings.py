"""Which corrections have a text in their wording: looked for before any of them is read as a whole."""

import re
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, func, literal, select

from cache.columns import SafeText
from cache.effective import GIVING
from cache.schema import corrections


def wordings(
    connection: Connection, text: str, wanted: Iterable[ColumnElement[bool]], *, match_case: bool = True
) -> list[int]:
    """Return the ids of corrections with this text in their wording, whether they hold or not, in order.

    `wanted` is what else they must be. Case is that of all scripts, which SQLite knows of Latin letters alone: so
    without `match_case` the wordings, and no more of each, are looked through here.
    """
    statement = select(corrections.c.id, corrections.c.after).where(corrections.c.action.in_(GIVING), *wanted)
    if match_case:
        locate = func.instr if connection.dialect.name == "sqlite" else func.strpos
        statement = statement.where(locate(corrections.c.after, literal(text, SafeText)) > 0)
    pattern = re.compile(re.escape(text), 0 if match_case else re.IGNORECASE)
    return [row.id for row in connection.execute(statement.order_by(corrections.c.id)) if pattern.search(row.after)]
