"""The bars of a web site: navigation, shares, replies, links to other articles, tags, rights.

Words alone prove nothing: a bar is told by its words together with its shape, its repeats, or other furniture beside.
"""

import re
from collections import Counter

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import closed, fold
from translate.paragraphs.phrases import phrases

BAR = "bar of a web site"
RELATED = "link to another article"
_LENGTH = 120
_WORD = 25
_RUN = 3
# Links that one box holds at the most.
_LINKS = 8
# Lines at the end of a page where its rights are told.
_FOOT = 8
# Pieces of other furniture that make a text a web page.
_COMPANY = 3
_SIGN = re.compile(r"[|·•/›»>→,،]+")
_CRUMB = re.compile(r"\s+[›»>→/]\s+")
_COUNT = re.compile(r"\(?\d+\)?")
_MARK = re.compile("[\u0591-\u05bd\u064b-\u065f\u0670\u0640]")


def mark_site_bars(lines: list[Line], reasons: dict[int, str]) -> None:
    """Add the positions of bars to `reasons`, which holds the furniture that is known already."""
    folded = {at: _bare(line.text) for at, line in enumerate(lines) if line.length <= _LENGTH and not line.before_edit}
    often = Counter(_COUNT.sub("", text) for text in folded.values())
    for at, text in folded.items():
        if at not in reasons and _is_bar(text, often):
            reasons[at] = BAR
    _mark_navigation(lines, folded, reasons)
    _mark_also(lines, folded, reasons)
    _mark_related(lines, folded, reasons)
    for at in (*folded, *reversed(folded)):
        # Forwards and backwards, so that a row of them is known by either end.
        if at not in reasons and (at - 1 in reasons or at + 1 in reasons) and _is_weak(folded[at], len(reasons)):
            reasons[at] = BAR
    _mark_foot(lines, folded, reasons)
    if len(reasons) >= _COMPANY:
        for at, text in folded.items():
            if at not in reasons and text in phrases("advertisement") and _alone(lines, at):
                reasons[at] = "advertisement"


def _bare(text: str) -> str:
    """The text folded, without the points of Hebrew and Arabic."""
    return _MARK.sub("", fold(text))


def _parts(text: str) -> list[str]:
    return [part for piece in _SIGN.split(_COUNT.sub(" ", text)) if (part := piece.strip(" :.!?؟"))]


def _is_bar(text: str, often: Counter[str]) -> bool:
    """Whether the line's shape and its words together are those of a bar."""
    if text in phrases("widget") and " " in text:
        return True
    crumbs = _CRUMB.split(text)
    if len(crumbs) >= (3 if "/" in text else 2) and crumbs[0] in phrases("home"):
        return True
    parts = _parts(text)
    bar, answers = phrases("bar"), phrases("answer")
    if len(parts) >= 2 and "|" in text and all(part in bar for part in parts):
        return True
    divided = len(parts) >= 2 and any(sign in text for sign in "|·•")
    if divided and all(part in answers for part in parts) and often[_COUNT.sub("", text)] >= 2:
        return True
    return _is_share(text) or _is_asked(text)


def _is_share(text: str) -> bool:
    """Whether a line invites to share, and names two networks and nothing else."""
    rest = next((text[len(word) + 1 :] for word in phrases("share") if text.startswith(f"{word}:")), None)
    if rest is None:
        return False
    words = rest.replace(",", " ").replace("|", " ").split()
    known = {part for network in phrases("network") for part in network.split()}
    return len(words) >= 2 and all(word in known for word in words)


def _is_asked(text: str) -> bool:
    """Whether a known question is followed by nothing but answers to choose from."""
    asked, mark, rest = text.partition("؟" if "؟" in text else "?")
    answers = phrases("answer")
    return bool(mark and rest.split()) and asked + mark in phrases("widget") and all(w in answers for w in rest.split())


def _mark_navigation(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """Runs of short lines, mostly names of a site's parts, its home page among them, beside other furniture."""
    known, home = phrases("bar"), phrases("home")
    run: list[int] = []
    for at in range(len(lines) + 1):
        short = at in folded and at not in reasons and len(folded[at]) <= _WORD
        if short and (not run or not lines[at].gap):
            run.append(at)
            continue
        if len(run) >= _RUN and any(folded[one] in home for one in run):
            named = sum(folded[one] in known for one in run)
            if named * 10 >= 7 * len(run) and (run[0] == 0 or run[0] - 1 in reasons or at in reasons):
                reasons.update(dict.fromkeys(run, BAR))
        run = [at] if short else []


def _mark_also(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """`Read also: …`, with blank lines around it or other furniture beside it."""
    starts = tuple(f"{word}:" for word in phrases("also"))
    for at, text in folded.items():
        beside = _alone(lines, at) or at - 1 in reasons or at + 1 in reasons
        if beside and at not in reasons and text.startswith(starts) and not closed(text):
            reasons[at] = RELATED


def _mark_related(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """A box of links under its title, where other furniture says that the text is a web page."""
    others = len(reasons)
    for at, text in folded.items():
        if text not in phrases("related") or others < _COMPANY:
            continue
        end = at + 1
        while end < len(lines) and not lines[end].gap and end in folded and not lines[end].text.endswith((".", "。")):
            end += 1
        whole = end == len(lines) or lines[end].gap > 0 or end in reasons
        if whole and 1 < end - at <= _LINKS + 1:
            reasons[at] = RELATED
            reasons.update((link, RELATED) for link in range(at + 1, end) if link not in reasons)


def _is_weak(text: str, others: int) -> bool:
    """Whether a line may be a bar if furniture stands beside it; a paper has key words too, but no such company."""
    return _of_rights(text) or (others >= _COMPANY and text.partition(":")[0] in phrases("tags") and ":" in text)


def _of_rights(text: str) -> bool:
    if not any(phrase in text for phrase in phrases("rights")) and not text.startswith(("©", "(c)")):
        return False
    return "©" in text or re.search(r"\d{4}", text) is not None


def _mark_foot(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """Rights at the very end of a page that has other furniture."""
    for at in range(max(0, len(lines) - _FOOT), len(lines)):
        if at in folded and at not in reasons and reasons and _of_rights(folded[at]):
            reasons[at] = BAR


def _alone(lines: list[Line], at: int) -> bool:
    before = at == 0 or lines[at].gap > 0
    return before and (at + 1 == len(lines) or lines[at + 1].gap > 0)
