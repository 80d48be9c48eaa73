"""Page furniture: what a page or a web site puts around a text, and no reader wants translated."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from cache.records import Dropped
from translate.paragraphs.lines import Line, drop_lines
from translate.paragraphs.marks import fold, is_row
from translate.paragraphs.page_signs import remove_page_signs
from translate.paragraphs.phrases import phrases

_HEAD_LENGTH = 90
_TRAILING_EDIT = re.compile(r"\s?\[([^\[\]]{2,48})\]$")
_INNER_EDIT = re.compile(r"([^\[\]]{2,100}?)\s?(\[([^\[\]]{2,48})\])\s*(?=\S)")
# Lines drawn with characters, also those between the rows of a table; `* * *` is an ornament, and stays.
_RULE = re.compile(r"[+|]?:?[-_=~—–―─━═*#]{5,}:?(?:[+|:]+[-_=~─━═]+)*[+|:]*|\|(?:\s*:?-{2,}:?\s*\|)+")
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
    kept = _without_rules(kept, dropped)
    return Cleaned(remove_page_signs(kept, dropped), dropped)


def _without_rules(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Drop drawn lines; the text over one as long as itself is underlined."""
    rules = {at: "drawn line" for at, line in enumerate(lines) if _RULE.fullmatch(line.text)}
    for at in rules:
        if at and at - 1 not in rules:
            _underline(lines[at - 1], lines[at])
        if at + 1 < len(lines):
            lines[at + 1].after_rule = True
    return drop_lines(lines, rules, dropped, page=False) if rules else lines


def _underline(over: Line, rule: Line) -> None:
    alike = len(over.text) * 0.5 <= len(rule.text) <= len(over.text) * 1.6
    over.underlined = alike and not rule.gap and (over.gap > 0 or over.number == 1) and not is_row(over.text)


def is_edit_link(inside: str) -> bool:
    """Tell whether what stands between the brackets is an encyclopedia's invitation to edit a section."""
    parts = [part for part in re.split(r"[|·•/]", fold(inside)) if part.strip()]
    return bool(parts) and all(part.strip() in phrases("edit") for part in parts)


def _without_edit_links(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    kept: list[Line] = []
    after: Line | None = None
    for line in lines:
        found = _TRAILING_EDIT.search(line.text[-60:]) if line.text[-1] == "]" else None
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
        inner = _INNER_EDIT.match(line.text[:170]) if "[" in line.text[:150] else None
        if inner and is_edit_link(inner[3]):
            dropped.append(Dropped((line.number,), inner[2], "edit link"))
            behind = replace(line, text=line.text[inner.end() :], gap=0, page=False, after_edit=True)
            line.text, line.before_edit = inner[1], True
            kept += [line, behind]
            after = None
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
    if folded in known or folded.startswith(_beginnings()):
        return True
    if not _FORM_COUNT.search(folded):
        return False
    bare = _FORM_COUNT.sub("|", folded)
    parts = [part.strip(" :.!|") for part in bare.split("|") if part.strip(" :.!|")]
    return bool(parts) and all(part in known for part in parts)


@cache
def _beginnings() -> tuple[str, ...]:
    """What some widgets begin with, whatever date or list follows."""
    return tuple(phrases("widget start"))


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
    # A single word (`Share`, `Submit`) may be a heading: it needs company, or to come again.
    often = Counter(lines[at].text for at in words)
    for at in words:
        if at - 1 in reasons or at + 1 in reasons or often[lines[at].text] > 1:
            reasons[at] = WIDGET
    reasons = {at: reason for at, reason in reasons.items() if reason}
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
    if len(text) > 40:
        return False
    folded = fold(text)
    bare = " ".join(_COUNT.sub(" ", folded).replace("( )", " ").replace("()", " ").strip(" :.").split())
    return bare in phrases("counter" if _COUNT.search(folded) else "comments")
