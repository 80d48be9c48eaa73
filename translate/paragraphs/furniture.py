"""Page furniture: what a page or a web site puts around a text, and no reader wants translated."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from cache.records import Dropped
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import ends_block, fold, has_letter, lower_start
from translate.paragraphs.phrases import phrases

# Blank lines that no paragraph gap of ordinary text has, unless the document uses them everywhere.
PAGE_GAP = 3
_HEAD_LENGTH = 90
# Characters that make a line one of running text.
_TEXT_LINE = 40
# Characters on a page, from a leaflet's to a newspaper's.
_PAGE_SIZE = (300, 9000)
_FIRST_YEAR = 1200
_NUMBER = re.compile(r"[-–—\[(|•·~* ]*(\d{1,4})[-–—\])|•·~* ]*")
_ROMAN = re.compile(r"[-–—\s]*([ivxlc]{1,7})[-–—\s]*", re.IGNORECASE)
_NUMBER_WORD = re.compile(r"([^\W\d_]{1,9})['.׳]?\s?(\d{1,4})(?:\s?(?:/|of|de|מתוך|من|из)\s?\d{1,4})?[\W_]*")
_TRAILING_EDIT = re.compile(r"\s?\[([^\[\]]{2,48})\]$")
_COUNT = re.compile(r"\d+")
WIDGET = "feedback or comment form"
_QUESTION_LENGTH = 60
_FORM_COUNT = re.compile(r"\b\d{1,5} ?/ ?\d{1,5}\b|\*")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is left when the furniture is out, and the furniture."""

    lines: list[Line]
    dropped: list[Dropped]


def remove_furniture(lines: list[Line]) -> Cleaned:
    """Take edit links, forms, page numbers and running heads out of `lines`; mark what they tell about neighbours."""
    dropped: list[Dropped] = []
    kept = _without_edit_links(lines, dropped)
    kept = _without_widgets(kept, dropped)
    kept = _without_page_numbers(kept, dropped)
    kept = _without_running_heads(kept, dropped)
    return Cleaned(kept, dropped)


def page_gap(lines: list[Line]) -> int:
    """Return how many blank lines mean a page break in this document: more than those between its paragraphs."""
    gaps = Counter(line.gap for line in lines if line.gap)
    if not gaps:
        return PAGE_GAP
    # The smallest that is no accident: in a short text page breaks may outnumber the other gaps.
    usual = min((gap for gap, count in gaps.items() if count * 5 >= gaps.total()), default=1)
    return max(PAGE_GAP, usual + 2)


def _remove(lines: list[Line], reasons: dict[int, str], dropped: list[Dropped], *, page: bool) -> list[Line]:
    """Drop the lines at the positions in `reasons`; the next line inherits the blank lines, and the page break."""
    kept: list[Line] = []
    gap, breaks = 0, False
    for at, line in enumerate(lines):
        if at in reasons:
            dropped.append(Dropped((line.number,), line.text, reasons[at]))
            gap += line.gap
            breaks = breaks or page or line.page
            continue
        if gap or breaks:
            line.gap += gap
            line.page = line.page or breaks
            gap, breaks = 0, False
        kept.append(line)
    return kept


def is_edit_link(inside: str) -> bool:
    """Tell whether what stands between the brackets is an encyclopedia's invitation to edit a section."""
    parts = [part for part in re.split(r"[|·•/]", fold(inside)) if part.strip()]
    return bool(parts) and all(part.strip() in phrases("edit") for part in parts)


