"""The boxes of links that close an encyclopedia's page: `v · t · e`, the name of a subject, and all its articles."""

import re

from translate.paragraphs.lines import Line
from translate.paragraphs.web_page import is_prose

BOX = "links to other articles"
# View, talk, edit: the links of such a box to its own page, in the languages that say it otherwise too.
_VIEW = re.compile(
    r"\W*(?:v\W*t\W*e|v\W*d\W*e|v\W*d\W*m|d\W*v\W*m|o\W*d\W*e|п\W*о\W*р|ن\W*ن\W*ت|[阅閱]\W*[论論]\W*[编編])\W*",
    re.IGNORECASE,
)
_LETTERS = 3
_LENGTH = 12
# Sections with edit links that make a text an encyclopedia's page.
_SECTIONS = 3


def mark_navigation_boxes(lines: list[Line], reasons: dict[int, str]) -> None:
    """Add to `reasons` such boxes behind the name of the last section, each up to a blank line or a sentence."""
    headings = [at for at, line in enumerate(lines) if line.before_edit]
    if len(headings) < _SECTIONS:
        return
    at = headings[-1] + 1
    while at < len(lines):
        end = _behind_view(lines, at)
        if end == at:
            at += 1
            continue
        while end < len(lines) and not lines[end].gap and not is_prose(lines[end].text):
            end += 1
        reasons.update((one, BOX) for one in range(at, end) if one not in reasons)
        at = end


def _behind_view(lines: list[Line], at: int) -> int:
    """Where the three letters end that begin at `at`, on one line or one on each; `at` itself without them."""
    if lines[at].length <= _LENGTH and _VIEW.fullmatch(lines[at].text):
        return at + 1
    three = lines[at : at + _LETTERS]
    if all(line.length == 1 for line in three) and _VIEW.fullmatch("".join(line.text for line in three)):
        return at + _LETTERS
    return at
