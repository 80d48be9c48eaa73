"""What a printer puts at the edges of pages: their numbers, and the heads that run over them."""

import re
from collections import Counter, defaultdict
from itertools import accumulate, pairwise

from cache.records import Dropped
from translate.paragraphs.edge_heads import edge_heads
from translate.paragraphs.lines import Line, drop_lines
from translate.paragraphs.marks import all_capitals, closed, ends_block, fold, has_letter, lower_start
from translate.paragraphs.mastheads import masthead
from translate.paragraphs.numbered_heads import numbered_heads, sure_heads
from translate.paragraphs.page_chains import characters_before, page_chains
from translate.paragraphs.part_numbers import count_parts, cuts
from translate.paragraphs.phrases import phrases
from translate.paragraphs.sheet_marks import NOISE, SHEET, sheet_marks, specks
from translate.paragraphs.talk import is_stamp
from translate.paragraphs.title_heads import title_heads

HEAD = "running head"
# Blank lines that no paragraph gap of ordinary text has, unless the document uses them everywhere.
PAGE_GAP = 3
_HEAD_LENGTH = 90
# Characters that make a line one of running text.
_TEXT_LINE = 40
# Numbers that may be years.
_FIRST_YEAR = 1200
_LAST_YEAR = 2100
# A scanner reads a nought as O, and a one as l or I; some digit must be left.
_NUMBER = re.compile(r"[-–—\[(|•·~* ]*((?=[OОlI]*\d)[\dOОlI]{1,4})[-–—\])|•·~* ]*")
_MISREAD = str.maketrans("OОlI", "0011")
# Numbers alone on their lines that count on one by one, without as much text between them as a page has.
_TURNS = 3
# A closed sentence at the edges of so many pages is furniture after all.
_REFRAIN = 4
# Characters between the heads of two pages, as few as on one of a picture book.
_APART = 60
# Pages in which a running head stands once at least.
_SELDOM = 5
_FIGURES = re.compile(r"\d+")
_ROMAN = re.compile(r"[-–—\s]*([ivxlc]{1,7})[-–—\s]*", re.IGNORECASE)
_PARTS = re.compile(r"\S(?: {6,}|\t)\s*\S")
_CHINESE = re.compile(r"第\s?(\d{1,4})\s?[页頁]")
_NUMBER_WORD = re.compile(r"([^\W\d_]{1,9})['.׳]?\s?(\d{1,4})(?:\s?(?:/|of|de|מתוך|من|из)\s?\d{1,4})?[\W_]*")


def page_gap(lines: list[Line]) -> int:
    """Return how many blank lines mean a page break in this document: more than those between its paragraphs."""
    gaps = Counter(line.gap for line in lines if line.gap)
    if not gaps:
        return PAGE_GAP
    # The smallest that is no accident: in a short text page breaks may outnumber the other gaps.
    usual = min((gap for gap, count in gaps.items() if count * 5 >= gaps.total()), default=1)
    if usual >= PAGE_GAP and gaps.total() * 5 < len(lines):
        # Paragraphs are told by their indents, and blank lines stand between pages only.
        return PAGE_GAP
    return max(PAGE_GAP, usual + 2)


