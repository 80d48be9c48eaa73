"""What a site puts among its readers' comments: the bar over them, the buttons under each, the times that say how long
ago one was written."""

import re
from collections import Counter, defaultdict

from translate.paragraphs.interface import bare, is_button_row, is_label
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, has_letter
from translate.paragraphs.talk import is_ago, is_time
from translate.paragraphs.web_page import SITE, WebPage

_BUTTON = 25
_LABEL = 42
# Buttons stand under each comment; by the third one there is no chance left.
_OFTEN = 3
_DIVIDED = re.compile(r"[•·|]")


def mark_talk_rows(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Add the times and the rows of buttons to `reasons`: by these the lines beside them are known."""
    for at in range(page.talk + 1, min(page.talk_end, len(lines))):
        if at not in reasons and (_tells_how_long(lines[at].text) or is_button_row(lines[at].text)):
            reasons[at] = SITE


def mark_talk_bars(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Add the lines close under the head of the comments, and unknown buttons."""
    _mark_head(lines, page, reasons)
    _mark_buttons(lines, page, reasons)


def _tells_how_long(text: str) -> bool:
    """Whether a line says how long ago something was written, set between signs (`• 2 days ago • edited`)."""
    if len(text) > _LABEL or not _DIVIDED.search(text):
        return False
    parts = [part.strip() for part in _DIVIDED.split(text) if part.strip()]
    times = sum(map(is_ago, parts))
    return times == 1 and all(is_ago(part) or is_label(part) for part in parts)


def _mark_head(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """The lines close under the head of the comments, from the first to the last one that is an interface's."""
    run: list[int] = []
    for at in range(page.talk + 1, min(page.talk_end, len(lines))):
        if lines[at].gap and at > page.talk + 1:
            break
        if is_time(lines[at].text):
            # A comment begins, with its author's name over the time.
            run = run[:-1]
            break
        if at not in reasons and (lines[at].length > _LABEL or closed(lines[at].text.rstrip("…"))):
            break
        run.append(at)
    known = [at for at in run if at in reasons]
    if len(known) > 1:
        reasons.update((at, SITE) for at in run if at < known[-1] and at not in reasons)


def _mark_buttons(lines: list[Line], page: WebPage, reasons: dict[int, str]) -> None:
    """Short lines that come back in the midst of the buttons, whatever they say; a name stands at their edge."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(page.talk + 1, min(page.talk_end, len(lines))):
        text = lines[at].text
        if at not in reasons and len(text) <= _BUTTON and has_letter(text) and not closed(text) and not is_time(text):
            places[bare(text)].append(at)
    often = {at for where in places.values() if len(where) >= _OFTEN for at in where}
    inner = [at for run in _runs(lines, sorted(often)) if _among(lines, run, reasons) for at in run]
    counts = Counter(bare(lines[at].text) for at in inner)
    reasons.update((at, SITE) for at in often if counts[bare(lines[at].text)] == len(places[bare(lines[at].text)]))


def _runs(lines: list[Line], places: list[int]) -> list[list[int]]:
    """The lines at such places that stand close together."""
    found: list[list[int]] = []
    for at in places:
        if found and found[-1][-1] == at - 1 and not lines[at].gap:
            found[-1].append(at)
        else:
            found.append([at])
    return found


def _among(lines: list[Line], run: list[int], reasons: dict[int, str]) -> bool:
    """Whether known buttons stand close over the run and close under it."""
    before, after = run[0] - 1, run[-1] + 1
    inside = before in reasons and not lines[before + 1].gap and after in reasons and not lines[after].gap
    return inside and not any(is_time(lines[one].text) for one in (before, after))
