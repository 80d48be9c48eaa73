"""Readers' comments: which lines there say who wrote one, and when."""

import re
from collections.abc import Sequence

from cache.records import Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.marks import closed, fold, has_letter
from translate.paragraphs.phrases import phrases

_NAME = 40
_TIME = 40
_WORDS = 6
# The same without a figure (`an hour ago`, `yesterday`).
_FEW = 3
# A date or an hour in figures, or both.
_FIGURES = re.compile(r"(?:\d{1,4}([./-])\d{1,2}\1\d{2,4}|\d{1,2}:\d{2})(?:[\s,|·-]+\d[\d.:/-]{3,9})?(?:\s?[ap]m)?")
# An hour or a year, and what else may stand in a date with the name of its month.
_DATED = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b")
_NUMBERS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_DATE_WORDS = 4
_TIMES = 2
# What stands between a name and a time.
_JOINT = re.compile(r"\s[-–—|·•]\s|[,،:]\s")
_ONE = ("a", "an", "one", "um", "uma", "un", "una", "une", "ein", "eine", "einem", "einer", "bir", "бір", "een")


def mark_talk(blocks: Sequence[Block], comments_from: int | None) -> None:
    """Give what stands behind a comment counter its kind; names and times are told by coming again and again."""
    if comments_from is None:
        return
    start = next((at for at, block in enumerate(blocks) if block.lines[0].number >= comments_from), len(blocks))
    talk = blocks[start:]
    for block in talk:
        if block.lines[0].number == comments_from:
            block.kind = Kind.HEADING
        elif len(block.lines) == 1 and (block.lines[0].signed or (not block.gap and is_reply(block.head))):
            block.kind = Kind.BYLINE
        else:
            block.kind = block.kind or Kind.COMMENT
    times = [at for at, block in enumerate(talk) if block.kind is Kind.COMMENT and is_stamp(block.head)]
    if len(times) < _TIMES:
        return
    for at in times:
        talk[at].kind = Kind.BYLINE
        before = talk[at - 1]
        if at and before.kind is Kind.COMMENT and not talk[at].gap and _is_name(before):
            before.kind = Kind.BYLINE


def is_reply(text: str) -> bool:
    """Tell whether a line says whose comment is answered (`in reply to Fred`)."""
    return len(text) <= _TIME + _NAME and fold(text).startswith(tuple(f"{one} " for one in phrases("answers to")))


def is_stamp(text: str) -> bool:
    """Tell whether a line among comments is the time of one, with the month's name or in brackets as well
    (`8 March 2018 at 21:14`, `(14.02.17)`).
    """
    bare = text.strip(" ()[]•·|,-–—")
    if is_time(bare):
        return True
    words = _WORD.findall(bare)
    figures = len(_NUMBERS.findall(bare)) > 1 and _DATED.search(bare) is not None
    return len(text) <= _TIME and figures and len(words) <= _DATE_WORDS and not closed(bare.removesuffix(".m."))


def is_time(text: str) -> bool:
    """Tell whether a line says when something was written and nothing else (`3 hours ago`, `12.3.2024, 15:02`)."""
    if len(text) > _TIME:
        return False
    if _FIGURES.fullmatch(text):
        return True
    words = fold(text).split()
    told = phrases("ago")
    few = len(words) <= (_WORDS if any(map(str.isdigit, text)) else _FEW)
    return few and any(word in told for word in words) and not closed(text)


def is_ago(text: str) -> bool:
    """Tell whether a line says nothing but how long ago something was written (`3 hours ago`, `Published yesterday`).

    A name may stand before the time: that line is text.
    """
    if not is_time(text) or not has_letter(text) or _JOINT.search(text):
        return False
    folded = fold(text)
    for word in phrases("byline"):
        folded = folded.removeprefix(f"{word} ").removeprefix(f"{word}:").strip()
    told = phrases("ago")
    words = folded.split()
    begins = bool(words) and (words[0][0].isdigit() or words[0] in _ONE or any(folded.startswith(one) for one in told))
    return begins or (len(words) <= 2 and any(word in told for word in words))


def _is_name(block: Block) -> bool:
    text = block.head
    return len(block.lines) == 1 and block.length <= _NAME and has_letter(text) and not closed(text.rstrip("."))
