"""Give back the space of machine text that is no longer wanted. Corrections and documents are not touched."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select, true

from cache.schema import sentences, signatures, units


@dataclass(frozen=True, slots=True)
class PruneReport:
    """How many rows were dropped, or would be."""

    sentences: int
    units: int
    signatures: int


def prune(
    connection: Connection, *, signature: str | None = None, keep_latest: bool = False, dry_run: bool = False
) -> PruneReport:
    """Drop the machine rows that were made under a signature, or all of them.

    `keep_latest` keeps what is still of use: of units the newest for each paragraph and target language, so that
    nothing which can be read now disappears; of sentences those of the signature that each pair of languages was last
    translated with, since others are never asked for again.
    """
    doomed: dict[Table, ColumnElement[bool]] = {
        sentences: _made_under(sentences, signature) & (_superseded_sentences() if keep_latest else true()),
        units: _made_under(units, signature) & (_superseded_units() if keep_latest else true()),
    }
    counts = {table: _count(connection, table, condition) for table, condition in doomed.items()}
    orphans = _count(connection, signatures, _without_rows(doomed))
    if not dry_run:
        # Signatures last: rows refer to them. By then the condition for them is simply that nothing does.
        for table, condition in doomed.items():
            connection.execute(delete(table).where(condition))
        connection.execute(delete(signatures).where(_without_rows({sentences: ~true(), units: ~true()})))
    return PruneReport(sentences=counts[sentences], units=counts[units], signatures=orphans)


def _made_under(table: Table, signature: str | None) -> ColumnElement[bool]:
    if signature is None:
        return true()
    return table.c.signature_id.in_(select(signatures.c.id).where(signatures.c.text == signature))


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
