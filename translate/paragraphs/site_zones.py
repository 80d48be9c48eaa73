"""What a site puts over its text and under it, told by what it says and where it stands."""

import re
from collections import Counter

from translate.paragraphs.bylines import is_signature
from translate.paragraphs.clauses import clause_lines
from translate.paragraphs.interface import (
    bare,
    is_counter,
    is_label,
    is_notice,
    lists_languages,
    names_contents,
    names_language,
    names_parts,
    said,
    starts_label,
)
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, fold, has_letter
from translate.paragraphs.notice_rests import mark_rests
from translate.paragraphs.site_bars import of_rights
from translate.paragraphs.site_boxes import is_also, mark_boxes
from translate.paragraphs.site_runs import counts, mark_runs, runs
from translate.paragraphs.site_talk import mark_talk_bars, mark_talk_rows
from translate.paragraphs.tables import cells
from translate.paragraphs.talk import is_ago, is_reply, is_stamp, is_time
from translate.paragraphs.web_page import SITE, WebPage, is_prose, web_page

_SHORT = 42
_LINK = 130
_RUN = 3
# Lines of a run that bear witness on each side.
_CLOSE = 30
_COLUMNS = re.compile(r"\s{2,}|\t")
_MONEY = re.compile(r"(?:(?:[A-Z]{3}|[$€₸₽£¥₪])\s?\d[\d.,]*\s*){2,}")
_ARROW = re.compile(r"[←→⟵⟶▲△↑⬆]")
_DIVIDED = re.compile(r"\s[-–|·•]\s")
_WAY = re.compile(r"\s[›»>→]\s")
_STEP = 30
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{3,}[\"”»“]")
_CRUMB = re.compile(r"\s*[›»>→/|]\s+|\s+[•·]\s+")
# Where on the earth the page's subject is, as an encyclopedia shows it beside the title.
_COORDINATES = re.compile(r"[^\W\d]{4,20}\s?[:：]\s*(?=.*°)[\d°′″'\".,;/|\s–-]+(?:\w{1,6}[\d°′″'\".,;/|\s–-]*){0,3}")
# What an advertisement's sign stands between.
_FRAME = " -–—•*·[]()|"
_HANDLE = re.compile(r"@\w{2,30}")
_SAYS = re.compile(r"\.$|:$")
_LETTER_SIZE = re.compile(r"[AА](?:[-+ ]+[AА])+[-+]*|[AА][-+]")


def mark_site(lines: list[Line], reasons: dict[int, str], counters: list[int]) -> None:
    """Add what belongs to the site to `reasons`; `counters` are the lines that count comments."""
    page = web_page(lines, reasons, counters)
    if page is None:
        return
    mark_talk_rows(lines, page, reasons)
    _mark_said(lines, page, reasons)
    _mark_contents(lines, page, reasons)
    mark_boxes(lines, page, reasons)
    mark_runs(lines, page, reasons)
    _mark_beside(lines, page, reasons)
    mark_talk_bars(lines, page, reasons)
    mark_rests(lines, page, reasons)
    if any(at not in reasons for at in range(page.talk + 1, len(lines))):
        reasons.pop(page.talk, None)
    elif page.talk < len(lines):
        # The head of comments that nobody wrote.
        reasons[page.talk] = SITE
    _mark_signed(lines, page, reasons)
    _spare_title(lines, page, reasons)
    _spare_headings(lines, page, reasons)


