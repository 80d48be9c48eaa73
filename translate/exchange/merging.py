"""What a file that came back changes: only what was edited becomes a correction, and nothing is lost in silence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from cache import Conflict, NotInStore, State
from cache.keys import source_key
from translate.errors import NotAllowed
from translate.exchange.rows import ReturnedRow
from translate.exchange.standing import Standing
from translate.exchange.tokens import DamagedToken, Token, parse_token, text_hash
from translate.languages import find_language
from translate.review.desk import Desk, Look
from translate.review.roles import Scope

# A state that a reviewer sets in their program approves the text, also where it stays as it was.
_APPROVED: Final = (State.REVIEWED, State.FINAL)


class Fate(StrEnum):
    """What became of a row."""

    RECORDED = "recorded"
    UNCHANGED = "unchanged"
    AGREED = "agreed"
    NOTED = "noted"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A row and what became of it; `reason` is for people, empty where nothing needs saying.

    For a conflict `current` is the other wording, which holds where the row would have written, and `look` the
    paragraph as it stands; `over` is the version of a wording that holds in a wider scope and does not show there.
    """

    row: ReturnedRow
    fate: Fate
    reason: str = ""
    current: str | None = None
    look: Look | None = None
    over: int | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """What became of a file, row by row; `missing` counts the rows of its documents that are not in it."""

    verdicts: tuple[Verdict, ...]
    missing: int = 0

    def count(self, fate: Fate) -> int:
        """How many rows had this fate."""
        return sum(verdict.fate is fate for verdict in self.verdicts)

    @property
    def remarks(self) -> list[Verdict]:
        """The rows that somebody has to look at."""
        return [verdict for verdict in self.verdicts if verdict.fate in (Fate.CONFLICT, Fate.REFUSED)]


def bring_back(
    desk: Desk,
    rows: Sequence[ReturnedRow],
    target_lang: str,
    *,
    scope: Scope = Scope.EVERYWHERE,
    note: str | None = None,
    dry_run: bool = False,
) -> Return:
    """Record what was edited in a file that `review_sheet` filled, in one transaction.

    A text that is as it left is unchanged, whatever happened here since; one that is what holds here now is agreed.
    Where both sides changed, the row is a conflict and nothing of it is recorded. With `dry_run` all is only told.
    """
    twice = {mark for mark, count in Counter(row.mark.strip() for row in rows).items() if count > 1}
    standing = Standing(desk, find_language(target_lang).tag)
    with nullcontext() if dry_run else desk.store.transaction():
        # One after the other: what is recorded for a row may be what stands at a later one.
        judged = (_judge(standing, row, twice) for row in rows)
        verdicts = [
            verdict if dry_run else _carry_out(standing, verdict, look, scope, note) for verdict, look in judged
        ]
        # Whoever damaged a mark has not lost the row.
        gone = standing.missing(_tokens(rows)) - (len(rows) - len(list(_tokens(rows))))
    return Return(tuple(verdicts), max(gone, 0))


def _tokens(rows: Iterable[ReturnedRow]) -> Iterator[Token]:
    """Yield the marks that are as they left."""
    for row in rows:
        with suppress(DamagedToken):
            yield parse_token(row.mark)


def _carry_out(standing: Standing, verdict: Verdict, look: Look | None, scope: Scope, note: str | None) -> Verdict:
    desk, row = standing.desk, verdict.row
    if verdict.fate not in (Fate.RECORDED, Fate.NOTED) or look is None:
        return verdict
    state = None if row.state is State.INITIAL else row.state
    text = row.target or ""
    same = text_hash(text) == text_hash(look.unit.target)
    try:
        if verdict.fate is Fate.NOTED:
            desk.comment(look, row.note or "")
        elif same:
            desk.accept(look, scope=scope, state=state, note=row.note or note)
        else:
            desk.correct(look, text, scope=scope, state=state, note=row.note or note)
    except Conflict as error:
        current = error.current
        over = current.id if current is not None and current.id != look.unit.version else None
        said = current.after if current is not None else None
        return replace(verdict, fate=Fate.CONFLICT, reason=str(error), current=said, look=look, over=over)
    except NotAllowed as error:
        return replace(verdict, fate=Fate.REFUSED, reason=str(error))
    standing.changed(look)
    return verdict


def _judge(standing: Standing, row: ReturnedRow, twice: set[str]) -> tuple[Verdict, Look | None]:
    """Tell what is to become of a row; with a look where it is to be recorded."""
    try:
        token = parse_token(row.mark)
        look = standing.look(token)
    except DamagedToken:
        return _refused(
            row, "its mark was changed or cut off: send the file again, or correct this paragraph here"
        ), None
    except (NotInStore, IndexError):
        return _refused(row, "its document is not in this store, or has been read anew: export it again"), None
    if row.fault is not None:
        return _refused(row, row.fault), None
    if row.mark.strip() in twice:
        return _refused(row, "its mark stands in the file more than once: leave each row there once"), None
    if source_key(look.unit.source, look.unit.source_lang)[:10] != token.source_hash:
        return _refused(row, "this place of the document has another paragraph by now: export it again"), None
    if row.source is not None and text_hash(row.source) != text_hash(look.unit.source):
        return _refused(
            row, "its original was edited, and only translations may be: undo that, and send it again"
        ), None
    if not (row.target or "").strip():
        if token.target_hash == text_hash(None):
            return _noted(standing.desk, row, look, Fate.UNCHANGED)
        return _refused(row, "its translation is empty, and was not: write one, or leave it as it was"), None
    edited = text_hash(row.target)
    if edited == token.target_hash:
        approved = row.state in _APPROVED and row.state is not look.unit.state and look.unit.version == token.version
        return (Verdict(row, Fate.RECORDED), look) if approved else _noted(standing.desk, row, look, Fate.UNCHANGED)
    if edited == text_hash(look.unit.target):
        return _noted(standing.desk, row, look, Fate.AGREED)
    if look.unit.version != token.version:
        who = look.unit.author or "somebody"
        reason = f"{who} has changed this paragraph here since the file left: choose one of the two"
        return Verdict(row, Fate.CONFLICT, reason, look.unit.target, look), None
    return Verdict(row, Fate.RECORDED), look


def _noted(desk: Desk, row: ReturnedRow, look: Look, fate: Fate) -> tuple[Verdict, Look | None]:
    """Tell what is to become of a row whose text says nothing new: a note is a comment, unless it was made before."""
    if row.note is not None:
        key = source_key(look.unit.source, look.unit.source_lang)
        told = desk.store.memory.history(key, look.target_lang, document_id=look.document_id)
        if all(event.note != row.note for event in told):
            return Verdict(row, Fate.NOTED), look
    return Verdict(row, fate), None


def _refused(row: ReturnedRow, reason: str) -> Verdict:
    return Verdict(row, Fate.REFUSED, reason)
