"""Two things on one line: list items, notes, or a heading and its text."""

import re
from collections.abc import Callable

from translate.paragraphs.marks import fold
from translate.paragraphs.phrases import phrases
from translate.raised import LOWER, RAISE, RAISED

# Bullets that stand for nothing else, wherever they are.
_PLAIN_BULLETS = "•●○▪▫■□►▶➢➤✓✔❖‣⦿★☆♦◆"
_GLYPHS = "🕸☀☼⊕⊗⊙©®﴿﴾۞"
_DASHES = "-–—*·"
_STOP = r"(?<=[.;:!?؟؛…»”\"。；])"
_NUMBERED = re.compile(r"\(?(\d{1,3})[.)]\s")
_RAISED = re.compile(rf"([{RAISED}]+)\s?\S")
_TITLE_WORDS = 3
_TITLE_LETTERS = 12
_TITLE_LENGTH = 90
_REST = 60


def split_items(text: str) -> list[str]:
    """Return the list items that stand on one line: the marker of the first comes again, or counts on."""
    bullet = text[:1]
    if bullet in _PLAIN_BULLETS:
        return re.split(rf"\s+(?={re.escape(bullet)}\s)", text)
    if bullet in _GLYPHS:
        return re.split(rf"{_STOP} +(?={re.escape(bullet)}[ \ufe0f])", text)
    if bullet in _DASHES:
        return re.split(rf"(?<=[;؛；])\s+(?={re.escape(bullet)}\s)", text)
    number = _NUMBERED.match(text)
    if number:
        opening, closing = re.escape(text[: number.start(1)]), re.escape(text[number.end(1)])
        return _split_counting(text, int(number[1]), lambda n: rf"{_STOP}\s+(?={opening}{n}{closing}\s+\S)")
    return [text]


def split_notes(text: str) -> list[str]:
    """Return the notes with raised numbers that stand on one line."""
    found = _RAISED.match(text)
    if not found:
        return [text]
    number = int(found[1].translate(LOWER))
    return _split_counting(text, number, lambda n: rf"\s+(?={str(n).translate(RAISE)}\s?[^\W\d{RAISED}])")


def _split_counting(text: str, number: int, before: Callable[[int], str]) -> list[str]:
    """Cut where the next number follows, as `before` finds it, and the next after that."""
    parts = [text]
    while True:
        number += 1
        pieces = re.split(before(number), parts[-1], maxsplit=1)
        if len(pieces) == 1:
            return parts
        parts[-1:] = pieces


def split_heading(text: str) -> tuple[str, str] | None:
    """Return the heading in capitals that begins the line, and its text; None when there is no such heading."""
    if not text[:1].isdigit() and not text[:3].isupper():
        return None
    words = [(word[0], word.end()) for word in re.finditer(r"\S+", text[: _TITLE_LENGTH + 40])]
    count = 0
    while count < len(words) and not any(map(str.islower, words[count][0])):
        count += 1
    # A capital that stands alone begins the text (`INTRODUCTION A keeper …`).
    while count and sum(map(str.isalpha, words[count - 1][0])) <= 1 and not words[count - 1][0][:1].isdigit():
        count -= 1
    if not 0 < count < len(words):
        return None
    end = words[count - 1][1]
    title, rest = text[:end], text[end:].strip()
    if title.count("(") != title.count(")"):
        # A name with the years of its bearer begins an article's first sentence.
        return None
    if end > _TITLE_LENGTH or len(rest) < _REST or not rest[:1].isupper() or not any(map(str.isalpha, title)):
        return None
    return (title, rest) if _is_title(title) else None


def _is_title(text: str) -> bool:
    """Whether words in capitals are more than a name or the place that news begin with."""
    letters = sum(map(str.isalpha, text))
    words = fold(text).split()
    if fold(text).strip(" .:0123456789") in phrases("section") or words[0].strip(".:") in phrases("part"):
        return letters >= 4
    return letters >= _TITLE_LETTERS and sum(any(map(str.isalpha, word)) for word in words) >= _TITLE_WORDS
