"""Where a stretch of the source (a bold word, a link) stands in the translation, as far as that can be known.

Sentences are aligned exactly; within a sentence what is written alike on both sides can be found again (names, numbers,
words of one origin), and what stands between the same signs. Links that cannot be found share what their sentence has
left. Any other mark is left out and counted: one on the wrong words would say what the source does not say.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cache.records import Mark, Span, Style, TranslationUnit
from translate.exports.likeness import Likeness, compare
from translate.exports.loose_links import FoundLink, place_loose, sentence_of
from translate.exports.places import place_of_part
from translate.exports.signs import between_same_signs
from translate.scripts import UNSPACED, script_of

_WORK = 50_000_000
# Words that a translation may put between those of a mark (`direito do mar`).
_MORE_WORDS = 3
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks with their places in the target, in order, and those of the source that found none.

    `loose` are those of `marks` that are links around all of a sentence or a part of it, for want of their own words.
    """

    marks: tuple[Mark, ...]
    lost: tuple[Mark, ...]
    loose: tuple[Mark, ...] = ()


def place_marks(unit: TranslationUnit, marks: Iterable[Mark]) -> Placed:
    """Carry the marks of a paragraph over into its translation; without one, none of them is lost or placed."""
    if unit.target is None:
        return Placed((), ())
    target = unit.target
    placed: list[Mark] = []
    known: list[FoundLink] = []
    lost: list[Mark] = []
    # Looking for a mark takes as long as the paragraph: more of them than any person makes are not looked for.
    left = _WORK // (len(unit.source) + len(target) + 1)
    for number, mark in enumerate(marks):
        place = _place(unit, target, mark) if number < left else None
        if place is None:
            lost.append(mark)
        else:
            placed.append(replace(mark, start=place[0], end=place[1]))
            if mark.style is Style.LINK:
                known.append(FoundLink(mark, placed[-1]))
    links = [mark for mark in lost if mark.style is Style.LINK and mark.start < mark.end]
    found = place_loose(unit, known, links) if links else {}
    housed = {id(links[at]) for at in found}
    placed += found.values()
    return Placed(
        tuple(sorted(placed, key=lambda one: (one.start, -one.end))),
        tuple(mark for mark in lost if id(mark) not in housed),
        tuple(found.values()),
    )


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
    # Without an alignment the paragraph is one long sentence.
    span = sentence_of(unit.alignment or (Span(0, len(unit.source), 0, len(target)),), mark)
    found = _alike(unit.source, target, span, mark) if span is not None else None
    if found is not None:
        return found
    part = place_of_part(unit, mark.start, mark.end)
    if part is not None:
        return part.start, part.end
    return _akin(unit.source, target, span, mark) if span is not None else None


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


def _akin(source: str, target: str, span: Span, mark: Mark) -> tuple[int, int] | None:
    """Find a stretch that says the same: between the same signs, by words of one origin, or between known words."""
    ours = source[span.source_start : span.source_end]
    theirs = target[span.target_start : span.target_end]
    start, end = mark.start - span.source_start, mark.end - span.source_start
    likeness = compare(ours, theirs)
    inside = likeness.words_within(start, end)
    if not inside:
        return None
    found = between_same_signs(ours, theirs, start, end)
    if found is not None and not _agree(likeness, inside, likeness.words_within(*found, target=True), strict=True):
        found = None
    found = found or _by_words(likeness, inside) or _by_neighbours(likeness, inside)
    return None if found is None else (found[0] + span.target_start, found[1] + span.target_start)


def _agree(likeness: Likeness, inside: range, there: range, *, strict: bool) -> bool:
    """Tell whether no known word of a stretch stands outside of the other, and none of the others in it."""
    for one, other in likeness.pairs.items():
        if (other in there and one not in inside) or (strict and one in inside and other not in there):
            return False
    return True


def _by_words(likeness: Likeness, inside: range) -> tuple[int, int] | None:
    """Find the stretch from the first to the last known word of a mark, if half of what it says is known."""
    content = [at for at in inside if likeness.source[at].is_content]
    known = [at for at in content if at in likeness.pairs]
    weight = sum(likeness.source[at].weight for at in known)
    if not known or weight * 2 < sum(likeness.source[at].weight for at in content):
        return None
    places = [likeness.pairs[at] for at in known]
    there = range(min(places), max(places) + 1)
    if len(there) > len(inside) + _MORE_WORDS or not _agree(likeness, inside, there, strict=False):
        return None
    return likeness.target[there[0]].start, likeness.target[there[-1]].end


def _by_neighbours(likeness: Likeness, inside: range) -> tuple[int, int] | None:
    """Find the words between the known words beside a mark, where they are about as many.

    At one side it may be the sentence's edge.
    """
    pairs, last = dict(likeness.pairs), len(likeness.source)
    if inside[0] == 0 and inside[-1] == last - 1:
        return None
    pairs |= {-1: -1, last: len(likeness.target)}
    before, behind = pairs.get(inside[0] - 1), pairs.get(inside[-1] + 1)
    if before is None or behind is None or not 1 <= behind - before - 1 <= len(inside) + 1:
        return None
    if not _agree(likeness, inside, range(before + 1, behind), strict=False):
        return None
    return likeness.target[before + 1].start, likeness.target[behind - 1].end


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