def remove_page_signs(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Take page numbers and running heads out, and mark where pages begin."""
    if noise := specks(lines, page_gap(lines)):
        lines = drop_lines(lines, dict.fromkeys(noise, NOISE), dropped, page=False)
    # What heads with numbers say, and the source line of the first one.
    worded: dict[str, int] = {}
    edges = edge_heads(lines, page_gap(lines))
    for at in reversed(edges):
        worded[edges[at]] = lines[at].number
    lines = drop_lines(lines, dict.fromkeys(edges, HEAD), dropped, page=True) if edges else lines
    candidates = {at: number for at, line in enumerate(lines) if (number := page_number(line.text)) is not None}
    beside = _heads_beside(lines, candidates)
    heads = {_without_digits(lines[at].folded) for at in beside}
    # A head close over its page's number is that of a page in mid-book, and no title.
    opens = 0 in beside and not lines[1].gap and candidates.get(1, 0) > 1
    numbered = numbered_heads(lines)
    if candidates or numbered:
        passed = characters_before(lines)
        everything = candidates | {at: head.number for at, head in numbered.items()}
        sure = sure_heads(numbered, page_chains(dict(sorted(everything.items())), passed), lines)
        for at in sorted(sure, reverse=True):
            worded[_without_digits(fold(numbered[at].words))] = lines[at].number
        counted = dict(sorted((candidates | {at: numbered[at].number for at in sure}).items()))
        lines = _without_page_numbers(lines, counted, sure, heads | worded.keys(), dropped)
    lines = _without_running_heads(lines, heads, worded, dropped, title=not opens)
    rest = dict.fromkeys(sheet_marks(lines), SHEET)
    rest |= dict.fromkeys(masthead(lines, [one.text for one in dropped if one.reason == HEAD]), HEAD)
    return drop_lines(lines, rest, dropped, page=True) if rest else lines


def page_number(text: str) -> int | None:
    """Return the number when the line is nothing but a page number (`12`, `- 12 -`, `Page 12 of 40`, `xii`)."""
    if len(text) > 24:
        return None
    found = _NUMBER.fullmatch(text)
    if found:
        return int(found[1].translate(_MISREAD))
    found = _NUMBER_WORD.fullmatch(text)
    if found and fold(found[1]) in phrases("page"):
        return int(found[2])
    found = _CHINESE.fullmatch(text)
    if found:
        return int(found[1])
    found = _ROMAN.fullmatch(text)
    return _roman(found[1]) if found else None


def _roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    numbers = [values[letter] for letter in text.lower()]
    total = sum(-a if a < b else a for a, b in zip(numbers, [*numbers[1:], 0], strict=True))
    return total if total > 0 else None


def _without_page_numbers(
    lines: list[Line], counted: dict[int, int], sure: set[int], heads: set[str], dropped: list[Dropped]
) -> list[Line]:
    """Drop the numbers among `counted`; the lines in `sure` are heads with numbers, `heads` what heads say."""
    wide = page_gap(lines)
    bare = {at: number for at, number in counted.items() if at not in sure}
    certain = {at for at in bare if _surely_page_number(lines, at, wide, bare[at])}
    certain -= _part_numbers(bare, lines, wide)
    close = {at: [other for other in (at - 1, at + 1) if _is_head(lines, other, heads)] for at in bare}
    certain |= {at for at, others in close.items() if others} | sure
    found = (
        certain | _in_sequence(page_chains(counted, characters_before(lines)), counted, certain) | _in_turn(bare, lines)
    )
    last = len(lines) - 1
    if lines[last].gap and counted.get(last, 0) - 1 in {counted[at] for at in found}:
        found.add(last)
    reasons = dict.fromkeys(found, "page number") | dict.fromkeys(sure, HEAD)
    # Where blank lines stand between all lines, one that stands apart is a line like the others.
    spaced = sum(line.gap > 0 for line in lines) * 2 > len(lines)
    beside = () if spaced else [one for at in found for one in (at - 1, at + 1)]
    cutting = {at for at in beside if _cuts_text(lines, at, reasons)}
    # Those that come again are weighed together.
    often = Counter(_without_digits(line.folded) for line in lines if line.length <= _HEAD_LENGTH) if cutting else {}
    reasons |= {at: HEAD for at in cutting if often[_without_digits(lines[at].folded)] == 1}
    return drop_lines(lines, reasons, dropped, page=True) if reasons else lines


def _cuts_text(lines: list[Line], at: int, signs: dict[int, str]) -> bool:
    """Whether a short line close to the page's number among `signs`, and apart from the text, cuts a sentence."""
    if not 0 <= at < len(lines) or at in signs or lines[at].length > _HEAD_LENGTH or not has_letter(lines[at].text):
        return False
    close = [one for one, under in ((at - 1, at), (at + 1, at + 1)) if one in signs and not lines[under].gap]
    first, last = (close[0], at) if close and close[0] < at else (at, close[-1] if close else at)
    if not close or first == 0 or last + 1 >= len(lines) or closed(lines[at].text):
        return False
    before, line, after = lines[first - 1], lines[first], lines[last + 1]
    apart = (line.gap > 0 or line.page) and (after.gap > 0 or after.page)
    wrapped = before.end >= _TEXT_LINE and not before.gap
    cut = wrapped and not ends_block(before.text) and lower_start(after.text) is not False
    # Set in two parts as well, no title is.
    return apart and ((cut and after.indent <= before.indent) or _PARTS.search(lines[at].text) is not None)


def _is_head(lines: list[Line], at: int, heads: set[str]) -> bool:
    return 0 <= at < len(lines) and lines[at].length <= _HEAD_LENGTH and _without_digits(lines[at].folded) in heads


def _in_turn(bare: dict[int, int], lines: list[Line]) -> set[int]:
    """The numbers alone between blank lines that count on one by one, in a text however short, and end it.

    A number that heads a part has text behind it; and what begins at one may be anything.
    """
    found: set[int] = set()
    run: list[int] = []
    for at, number in bare.items():
        alone = lines[at].gap > 0 and (at + 1 == len(lines) or lines[at + 1].gap > 0)
        text = at > 0 and has_letter(lines[at - 1].text) and lines[at - 1].length >= _TEXT_LINE
        if not (alone and text):
            run = []
            continue
        run = [*run, at] if run and number == bare[run[-1]] + 1 else [at]
        if len(run) >= _TURNS and at + 1 == len(lines) and 2 < bare[run[0]] < _FIRST_YEAR:
            found.update(run)
    return found


def _heads_beside(lines: list[Line], candidates: dict[int, int]) -> set[int]:
    """The short lines that come back, but for their digits, beside one number after another that counts up."""
    places: dict[str, list[int]] = defaultdict(list)
    passed = characters_before(lines) if candidates else []
    for at in candidates:
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(lines) and len(lines[beside].text) <= _HEAD_LENGTH and has_letter(lines[beside].text):
                places[_without_digits(lines[beside].folded)].append(beside)
    found: set[int] = set()
    for where in places.values():
        counts = [(candidates.get(at - 1, candidates.get(at + 1, 0)), passed[at]) for at in where]
        # Between the heads of two pages stands text: `1`, `Name`, `2`, `Name` are those of a form.
        if len(where) >= 2 and all(a < b and end - start >= _APART for (a, start), (b, end) in pairwise(counts)):
            found.update(where)
    return found


def _without_digits(folded: str) -> str:
    return _FIGURES.sub("", folded).strip()


def _part_numbers(bare: dict[int, int], lines: list[Line], wide: int) -> set[int]:
    """The numbers alone that head the parts of a text."""
    heads = {at: number for at, number in bare.items() if at + 1 < len(lines) and _heads_text(lines, at, wide)}
    return set(heads) if count_parts(lines, heads, wide) and not any(cuts(lines, at) for at in bare) else set()


def _heads_text(lines: list[Line], at: int, wide: int) -> bool:
    after = lines[at + 1]
    return (at == 0 or lines[at].page or lines[at].gap >= wide) and 0 < after.gap < wide and not after.page


def _surely_page_number(lines: list[Line], at: int, wide: int, number: int) -> bool:
    """Whether the number alone on line `at` stands where only a page number does."""
    line = lines[at]
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    opens = after is not None and (after.page or after.gap >= wide)
    if line.page or opens or line.gap >= wide:
        # At the edge of a page, and with nothing close to it. A year heads a chronicle's part, or dates a poem.
        if _FIRST_YEAR <= number <= _LAST_YEAR and not cuts(lines, at):
            return False
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


def _in_sequence(chains: list[list[int]], counted: dict[int, int], certain: set[int]) -> set[int]:
    """The numbers that count pages."""
    found: set[int] = set()
    for chain in chains:
        # Numbers of sections count too, but from one; and years stand over the parts of a chronicle.
        first = counted[chain[0]]
        if len(chain) >= 2 and (any(at in certain for at in chain) or 2 < first < _FIRST_YEAR):
            found.update(chain)
    return found


def _without_running_heads(
    lines: list[Line], known: set[str], worded: dict[str, int], dropped: list[Dropped], *, title: bool
) -> list[Line]:
    """Drop short lines that come back, but for their digits, at the edge of pages; the first one stays as a `title`.

    `known` are those that stood beside page numbers, `worded` those that had a number, with the line of the first.
    """
    wide = page_gap(lines)
    places: dict[str, list[int]] = defaultdict(list)
    if not any(line.page or line.gap >= wide for line in lines):
        return lines
    reasons = dict.fromkeys(title_heads(lines), HEAD)
    passed = characters_before(lines)
    # Page breaks up to each line.
    pages = list(accumulate(int(line.page or line.gap >= wide) for line in lines))
    for at, line in enumerate(lines):
        if len(line.text) <= _HEAD_LENGTH:
            places[_without_digits(line.folded)].append(at)
    for head, where in places.items():
        # What has a number elsewhere stands without one where the number has a line of its own.
        if head in worded:
            reasons.update((at, HEAD) for at in where if lines[at].page and lines[at].number > worded[head])
        if len(where) < 2 or not has_letter(head):
            continue
        # A line that stands twice on end was scanned twice.
        edges = [at for at in where if _at_page_edge(lines, at, wide)]
        if any(b - a == 1 for a, b in pairwise(where)):
            continue
        # Twice is enough beside a page number or a form feed, which are no matter of opinion.
        signs = sum(_beside_page_sign(lines, at) for at in edges)
        count, apart = (sums[where[-1]] - sums[where[0]] for sums in (pages, passed))
        if _is_text([lines[at].text for at in where], len(edges), count, apart):
            continue
        if _numbers_parts(lines, where, wide) or _dates_letters(lines, where, pages) or _signs_letters(lines, where):
            continue
        issue = _numbers_issue(lines, where[0])
        # Nor is a banner of two parts close over a title in capitals.
        banner = where[0] == 0 and "|" in lines[0].text and not lines[1].gap and all_capitals(lines[1].text)
        others = len(where) - (issue or banner)
        few = (len(edges) < 3 and signs < others) or len(edges) * 4 < others * 3
        if few and head not in known:
            continue
        # A title page's own line begins the document and no page that follows.
        first_stays = where[0] < 5 and not lines[where[0]].page and (title or where[0] > 0)
        reasons.update((at, HEAD) for at in edges if not (first_stays and at == where[0]))
        if issue or banner:
            reasons[where[0]] = HEAD
    return drop_lines(lines, reasons, dropped, page=True) if reasons else lines


def _numbers_parts(lines: list[Line], where: list[int], wide: int) -> bool:
    """Whether lines that come back but for a figure name the parts of a text (`Lesson 1`, `Lesson 2`)."""
    figures = {at: _FIGURES.findall(lines[at].text) for at in where}
    if any(len(found) != 1 for found in figures.values()):
        return False
    numbered = {at: int(found[0][:9]) for at, found in figures.items()}
    return count_parts(lines, numbered, wide, from_one=lines[where[0]].text.count(" ") > 1)


def _dates_letters(lines: list[Line], where: list[int], pages: list[int]) -> bool:
    """Whether lines that come back but for their figures are dates, in none of which a figure counts the pages."""
    texts = [lines[at].text for at in where]
    if len(set(texts)) == 1 or not all(map(is_stamp, texts)):
        return False
    figures = [[int(figure[:9]) for figure in _FIGURES.findall(text)] for text in texts]
    turned = [pages[b] - pages[a] for a, b in pairwise(where)]
    steps = [[b - a for a, b in pairwise(column)] for column in zip(*figures, strict=False)]
    return not any(sum(map(int.__eq__, step, turned)) * 2 >= len(turned) for step in steps)


def _signs_letters(lines: list[Line], where: list[int]) -> bool:
    """Whether most of the lines stand close under `Yours,` and the like."""
    over = [lines[at - 1] for at in where if at and not lines[at].gap and not lines[at].page]
    return sum(one.length < _TEXT_LINE and one.text[-1] in ",،，" for one in over) * 2 > len(where)


def _numbers_issue(lines: list[Line], at: int) -> bool:
    """Whether a line over the title names the issue of a journal, which its pages say again."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    numbers = _FIGURES.findall(lines[at].text)
    return len(numbers) >= 2 and at == 0 and after is not None and after.gap > 0 and not closed(after.text)


def _is_text(texts: list[str], edges: int, pages: int, apart: int) -> bool:
    """Whether lines that come back are text for all that: `edges` of them stand at edges of the `pages` that they span.

    Nobody runs a whole sentence over his pages, but a refrain may fall on their edges; what heads a part of each
    chapter (`Exercises`) comes back after many pages; and the labels of a form, with hardly anything between.
    """
    if edges < _REFRAIN and any(map(closed, texts)):
        return True
    return edges * _SELDOM < pages or apart < _APART * (len(texts) - 1)


def _at_page_edge(lines: list[Line], at: int, wide: int) -> bool:
    line = lines[at]
    begins = line.page or line.gap >= wide
    after = lines[at + 1] if at + 1 < len(lines) else None
    ends = after is not None and (after.page or after.gap >= wide)
    return begins or ends


def _beside_page_sign(lines: list[Line], at: int) -> bool:
    return lines[at].page or (at + 1 < len(lines) and lines[at + 1].page)
