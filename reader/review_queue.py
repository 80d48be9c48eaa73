"""The reviewers' queue, worked out bit by bit: one for all who review, so that no page waits for a whole library."""

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final

from cache import Correction, Flag, Paragraph, State, Store, StoredDocument, Term, TranslationUnit
from cache.keys import source_key
from reader.review_acts import LONGEST
from translate.checks.names import names
from translate.checks.review import unit_flags
from translate.checks.sentence import worst_first
from translate.document import ParallelDocument
from translate.glossary.matching import Glossary
from translate.pipeline import assemble
from translate.review.queue import QueueFilter, QueueItem, document_queue, is_wanted, open_reports

_ALL: Final = QueueFilter(states=tuple(State))
_USUAL: Final = QueueFilter()
# More news than this of one document is read as the whole document is.
_MOST_EVENTS: Final = 500
# While a document is being translated, its paragraphs are not read anew at each look.
_SECONDS_BETWEEN_READINGS: Final = 5.0
# For that many reviewers, each with other filters, nothing is ranked anew while nothing changes.
_QUEUES_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for a human, the riskiest first, and how many paragraphs nobody has looked at for that yet."""

    items: tuple[QueueItem, ...]
    unchecked: int = 0


class Queues:
    """The queues of a store. Checks take milliseconds a paragraph: each look does some, and tells how many are left."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._lock = Lock()
        self._sheets: dict[tuple[str, str], _Sheet] = {}
        self._terms: dict[str, tuple[Term, ...]] = {}
        self._made: deque[tuple[object, Queue]] = deque(maxlen=_QUEUES_KEPT)

    def look(
        self, target_lang: str, wanted: QueueFilter = _USUAL, *, seconds: float = 0.5, first: str | None = None
    ) -> Queue:
        """Return the queue as it is known by now, after checking for so many seconds; of `first` before others.

        What is not checked yet is ranked by what the engine said of it.
        """
        library = self._store.documents.list()
        stored = [one for one in library if wanted.documents is None or one.id in wanted.documents]
        with self._lock:
            self._forget_others(library)
            self._take_in_terms(target_lang)
            deadline = self._clock() + seconds
            unread, read, sheets = 0, 0, []
            for one in sorted(stored, key=lambda one: one.id != first):
                sheet = self._sheets.get((one.id, target_lang))
                if sheet is None or sheet.stored != one:
                    # One is always read, so that every look brings the whole nearer.
                    if read and self._clock() >= deadline:
                        unread += one.translatable
                        continue
                    read += 1
                    sheet = self._sheets[one.id, target_lang] = _Sheet(self._store, one, target_lang, self._clock)
                sheet.refresh()
                sheets.append(sheet)
            for sheet in sheets if seconds else ():
                sheet.check(lambda: self._clock() < deadline)
            order = {one.id: number for number, one in enumerate(stored)}
            sheets.sort(key=lambda sheet: order[sheet.stored.id])
            return self._ranked(target_lang, wanted, sheets, unread)

    def _ranked(self, target_lang: str, wanted: QueueFilter, sheets: Sequence["_Sheet"], unread: int) -> Queue:
        """Return the queue of these documents; the one made before where nothing has come of it since."""
        made_of = (target_lang, wanted, unread, tuple((sheet.stored.id, sheet.version) for sheet in sheets))
        for known, queue in self._made:
            if known == made_of:
                return queue
        items = [item for sheet in sheets for item in sheet.items() if is_wanted(item, wanted)]
        queue = Queue(tuple(sorted(items, key=lambda item: -item.risk)), unread + sum(one.unchecked for one in sheets))
        self._made.appendleft((made_of, queue))
        return queue

    def _forget_others(self, library: Iterable[StoredDocument]) -> None:
        """Let go of documents that were deleted: each holds all of its units, for as long as the server runs."""
        there = {one.id for one in library}
        for key in [key for key in self._sheets if key[0] not in there]:
            del self._sheets[key]

    def _take_in_terms(self, target_lang: str) -> None:
        terms = self._store.glossary.list(target_lang=target_lang)
        if self._terms.setdefault(target_lang, terms) != terms:
            self._terms[target_lang] = terms
            for (_, lang), sheet in self._sheets.items():
                if lang == target_lang:
                    sheet.check_anew()

    def flags(self, document_id: str, target_lang: str, index: int) -> tuple[Flag, ...] | None:
        """Return what the checks found in a paragraph, None where they have not come to it."""
        with self._lock:
            sheet = self._sheets.get((document_id, target_lang))
            return sheet.flags_at(index) if sheet is not None else None


