"""The masthead over an article: the journal, its issue and its address, which the heads of its pages say again."""

import re

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import count_letters, fold

# Lines that a masthead may take.
_LINES = 3
_LETTERS = 4
_NUMBERS = 2
_GAP = re.compile(r"\s{3,}|\t+")
_ADDRESS = re.compile(r"https?://|www\.|\bISSN\b|\bDOI\b|©", re.IGNORECASE)


def masthead(lines: list[Line], heads: list[str]) -> list[int]:
    """Return the positions of its lines: those at the very top with numbers or an address; `heads` were taken out.

    One of them with two numbers must come again in a head, whole or as one of its parts.
    """
    folded = [fold(head) for head in heads]
    top = range(next((at for at in range(1, len(lines)) if lines[at].gap or lines[at].page), len(lines)))
    if not folded or len(top) > _LINES or len(top) == len(lines):
        return []
    if not any(_numbers(lines[at].text) and _comes_again(lines[at].text, folded) for at in top):
        return []
    return [at for at in top if _numbers(lines[at].text) or _ADDRESS.search(lines[at].text)]


def _numbers(text: str) -> bool:
    return len(re.findall(r"\d+", text)) >= _NUMBERS


def _comes_again(text: str, heads: list[str]) -> bool:
    parts = [fold(text), *(fold(part) for part in _GAP.split(text) if count_letters(part) >= _LETTERS)]
    return any(part in head for part in parts for head in heads)