def _mark_said(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """What only an interface says; within the text it needs furniture beside it, for a heading may say so too."""
    clauses = clause_lines(lines)
    for at, line in enumerate(lines):
        if at in reasons or at == page.talk or (at in clauses and is_notice(line.text)):
            continue
        if page.in_text(at):
            goes = _goes_from_text(lines, at, page, reasons)
        else:
            goes = _is_bar(line.text) or (at in page.said and _goes_alone(lines, at, page, reasons))
            goes = goes or (names_language(line.text) and any(map(names_language, _close(lines, at))))
            if page.in_talk(at) and is_prose(line.text):
                goes = False
        if goes:
            reasons[at] = SITE


def _goes_alone(lines: list[Line], at: int, page: WebPage, reasons: dict[int, str]) -> bool:
    """Whether a line outside the text goes: a label needs furniture beside it, or nothing close to it."""
    text = lines[at].text
    if _between_rows(lines, at) or (page.in_talk(at) and at not in page.often and _is_comment(lines, at)):
        return False
    if not is_label(text) or is_notice(text) or (is_counter(text) and "\t" not in text):
        return True
    if lines[at].item:
        return False
    if _alone(lines, at) or page.in_talk(at) or _touches(lines, at, page.said, reasons):
        return True
    beside = _in_run(lines, at)
    return any(one in page.said or one in reasons or names_parts(lines[one].text) for one in beside)


def _is_comment(lines: list[Line], at: int) -> bool:
    """Whether words of a label stand where a comment does, between its time and its button (`Please share this`)."""
    text = lines[at].text
    if " " not in text or is_notice(text) or at + 1 >= len(lines) or lines[at].gap or lines[at + 1].gap:
        return False
    return is_time(lines[at - 1].text) and is_label(lines[at + 1].text)


def _between_rows(lines: list[Line], at: int) -> bool:
    """Whether rows of two cells stand close over a line and under it: it is the name of a table's part."""
    close = _close(lines, at)
    return len(close) == 2 and all(len(row := cells(text)) == 2 and not all(map(is_label, row)) for text in close)


def _in_run(lines: list[Line], at: int) -> list[int]:
    """The lines close by that no blank line parts from this one."""
    start = end = at
    while start and at - start < _CLOSE and not lines[start].gap:
        start -= 1
    while end + 1 < len(lines) and end - at < _CLOSE and not lines[end + 1].gap:
        end += 1
    return [one for one in range(start, end + 1) if one != at]


def _goes_from_text(lines: list[Line], at: int, page: WebPage, reasons: dict[int, str]) -> bool:
    text = lines[at].text
    if (_alone(lines, at) and bare(text).strip(_FRAME) in said("advertisement")) or at in page.broken:
        return True
    touches = _touches(lines, at, page.said, reasons) or (at in page.often and not _alone(lines, at))
    if is_also(text):
        return _alone(lines, at) or touches
    if at not in page.said:
        return touches and _is_bar(text)
    if is_notice(text):
        return touches or (_loose(lines, at - 1) and _loose(lines, at + 1))
    return touches and not (lines[at].item and has_letter(text))


def _is_bar(text: str) -> bool:
    """Whether a line offers languages, rates or sizes, leads to the next page, or says where in the site it stands."""
    if len(text) <= _LINK and of_rights(fold(text)):
        return True
    if _HANDLE.fullmatch(text):
        return True
    if lists_languages(text) or _MONEY.fullmatch(text) or _LETTER_SIZE.fullmatch(text) or text.startswith("©"):
        return True
    if len(text) > _LINK or closed(text):
        return False
    arrow = _ARROW.search(text)
    if arrow is not None and (arrow.start() == 0 or is_label(text[: arrow.start()])):
        return True
    way = [part for part in _WAY.split(text) if part]
    if len(way) >= _RUN and max(map(len, way)) <= _STEP:
        return True
    if (quoted := _QUOTED.sub(" ", text)) != text and " " in quoted.strip() and is_label(quoted):
        return True
    parts = _CRUMB.split(bare(text))
    if len(parts) >= _RUN and (parts[0] in said("home") or sum(map(names_parts, parts)) * 2 > len(parts)):
        return True
    labels = _DIVIDED.split(text)
    if len(labels) > 1 and all(map(is_label, labels)):
        return True
    row = cells(text)
    if len(row) >= _RUN and sum(map(names_parts, row)) * 2 > len(row):
        return True
    return starts_label(text)


def _touches(lines: list[Line], at: int, said: frozenset[int], reasons: dict[int, str]) -> bool:
    """Whether furniture stands close over the line or close under it."""
    beside = [one for one, gap in ((at - 1, at), (at + 1, at + 1)) if 0 <= one < len(lines) and not lines[gap].gap]
    return any(one in said or one in reasons or not has_letter(lines[one].text) for one in beside)


def _close(lines: list[Line], at: int) -> list[str]:
    """What stands close over the line and close under it."""
    beside = [one for one, gap in ((at - 1, at), (at + 1, at + 1)) if 0 <= one < len(lines) and not lines[gap].gap]
    return [lines[one].text for one in beside]


def _loose(lines: list[Line], at: int) -> bool:
    """Whether a line is short and in mid-air, or none at all."""
    return not 0 <= at < len(lines) or (lines[at].length <= _LINK and not closed(lines[at].text))


def _alone(lines: list[Line], at: int) -> bool:
    return (at == 0 or lines[at].gap > 0) and (at + 1 == len(lines) or lines[at + 1].gap > 0)


def _mark_contents(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """A list of the page's own headings: what stands under `Contents` and comes again further down."""
    over = [(start, end) for start, end in runs(lines) if start <= page.first and end - start > _RUN]
    later = Counter(bare(line.text) for line in lines) if over else Counter()
    for start, end in over:
        again = [at for at in range(start, end) if later[bare(lines[at].text)] > 1 and has_letter(lines[at].text)]
        titled = names_contents(lines[start].text)
        if len(again) * 2 >= end - start and (titled or len(again) >= 2 * _RUN):
            top = start if titled else again[0]
            reasons.update((at, SITE) for at in range(top, end) if at not in reasons and not closed(lines[at].text))


def _mark_beside(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Bare figures, times that say how long ago, and rows of tags close to furniture."""
    for at in (*range(len(lines)), *range(len(lines) - 1, -1, -1)):
        text = lines[at].text
        if at in reasons or len(text) > _LINK or at == page.talk:
            continue
        if page.in_text(at) and at - 1 not in reasons and at + 1 not in reasons:
            continue
        beside = [one for one, gap in ((at - 1, at), (at + 1, at + 1)) if one in reasons and not lines[gap].gap]
        if page.in_text(at) and not beside:
            continue
        told = is_ago(text) and (beside or page.in_talk(at) or at < page.first)
        figures = beside and not has_letter(text) and counts(text) and len(text) <= _SHORT
        tags = beside and len(parts := _COLUMNS.split(text)) >= _RUN and all(len(part.split()) <= 2 for part in parts)
        counted = beside and is_counter(text) and not lines[at].item
        placed = beside and at < page.first and _COORDINATES.fullmatch(text) is not None
        answers = beside and not page.in_talk(at) and bare(text) in said("answer")
        if told or answers or (figures and not is_time(text)) or tags or counted or placed:
            reasons[at] = SITE


def _mark_signed(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Short lines right over a comment: those under the button of the one before, and those with a time beneath."""
    talk = range(page.talk + 1, min(page.talk_end, len(lines) - 1))
    # Where names have their times beneath, what has none is no name.
    stamped = sum(is_stamp(lines[at + 1].text) and not lines[at + 1].gap for at in talk) > 1
    for at in talk:
        line, after = lines[at], lines[at + 1]
        if at in reasons or after.gap or line.length > _SHORT or (closed(line.text) and not _SAYS.search(line.text)):
            continue
        timed = is_stamp(after.text) or is_reply(after.text)
        first = at - 1 in reasons or at - 1 == page.talk or line.gap > 0
        buttons = page.talk_end < len(lines)
        line.signed = has_letter(line.text) and (timed or (first and buttons and not stamped and at + 1 not in reasons))


def _spare_title(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """A page whose title says what an interface says (`Register to vote`) keeps it."""
    clauses = clause_lines(lines)
    over = (at for at in range(page.first) if at not in reasons and at not in clauses)
    kept = next((at for at in over if has_letter(lines[at].text)), page.first)
    if kept < page.first and not is_signature(lines[kept].text):
        return
    candidates = [
        at for at in range(kept) if _alone(lines, at) and reasons.get(at) == SITE and not _is_bar(lines[at].text)
    ]
    if candidates:
        del reasons[candidates[-1]]


def _spare_headings(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """What may be the title of a box, but has text under it and no links, is a heading."""
    for at in [one for one in reasons if page.in_text(one) and _alone(lines, one)]:
        text = bare(lines[at].text)
        if text in said("related") and text not in said("also") and is_prose(lines[at + 1].text):
            del reasons[at]
