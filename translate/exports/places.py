"""Where a place in a paragraph is in its translation."""

from dataclasses import dataclass

from cache.records import Span, TranslationUnit
from translate.scripts import UNSPACED, script_of


@dataclass(frozen=True, slots=True)
class Place:
    """A half-open stretch of a target, in characters."""

    start: int
    end: int


def place_of_part(unit: TranslationUnit, start: int, end: int) -> Place | None:
    """Return where a stretch of the source that hangs on a word, such as a raised digit, stands in the target.

    `exports.inline` looks for whole words. This finds parts of them: where the sentence was copied, where the word
    with the part was, or where the part is in the target once and holds no letters.
    """
    target = unit.target or ""
    span = next((one for one in unit.alignment if one.source_start <= start and end <= one.source_end), None)
    if span is None:
        return _over_sentences(unit, start, end)
    left, right = start, end
    while left > span.source_start and not unit.source[left - 1].isspace():
        left -= 1
    while right < span.source_end and not unit.source[right].isspace():
        right += 1
    for first, last in ((span.source_start, span.source_end), (left, right)):
        part = unit.source[first:last]
        if unit.source.count(part, span.source_start, span.source_end) == 1:
            found = _only(target, part, span)
            if found is not None:
                return Place(found + start - first, found + end - first)
    part = unit.source[start:end]
    found = None if any(map(str.isalpha, part)) else _only(target, part, span)
    return None if found is None else Place(found, found + len(part))


def _over_sentences(unit: TranslationUnit, start: int, end: int) -> Place | None:
    """Where a stretch over several sentences stands, if both of its ends are certain."""
    first = next((one for one in unit.alignment if start < one.source_end), None)
    last = next((one for one in reversed(unit.alignment) if end > one.source_start), None)
    if first is None or last is None:
        return None
    begins, ends = _certain(unit, first, start), _certain(unit, last, end)
    return Place(begins, ends) if begins is not None and ends is not None and begins < ends else None


def _certain(unit: TranslationUnit, span: Span, place: int) -> int | None:
    if place <= span.source_start:
        return span.target_start
    if place >= span.source_end:
        return span.target_end
    copied = _only(unit.target or "", unit.source[span.source_start : span.source_end], span)
    return None if copied is None else copied + place - span.source_start


def _only(target: str, part: str, span: Span) -> int | None:
    """Where a text stands in the target of a sentence, if it does exactly once, and not inside of a word or number."""
    if target.count(part, span.target_start, span.target_end) != 1:
        return None
    start = target.find(part, span.target_start, span.target_end)
    end = start + len(part)
    is_torn = _is_one(target[start - 1 : start], part[:1]) or _is_one(part[-1:], target[end : end + 1])
    return None if is_torn else start


def _is_one(left: str, right: str) -> bool:
    """Whether neighbours are of one word or number; a raised digit on a word, or Latin among Chinese, is not."""
    if left.isdecimal() and right.isdecimal():
        return True
    script = script_of(left) if left.isalpha() and right.isalpha() else None
    return script is not None and script == script_of(right) and script not in UNSPACED


def place_of(unit: TranslationUnit, place: int) -> int:
    """Return the place in the target that stands for a place in the source, both in characters.

    Between sentences that is certain; within one it is where the same words stand, else in the same proportion.
    """
    target = unit.target or ""
    if unit.source == target:
        return min(place, len(target))
    spans = unit.alignment or (Span(0, len(unit.source), 0, len(target)),)
    for span in spans:
        if place <= span.source_start:
            return span.target_start
        if place < span.source_end:
            return _within(unit.source, target, span, place)
        if place == span.source_end:
            return span.target_end
    if unit.source[spans[-1].source_end : place].strip():
        return len(target)
    return spans[-1].target_end


def _within(source: str, target: str, span: Span, place: int) -> int:
    sentence = source[span.source_start : span.source_end]
    offset = place - span.source_start
    # A sentence that was copied, as a whole or up to there or from there on.
    for part, shift in ((sentence, offset), (sentence[:offset], offset), (sentence[offset:], 0)):
        found = target.find(part, span.target_start, span.target_end)
        if found >= 0:
            return found + shift
    length = span.target_end - span.target_start
    near = span.target_start + round(length * offset / len(sentence))
    # No word is torn apart, and no blank is put between a word and what stands behind it.
    while 0 < near < span.target_end and target[near - 1].isalnum() and target[near].isalnum():
        near += 1
    return near + 1 if near < span.target_end and target[near] == " " else near
