"""Give back the space of machine text that is no longer wanted. Corrections and documents are not touched."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, func, select, true

from cache.errors import NotInStore
from cache.schema import sentences, signatures, units
from cache.search_entries import leave_behind


@dataclass(frozen=True, slots=True)
class PruneReport:
    """How many rows were dropped, or would be."""

    sentences: int
    units: int
    signatures: int


def prune(
    connection: Connection, *, signature: str | None = None, keep_latest: bool = False, dry_run: bool = False
) -> PruneReport:
    """Drop the machine rows that were made under a signature, or all of them; raise NotInStore for an unknown one.

    `signature` is a whole one or its beginning up to a space. `keep_latest` keeps the newest unit of each paragraph and
    target language, so that nothing which can be read now disappears, and the sentences of the signature that each pair
    of languages was last translated with. Whoever goes back to an earlier engine has it translate anew what is dropped.
    """
    numbers = None if signature is None else _numbers(connection, signature)
    doomed: dict[Table, ColumnElement[bool]] = {
        sentences: _made_under(sentences, numbers) & (_superseded_sentences() if keep_latest else true()),
        units: _made_under(units, numbers) & (_superseded_units() if keep_latest else true()),
    }
    counts = {table: _count(connection, table, condition) for table, condition in doomed.items()}
    orphans = _count(connection, signatures, _without_rows(doomed))
    if not dry_run:
        # Signatures last: rows refer to them. By then the condition for them is simply that nothing does.
        for table, condition in doomed.items():
            connection.execute(delete(table).where(condition))
        if counts[units] and not keep_latest:
            # What was the newest may be gone, and what is found must be there to be read.
            leave_behind(connection)
        connection.execute(delete(signatures).where(_without_rows({sentences: ~true(), units: ~true()})))
    return PruneReport(sentences=counts[sentences], units=counts[units], signatures=orphans)


def _numbers(connection: Connection, signature: str) -> list[int]:
    """Find what a signature names: itself, and those that it is the beginning of up to a space."""
    wanted = signature.strip()
    # Compared here: a database's LIKE has wildcards, and SQLite's takes capitals for small letters.
    rows = connection.execute(select(signatures)).mappings()
    found = [row["id"] for row in rows if wanted and f"{row['text']} ".startswith(f"{wanted} ")]
    if not found:
        raise NotInStore(
            f"nothing in the store was made by {signature!r}: take a signature from the store's statistics, or its "
            "first words"
        )
    return found


def _made_under(table: Table, numbers: Sequence[int] | None) -> ColumnElement[bool]:
    if numbers is None:
        return true()
    # Written into the statement, which takes more of them than it takes variables.
    return table.c.signature_id.in_(bindparam(None, numbers, expanding=True, literal_execute=True))


def _superseded_units() -> ColumnElement[bool]:
    newest = select(func.max(units.c.id)).group_by(units.c.source_key, units.c.target_lang)
    return units.c.id.not_in(newest)


def _superseded_sentences() -> ColumnElement[bool]:
    last = select(func.max(sentences.c.id)).group_by(sentences.c.source_lang, sentences.c.target_lang)
    one, other = sentences.alias("last"), sentences.alias("kept")
    kept = (
        select(other.c.id)
        .join(
            one,
            (one.c.source_lang == other.c.source_lang)
            & (one.c.target_lang == other.c.target_lang)
            & (one.c.signature_id == other.c.signature_id),
        )
        .where(one.c.id.in_(last))
    )
    return sentences.c.id.not_in(kept)


def _without_rows(doomed: dict[Table, ColumnElement[bool]]) -> ColumnElement[bool]:
    """Tell the signatures that no row refers to once the doomed ones are gone."""
    used = [select(table.c.signature_id).where(~condition) for table, condition in doomed.items()]
    return signatures.c.id.not_in(used[0]) & signatures.c.id.not_in(used[1])


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