def _without_edit_links(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    kept: list[Line] = []
    after: Line | None = None
    for line in lines:
        found = _TRAILING_EDIT.search(line.text[-60:])
        if found and is_edit_link(found[1]):
            dropped.append(Dropped((line.number,), found[0].strip(), "edit link"))
            rest = line.text[: -len(found[0])].rstrip()
            if rest:
                line.text, line.before_edit = rest, True
                kept.append(line)
            else:
                if kept:
                    kept[-1].before_edit = True
                line.gap += after.gap if after else 0
            after = line
            continue
        if after is not None:
            # The gap that counts is the one behind the link: a caption stands close to it, a paragraph does not.
            line.after_edit = True
            line.page = line.page or after.page
            after = None
        kept.append(line)
    return kept


def is_widget(text: str) -> bool:
    """Tell whether a line is a question or a form that a site puts under an article."""
    if len(text) > _HEAD_LENGTH:
        return False
    folded = fold(text)
    known = phrases("widget")
    if folded in known:
        return True
    if not _FORM_COUNT.search(folded):
        return False
    bare = _FORM_COUNT.sub("|", folded)
    parts = [part.strip(" :.!|") for part in bare.split("|") if part.strip(" :.!|")]
    return bool(parts) and all(part in known for part in parts)


def _without_widgets(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Drop feedback questions and forms: known phrases, and what stands against a comment counter as only they do."""
    reasons: dict[int, str] = {}
    words: list[int] = []
    for at, line in enumerate(lines):
        if is_comment_counter(line.text):
            reasons.update((beside, WIDGET) for beside in _around_counter(lines, at))
            reasons.setdefault(at, "")
        elif is_widget(line.text):
            if " " in line.text:
                reasons[at] = WIDGET
            else:
                words.append(at)
    # A single word (`Share`, `Submit`) may be a heading: it needs company.
    for at in words:
        if at - 1 in reasons or at + 1 in reasons:
            reasons[at] = WIDGET
    reasons = {at: reason for at, reason in reasons.items() if reason}
    return _remove(lines, reasons, dropped, page=False) if reasons else lines


def _around_counter(lines: list[Line], at: int) -> list[int]:
    """The question before a comment counter (`Did you like this?`) and the form behind it (`* required, 0 / 900`)."""
    found = []
    if at and len(lines[at - 1].text) <= _QUESTION_LENGTH and lines[at - 1].text[-1] in "?؟？":
        found.append(at - 1)
    if at + 1 < len(lines) and len(lines[at + 1].text) <= _HEAD_LENGTH and _FORM_COUNT.search(lines[at + 1].text):
        found.append(at + 1)
    return found


def is_comment_counter(text: str) -> bool:
    """Tell whether a line counts the comments that follow it (`8 Comment(s)`, `Comments (3)`)."""
    if len(text) > 40:
        return False
    folded = fold(text)
    bare = " ".join(_COUNT.sub(" ", folded).replace("( )", " ").replace("()", " ").strip(" :.").split())
    return bare in phrases("counter" if _COUNT.search(folded) else "comments")


def page_number(text: str) -> int | None:
    """Return the number when the line is nothing but a page number (`12`, `- 12 -`, `Page 12 of 40`, `xii`)."""
    if len(text) > 24:
        return None
    found = _NUMBER.fullmatch(text)
    if found:
        return int(found[1])
    found = _NUMBER_WORD.fullmatch(text)
    if found and fold(found[1]) in phrases("page"):
        return int(found[2])
    found = _ROMAN.fullmatch(text)
    return _roman(found[1]) if found else None


def _roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    numbers = [values[letter] for letter in text.lower()]
    total = sum(-a if a < b else a for a, b in zip(numbers, [*numbers[1:], 0], strict=True))
    return total if total > 0 else None


def _without_page_numbers(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    wide = page_gap(lines)
    candidates = {at: number for at, line in enumerate(lines) if (number := page_number(line.text)) is not None}
    if not candidates:
        return lines
    certain = {at for at in candidates if _surely_page_number(lines, at, wide)}
    reasons = dict.fromkeys(certain | _in_sequence(candidates, certain, lines), "page number")
    return _remove(lines, reasons, dropped, page=True) if reasons else lines


def _surely_page_number(lines: list[Line], at: int, wide: int) -> bool:
    """Whether the number alone on line `at` stands where only a page number does."""
    line = lines[at]
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    opens = after is not None and (after.page or after.gap >= wide)
    if line.page or opens or line.gap >= wide:
        # At the edge of a page, and with nothing close to it.
        return (line.gap > 0 or line.page or before is None) and (after is None or after.gap > 0 or after.page)
    if before is None or after is None or not has_letter(before.text) or not has_letter(after.text):
        return False
    if ends_block(before.text):
        certain = line.gap == after.gap == 0
    else:
        # In mid-sentence: no chapter's number stands there.
        sure = before.length >= (_TEXT_LINE if lower_start(after.text) is not False else 1.5 * _TEXT_LINE)
        certain = sure or (before.length > _TEXT_LINE // 2 and line.gap == after.gap == 0)
    return certain and min(before.length, after.length) >= _TEXT_LINE // 2


def _in_sequence(candidates: dict[int, int], certain: set[int], lines: list[Line]) -> set[int]:
    """The candidates that count pages: each more than the last by as many pages as the text between them fills."""
    passed = [0]
    for line in lines:
        passed.append(passed[-1] + line.length)
    chains: list[list[int]] = []
    for at, number in candidates.items():
        for chain in reversed(chains[-8:]):
            pages = number - candidates[chain[-1]]
            if pages > 0 and _PAGE_SIZE[0] <= (passed[at] - passed[chain[-1]]) / pages <= _PAGE_SIZE[1]:
                chain.append(at)
                break
        else:
            chains.append([at])
    found: set[int] = set()
    for chain in chains:
        # Numbers of sections count too, but from one; and years stand over the parts of a chronicle.
        first = candidates[chain[0]]
        if len(chain) >= 2 and (any(at in certain for at in chain) or 2 < first < _FIRST_YEAR):
            found.update(chain)
    return found


def _without_running_heads(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Drop short lines that come back, but for their digits, at the edge of pages; the first one stays as a title."""
    wide = page_gap(lines)
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if len(line.text) <= _HEAD_LENGTH:
            places[re.sub(r"\d+", "", fold(line.text)).strip()].append(at)
    reasons: dict[int, str] = {}
    for head, where in places.items():
        if len(where) < 2 or not has_letter(head):
            continue
        edges = [at for at in where if _at_page_edge(lines, at, wide)]
        # Twice is enough beside a page number or a form feed, which are no matter of opinion.
        signs = sum(_beside_page_sign(lines, at) for at in edges)
        if (len(edges) < 3 and signs < len(where)) or len(edges) * 4 < len(where) * 3:
            continue
        # A title page's own line begins the document and no page that follows.
        first_stays = where[0] < 5
        reasons.update((at, "running head") for at in edges if not (first_stays and at == where[0]))
    return _remove(lines, reasons, dropped, page=True) if reasons else lines


def _at_page_edge(lines: list[Line], at: int, wide: int) -> bool:
    line = lines[at]
    begins = line.page or line.gap >= wide
    after = lines[at + 1] if at + 1 < len(lines) else None
    ends = after is not None and (after.page or after.gap >= wide)
    return begins or ends


def _beside_page_sign(lines: list[Line], at: int) -> bool:
    return lines[at].page or (at + 1 < len(lines) and lines[at + 1].page)
