"""Boxes of links beside an article: what to read next, what others read most, tags."""

from translate.paragraphs.lines import Line
from translate.paragraphs.phrases import phrases
from translate.scripts import UNSPACED, script_of

RELATED = "link to another article"
# Links that one box holds at the most.
_LINKS = 8
# Pieces of other furniture that make a text a web page.
_COMPANY = 3
_TAG = 40


def mark_link_boxes(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """Add the positions of such links to `reasons`; `folded` holds the short lines, folded."""
    _mark_also(lines, folded, reasons)
    _mark_titled(lines, folded, reasons)


def stands_alone(lines: list[Line], at: int, end: int | None = None) -> bool:
    """Tell whether the line at `at`, or those up to `end`, have blank lines on both sides."""
    after = at + 1 if end is None else end
    return (at == 0 or lines[at].gap > 0) and (after >= len(lines) or lines[after].gap > 0)


def _mark_also(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """`Read also: …`, one or several, with blank lines around them or other furniture beside."""
    # One word alone (`Watch:`, `Witness:`, as Arabic writes it) may begin anybody's line.
    sure = [word for word in phrases("also") if reasons or " " in word or script_of(word[:1]) in UNSPACED]
    starts = tuple(f"{word}:" for word in sure)
    found = [
        at
        for at, text in folded.items()
        if at not in reasons
        and text.startswith(starts)
        and text.rstrip(":") not in phrases("also")
        and not text.endswith((".", "。"))
    ]
    runs: list[list[int]] = []
    for at in found:
        if runs and runs[-1][-1] == at - 1 and not lines[at].gap:
            runs[-1].append(at)
        else:
            runs.append([at])
    for run in runs:
        alone = stands_alone(lines, run[0], run[-1] + 1)
        for at in run:
            if alone or at - 1 in reasons or at + 1 in reasons:
                reasons[at] = RELATED


def _mark_titled(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """A box of links under its title, where other furniture says that the text is a web page."""
    if len(reasons) < _COMPANY:
        return
    titles = phrases("related") | phrases("also") | phrases("tags")
    for at, text in folded.items():
        title = text.strip(" :")
        if title not in titles:
            continue
        longest = _TAG if title in phrases("tags") else None
        end = at + 1
        # With one link too many it is no box, however many more there are.
        most = min(len(lines), at + _LINKS + 2)
        while end < most and not lines[end].gap and _is_link(lines[end], folded.get(end), longest):
            end += 1
        whole = end == len(lines) or lines[end].gap > 0 or end in reasons
        if whole and 1 < end - at <= _LINKS + 1:
            reasons[at] = RELATED
            reasons.update((link, RELATED) for link in range(at + 1, end) if link not in reasons)


def _is_link(line: Line, folded: str | None, longest: int | None) -> bool:
    return folded is not None and not line.text.endswith((".", "。")) and (longest is None or line.length <= longest)
