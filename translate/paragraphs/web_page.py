"""A web page that was pasted as text: where its own text begins and ends, and what proves that it is one."""

import re
from collections import Counter
from collections.abc import Callable, Set
from dataclasses import dataclass
from itertools import pairwise

from translate.paragraphs.interface import (
    bare,
    box_title,
    interrupts,
    is_button_row,
    is_counter,
    is_label,
    is_notice,
    said,
    speaks_of_site,
)
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, count_letters, is_coded
from translate.paragraphs.page_width import page_width, runs_on
from translate.paragraphs.phrases import phrases
from translate.paragraphs.tables import cells
from translate.scripts import UNSPACED, script_of

SITE = "interface of a web site"
# Letters that make a whole sentence one of the page's own text; a Chinese sign says what two or three letters say.
_PROSE = 55
_PROSE_UNSPACED = 22
# Lines behind the last long sentence among which a short one may stand.
_NEAR = 4
_STOP = re.compile(r"[^.][.。।۔][\"”»’']?$")
_COUNT = re.compile(r"\d+")
# Lines that only a site says; and those among them that are no single word.
_ENOUGH = 5
_SURE = 2


@dataclass(frozen=True, slots=True)
class WebPage:
    """The parts of a page, by the positions of its lines.

    Its text is between `first` and `last`; `talk` is where readers' comments begin and `talk_end` where they end,
    both the number of all lines without any. `said` holds the lines that only an interface says, `often` those among
    them that come back but for their figures, as no heading does; `broken` those that say that the text
    is interrupted.
    """

    first: int
    last: int
    talk: int
    talk_end: int
    said: frozenset[int]
    often: frozenset[int] = frozenset()
    broken: frozenset[int] = frozenset()

    def in_text(self, at: int) -> bool:
        """Tell whether a line stands within the page's own text."""
        return self.first < at < self.last

    def in_talk(self, at: int) -> bool:
        """Tell whether a line stands among the comments."""
        return self.talk < at < self.talk_end


def web_page(lines: list[Line], reasons: dict[int, str], counters: list[int]) -> WebPage | None:
    """Return the parts of the page, None when the text is no web page.

    `reasons` holds the furniture that is known already, `counters` the lines that count comments.
    """
    said_by_site: list[int] = []
    broken: list[int] = []
    for at, line in enumerate(lines):
        if _is_said(line.text):
            said_by_site.append(at)
        # In the same round, in which it is known what phrases are in the line.
        if interrupts(line.text):
            broken.append(at)
    spoken = frozenset(said_by_site)
    known = spoken | reasons.keys()
    sure = sum(" " in lines[at].text or _unspaced(lines[at].text) for at in known)
    if len(known) < _ENOUGH or sure < _SURE:
        return None
    # No notice is among these.
    width = page_width(lines)

    def is_own(at: int) -> bool:
        return at not in known and _is_text(lines, at, width) and not _ends_notice(lines, at, known)

    first = next(filter(is_own, range(len(lines))), None)
    if first is None:
        return None
    after = [at for at in counters if at > first]
    talk = after[-1] if after else len(lines)
    last = _last(lines, first, is_own, known, talk)
    often = _often(lines, spoken)
    return WebPage(first, last, talk, _talk_end(lines, talk), spoken, often, frozenset(broken))


def _is_text(lines: list[Line], at: int, width: int | None) -> bool:
    """Whether a line is a sentence, or a full one of wrapped text."""
    if _is_sentence(lines[at].text):
        return True
    return width is not None and lines[at].length >= _PROSE and runs_on(lines, at, width)


def _ends_notice(lines: list[Line], at: int, known: Set[int]) -> bool:
    """Whether a line is the last of a wrapped sentence that begins as only a site's do."""
    start = at
    while at - start < _NEAR and start and not lines[start].gap and not lines[start - 1].ended and start not in known:
        start -= 1
    return start < at and start in known and all(line.length >= _PROSE for line in lines[start:at])


def _last(lines: list[Line], first: int, is_own: Callable[[int], bool], known: Set[int], talk: int) -> int:
    """The last sentence that is no site's, as one may stand among the labels of a form; the `first` without others."""
    last = first
    for at in filter(is_own, range(talk - 1, first, -1)):
        close = [one for one, gap in ((at - 1, at), (at + 1, at + 1)) if 0 <= one < len(lines) and not lines[gap].gap]
        if not (speaks_of_site(lines[at].text) and any(one in known for one in close)):
            last = at
            break
    # Short paragraphs may follow, with headings between.
    end = last
    while end - last <= _NEAR and end + 1 < talk:
        end += 1
        text = lines[end].text
        stops = _STOP.search(text) and " " in text and not _ends_notice(lines, end, known)
        if end not in known and stops and not speaks_of_site(text):
            last = end
    return last


def _often(lines: list[Line], spoken: frozenset[int]) -> frozenset[int]:
    texts = {at: _COUNT.sub("", bare(lines[at].text)).strip() for at in spoken}
    count = Counter(texts.values())
    return frozenset(at for at, text in texts.items() if count[text] > 1)


def is_prose(text: str) -> bool:
    """Tell whether a line is a sentence or more, as an article has and no menu."""
    return _is_sentence(text) and not is_notice(text)


def _is_sentence(text: str) -> bool:
    if len(text) < _PROSE_UNSPACED or not closed(text):
        return False
    return count_letters(text) >= (_PROSE_UNSPACED if _unspaced(text) else _PROSE)


def _unspaced(text: str) -> bool:
    return script_of(text[:1]) in UNSPACED


def _is_said(text: str) -> bool:
    """Whether nothing but an interface says the line: labels, counters, notices, titles of boxes, rows of labels."""
    if is_notice(text):
        return True
    return _names_controls(text) and not is_coded(text)


def _names_controls(text: str) -> bool:
    if is_label(text) or is_counter(text) or box_title(text):
        return True
    if " " in text and bare(text) in said("bar"):
        return True
    parts = cells(text) if len(text) <= 2 * _PROSE else []
    return len(parts) > 1 and sum(is_label(part) or part in phrases("bar") for part in parts) * 2 > len(parts)


def _talk_end(lines: list[Line], talk: int) -> int:
    """Behind the last button that comes back, or that stands under a comment; the number of lines without one."""
    buttons = phrases("button") | phrases("answer")
    texts = {at: _COUNT.sub("", bare(lines[at].text)).strip(" ·|()") for at in range(talk + 1, len(lines))}
    often = Counter(text for at, text in texts.items() if is_label(lines[at].text))
    said = {at for at, text in texts.items() if text in buttons or often[text] > 1 or is_button_row(lines[at].text)}
    last = max(said, default=talk)
    if last > talk:
        return last + 1
    # Without buttons the comments end where a box of links begins, or a row of labels.
    labels = [at for at in texts if is_label(lines[at].text) and not lines[at].gap]
    boxes = [at for at in texts if box_title(lines[at].text)]
    rows = [a - 1 for a, b in pairwise(labels) if b == a + 1]
    return min([*boxes, *rows], default=len(lines))
