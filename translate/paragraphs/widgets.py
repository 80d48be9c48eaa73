"""What a web site puts around an article: questions to its readers, forms, bars, links to other articles."""

import re
from collections import Counter
from functools import cache

from cache.records import Dropped
from translate.paragraphs.contents_lists import mark_contents
from translate.paragraphs.lines import Line, drop_lines
from translate.paragraphs.marks import closed, fold
from translate.paragraphs.navigation_boxes import mark_navigation_boxes
from translate.paragraphs.openings import Openings
from translate.paragraphs.phrases import phrases
from translate.paragraphs.sentence_heads import heads_sentence
from translate.paragraphs.site_bars import mark_site_bars
from translate.paragraphs.site_zones import mark_site
from translate.paragraphs.wire_signs import mark_wire_signs
from translate.scripts import UNSPACED, script_of

WIDGET = "feedback or comment form"
_COUNT = re.compile(r"\d+")
_COUNTER = 40
# The same with the title that the comments are about (`4 thoughts on “The lamp”`).
_COUNTER_LENGTH = 160
_QUOTED = "\"'”’»“„›」』"
_HEAD_LENGTH = 90
# Lines from the top among which a page has its title.
_TOP = 60
_QUESTION_LENGTH = 60
_COUNTED_SIGNS = re.compile(r"\b\d{1,5} ?/ ?\d{1,5}\b")
_FORM_COUNT = re.compile(rf"{_COUNTED_SIGNS.pattern}|\*")
# Words of a label at the most; what a site says of its page takes more.
_LABEL_WORDS = 2


def is_widget(text: str) -> bool:
    """Tell whether a line is a question or a form that a site puts under an article."""
    return len(text) <= _HEAD_LENGTH and _asks(fold(text))


def _asks(folded: str) -> bool:
    """Whether a folded line is such a question or form."""
    known = phrases("widget")
    if folded in known or _beginnings().begin(folded):
        return True
    if ("/" not in folded and "*" not in folded) or not _FORM_COUNT.search(folded):
        return False
    bare = _FORM_COUNT.sub("|", folded)
    parts = [part.strip(" :.!|") for part in bare.split("|") if part.strip(" :.!|")]
    return bool(parts) and all(part in known for part in parts)


@cache
def _beginnings() -> Openings:
    """What some widgets begin with, whatever date or list follows."""
    return Openings(phrases("widget start"))


def _may_be_text(lines: list[Line], at: int) -> bool:
    """Whether a widget may be a document's own words: a label with what it names, or a heading over its sentence."""
    labels = [one for one in _beginnings().of(lines[at].folded) if _is_label(one)]
    return bool(labels) or (not closed(lines[at].text) and heads_sentence(lines, at))


def _is_label(opening: str) -> bool:
    if opening.endswith((":", "：")):
        return True
    quotes = opening.endswith('"') or "—" in opening
    return not quotes and script_of(opening[:1]) not in UNSPACED and len(opening.split()) <= _LABEL_WORDS


def remove_widgets(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Drop feedback questions and forms: known phrases, and what stands against a comment counter as only they do."""
    reasons: dict[int, str] = {}
    words: list[int] = []
    counters: list[int] = []
    titles = titles_of(lines)
    for at, line in enumerate(lines):
        if line.length <= _COUNTER_LENGTH and _counts_comments(line.text, line.folded, titles):
            reasons.update((beside, WIDGET) for beside in _around_counter(lines, at))
            reasons.setdefault(at, "")
            counters.append(at)
        elif line.length <= _HEAD_LENGTH and _asks(line.folded):
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
    # What a recipe says as well (`Category: desserts`) needs other furniture in the document.
    unsure = [at for at in reasons if _may_be_text(lines, at)]
    if len(unsure) < len(reasons) or any(line.before_edit for line in lines):
        unsure = []
    for at in unsure:
        del reasons[at]
    mark_contents(lines, reasons)
    mark_site_bars(lines, reasons)
    mark_site(lines, reasons, counters)
    mark_navigation_boxes(lines, reasons)
    mark_wire_signs(lines, reasons)
    if reasons:
        reasons.update((at, WIDGET) for at in unsure if at not in reasons)
    # What has an edit link is a section's name, whatever words it shares with a menu.
    reasons = {at: reason for at, reason in reasons.items() if not lines[at].before_edit}
    return drop_lines(lines, reasons, dropped, page=False) if reasons else lines


def _counts_for(folded: str, titles: frozenset[str]) -> bool:
    """Whether a line is a count, what is counted, and a title."""
    words = folded.lstrip("0123456789., ")
    return any(words[len(start) :] in titles for start in _counter_starts().of(words))


@cache
def _counter_starts() -> Openings:
    return Openings(f"{start} " for start in phrases("counter start"))


def _around_counter(lines: list[Line], at: int) -> list[int]:
    """The question before a comment counter (`Did you like this?`) and the form behind it (`* required, 0 / 900`)."""
    # Without a figure it may head what was answered to a survey's question, one point after another.
    counts = any(map(str.isdigit, lines[at].text))
    form = _FORM_COUNT if counts else _COUNTED_SIGNS
    found = []
    if counts and at and len(lines[at - 1].text) <= _QUESTION_LENGTH and lines[at - 1].text[-1] in "?؟？":
        found.append(at - 1)
    if at + 1 < len(lines) and len(lines[at + 1].text) <= _HEAD_LENGTH and form.search(lines[at + 1].text):
        found.append(at + 1)
    return found


def titles_of(lines: list[Line]) -> frozenset[str]:
    """Return what the first lines say, folded: what comments are about is among them."""
    return frozenset(fold(line.text) for line in lines[:_TOP] if line.length <= _COUNTER_LENGTH)


def is_comment_counter(text: str, titles: frozenset[str] = frozenset()) -> bool:
    """Tell whether a line counts the comments that follow it (`8 Comment(s)`, `Comments (3)`).

    One of `titles`, folded, may stand behind the count (`8 responses to The lamp`).
    """
    return len(text) <= _COUNTER_LENGTH and _counts_comments(text, fold(text), titles)


def _counts_comments(text: str, folded: str, titles: frozenset[str]) -> bool:
    """The same for a line that is short enough, as it stands and folded."""
    if text[0].isdigit() and titles and _counts_for(folded, titles):
        return True
    # A longer one ends with its title's quotation mark, or with a figure or a bracket behind it.
    if len(text) > _COUNTER and (text[-1].isalpha() or text[-1] == "," or not _COUNT.search(text)):
        return False
    counted = _COUNT.search(folded) is not None
    words = _COUNT.sub(" ", folded) if counted else folded
    bare = " ".join(words.replace("( )", " ").replace("()", " ").strip(" :.（）").split())
    quoted = counted and bare[-1:] in _QUOTED
    if quoted and _counter_starts().begin(bare):
        return True
    return len(text) <= _COUNTER and bare in phrases("counter" if counted else "comments")
