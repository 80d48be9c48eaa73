"""Rebuild every key, since normalisation now undoes damage to characters and knows the language.

The keys are those of today's `cache.keys`: a later step that changes them rebuilds them again. Rows are taken in
batches, so that a store of any size fits into memory, and the newest first: where two rows of machine text fall on one
key, the newest stays. Corrections all stay.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from cache.columns import Digest, SafeText
from cache.keys import event_key, machine_key, sentence_key, source_key

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_AT_ONCE = 900
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_paragraphs = sa.table(
    "document_paragraphs",
    sa.column("document_number", _NUMBER),
    sa.column("position", sa.Integer),
    sa.column("text", SafeText),
    sa.column("lang", SafeText),
    sa.column("source_key", Digest),
)
_signatures = sa.table("signatures", sa.column("id", _NUMBER), sa.column("text", SafeText))
_sentences = sa.table(
    "sentences",
    sa.column("id", _NUMBER),
    sa.column("key", Digest),
    sa.column("source", SafeText),
    sa.column("source_lang", SafeText),
    sa.column("target_lang", SafeText),
    sa.column("signature_id", _NUMBER),
)
_units = sa.table(
    "units",
    sa.column("id", _NUMBER),
    sa.column("key", Digest),
    sa.column("source_key", Digest),
    sa.column("source", SafeText),
    sa.column("source_lang", SafeText),
    sa.column("target_lang", SafeText),
    sa.column("signature_id", _NUMBER),
)
_corrections = sa.table(
    "corrections",
    sa.column("id", _NUMBER),
    sa.column("source_key", Digest),
    sa.column("event_key", Digest),
    sa.column("source", SafeText),
    sa.column("source_lang", SafeText),
    sa.column("target_lang", SafeText),
    sa.column("after", SafeText),
    sa.column("author", SafeText),
    sa.column("note", SafeText),
    sa.column("document_id", SafeText),
    sa.column("state", SafeText),
)


def upgrade() -> None:
    """Give every paragraph, sentence, unit and correction its new keys."""
    connection = op.get_bind()
    _renew_paragraphs(connection)
    signatures: dict[int, str] = {row.id: row.text for row in connection.execute(sa.select(_signatures))}
    for rows in _newest_first(connection, _sentences):
        keys = {
            row["id"]: {
                "key": sentence_key(
                    row["source"], row["source_lang"], row["target_lang"], signatures[row["signature_id"]]
                )
            }
            for row in rows
        }
        _renew_machine(connection, _sentences, keys)
    for rows in _newest_first(connection, _units):
        _renew_machine(connection, _units, {row["id"]: _unit_keys(row, signatures) for row in rows})
    _allow_changes(connection, allowed=True)
    for rows in _newest_first(connection, _corrections):
        _update(connection, _corrections, {row["id"]: _correction_keys(row) for row in rows})
    _allow_changes(connection, allowed=False)


def _renew_paragraphs(connection: sa.Connection) -> None:
    number, position = _paragraphs.c.document_number, _paragraphs.c.position
    statement = (
        sa.update(_paragraphs)
        .where(number == sa.bindparam("at_number"), position == sa.bindparam("at_position"))
        .values(source_key=sa.bindparam("new_source_key"))
    )
    last: tuple[int, int] | None = None
    while True:
        query = sa.select(_paragraphs).order_by(number, position).limit(_AT_ONCE)
        if last is not None:
            query = query.where(sa.or_(number > last[0], sa.and_(number == last[0], position > last[1])))
        rows = connection.execute(query).mappings().all()
        if not rows:
            return
        connection.execute(
            statement,
            [
                {
                    "at_number": row["document_number"],
                    "at_position": row["position"],
                    "new_source_key": source_key(row["text"], row["lang"]),
                }
                for row in rows
            ],
        )
        last = (rows[-1]["document_number"], rows[-1]["position"])


def _newest_first(connection: sa.Connection, table: sa.TableClause) -> Iterator[Sequence[sa.RowMapping]]:
    """Yield the rows of a table in batches."""
    last: int | None = None
    while True:
        query = sa.select(table).order_by(table.c.id.desc()).limit(_AT_ONCE)
        rows = connection.execute(query if last is None else query.where(table.c.id < last)).mappings().all()
        if not rows:
            return
        yield rows
        last = rows[-1]["id"]


def _renew_machine(connection: sa.Connection, table: sa.TableClause, keys: dict[int, dict[str, str]]) -> None:
    """Give rows their keys, and take out those whose key a newer row has, in this batch or one before."""
    wanted = {row["key"] for row in keys.values()}
    taken = set(connection.execute(sa.select(table.c.key).where(table.c.key.in_(wanted))).scalars())
    staying: dict[int, dict[str, str]] = {}
    for number, row in keys.items():
        if row["key"] not in taken:
            taken.add(row["key"])
            staying[number] = row
    older = keys.keys() - staying.keys()
    if older:
        connection.execute(sa.delete(table).where(table.c.id.in_(older)))
    _update(connection, table, staying)


def _update(connection: sa.Connection, table: sa.TableClause, values: dict[int, dict[str, str]]) -> None:
    names: Iterable[str] = next(iter(values.values()), {})
    if names:
        statement = (
            sa.update(table)
            .where(table.c.id == sa.bindparam("at_id"))
            .values({name: sa.bindparam(f"new_{name}") for name in names})
        )
        connection.execute(
            statement,
            [{"at_id": id, **{f"new_{name}": value for name, value in row.items()}} for id, row in values.items()],
        )


def _unit_keys(row: sa.RowMapping, signatures: dict[int, str]) -> dict[str, str]:
    source = source_key(row["source"], row["source_lang"])
    return {"key": machine_key(source, row["target_lang"], signatures[row["signature_id"]]), "source_key": source}


def _correction_keys(row: sa.RowMapping) -> dict[str, str]:
    source = source_key(row["source"], row["source_lang"])
    said: dict[str, Any] = {
        name: row[name] for name in ("target_lang", "document_id", "after", "author", "note", "state")
    }
    return {"source_key": source, "event_key": event_key(source, **said)}


def _allow_changes(connection: sa.Connection, *, allowed: bool) -> None:
    """Lift the ban on changing corrections, or put it back; the transaction shows neither to anybody else."""
    if connection.dialect.name != "sqlite":
        op.execute(f"ALTER TABLE corrections {'DISABLE' if allowed else 'ENABLE'} TRIGGER corrections_only_added")
    elif allowed:
        op.execute("DROP TRIGGER corrections_no_update")
    else:
        op.execute(
            "CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections "
            "BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END"
        )
