"""Where a stretch of the source (a bold word, a link) stands in the translation, as far as that can be known.

Sentences are aligned exactly; within a sentence only what is written alike on both sides can be found again. What
cannot be placed is left out and counted: a mark on the wrong words would say what the source does not say.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cache.records import Mark, Span, TranslationUnit
from translate.scripts import UNSPACED, script_of

_WORK = 50_000_000
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks with their places in the target, in order, and those of the source that found none."""

    marks: tuple[Mark, ...]
    lost: tuple[Mark, ...]


def place_marks(unit: TranslationUnit, marks: Iterable[Mark]) -> Placed:
    """Carry the marks of a paragraph over into its translation; without one, none of them is lost or placed."""
    if unit.target is None:
        return Placed((), ())
    target = unit.target
    placed, lost = [], []
    # Looking for a mark takes as long as the paragraph: more of them than any person makes are not looked for.
    left = _WORK // (len(unit.source) + len(target) + 1)
    for number, mark in enumerate(marks):
        place = _place(unit, target, mark) if number < left else None
        if place is None:
            lost.append(mark)
        else:
            placed.append(replace(mark, start=place[0], end=place[1]))
    return Placed(tuple(sorted(placed, key=lambda one: (one.start, -one.end))), tuple(lost))


def _place(unit: TranslationUnit, target: str, mark: Mark) -> tuple[int, int] | None:
    if not unit.source[mark.start : mark.end].strip():
        return None
    if unit.source == target:
        return mark.start, mark.end
    covered = _covered(unit.source, unit.alignment, mark)
    if covered is not None:
        return covered
    if not unit.source[: mark.start].strip() and not unit.source[mark.end :].strip():
        return _stripped(target, 0, len(target))
    span = next((one for one in unit.alignment if one.source_start <= mark.start and mark.end <= one.source_end), None)
    if span is None:
        # Without an alignment the paragraph is one long sentence.
        if unit.alignment:
            return None
        span = Span(0, len(unit.source), 0, len(target))
    return _alike(unit.source, target, span, mark)


def _covered(source: str, alignment: Sequence[Span], mark: Mark) -> tuple[int, int] | None:
    """Return the target of whole sentences, where a mark covers such: all of their letters, and nothing of others."""
    inside = [one for one in alignment if one.source_start < mark.end and mark.start < one.source_end]
    for one in inside:
        outside = source[one.source_start : max(one.source_start, mark.start)] + source[mark.end : one.source_end]
        if any(map(str.isalnum, outside)):
            return None
    if not inside:
        return None
    return min(one.target_start for one in inside), max(one.target_end for one in inside)


def _alike(source: str, target: str, span: Span, mark: Mark) -> tuple[int, int] | None:
    """Find the same words in the sentence's translation: as often as on the source's side, at the same turn."""
    text = source[mark.start : mark.end].strip()
    for wanted in dict.fromkeys((text, _EDGE.sub("", text))):
        if not wanted:
            continue
        start = source.index(wanted, mark.start)
        end = start + len(wanted)
        before_it, behind_it = source[start - 1 : start], source[end : end + 1]
        pattern = _pattern(wanted, _hangs(wanted[0], before_it), _hangs(wanted[-1], behind_it))
        before = sum(1 for _ in pattern.finditer(source, span.source_start, mark.start))
        found = [match.span() for match in pattern.finditer(target, span.target_start, span.target_end)]
        total = sum(1 for _ in pattern.finditer(source, span.source_start, span.source_end))
        if found and (len(found) == total or len(found) == 1):
            return found[min(before, len(found) - 1)]
    return None


def _hangs(edge: str, neighbour: str) -> bool:
    """Tell whether the edge of a stretch hangs on its neighbour: a raised digit on a word, Chinese on Chinese."""
    return neighbour.isalnum() and (not edge.isalpha() or script_of(edge) in UNSPACED)


@lru_cache(maxsize=4096)
def _pattern(text: str, hangs_before: bool, hangs_behind: bool) -> re.Pattern[str]:
    """Match a text in any case, as words of its own where it hangs on nothing."""
    before = r"(?<!\w)" if text[0].isalnum() and not hangs_before else ""
    after = r"(?!\w)" if text[-1].isalnum() and not hangs_behind else ""
    return re.compile(before + re.escape(text) + after, re.IGNORECASE)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
