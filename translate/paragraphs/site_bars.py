"""The bars of a web site: navigation, shares, replies, sign-ups, rights.

Words alone prove nothing: a bar is told by its words together with its shape, its repeats, or other furniture beside.
"""

import re
from collections import Counter
from functools import cache

from cache.vowel_points import ARABIC, HEBREW
from translate.paragraphs.lines import Line
from translate.paragraphs.link_boxes import mark_link_boxes, stands_alone
from translate.paragraphs.marks import closed, fold
from translate.paragraphs.openings import Openings
from translate.paragraphs.phrases import phrases
from translate.paragraphs.sentence_heads import heads_sentence

BAR = "bar of a web site"
_LENGTH = 120
_WORD = 25
_RUN = 3
# An invitation to take a newsletter.
_INVITATION = 60
# Buttons alone on their lines that come back as often are no headings.
_OFTEN = 3
# Lines at the end of a page where its rights are told.
_FOOT = 8
# Pieces of other furniture that make a text a web page.
_COMPANY = 3
# Networks that are none.
_AIDS = frozenset({"link", "קישור", "הקישור", "email", "e-mail", "מייל", "print", "copy", "הדפסה"})
_SIGN = re.compile(r"[|·•/›»>→,،]+")
_CRUMB = re.compile(r"\s+[›»>→/]\s+")
_COUNT = re.compile(r"\(?\d+\)?")
_COLUMNS = re.compile(r" {2,}|\t+")
_POINTS = re.compile(f"[{HEBREW}{ARABIC}\u0640]")


def mark_site_bars(lines: list[Line], reasons: dict[int, str]) -> None:
    """Add the positions of bars to `reasons`, which holds the furniture that is known already."""
    folded = {
        at: _unpointed(line.folded) for at, line in enumerate(lines) if line.length <= _LENGTH and not line.before_edit
    }
    counted = {at: _COUNT.sub("", text) if _COUNT.search(text) else text for at, text in folded.items()}
    # What heads text is no button, whatever it says (`Reply` over the answer to each charge).
    often = Counter(text for at, text in counted.items() if not (_is_button(text) and heads_sentence(lines, at)))
    for at, text in folded.items():
        if at not in reasons and _is_bar(text, often[counted[at]]):
            reasons[at] = BAR
    _mark_navigation(lines, folded, reasons)
    _mark_buttons(lines, counted, reasons)
    mark_link_boxes(lines, folded, reasons)
    for at in (*folded, *reversed(folded)):
        # Forwards and backwards, so that a row of them is known by either end.
        if at not in reasons and (at - 1 in reasons or at + 1 in reasons) and _is_weak(lines, at, folded[at], reasons):
            reasons[at] = BAR
    _mark_foot(lines, folded, reasons)
    if len(reasons) >= _COMPANY:
        for at, text in folded.items():
            if at not in reasons and text.strip(" -–—•*·[]()|") in phrases("advertisement") and stands_alone(lines, at):
                reasons[at] = "advertisement"


def _unpointed(folded: str) -> str:
    """The text without the points of Hebrew and Arabic."""
    return folded if folded.isascii() else _POINTS.sub("", folded)


def _parts(text: str) -> list[str]:
    return [part for piece in _SIGN.split(_COUNT.sub(" ", text)) if (part := piece.strip(" :.!?؟"))]


def _is_bar(text: str, often: int) -> bool:
    """Whether the line's shape and its words together are those of a bar; it comes `often`, but for its figures."""
    crumbs = _CRUMB.split(text) if not text.isascii() or ">" in text or "/" in text else [text]
    if len(crumbs) >= (3 if "/" in text else 2) and crumbs[0] in phrases("home"):
        return True
    if often >= _OFTEN and _is_button(text):
        return True
    if "|" in text or "·" in text or "•" in text:
        parts = _parts(text)
        bar, answers = phrases("bar"), phrases("answer")
        if len(parts) >= 2 and "|" in text and all(part in bar for part in parts):
            return True
        if len(parts) >= 2 and all(part in answers for part in parts) and often >= 2:
            return True
    return _is_share(text) or _is_asked(text) or _is_invitation(text)


def _is_button(text: str) -> bool:
    if text.endswith("."):
        # The last word of a wrapped sentence.
        return False
    parts = _parts(text)
    return len(parts) == 1 and parts[0] in phrases("button")


@cache
def _openings(what: str, *signs: str) -> Openings:
    """What a line begins with that begins with such a phrase and one of the signs."""
    return Openings(f"{phrase}{sign}" for phrase in phrases(what) for sign in signs or ("",))


