"""From lines to passages: which lines go on, and which begin something new."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cache.records import Box, Kind
from translate.documents.pdf.entries import are_entries, ends_entry
from translate.documents.pdf.layout import Line
from translate.documents.pdf.measures import Measures, same_column, same_size
from translate.documents.pdf.notes import follows
from translate.paragraphs.hyphens import is_cut
from translate.paragraphs.markers import item_marker
from translate.paragraphs.marks import closed, ends_block, is_list_item, lower_start
from translate.raised import RAISED

# Leading as a multiple of the usual one from which on a gap parts paragraphs.
_GAP: Final = 1.25
# Shares of the type size: an indent, and how much room says that the next word would have fitted.
_INDENT: Final = 0.7
_ROOM: Final = 0.35
# How full a line is that goes on although the next word would have fitted.
_UNCASED_FULL: Final = 0.75
_CAPITAL_FULL: Final = 0.8
# The share of a measure that lines broken by hand leave, and how many of them show that they are.
_BY_HAND: Final = 0.2
_SHOWING: Final = 0.3
_HEADING: Final = 1.12
# How much of its column a line fills that says by stopping in mid-air that it goes on.
_CLAUSE: Final = 0.55
_BULLETS: Final = "•●○◦▪▫■□‣⁃·▸►➢✓✔❖-–—*"


_RAISED: Final = re.compile(f"[{RAISED}]")


@dataclass(slots=True)
class Passage:
    """Lines that belong together, and what they are; `kind` is None while that is open.

    `chunk` numbers the lines that are set alike without a gap: passages of one list or one column share it.
    """

    lines: list[Line]
    chunk: int
    kind: Kind | None = None
    level: int | None = None
    indented: bool = False

    @property
    def head(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def tail(self) -> Line:
        """The last line."""
        return self.lines[-1]

    @property
    def length(self) -> int:
        """Characters."""
        return sum(len(line.text) for line in self.lines)

    @property
    def box(self) -> Box:
        """The rectangle around the lines that stand where the first does."""
        here = [line for line in self.lines if (line.page, line.region) == (self.head.page, self.head.region)]
        return Box(
            round(min(line.left for line in here), 1),
            round(min(line.top for line in here), 1),
            round(max(line.right for line in here), 1),
            round(max(line.bottom for line in here), 1),
        )


def gather(lines: Sequence[Line], measures: Measures) -> list[Passage]:
    """Put lines into passages; those that a page or a column cuts stay cut."""
    passages: list[Passage] = []
    for number, chunk in enumerate(_chunks(lines, measures)):
        if chunk[0].cell is not None:
            passages.append(Passage(chunk, number, Kind.TABLE))
        else:
            passages.extend(_passages(chunk, number, measures))
    return passages


def _chunks(lines: Sequence[Line], measures: Measures) -> list[list[Line]]:
    chunks: list[list[Line]] = []
    for at, line in enumerate(lines):
        if at and _set_alike(lines[at - 1], line, measures):
            chunks[-1].append(line)
        else:
            chunks.append([line])
    return chunks


def _set_alike(before: Line, line: Line, measures: Measures) -> bool:
    if line.cell is not None or before.cell is not None:
        return line.cell == before.cell
    if line.bold != before.bold or not (same_column(before, line) or _is_title(before, line, measures)):
        return False
    if line.under_rule:
        return False
    if not same_size(before.size, line.size):
        return False
    step = line.baseline - before.baseline
    most = max(_GAP * measures.leading, measures.leading + 0.2)
    if _RAISED.search(line.text) or _RAISED.search(before.text):
        # Browsers make room for a raised figure.
        most += 0.3
    return 0 < step <= most * max(line.size, before.size)


def _is_title(before: Line, line: Line, measures: Measures) -> bool:
    """Whether a title goes on over columns, which its next line is too short to span."""
    if line.page != before.page or not is_large(line, measures):
        return False
    return line.left < before.right and before.left < line.right


def is_large(line: Line, measures: Measures) -> bool:
    """Tell whether a line is set as headings are."""
    return line.size >= _HEADING * measures.size or (line.bold and not measures.bold)


def _passages(chunk: list[Line], number: int, measures: Measures) -> list[Passage]:
    flush = _flush(chunk)
    edge = max(line.end for line in chunk) if len(chunk) > 2 else measures.ends_at(chunk[0])
    centred = _is_centred(chunk)
    small = not same_size(chunk[0].size, measures.size) and chunk[0].size < measures.size
    slack = _slack(chunk, edge, flush)
    entries = are_entries(chunk)
    passages = [Passage([chunk[0]], number, indented=chunk[0].start - flush > _INDENT * chunk[0].size)]
    for before, line in pairwise(chunk):
        here = passages[-1]
        if is_large(line, measures) and not is_list_item(line.text):
            # The lines of a heading, however they are broken.
            here.lines.append(line)
            continue
        if entries:
            begins = ends_entry(before)
        else:
            begins = _begins(here, before, line, flush=flush, edge=edge, centred=centred, small=small, slack=slack)
        if begins:
            passages.append(Passage([line], number, indented=line.start - flush > _INDENT * line.size))
        else:
            here.lines.append(line)
    return passages


def _slack(chunk: Sequence[Line], edge: float, flush: float) -> float:
    """How much room lines leave that go on: none where a program broke them, some where somebody did by hand."""
    going = [
        (before, line)
        for before, line in pairwise(chunk)
        if lower_start(line.text) and not ends_block(before.text) and not is_cut(before.text)
    ]
    early = sum(edge - before.end > line.first_word + _ROOM * line.size for before, line in going)
    return _BY_HAND * (edge - flush) if len(going) >= 4 and early >= _SHOWING * len(going) else 0.0


def _flush(chunk: Sequence[Line]) -> float:
    """Where most lines of a chunk begin."""
    starts = Counter(round(line.start) for line in chunk)
    return float(max(starts, key=lambda start: (starts[start] + starts[start - 1] + starts[start + 1], -start)))


def _is_centred(chunk: Sequence[Line]) -> bool:
    if len(chunk) < 2:
        return False
    middles = [(line.left + line.right) / 2 for line in chunk]
    starts = [line.start for line in chunk]
    size = chunk[0].size
    return max(middles) - min(middles) < size and max(starts) - min(starts) > 2 * size


def _begins(
    here: Passage, before: Line, line: Line, *, flush: float, edge: float, centred: bool, small: bool, slack: float
) -> bool:
    """Whether `line` begins a new passage behind `before` in a chunk."""
    ended = ends_block(before.text)
    room = edge - before.end
    short = room > max(slack, line.first_word + _ROOM * line.size)
    if is_cut(before.text) and lower_start(line.text) is not False:
        return False
    if _begins_item(here, before, line, ended=ended, short=short):
        return True
    if small and follows(line.text, here.head.text) and (ended or short):
        return True
    if centred:
        return ended
    hanging = is_list_item(here.head.text) and line.start > here.head.start + 0.3 * line.size
    if hanging and not ended:
        return False
    short = short and not _goes_on(before, line, edge - min(flush, before.start), ended=ended)
    if is_list_item(here.head.text) and ended and line.start < here.head.start - _INDENT * line.size:
        return True
    stands_in = abs(line.start - flush) > _INDENT * line.size
    if stands_in and abs(line.start - before.start) > _INDENT * line.size and (ended or short):
        return True
    return short


def _goes_on(before: Line, line: Line, width: float, *, ended: bool) -> bool:
    """Whether a line goes on although its next word would have fitted: broken by hand, or before a long name."""
    small = lower_start(line.text)
    if ended:
        return bool(small) and not closed(before.text)
    return bool(small) or before.end - before.start >= (_CAPITAL_FULL if small is False else _UNCASED_FULL) * width


def _begins_item(here: Passage, before: Line, line: Line, *, ended: bool, short: bool) -> bool:
    if not is_list_item(line.text):
        return False
    if line.text[0] in _BULLETS:
        return line.text[0] not in "-–—" or ended or short or here.head.text[0] == line.text[0]
    number, last = _number(line.text), _number(here.head.text)
    if number is not None and last is not None and number == last + 1:
        return True
    return ended or short or line.start < before.start - _INDENT * line.size


def _number(text: str) -> int | None:
    marker = item_marker(text).marker
    digits = "".join(character for character in marker or "" if character.isdigit())
    return int(digits) if digits and len(digits) < 5 else None


def bridge(passages: list[Passage], measures: Measures) -> list[Passage]:
    """Join the halves of passages that a page or a column cuts, also over notes, tables and captions between them."""
    result: list[Passage] = []
    open_: Passage | None = None
    for passage in passages:
        if open_ is not None and _other_half(open_, passage, measures):
            open_.lines.extend(passage.lines)
            continue
        result.append(passage)
        if passage.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            open_ = passage
        elif passage.kind is Kind.HEADING:
            open_ = None
    return result


def _other_half(first: Passage, second: Passage, measures: Measures) -> bool:
    before, line = first.tail, second.head
    if second.kind is not Kind.PARAGRAPH or same_column(before, line):
        return False
    if not same_size(before.size, line.size) or before.rtl != line.rtl or line.page - before.page > 2:
        return False
    small = lower_start(line.text)
    if second.indented and (closed(before.text) or not (small or (small is None and first.kind is Kind.LIST_ITEM))):
        return False
    edge = measures.ends_at(before)
    full = edge - before.end <= line.first_word + _ROOM * line.size
    if not closed(before.text):
        if before.text[-1:] in ":：":
            return False
        if small is False:
            return full
        long = before.end - before.start >= _CLAUSE * (edge - measures.begins_at(before))
        return full or is_cut(before.text) or bool(small) or long
    # A sentence ends with the page: only a line that is as full as they come tells that the paragraph does not.
    flush = edge - before.end < 0.3 * before.size
    return flush and len(first.lines) > 1 and _is_justified(first, edge)


def _is_justified(passage: Passage, edge: float) -> bool:
    here = [line for line in passage.lines if line.region == passage.tail.region and line.page == passage.tail.page]
    return len(here) > 1 and all(edge - line.end < 0.5 * line.size for line in here)
