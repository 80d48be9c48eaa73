"""How far people have come, and how fast: from the events of the memory."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from cache import Action, Correction, Store, StoredDocument
from cache.keys import source_key
from translate.pipeline.corrections import corrections_of

# Whoever does nothing for so long has left the desk.
_PAUSE = timedelta(minutes=10)
# What the first paragraph of a sitting took is not known: taken for the time of a usual one.
_FIRST = timedelta(minutes=1)
_GIVING = (Action.CORRECT, Action.ACCEPT)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many of a document's translatable paragraphs hold a person's text, by its state."""

    document: StoredDocument
    target_lang: str
    translated: int
    reviewed: int
    final: int

    @property
    def share(self) -> float:
        """The part of the paragraphs that are reviewed or final, 0 to 1."""
        return (self.reviewed + self.final) / max(self.document.translatable, 1)


@dataclass(frozen=True, slots=True)
class Pace:
    """What one person did: paragraphs corrected and accepted, those decided one by one, and hours at the desk."""

    author: str
    corrected: int
    accepted: int
    one_by_one: int
    hours: float

    @property
    def per_hour(self) -> float:
        """Paragraphs decided in an hour at the desk."""
        return self.one_by_one / self.hours if self.hours else 0.0


def reviewed(store: Store, document_id: str, target_lang: str) -> Reviewed:
    """Count what holds in a document by state; raises NotInStore."""
    stored = store.documents.get(document_id)
    paragraphs = [one for one in store.documents.paragraphs(document_id) if one.translatable]
    keys = [source_key(paragraph.text, paragraph.lang) for paragraph in paragraphs]
    held = corrections_of(store, paragraphs, keys, target_lang, document_id)
    states = [correction.state.value for correction in held if correction is not None]
    return Reviewed(stored, target_lang, states.count("translated"), states.count("reviewed"), states.count("final"))


def paces(events: Iterable[Correction]) -> list[Pace]:
    """Return each person's pace, the busiest first.

    What several events record at one moment (an import, a row of paragraphs accepted at once) is done, and has no pace.
    Time at the desk runs from one event to the next, unless ten minutes lie between; the first paragraph of a sitting
    counts for a minute.
    """
    by_author: dict[str, list[Correction]] = defaultdict(list)
    for event in events:
        if event.action in _GIVING:
            by_author[event.author].append(event)
    found = [_pace(author, members) for author, members in by_author.items()]
    return sorted(found, key=lambda pace: (-(pace.corrected + pace.accepted), pace.author))


def by_day(events: Iterable[Correction]) -> dict[date, int]:
    """Return how many paragraphs were decided on each day (in UTC), in order."""
    days: dict[date, int] = defaultdict(int)
    for event in sorted(events, key=lambda event: event.at):
        if event.action in _GIVING:
            days[event.at.date()] += 1
    return dict(days)


def _pace(author: str, events: Sequence[Correction]) -> Pace:
    corrected = sum(event.action is Action.CORRECT for event in events)
    at_each = Counter(event.at for event in events)
    alone = sorted(moment for moment, count in at_each.items() if count == 1)
    return Pace(author, corrected, len(events) - corrected, len(alone), _at_the_desk(alone) / timedelta(hours=1))


def _at_the_desk(moments: Sequence[datetime]) -> timedelta:
    total = _FIRST if moments else timedelta()
    for before, after in pairwise(moments):
        gap = after - before
        total += gap if gap <= _PAUSE else _FIRST
    return total
