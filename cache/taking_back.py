"""What stands when a correction is taken back: the one before it, one of a wider scope, or the machine's text."""

from sqlalchemy import Connection

from cache.correction_rows import EVENTS, events, row_of
from cache.effective import Holding, held, in_document, newest_in_scope
from cache.records import Correction
from cache.schema import corrections


def standing_without(connection: Connection, undone: Correction) -> Correction | None:
    """Return what will hold in the scope of a correction once it is taken back, None for the machine's text."""
    row = row_of(undone)
    before = newest_in_scope(connection, row, giving=True, without=undone.id)
    if before is not None:
        return before
    key = row["source_key"]
    wider = held(connection, [key], undone.target_lang, undone.document_id).get(key, Holding())
    if undone.document_id is None:
        return None
    return wider.everywhere if undone.occurrence is None else wider.document or wider.everywhere


def machine_text(connection: Connection, undone: Correction) -> str:
    """Return the machine's text of a corrected paragraph, as the last person saw it who saw it uncorrected."""
    statement = EVENTS.where(
        corrections.c.source_key == row_of(undone)["source_key"],
        corrections.c.target_lang == undone.target_lang,
        corrections.c.seen == 0,
        corrections.c.before.is_not(None),
        in_document(corrections, undone.document_id),
    )
    seen = next(iter(events(connection, statement.order_by(corrections.c.id.desc()).limit(1))), undone)
    return seen.before or ""
