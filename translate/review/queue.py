"""The reviewers' queue: paragraphs in the order in which they need a human."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cache import (
    Action,
    Correction,
    Flag,
    Kind,
    NotInStore,
    Origin,
    Paragraph,
    State,
    Store,
    StoredDocument,
    TranslationUnit,
)
from cache.keys import source_key
from translate.checks.review import review_flags
from translate.document import ParallelDocument
from translate.document_library import load_document
from translate.pipeline import assemble_document
from translate.review.risk import REPORTED, risk

# What nobody has to look at again, unless somebody reports it.
_DONE = (State.REVIEWED, State.FINAL)
# Reports that are read at once.
_REPORTS = 1000


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which paragraphs are wanted; None wants all of a kind.

    `documents` are ids. `codes` are those of flags, of which a paragraph must have one. `states` None leaves out
    what is reviewed or final and has no open report.
    """

    documents: Collection[str] | None = None
    source_langs: Collection[str] | None = None
    kinds: Collection[Kind] | None = None
    states: Collection[State] | None = None
    codes: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A paragraph that waits for a human: how much it needs one, from 0 to 1, and why, the weightiest first."""

    document: StoredDocument
    paragraph: Paragraph
    unit: TranslationUnit
    risk: float
    reasons: tuple[Flag, ...] = field(default=())


def queue(store: Store, target_lang: str, wanted: QueueFilter = QueueFilter()) -> list[QueueItem]:
    """Return what waits for a human, the riskiest first; equal risks in reading order, newest documents first.

    Paragraphs without a translation, and those that are shown as they are, are not in it.
    """
    items = [
        item
        for stored in store.documents.list()
        if wanted.documents is None or stored.id in wanted.documents
        for item in _items(store, stored, target_lang, wanted)
    ]
    return sorted(items, key=lambda item: -item.risk)


def document_queue(
    stored: StoredDocument,
    parallel: ParallelDocument,
    flags: Sequence[Sequence[Flag]],
    reports: Mapping[str, Sequence[Correction]],
    wanted: QueueFilter = QueueFilter(),
) -> Iterator[QueueItem]:
    """Yield what waits for a human in one document, in reading order.

    `flags` are what the checks of the whole document found, a row each paragraph; `reports` those of readers by source
    key.
    """
    for paragraph, unit, found in zip(parallel.paragraphs, parallel.units, flags, strict=True):
        if unit.target is None or unit.origin is None:
            continue
        key = source_key(unit.source, unit.source_lang) if reports else ""
        # Whoever corrected or accepted it since has seen the report.
        open_reports = [report for report in reports.get(key, ()) if (report.id or 0) > unit.version]
        weighed = risk(unit, found, open_reports)
        item = QueueItem(stored, paragraph, unit, weighed.value, weighed.reasons)
        if is_wanted(item, wanted):
            yield item


def open_reports(store: Store, document_id: str, target_lang: str) -> dict[str, list[Correction]]:
    """Return what readers reported in a document, by source key, the newest first."""
    found: dict[str, list[Correction]] = defaultdict(list)
    before_id: int | None = None
    # All of them, and not only the newest: whom nobody reads again reports in vain.
    while page := store.memory.events(
        document_id=document_id, target_lang=target_lang, action=Action.REPORT, before_id=before_id, limit=_REPORTS
    ):
        for event in page:
            found[source_key(event.source, event.source_lang)].append(event)
        before_id = page[-1].id
    return found


def _items(store: Store, stored: StoredDocument, target_lang: str, wanted: QueueFilter) -> Iterator[QueueItem]:
    try:
        parallel = assemble_document(store, load_document(store, stored.id), target_lang)
    except NotInStore:
        # Taken out of the library since the list was made: the other documents are still to be read.
        return
    if not any(unit.origin for unit in parallel.units):
        return
    reports = open_reports(store, stored.id, target_lang)
    terms = store.glossary.for_document(stored, target_lang)
    yield from document_queue(stored, parallel, review_flags(parallel, terms), reports, wanted)


def is_wanted(item: QueueItem, wanted: QueueFilter) -> bool:
    """Tell whether a paragraph is one of those that are wanted, of whatever document."""
    unit = item.unit
    if wanted.states is None:
        reported = any(flag.code == REPORTED for flag in item.reasons)
        if unit.state in _DONE and not reported and unit.origin is Origin.MEMORY:
            return False
    elif unit.state not in wanted.states:
        return False
    return (
        (wanted.source_langs is None or unit.source_lang in wanted.source_langs)
        and (wanted.kinds is None or item.paragraph.kind in wanted.kinds)
        and (wanted.codes is None or any(flag.code in wanted.codes for flag in item.reasons))
    )
