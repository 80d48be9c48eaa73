"""Boxes of links that a site puts under a text and into it: what to read next, what others read, tags, archives."""

from bisect import bisect_left

from translate.paragraphs.bylines import is_byline_word
from translate.paragraphs.interface import bare, box_title, said
from translate.paragraphs.lines import Line
from translate.paragraphs.link_boxes import RELATED
from translate.paragraphs.web_page import WebPage, is_prose

_LINK = 130


def mark_boxes(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Add links under the title of their box: to the next blank line, and under the text beyond it as well."""
    gaps = [at for at, line in enumerate(lines) if line.gap]
    # Where the links of the last title ended, and what was marked of them: a title may stand among another's links.
    end = marked = 0
    for at, line in enumerate(lines):
        # Only what a site says can be a title.
        if at not in page.said or page.in_talk(at) or at == page.talk or not box_title(line.text):
            continue
        under = page.last < at < page.talk or at >= page.talk_end
        end = max(end, at + 1)
        while end < len(lines) and _is_link(lines, end, page):
            end += 1
        stop = end if under else _box_end(lines, gaps, at, end)
        if under or stop > at + 1:
            reasons.update((one, RELATED) for one in range(max(at, marked), stop) if one not in reasons)
            marked = max(marked, stop)


def is_also(text: str) -> bool:
    """Tell whether a line is a link with its invitation before it (`Read also: …`)."""
    title, colon, rest = text.partition(":")
    if not colon or not rest.strip() or rest.rstrip().endswith((".", "。")):
        return False
    return box_title(title) or bare(title).replace(",", "") in said("also") | said("related")


def _box_end(lines: list[Line], gaps: list[int], at: int, end: int) -> int:
    """Where a box within the text ends, whose links may reach to `end`: at a blank line, or where all stand apart.

    `gaps` are the lines behind blank ones. One line that stands apart may be a heading; two of them have no text
    between.
    """
    for top in (at + 1, at + 2):
        next_gap = bisect_left(gaps, top)
        close = min(end, gaps[next_gap]) if next_gap < len(gaps) else end
        if close > top:
            return close if close == len(lines) or lines[close].gap else at
    return end if end > at + 2 and (end == len(lines) or lines[end].gap) else at


def _is_link(lines: list[Line], at: int, page: WebPage) -> bool:
    """Whether a line may be one of a box: no sentence, and no name of a section."""
    text = lines[at].text
    if at == page.talk or len(text) > _LINK or text.endswith((".", "。", ";", ":")):
        return False
    name = bare(text).strip(" :.")
    named = any(name in said(what) for what in ("section", "notes", "sources"))
    # The author's name, with the word for it under it.
    named = named or is_byline_word(text) or (at + 1 < len(lines) and is_byline_word(lines[at + 1].text))
    return not named and not is_prose(text) and not lines[at].before_edit
