"""Running heads with the page's number one space off (`42 THE SALT ROAD`, `A LETTER MISDELIVERED 43`), at page edges.

With so little between number and words a line alone says nothing (`1984 was cold`): pages that count on prove it.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, fold, has_letter
from translate.paragraphs.page_chains import characters_before, page_chains
from translate.paragraphs.part_numbers import count_parts, cuts
from translate.paragraphs.phrases import phrases

_LENGTH = 120
_LEFT = re.compile(r"(\d{1,4})[\s|·•—–-]+(?=\D*[^\W\d_])(\S.*)")
_RIGHT = re.compile(r"(\S.*?[^\W_][\"'”»’.)]*)[\s|·•—–-]+(\d{1,4})")
_CUTS = 2


@dataclass(frozen=True, slots=True)
class _Head:
    at: int
    words: str
    left: bool
    cuts: bool


def edge_heads(lines: list[Line], wide: int) -> dict[int, str]:
    """Return the lines, by position, that are such heads, with what each says; `wide` blank lines mean a page break.

    The numbers of two and more must differ by the page breaks between them; and the words come again, or stand now
    left and now right, or the text goes on around one in mid-sentence.
    """
    pages = list(accumulate(int(line.page or (at > 0 and line.gap >= wide)) for at, line in enumerate(lines)))
    chains: dict[int, list[_Head]] = defaultdict(list)
    for at in range(len(lines)):
        if _at_edge(lines, at, wide) and (found := _head(lines, at)) is not None:
            number, head = found
            chains[number - pages[at]].append(head)
    sure: dict[int, str] = {}
    apart = _apart(lines) if chains else {}
    for chain in chains.values():
        words = {head.words for head in chain}
        # `Lesson 1` and `Lesson 2` over a page each are headings.
        alike = {at: number for at, (number, head) in apart.items() if head.words in words and not head.left}
        # One word with a number may be a psalm's as well, wherever they begin.
        several = any(" " in one for one in words)
        if _is_sure(chain, pages) and not count_parts(lines, alike, wide, from_one=several):
            sure |= {head.at: head.words for head in chain}
    sure = sure or _cutting_heads(lines)
    # Where a picture left a gap as wide as a page's, the words tell.
    return sure | {at: head.words for at, (_, head) in apart.items() if head.words in sure.values()}


def _apart(lines: list[Line]) -> dict[int, tuple[int, _Head]]:
    """The heads, for all that one sees, that stand apart from the text, each with its number."""
    return {
        at: found
        for at, line in enumerate(lines)
        if (at == 0 or line.gap or line.page)
        and (at + 1 == len(lines) or lines[at + 1].gap or lines[at + 1].page)
        and (found := _head(lines, at)) is not None
    }


def _cutting_heads(lines: list[Line]) -> dict[int, str]:
    """Such heads where nothing else parts the pages: set apart by blank lines, they cut two sentences and more.

    The others of them have the same words.
    """
    found = {
        at: head
        for at, line in enumerate(lines)
        if line.gap and at + 1 < len(lines) and lines[at + 1].gap and (head := _head(lines, at)) is not None
    }
    # Where blank lines stand between all lines, nothing is set apart.
    if sum(line.gap > 0 for line in lines) * 2 > len(lines) or sum(head.cuts for _, head in found.values()) < _CUTS:
        return {}
    sure: dict[int, str] = {}
    for chain in page_chains({at: number for at, (number, _) in found.items()}, characters_before(lines)):
        heads = [found[at][1] for at in chain]
        cutting = {head.words for head in heads if head.cuts}
        if sum(head.cuts for head in heads) >= _CUTS:
            sure |= {head.at: head.words for head in heads if head.cuts or head.words in cutting}
    return sure


def _at_edge(lines: list[Line], at: int, wide: int) -> bool:
    """Whether a page begins or ends with the line."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    begins = line.page or line.gap >= wide or (at == 0 and after is not None and after.gap > 0)
    return begins or (at > 0 and after is not None and (after.page or after.gap >= wide))


def _head(lines: list[Line], at: int) -> tuple[int, _Head] | None:
    """The page's number on a line, and what else stands there."""
    text = lines[at].text
    if len(text) > _LENGTH or not (text[:1].isdigit() or text[-1:].isdigit()) or lines[at].item:
        return None
    left = _LEFT.fullmatch(text)
    found = left or _RIGHT.fullmatch(text)
    if found is None:
        return None
    number, words = (found[1], fold(found[2])) if left else (found[2], fold(found[1]))
    if not has_letter(words) or closed(words) or words.split()[0].strip(".:") in phrases("part"):
        return None
    return int(number), _Head(at, re.sub(r"\d+", "", words).strip(), left is not None, cuts(lines, at))


def _is_sure(chain: list[_Head], pages: list[int]) -> bool:
    if len({pages[head.at] for head in chain}) < 2:
        return False
    again = len({head.words for head in chain}) < len(chain)
    faces = len({head.left for head in chain}) == 2
    return again or faces or any(head.cuts for head in chain)
