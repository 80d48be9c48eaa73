"""What a web site puts around an article: questions to its readers, forms, bars, links to other articles."""

import re
from collections import Counter
from functools import cache

from cache.records import Dropped
from translate.paragraphs.lines import Line, drop_lines
from translate.paragraphs.marks import fold
from translate.paragraphs.phrases import phrases
from translate.paragraphs.site_bars import mark_site_bars
from translate.paragraphs.site_zones import mark_site

WIDGET = "feedback or comment form"
_COUNT = re.compile(r"\d+")
_COUNTER = 40
# The same with the title that the comments are about (`4 thoughts on “The lamp”`).
_COUNTER_LENGTH = 160
_QUOTED = "\"'”’»“„›」』"
_HEAD_LENGTH = 90
_QUESTION_LENGTH = 60
_FORM_COUNT = re.compile(r"\b\d{1,5} ?/ ?\d{1,5}\b|\*")


def is_widget(text: str) -> bool:
    """Tell whether a line is a question or a form that a site puts under an article."""
    if len(text) > _HEAD_LENGTH:
        return False
    folded = fold(text)
    known = phrases("widget")
    if folded in known or folded.startswith(_beginnings()):
        return True
    if ("/" not in folded and "*" not in folded) or not _FORM_COUNT.search(folded):
        return False
    bare = _FORM_COUNT.sub("|", folded)
    parts = [part.strip(" :.!|") for part in bare.split("|") if part.strip(" :.!|")]
    return bool(parts) and all(part in known for part in parts)


@cache
def _beginnings() -> tuple[str, ...]:
    """What some widgets begin with, whatever date or list follows."""
    return tuple(phrases("widget start"))


def remove_widgets(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Drop feedback questions and forms: known phrases, and what stands against a comment counter as only they do."""
    reasons: dict[int, str] = {}
    words: list[int] = []
    counters: list[int] = []
    for at, line in enumerate(lines):
        if is_comment_counter(line.text):
            reasons.update((beside, WIDGET) for beside in _around_counter(lines, at))
            reasons.setdefault(at, "")
            counters.append(at)
        elif is_widget(line.text):
            if " " in line.text:
                reasons[at] = WIDGET
            else:
                words.append(at)
    # A single word (`Share`, `Submit`) may be a heading: it needs company, or to come again.
    often = Counter(lines[at].text for at in words)
    for at in words:
        if at - 1 in reasons or at + 1 in reasons or often[lines[at].text] > 1:
            reasons[at] = WIDGET
    reasons = {at: reason for at, reason in reasons.items() if reason}
    mark_site_bars(lines, reasons)
    mark_site(lines, reasons, counters)
    return drop_lines(lines, reasons, dropped, page=False) if reasons else lines


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
    if len(text) > _COUNTER_LENGTH:
        return False
    # A longer one ends with its title's quotation mark, or with a figure or a bracket behind it.
    if len(text) > _COUNTER and (text[-1].isalpha() or text[-1] == "," or not _COUNT.search(text)):
        return False
    folded = fold(text)
    counted = _COUNT.search(folded) is not None
    words = _COUNT.sub(" ", folded) if counted else folded
    bare = " ".join(words.replace("( )", " ").replace("()", " ").strip(" :.（）").split())
    quoted = counted and bare[-1:] in _QUOTED
    if quoted and any(bare.startswith(f"{start} ") for start in phrases("counter start")):
        return True
    return len(text) <= _COUNTER and bare in phrases("counter" if counted else "comments")
