"""Subtitles again: the cues with their times, and in them the translation."""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from cache.records import Paragraph, TranslationUnit
from translate.document import Original, ParallelDocument
from translate.documents.subtitles import WEBVTT
from translate.documents.turns import Turn
from translate.documents.utterances import Place, Subtitles, Utterance, find_subtitles
from translate.exports.export import Export
from translate.exports.same.file_text import encoded, file_text
from translate.exports.same.remarks import LostMarks, lost_marks, not_found
from translate.exports.same.screen_lines import line_breaks, shares, width
from translate.exports.spans import Span, place_spans, with_spans
from translate.exports.summary import is_kept
from translate.languages import direction_of

# SubRip has no way to write these as text: an invisible joiner (U+2060) takes their meaning away.
_LIKE_TAGS = re.compile(r"<(?=[A-Za-z/\d])|\{(?=\\|[A-Za-z]:)")
_LIKE_TIME = re.compile(r"--+>")
_TAGS = re.compile(r"<[^<>]*>|\{[^{}]*\}")
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


def render(parallel: ParallelDocument, original: Original) -> Export:
    """Write subtitles again: times, numbers and all else as they are, the translation shared out among its cues."""
    web = original.media_type == WEBVTT
    source = file_text(original, parallel.name)
    subtitles = find_subtitles(source.text, web=web)
    plain = partial(_escaped, web=web)
    texts: dict[int, dict[int, str]] = {}
    lost: list[LostMarks] = []
    missing: list[Paragraph] = []
    for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True):
        if unit.target is None or is_kept(unit):
            continue
        utterance = subtitles.utterance(paragraph.location.path or "")
        if utterance is None or utterance.text != unit.source:
            missing.append(paragraph)
            continue
        translated, unplaced = _translated(utterance, unit, plain)
        for place, text in translated.items():
            texts.setdefault(place.cue, {})[place.turn] = text
        if unplaced:
            lost.append(LostMarks(paragraph, unplaced))
    text = _with_cues(source.text, subtitles, texts, direction_of(parallel.target_lang), plain)
    return encoded(text, source, (*not_found(missing), *lost_marks(lost)))


def _with_cues(
    text: str,
    subtitles: Subtitles,
    texts: dict[int, dict[int, str]],
    direction: str,
    plain: Callable[[str], str],
) -> str:
    """Return the text of a file with other texts in some of its cues, by the numbers of cue and turn."""
    lines = text.split("\n")
    written: list[str] = []
    position = 0
    for number in sorted(texts):
        cue = subtitles.file.cues[number]
        end = "\r" if lines[cue.first].endswith("\r") else ""
        new = [line + end for line in _cue_lines(subtitles.turns[number], texts[number], direction, plain)]
        if cue.last == len(lines):
            # The last line of a file has no end.
            new[-1:] = [line.removesuffix("\r") for line in new[-1:]]
        written += [*lines[position : cue.first], *new]
        position = cue.last
    return "\n".join([*written, *lines[position:]])


def _translated(
    utterance: Utterance, unit: TranslationUnit, plain: Callable[[str], str]
) -> tuple[dict[Place, str], int]:
    """Return the text of each turn with its inner tags, and how many of these found no place."""
    target = unit.target or ""
    placed = place_spans(unit, [Span(tag.start, tag.end, tag.opening, tag.closing) for tag in utterance.inner])
    ranges = shares([(part.start, part.end) for part in utterance.parts], unit.source, target, unit.alignment)
    texts = {}
    for part, (start, end) in zip(utterance.parts, ranges, strict=True):
        within = [
            replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
            for one in placed.spans
            if one.start < end and start < one.end
        ]
        texts[part.place] = _framed(part.turn, target[start:end], within, plain)
    return texts, len(placed.lost) + sum(part.turn.stray for part in utterance.parts)


def _framed(turn: Turn, text: str, spans: Sequence[Span], plain: Callable[[str], str]) -> str:
    """Return a text in lines, with what stands around that of its turn."""
    indent = width(turn.marker)
    breaks = [Span(at, at, whole="\n") for at in line_breaks(text, indent=indent)]
    return turn.lead + turn.marker + with_spans(text, [*spans, *breaks], plain) + turn.trail


def _cue_lines(turns: Sequence[Turn], texts: dict[int, str], direction: str, plain: Callable[[str], str]) -> list[str]:
    """Return the lines of a cue: `texts` holds those turns that are translated."""
    lines: list[str] = []
    for number, turn in enumerate(turns):
        spans = [Span(tag.start, tag.end, tag.opening, tag.closing) for tag in turn.inner]
        framed = texts[number] if number in texts else _framed(turn, turn.text, spans, plain)
        lines += [line for part in framed.split("\n") if (line := " ".join(part.split()))]
    return [_directed(line, direction) for line in lines]


def _directed(line: str, direction: str) -> str:
    """Begin a line with a mark (U+200E, U+200F) where its first letter would turn it the wrong way round."""
    for char in _TAGS.sub("", html.unescape(line)):
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return line if (kind == "L") == (direction == "ltr") else _MARKS[direction] + line
    return line


def _escaped(text: str, *, web: bool) -> str:
    if web:
        return html.escape(text, quote=False)
    return _LIKE_TAGS.sub(lambda match: match[0] + "\u2060", _LIKE_TIME.sub("→", text))
