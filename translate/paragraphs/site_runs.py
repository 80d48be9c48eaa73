"""Short lines among those of an interface, with no blank line between: what else a menu or a row of buttons holds."""

from itertools import pairwise

from translate.paragraphs.bylines import is_signature
from translate.paragraphs.interface import bare, names_parts, names_some_part
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, has_letter, is_coded
from translate.paragraphs.web_page import SITE, WebPage

_SHORT = 42
_SHORT_WORDS = 5
# At the very top, beside a site's menu, its motto may be longer.
_MOTTO = 70
_RUN = 3
# Lines of an invitation.
_BOX = 12
_CHAIN = 4
_ENTRY = 25
_LONG_MENU = 7
_DATE = 4


def runs(lines: list[Line]) -> list[tuple[int, int]]:
    """Return the positions from and to which lines stand without a blank line between."""
    starts = [at for at, line in enumerate(lines) if at == 0 or line.gap]
    return list(pairwise([*starts, len(lines)]))


def mark_runs(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Add the lines of such runs to `reasons`."""
    for start, end in runs(lines):
        if page.in_text(start) and start > 0:
            _mark_box(lines, range(start, end), reasons)
        if page.in_text(start) or page.in_talk(start) or end - start < _RUN - 1:
            continue
        _mark_menu(lines, start, end, reasons)
        if start == 0 and end < page.first:
            _mark_day(lines, range(end), page, reasons)
            _mark_top(lines, end, page, reasons)
        known = [at for at in range(start, end) if at in reasons]
        if len(known) >= 2:
            _mark_run(lines, range(start, end), known, page, reasons)
    _mark_chains(lines, page, reasons)
    _mark_figures(lines, page, reasons)


def _mark_chains(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """A menu whose every entry stands apart: four names and more on end, one of them of an interface."""
    chain: list[int] = []
    for at in range(len(lines) + 1):
        if at < len(lines) and not page.in_text(at) and at != page.talk and _is_entry(lines, at, reasons):
            chain.append(at)
            continue
        fresh = [one for one in chain if one not in reasons]
        if len(chain) >= _CHAIN and 0 < len(fresh) < len(chain):
            reasons.update((one, SITE) for one in fresh if one != chain[-1] or lines[one].length <= _ENTRY)
        chain = []


def _is_entry(lines: list[Line], at: int, reasons: dict[int, str]) -> bool:
    return at in reasons or (lines[at].length <= _SHORT and names_parts(lines[at].text))


def _mark_menu(lines: list[Line], start: int, end: int, reasons: dict[int, str]) -> None:
    """The names of a site's parts, three and more together, most of the run and over the text or under it all."""
    named = [at for at in range(start, end) if at in reasons or names_parts(lines[at].text)]
    fresh = [at for at in named if at not in reasons]
    alone = end - start == len(named)
    if len(named) < _RUN or len(named) * 10 < 6 * (end - start) or not (reasons or alone):
        return
    if len(named) > len(fresh) or len(named) >= 2 * _RUN or reasons.keys() & {start - 1, end}:
        title = start if start > 0 and lines[start].length > _SHORT // 2 else -1
        reasons.update((at, SITE) for at in fresh if at != title)


def _mark_box(lines: list[Line], run: range, reasons: dict[int, str]) -> None:
    """An invitation in the middle of the text: half are an interface's, the others short and in mid-air."""
    rest = [at for at in run if at not in reasons]
    if not _RUN <= len(run) <= _BOX or len(rest) * 2 > len(run) or any(is_coded(lines[at].text) for at in run):
        return
    if any(is_signature(lines[at].text) or _may_be_name(lines[at].text) for at in rest):
        return
    if all(lines[at].length <= _MOTTO and not closed(lines[at].text) and not lines[at].item for at in rest):
        reasons.update((at, SITE) for at in rest)


def _mark_run(lines: list[Line], run: range, known: list[int], page: WebPage, reasons: dict[int, str]) -> None:
    longest = _MOTTO if run.start == 0 and _title_follows(lines, run.stop, page, reasons) else _SHORT
    if any(at not in reasons and not _is_short(lines[at].text, longest) for at in run):
        return
    share = 3 if run.start > page.last else 2
    most = len(known) * share >= len(run) and len(known) >= (2 if run.start > page.last else _RUN)
    over = run.start < page.first
    titled = any(at not in reasons and len(lines[at].text.split()) > 1 for at in range(run.start))
    for at in run:
        if at in reasons or _comes_again(lines, at, page):
            continue
        text = lines[at].text
        inner = known[0] < at < known[-1]
        # The first line of all may be the title, and what stands under it a menu.
        top = at < known[0] and run.start == 0 and (at > 0 or longest == _MOTTO) and most
        # Under everything there is nothing to lose but what the site says of itself.
        top = top or (at < known[0] and most and run.start >= page.talk_end)
        dated = over and run.start > 0 and sum(map(str.isdigit, text)) >= _DATE
        person = over and titled and _may_be_name(text)
        if (inner or top or (at > known[-1] and most)) and not dated and not person:
            reasons[at] = SITE


def _mark_top(lines: list[Line], end: int, page: WebPage, reasons: dict[int, str]) -> None:
    """The first run of a page whose title comes further down: many short lines, some of which name parts of a site."""
    run = range(end)
    short = all(at in reasons or (lines[at].length <= _ENTRY and not closed(lines[at].text)) for at in run)
    if end < _LONG_MENU or not short or not _title_follows(lines, end, page, reasons):
        return
    if sum(at in reasons or names_some_part(lines[at].text) for at in run) * 5 >= 2 * end:
        reasons.update((at, SITE) for at in run if at not in reasons)


def _is_short(text: str, longest: int) -> bool:
    words = _SHORT_WORDS if longest == _SHORT else 2 * _SHORT_WORDS
    return len(text) <= longest and len(text.split()) <= words and not closed(text)


def _title_follows(lines: list[Line], end: int, page: WebPage, reasons: dict[int, str]) -> bool:
    """Whether something between the first run and the text may be the title."""
    between = range(end, page.first)
    return any(at not in reasons and has_letter(lines[at].text) and " " in lines[at].text for at in between)


def _may_be_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[:1].isalpha() and not word[:1].islower() for word in words)


def _mark_day(lines: list[Line], run: range, page: WebPage, reasons: dict[int, str]) -> None:
    """The day and the weather over a site's menu, when the title comes further down."""
    known = [at for at in run if at in reasons]
    if known and len(run) >= 2 and _title_follows(lines, run.stop, page, reasons):
        for at in run:
            text = lines[at].text
            if at not in reasons and sum(map(str.isdigit, text)) >= 2 and _is_short(text, _MOTTO):
                reasons[at] = SITE


def _comes_again(lines: list[Line], at: int, page: WebPage) -> bool:
    """Whether the page's first sentence begins with what the line says, as an encyclopedia's does with its title."""
    return at < page.first and bare(lines[page.first].text).startswith(bare(lines[at].text))


def _mark_figures(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Lines of nothing but figures in a run of buttons: what was counted."""
    for start, end in runs(lines):
        run = range(start, end)
        bare_ones = [at for at in run if at not in reasons and not has_letter(lines[at].text) and at != page.talk]
        if bare_ones and sum(at in reasons for at in run) >= 2 and len(bare_ones) * 2 <= len(run):
            reasons.update((at, SITE) for at in bare_ones if counts(lines[at].text))


def counts(text: str) -> bool:
    """Tell whether figures are no date, no hour, no span of years and no row of a table."""
    dated = any(sign in text for sign in ":/-–—\t") or text.count(".") > 1
    return any(map(str.isdigit, text)) and not dated
