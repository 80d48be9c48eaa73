"""What the review page shows, as plain values for the browser: worked out from the store's records, without a page."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any, Final

from cache import Action, Correction, Flag, Match, Origin, Paragraph, Part, State, TranslationUnit
from reader.badges import badges
from reader.flag_words import explain
from reader.interface import _, moment, ngettext, number, percent
from reader.language_choice import direction, language_label
from reader.makers import engine_words
from reader.names import action_name, scope_name, state_name
from reader.pieces import text_direction
from reader.plain_text import shortened
from reader.review_acts import Clash
from reader.rows import sentence_ranges
from reader.told import note_told
from translate.exports.visible import visible
from translate.glossary.matching import TermSpan
from translate.review.differences import differences
from translate.review.queue import QueueItem
from translate.review.roles import scope_of
from translate.review.three_way import Agreed

ROWS_SHOWN: Final = 25
_FIRST_WORDS = 90


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
        "reasons": ", ".join(reasons) or _("nothing found"),
        "standing": state_name(item.unit.state) if item.unit.state in (State.REVIEWED, State.FINAL) else None,
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
        "state": state_name(unit.state),
    }


def made_by(unit: TranslationUnit) -> str:
    """Return who made the text that stands, in words."""
    if unit.origin is Origin.MEMORY:
        who = shortened(unit.author or _("somebody"), 60)
        return _("{who}, {when}").format(who=who, when=moment(unit.at.astimezone())) if unit.at else who
    if unit.origin is Origin.MACHINE:
        return engine_words(unit.signature or "")
    return _("nobody yet") if unit.target is None else _("shown as it is")


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
        targets = list(dict.fromkeys(one.target for one in wanted))
        piece = {"text": visible(text[start:end]), "sentence": sentence, "term": shortened(" / ".join(targets)) or None}
        made.append({**piece, "first": targets[0] if targets else None})
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


def wider_data(unit: TranslationUnit, wider: Iterable[Correction]) -> list[dict[str, Any]]:
    """Return the wordings of wider scopes that do not show at a place: saving there for all of them replaces these."""
    return [
        {
            "id": one.id,
            "label": f"{scope_name(scope_of(one))} · {_who_and_when(one)}",
            "lang": one.target_lang,
            "dir": direction(one.target_lang),
            "changes": changes(unit.target or "", one.after),
        }
        for one in wider
    ]


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
            "label": f"{_alike(match)} · {_by(match)}",
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


def _alike(match: Match) -> str:
    """A match that is not the same is never said to be a whole one."""
    if match.similarity >= 1:
        return _("the same text")
    return _("{share} alike").format(share=percent(min(99, int(match.similarity * 100)) / 100))


def _by(match: Match) -> str:
    return _("{who}, {when}").format(who=shortened(match.author, 40), when=f"{match.at.astimezone():%Y-%m-%d}")


def _who_and_when(event: Correction) -> str:
    return _("{who}, {when}").format(who=shortened(event.author, 60), when=moment(event.at.astimezone()))


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
                "when": moment(event.at.astimezone()),
                "what": action_name(event.action),
                "scope": scope_name(scope_of(event)) if gives else "",
                "state": state_name(event.state) if gives else "",
                "note": visible(note_told(event.note)) if event.note else None,
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
        "author": shortened(clash.author or _("the machine's text came back"), 60),
        "when": moment(clash.at.astimezone()) if clash.at else "",
        "theirChanges": changes(clash.base, clash.theirs),
        "myChanges": changes(clash.base, clash.mine),
        "stretches": [
            {"text": one.text} if isinstance(one, Agreed) else {"theirs": one.theirs, "mine": one.mine}
            for one in clash.merged.stretches
        ],
        "together": _together(clash.merged.clashes),
        "elsewhere": clash.elsewhere,
    }


def _together(clashes: int) -> str:
    """Say how well both changes go together."""
    if not clashes:
        return _("You changed different words: both changes fit together.")
    words = ngettext(
        "{count} stretch was changed by both, each otherwise: yours is taken, theirs is struck.",
        "{count} stretches were changed by both, each otherwise: yours is taken, theirs is struck.",
        clashes,
    )
    return words.format(count=number(clashes))


def changes(before: str, after: str) -> list[dict[str, str]]:
    """Return how one wording became another, stretch by stretch."""
    return [{"change": one.change.value, "text": one.text} for one in differences(before, after)]


def _text(text: str, lang: str) -> dict[str, str]:
    return {"text": visible(shortened(text, 600)), "lang": lang, "dir": text_direction(text, lang)}
