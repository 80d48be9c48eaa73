"""Links whose own words are not found in the translation: they share what their sentence has left, in their order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cache.records import Mark, Span, TranslationUnit
from translate.scripts import UNSPACED, script_of


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link as it stands in the source, and where it stands in the translation."""

    source: Mark
    target: Mark


@dataclass(frozen=True, slots=True)
class _Room:
    """What links may share: a stretch of the source and the stretch of the target that stands for it."""

    source_start: int
    source_end: int
    start: int
    end: int


def sentence_of(spans: Sequence[Span], mark: Mark) -> Span | None:
    """Return the sentence that holds all of a mark, None when no single one does."""
    at = bisect_right(spans, mark.start, key=lambda one: one.source_start) - 1
    return spans[at] if at >= 0 and mark.end <= spans[at].source_end else None


def place_loose(unit: TranslationUnit, found: Sequence[FoundLink], lost: Sequence[Mark]) -> dict[int, Mark]:
    """Put lost links between the found ones of their sentences, so that each still leads somewhere.

    The result has the places of links in `lost`. One alone in its sentence takes all of it; several take the words
    that are nearest. Where found links stand in another order than in the source, nobody knows between which.
    """
    target = unit.target or ""
    spans = unit.alignment or (Span(0, len(unit.source), 0, len(target)),)
    wanted: dict[Span, list[int]] = {}
    for at, mark in enumerate(lost):
        span = sentence_of(spans, mark)
        if span is not None and unit.source[mark.start : mark.end].strip():
            wanted.setdefault(span, []).append(at)
    placed: dict[int, Mark] = {}
    for span, links in wanted.items():
        links.sort(key=lambda at: lost[at].start)
        beside = [one for one in found if one.target.start < span.target_end and span.target_start < one.target.end]
        for room, inside in _rooms(span, sorted(beside, key=lambda one: one.source.start), links, lost):
            shares = _shares(target, room, [lost[at] for at in inside])
            placed |= {
                at: replace(lost[at], start=share[0], end=share[1]) for at, share in zip(inside, shares, strict=False)
            }
    return placed


def _rooms(
    span: Span, found: Sequence[FoundLink], links: Sequence[int], lost: Sequence[Mark]
) -> list[tuple[_Room, list[int]]]:
    """The stretches between found links, each with the lost links that stand there in the source."""
    edges = [place for one in found for place in (one.target.start, one.target.end)]
    if edges != sorted(edges):
        return []
    rooms: list[tuple[_Room, list[int]]] = []
    source, target = span.source_start, span.target_start
    rest = list(links)
    for one in (*found, None):
        source_end = one.source.start if one else span.source_end
        target_end = one.target.start if one else span.target_end
        inside = [at for at in rest if lost[at].start < source_end]
        rest = rest[len(inside) :]
        if inside and target < target_end:
            rooms.append((_Room(source, max(source, source_end), target, target_end), inside))
        if one:
            source, target = one.source.end, max(target, one.target.end)
    return rooms


def _shares(target: str, room: _Room, links: Sequence[Mark]) -> list[tuple[int, int]]:
    """Cut a stretch between words, near where the links would stand in proportion; fewer where words are few."""
    starts = [at for at in range(room.start + 1, room.end) if _begins_word(target, at)]
    links = links[: len(starts) + 1]
    length = max(1, room.source_end - room.source_start)
    cuts = [room.start]
    for number, (link, after) in enumerate(pairwise(links), 1):
        middle = (link.end + after.start) / 2 - room.source_start
        wanted = room.start + (room.end - room.start) * middle / length
        free = starts[bisect_right(starts, cuts[-1]) : max(0, len(starts) - (len(links) - 1 - number))]
        near = bisect_left(free, wanted)
        cuts.append(min(free[max(0, near - 1) : near + 1], key=lambda place: abs(place - wanted)))
    cuts.append(room.end)
    shares = [_stripped(target, start, end) for start, end in pairwise(cuts)]
    return shares if all(any(map(str.isalnum, target[start:end])) for start, end in shares) else []


def _begins_word(text: str, at: int) -> bool:
    if text[at - 1].isspace():
        return text[at].isalnum()
    return text[at].isalnum() and text[at - 1].isalnum() and script_of(text[at]) in UNSPACED


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