class _Sheet:
    """One document in one language: its units, and what the checks have found in them so far."""

    def __init__(self, store: Store, stored: StoredDocument, target_lang: str, clock: Callable[[], float]) -> None:
        self.stored = stored
        self._store = store
        self._target_lang = target_lang
        self._clock = clock
        self._units: list[TranslationUnit] = []
        self._found: list[tuple[Flag, ...] | None] = []
        self._names: dict[int, list[Flag]] | None = None
        self._items: dict[int, QueueItem] = {}
        # Of which paragraphs the items are yet to be made.
        self._stale: set[int] = set()
        self.version = 0
        self._newest_event = self._newest_unit = -1
        self._read = 0.0
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._by_key: dict[str, list[int]] = {}
        self._agree()

    @property
    def unchecked(self) -> int:
        """How many paragraphs the checks have not come to."""
        return sum(found is None for found in self._found)

    def flags_at(self, index: int) -> tuple[Flag, ...] | None:
        """Return what the checks found in a paragraph, None where they have not come to it."""
        found = self._found[index] if index < len(self._found) else None
        return None if found is None else worst_first([*found, *(self._names or {}).get(index, ())])

    def check_anew(self) -> None:
        """Forget what the checks found, since people have agreed on other terms."""
        self._agree()
        self._found = [() if unit.origin is None else None for unit in self._units]
        self._touch(range(len(self._units)))

    def _agree(self) -> None:
        self._glossary = Glossary(self._store.glossary.for_document(self.stored, self._target_lang))

    def refresh(self) -> None:
        """Take in what people and engines have done since the last time."""
        newest_event, newest_unit = self._store.memory.newest_id(), self._store.units.newest_id()
        waited = self._clock() - self._read >= _SECONDS_BETWEEN_READINGS
        if self._newest_event < 0 or (newest_unit != self._newest_unit and waited):
            self._read_all()
            self._newest_unit = newest_unit
        elif newest_event != self._newest_event:
            events = self._store.memory.events(
                after_id=self._newest_event, target_lang=self._target_lang, limit=_MOST_EVENTS
            )
            if len(events) < _MOST_EVENTS:
                self._read_some(events)
            else:
                self._read_all()
        self._newest_event = newest_event

    def check(self, goes_on: Callable[[], bool]) -> None:
        """Check paragraphs, the likely bad ones first, while `goes_on`."""
        open_ones = [index for index, found in enumerate(self._found) if found is None]
        open_ones.sort(key=lambda index: (-len(self._units[index].flags), self._units[index].score or 0.0))
        for index in open_ones:
            self._found[index] = self._checked(self._units[index])
            self._touch([index])
            if not goes_on():
                return
        if self._names is None:
            self._names = defaultdict(list)
            for index, flag in names(self._units):
                self._names[index].append(flag)
            self._touch(self._names)

    def items(self) -> Iterable[QueueItem]:
        """Return every translated paragraph with its risk, in reading order."""
        if self._stale:
            made = {item.paragraph.index: item for item in self._made_of(sorted(self._stale))}
            kept = {index: item for index, item in self._items.items() if index not in self._stale}
            self._items = dict(sorted({**kept, **made}.items()))
            self._stale.clear()
        return self._items.values()

    def _touch(self, indices: Iterable[int]) -> None:
        self._stale.update(indices)
        self.version += 1

    def _made_of(self, indices: Sequence[int]) -> Iterator[QueueItem]:
        reports = open_reports(self._store, self.stored.id, self._target_lang)
        flags = [self.flags_at(index) or self._units[index].flags for index in indices]
        yield from document_queue(self.stored, self._parallel(indices), flags, reports, _ALL)

    def _checked(self, unit: TranslationUnit) -> tuple[Flag, ...]:
        # Of a paragraph of megabytes, which nobody can review, the checks would hold everybody up.
        if max(len(unit.source), len(unit.target or "")) > LONGEST:
            return unit.flags
        return unit_flags(unit, self._glossary)

    def _read_all(self) -> None:
        known = dict(zip(self._units, self._found, strict=True))
        self._paragraphs = self._store.documents.paragraphs(self.stored.id)
        self._units = list(self._assembled(self._paragraphs))
        self._found = [known.get(unit, () if unit.origin is None else None) for unit in self._units]
        self._by_key = defaultdict(list)
        for index, unit in enumerate(self._units):
            self._by_key[_key(unit)].append(index)
        self._names = None
        self._items = {}
        self._touch(range(len(self._units)))
        self._read = self._clock()

    def _read_some(self, events: Iterable[Correction]) -> None:
        keys = {source_key(event.source, event.source_lang) for event in events}
        indices = [index for key in keys for index in self._by_key.get(key, ())]
        if not indices:
            return
        for index, unit in zip(indices, self._assembled([self._paragraphs[i] for i in indices]), strict=True):
            if unit != self._units[index]:
                self._units[index] = unit
                self._found[index] = self._checked(unit)
                if self._names is not None:
                    # Whether it is spelled as elsewhere now is looked at when the document is read anew.
                    self._names.pop(index, None)
        # Also where nothing but a remark has come.
        self._touch(indices)

    def _assembled(self, paragraphs: Sequence[Paragraph]) -> Iterator[TranslationUnit]:
        yield from assemble(
            self._store,
            name=self.stored.name,
            paragraphs=paragraphs,
            source_lang=self.stored.lang,
            target_lang=self._target_lang,
            document_id=self.stored.id,
        ).units

    def _parallel(self, indices: Sequence[int]) -> ParallelDocument:
        return ParallelDocument(
            name=self.stored.name,
            source_lang=self.stored.lang,
            target_lang=self._target_lang,
            paragraphs=tuple(self._paragraphs[index] for index in indices),
            units=tuple(self._units[index] for index in indices),
        )


def _key(unit: TranslationUnit) -> str:
    return source_key(unit.source, unit.source_lang)


def following(
    before: Sequence[QueueItem], after: Sequence[QueueItem], here: tuple[str, int], step: int
) -> QueueItem | None:
    """Return the paragraph that comes after `here` (or before it, with a negative step) in the queue of `before`.

    Of those behind it the first that is still in the queue `after`; from a place outside of it the first of all.
    """
    places = [place_of(item) for item in before]
    still = {place_of(item): item for item in after}
    if here not in places:
        return next((item for item in after if place_of(item) != here), None)
    at = places.index(here)
    others = places[at + 1 :] if step > 0 else places[:at][::-1]
    return next((still[place] for place in others if place in still), None)


def place_of(item: QueueItem) -> tuple[str, int]:
    """Return where a paragraph of the queue stands."""
    return item.document.id, item.paragraph.index
