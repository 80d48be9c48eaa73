"""What the review page shows, as plain values for the browser: worked out from the store's records, without a page."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from cache import Action, Correction, Flag, Match, Origin, Paragraph, Part, TranslationUnit
from reader.badges import badges
from reader.flag_words import explain
from reader.language_choice import direction, language_label
from reader.makers import engine_words
from reader.pieces import text_direction
from reader.plain_text import shortened
from reader.review_acts import Clash, scope_of
from reader.rows import sentence_ranges
from translate.exports.visible import visible
from translate.glossary.matching import TermSpan
from translate.review.differences import differences
from translate.review.queue import QueueItem
from translate.review.three_way import Agreed

ROWS_SHOWN: Final = 25
_FIRST_WORDS = 90
_SCOPES: Final = {"everywhere": "everywhere", "document": "in this document", "place": "at this place"}
_DONE: Final = {
    Action.CORRECT: "corrected",
    Action.ACCEPT: "accepted",
    Action.UNDO: "took back",
    Action.COMMENT: "commented",
    Action.REPORT: "reported",
}


def queue_data(
    items: Sequence[QueueItem], here: tuple[str, int] | None, drafts: Collection[tuple[str, int]], page: int | None
) -> dict[str, Any]:
    """Return the part of the queue that is shown: the page asked for, else that of the paragraph under review."""
    at = next((n for n, item in enumerate(items) if (item.document.id, item.paragraph.index) == here), None)
    last = max(len(items) - 1, 0) // ROWS_SHOWN
    shown = min(page if page is not None else (at or 0) // ROWS_SHOWN, last)
    start = shown * ROWS_SHOWN
    part = items[start : start + ROWS_SHOWN]
    several = len({item.document.id for item in part}) > 1
    return {
        "total": len(items),
        "position": at,
        "start": start,
        "page": shown,
        "pages": last + 1,
        "rows": [_queue_row(item, here, drafts, several) for item in part],
    }


def _queue_row(
    item: QueueItem, here: tuple[str, int] | None, drafts: Collection[tuple[str, int]], named: bool
) -> dict[str, Any]:
    place = (item.document.id, item.paragraph.index)
    reasons = dict.fromkeys(explain(flag.code).label for flag in item.reasons)
    return {
        "document": item.document.id,
        "index": item.paragraph.index,
        "name": shortened(item.document.name, 40) if named else None,
        "risk": round(item.risk * 100),
        "words": shortened(item.unit.source, _FIRST_WORDS),
        "lang": item.unit.source_lang,
        "dir": text_direction(item.unit.source, item.unit.source_lang),
        "reasons": ", ".join(reasons) or "nothing found",
        "state": item.unit.state.value,
        "draft": place in drafts,
        "current": place == here,
    }


def source_data(paragraph: Paragraph, unit: TranslationUnit, terms: Sequence[TermSpan]) -> dict[str, Any]:
    """Return the source with its sentences and the terms of the glossary in it."""
    ranges, _ = sentence_ranges(paragraph.text, unit.target or "", unit.alignment)
    return {
        "lang": paragraph.lang,
        "dir": text_direction(paragraph.text, paragraph.lang),
        "label": language_label(paragraph.lang),
        "pieces": pieces(paragraph.text, ranges, terms),
    }


def standing_data(unit: TranslationUnit) -> dict[str, Any]:
    """Return the text that stands, with its sentences, and who made it."""
    target = unit.target or ""
    _, ranges = sentence_ranges(unit.source, target, unit.alignment)
    return {
        "lang": unit.target_lang,
        "dir": direction(unit.target_lang),
        "label": language_label(unit.target_lang),
        "pieces": pieces(target, ranges, ()),
        "by": made_by(unit),
        "state": unit.state.value,
    }


def made_by(unit: TranslationUnit) -> str:
    """Return who made the text that stands, in words."""
    if unit.origin is Origin.MEMORY:
        when = f", {when_words(unit.at)}" if unit.at else ""
        return f"{shortened(unit.author or 'somebody', 60)}{when}"
    if unit.origin is Origin.MACHINE:
        return engine_words(unit.signature or "")
    return "nobody yet" if unit.target is None else "shown as it is"


def pieces(text: str, ranges: Iterable[tuple[int, int]], terms: Iterable[TermSpan]) -> list[dict[str, Any]]:
    """Return a text in pieces, each with the number of its sentence and what the glossary wants for it."""
    sentences, spans = list(ranges), list(terms)
    edges = {0, len(text), *(edge for pair in sentences for edge in pair)}
    edges |= {edge for span in spans for edge in (span.start, span.end)}
    ordered = sorted(edge for edge in edges if 0 <= edge <= len(text))
    made = []
    for start, end in pairwise(ordered):
        sentence = next((n for n, (first, last) in enumerate(sentences) if first <= start < last), None)
        wanted = next((span.terms for span in spans if span.start <= start < span.end), ())
        term = " or ".join(dict.fromkeys(one.target for one in wanted))
        made.append({"text": visible(text[start:end]), "sentence": sentence, "term": shortened(term) or None})
    return made


def flags_data(flags: Iterable[Flag]) -> list[dict[str, Any]]:
    """Return flags in words, with what they saw."""
    return [asdict(badge) for badge in badges(flags)]


def neighbour_data(paragraph: Paragraph, unit: TranslationUnit) -> dict[str, Any]:
    """Return a paragraph beside the one under review."""
    return {
        "index": paragraph.index,
        "source": _text(paragraph.text, paragraph.lang),
        "target": _text(unit.target or "", unit.target_lang),
    }


def versions_data(unit: TranslationUnit, versions: Iterable[TranslationUnit]) -> list[dict[str, Any]]:
    """Return what engines made of a paragraph, but for what stands there, each wording once."""
    found: dict[str, list[str]] = {}
    for one in versions:
        if one.target and one.target != unit.target:
            made = found.setdefault(one.target, [])
            if (words := engine_words(one.signature or "")) not in made:
                made.append(words)
    return [
        {
            "label": ", ".join(made),
            "text": text,
            "lang": unit.target_lang,
            "dir": direction(unit.target_lang),
            "changes": changes(unit.target or "", text),
        }
        for text, made in found.items()
    ]


def matches_data(unit: TranslationUnit, matches: Iterable[Match]) -> list[dict[str, Any]]:
    """Return what people made of texts like this one, with what differs in the source."""
    return [
        {
            "label": f"{_percent(match)} · {shortened(match.author, 40)}, {match.at.astimezone():%Y-%m-%d}",
            "sentence": match.part is Part.SENTENCE,
            "text": match.target,
            "lang": unit.target_lang,
            "dir": direction(unit.target_lang),
            "source": _text(match.source, unit.source_lang),
            "changes": [] if match.part is Part.SENTENCE else changes(match.source, unit.source),
        }
        for match in matches
        if match.target != unit.target
    ]


def _percent(match: Match) -> str:
    """A match that is not the same is never said to be a whole one."""
    return "the same text" if match.similarity >= 1 else f"{min(99, int(match.similarity * 100))} % alike"


def history_data(events: Sequence[Correction], unit: TranslationUnit) -> list[dict[str, Any]]:
    """Return what people did to a paragraph, newest first."""
    undone = {event.undoes for event in events if event.undoes is not None}
    made = []
    for event in reversed(events):
        gives = event.action in (Action.CORRECT, Action.ACCEPT)
        made.append(
            {
                "id": event.id,
                "who": shortened(event.author, 60),
                "when": when_words(event.at),
                "what": _DONE[event.action],
                "scope": _SCOPES[scope_of(event).value] if gives else "",
                "state": event.state.value if gives else "",
                "note": visible(event.note) if event.note else None,
                "undone": event.id in undone,
                "holds": event.id == unit.version,
                "lang": event.target_lang,
                "dir": direction(event.target_lang),
                "changes": changes(event.before or "", event.after) if event.action is Action.CORRECT else [],
                "restores": gives and event.id != unit.version and event.after != unit.target,
            }
        )
    return made


def clash_data(clash: Clash) -> dict[str, Any]:
    """Return the three-way view of a paragraph that two people changed."""
    return {
        "base": clash.base,
        "theirs": clash.theirs,
        "mine": clash.mine,
        "merged": clash.merged.text,
        "version": clash.version,
        "author": shortened(clash.author or "the machine's text came back", 60),
        "when": when_words(clash.at) if clash.at else "",
        "theirChanges": changes(clash.base, clash.theirs),
        "myChanges": changes(clash.base, clash.mine),
        "stretches": [
            {"text": one.text} if isinstance(one, Agreed) else {"theirs": one.theirs, "mine": one.mine}
            for one in clash.merged.stretches
        ],
        "clashes": clash.merged.clashes,
    }


def changes(before: str, after: str) -> list[dict[str, str]]:
    """Return how one wording became another, stretch by stretch."""
    return [{"change": one.change.value, "text": one.text} for one in differences(before, after)]


def when_words(at: datetime) -> str:
    """Return a time in words, as the clock of the server shows it."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _text(text: str, lang: str) -> dict[str, str]:
    return {"text": visible(shortened(text, 600)), "lang": lang, "dir": text_direction(text, lang)}
