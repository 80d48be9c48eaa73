"""Running heads that carry the page's number at the outer edge: `46      The Title`, `The Chapter      47`."""

import re
from collections import Counter
from dataclasses import dataclass

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import fold, has_letter
from translate.paragraphs.phrases import phrases

_LENGTH = 120
_GAP = r"(?: {3,}|\t+ *)"
_HEAD = re.compile(rf"(?P<left>\d{{1,4}}){_GAP}(?P<after>\S.*)|(?P<before>\S.*?){_GAP}(?P<right>\d{{1,4}})")
_WIDE = re.compile(r"\S(?: {3,}|\t)\s*\S")
# Lines close by in which another one with a number far off makes both of them rows of a table or of contents.
_CLOSE = 3


@dataclass(frozen=True, slots=True)
class NumberedHead:
    """A line with a page's number far off from its words; `left` says that the number comes first."""

    number: int
    words: str
    left: bool


def numbered_head(text: str) -> NumberedHead | None:
    """Return what the line says when it is set as a running head with its page's number."""
    found = _HEAD.fullmatch(text) if len(text) <= _LENGTH and (text[:1].isdigit() or text[-1:].isdigit()) else None
    if not found or not has_letter(text) or len(_WIDE.findall(text)) > 1:
        return None
    left = found["left"] is not None
    words = fold(found["after"] if left else found["before"])
    if words.strip(" .:") in phrases("part"):
        # `Chapter   12` is a chapter's title.
        return None
    return NumberedHead(int(found["left"] or found["right"]), words, left)


def numbered_heads(lines: list[Line]) -> dict[int, NumberedHead]:
    """Return the lines, by position, that may be such heads: each stands alone, and no other stands close by."""
    found = {at: head for at, line in enumerate(lines) if (head := numbered_head(line.text)) and _alone(lines, at)}
    places = list(found)
    return {
        at: found[at]
        for before, at, after in zip([-_CLOSE - 1, *places], places, [*places[1:], len(lines) + _CLOSE], strict=False)
        if at - before > _CLOSE < after - at
    }


def _alone(lines: list[Line], at: int) -> bool:
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    return (at == 0 or line.page or line.gap > 0) and (after is None or after.page or after.gap > 0)


def sure_heads(heads: dict[int, NumberedHead], chains: list[list[int]], lines: list[Line]) -> set[int]:
    """Return those of `heads` that are heads for certain: their numbers count on, and something else speaks for them.

    `chains` are positions whose numbers count pages. The number of a section counts too, but stands always before
    its title, which does not come again, and which ends no page.
    """
    often = Counter(head.words for head in heads.values())
    found: set[int] = set()
    for chain in chains:
        if len(chain) < 2:
            continue
        for place, at in enumerate(chain):
            if at not in heads:
                continue
            beside = (*chain[max(0, place - 1) : place], *chain[place + 1 : place + 2])
            faces = any(_faces(heads[at], heads[other]) for other in beside if other in heads)
            ends_page = at + 1 < len(lines) and lines[at + 1].page
            opens_page = lines[at].page and not heads[at].left
            # `Exercise    3` comes again too, and may open a page.
            several = " " in heads[at].words
            if faces or ends_page or (several and (opens_page or often[heads[at].words] > 1)):
                found.add(at)
    return found


def _faces(head: NumberedHead, other: NumberedHead) -> bool:
    """Whether the two are those of a left and of a right page."""
    return head.left != other.left and (head.number - other.number) % 2 == 1