@cache
def _networks() -> frozenset[str]:
    return frozenset(part for network in phrases("network") for part in network.split())


def _is_share(text: str) -> bool:
    """Whether a line invites to share, and names nothing but networks: two behind a colon, one behind its word."""
    if not _openings("share", ":", " ").begin(text):
        return False
    starts = [word for word in phrases("share") if text.startswith((f"{word}:", f"{word} "))]
    rest = text[max(map(len, starts)) :]
    words = rest.replace(",", " ").replace("|", " ").replace(":", " ").split()
    joining, networks = phrases("via"), _networks()
    if words and all(word in _AIDS or word in joining or word[1:] in _AIDS for word in words):
        # `Share by e-mail` may head a chapter on sharing.
        return False
    known = [
        word
        for word in words
        # In Hebrew the word for `on` is a letter of the next one.
        if word in networks or (word[:1] in joining and word[1:] in networks)
    ]
    return len(known) >= (2 if ":" in rest else 1) and all(word in known or word in joining for word in words)


def _is_invitation(text: str) -> bool:
    """Whether a line invites to take a newsletter."""
    if len(text) > _INVITATION or not _openings("sign up").begin(text) or closed(text):
        return False
    return any(word in text for word in phrases("newsletter"))


def _is_asked(text: str) -> bool:
    """Whether a known question is followed by nothing but answers to choose from."""
    if "?" not in text and "؟" not in text:
        return False
    asked, mark, rest = text.partition("؟" if "؟" in text else "?")
    answers = phrases("answer")
    return bool(mark and rest.split()) and asked + mark in phrases("widget") and all(w in answers for w in rest.split())


def _mark_navigation(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """Runs of short lines, mostly names of a site's parts, at the edge of the page or beside other furniture."""
    run: list[int] = []
    for at in range(len(lines) + 1):
        short = at in folded and at not in reasons and len(folded[at]) <= _WORD
        if short and (not run or not lines[at].gap):
            run.append(at)
            continue
        if len(run) >= _RUN and _is_navigation([folded[one] for one in run]):
            opens = run[0] == 0 or run[0] - 1 in reasons
            if opens or at in reasons or (at == len(lines) and len(reasons) >= _COMPANY):
                reasons.update(dict.fromkeys(run, BAR))
        run = [at] if short else []


def _is_navigation(texts: list[str]) -> bool:
    """Whether most lines of a run name a site's parts: its home page among them, or three others at least."""
    named = sum(text in phrases("bar") for text in texts)
    return named * 10 >= 7 * len(texts) and (named >= _RUN or any(text in phrases("home") for text in texts))


def _mark_buttons(lines: list[Line], counted: dict[int, str], reasons: dict[int, str]) -> None:
    """Rows of buttons, each on a line of its own and none set apart (`Share`, `Save`, `Print`), figures aside."""
    buttons = phrases("button")
    run: list[int] = []
    for at, text in counted.items():
        if text.strip() in buttons:
            if run and (lines[at].gap or run[-1] != at - 1):
                run = []
            run.append(at)
            if len(run) >= _RUN:
                reasons.update((one, BAR) for one in run if one not in reasons)


def _is_weak(lines: list[Line], at: int, text: str, reasons: dict[int, str]) -> bool:
    """Whether a line may be a bar if furniture stands beside it; a paper has key words too, but no such company."""
    if of_rights(text):
        return True
    if len(reasons) < _COMPANY:
        return False
    if ":" in text and text.partition(":")[0] in phrases("tags"):
        return True
    if _is_button(text):
        return True
    touches = (at - 1 in reasons and not lines[at].gap) or (at + 1 in reasons and not lines[at + 1].gap)
    if text in phrases("bar") and touches:
        return True
    columns = [fold(part) for part in _COLUMNS.split(lines[at].text)]
    return len(columns) >= _RUN and all(part in phrases("bar") for part in columns)


def of_rights(text: str) -> bool:
    """Tell whether a folded line claims rights: with the sign for that, or a year."""
    if not any(phrase in text for phrase in phrases("rights")) and not text.startswith(("©", "(c)")):
        return False
    return "©" in text or re.search(r"\d{4}", text) is not None


def _mark_foot(lines: list[Line], folded: dict[int, str], reasons: dict[int, str]) -> None:
    """Rights at the very end of a page that has other furniture."""
    for at in range(max(0, len(lines) - _FOOT), len(lines)):
        if at in folded and at not in reasons and reasons and of_rights(folded[at]):
            reasons[at] = BAR
