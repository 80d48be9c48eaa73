"""From the order on the page to the order of reading: right-to-left lines, numbers and brackets in them.

A page holds characters at places, in whatever order its program wrote them. What can be trusted is how a line looks, so
the algorithm that draws bidirectional text is run backwards over the line as it looks.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_PAIRS: Final = ("()", "[]", "{}", "<>", "«»", "‹›", "⟨⟩")
_MIRROR: Final = {pair[at]: pair[1 - at] for pair in _PAIRS for at in (0, 1)}
_OPENING: Final = {side: pair[0] for pair in _PAIRS for side in pair}
_STOPS: Final = frozenset(".,;:!?،؛؟")
# Digits that a note's number has at most.
_SHORT: Final = 3
# What a sentence ends with, and none begins with.
_ENDS: Final = frozenset(".,;:!?")


@dataclass(frozen=True, slots=True)
class Order:
    """The places of a line's characters in reading order, and which of them run from right to left."""

    places: tuple[int, ...]
    backwards: tuple[bool, ...]


@lru_cache(maxsize=8192)
def bidi_type(character: str) -> str:
    """Return the bidirectional class of a character, with classes made one that these rules treat alike."""
    found = unicodedata.bidirectional(character)
    return found if found in ("L", "R", "AL", "EN", "ES", "ET", "AN", "CS") else "ON"


def is_right_to_left(texts: Sequence[str], page_is: bool) -> bool:
    """Tell the direction of a line from its characters as they stand from left to right.

    `page_is` is the page's direction, which a line of mixed letters on a right-to-left page follows.
    """
    types = [bidi_type(text[0]) for text in texts if text]
    right = sum(one in ("R", "AL") for one in types)
    left = types.count("L")
    if not right and not left:
        return page_is
    if not right:
        # A Latin line on a Hebrew page: its full stop stands to the left when the paragraph runs from the right.
        return page_is and texts[0][:1] in _ENDS and texts[-1][-1:] not in _ENDS
    return page_is or right > left


def reading_order(texts: Sequence[str], rtl: bool) -> Order:
    """Return how the characters of a line, given from left to right, are read; each may be a letter with its marks."""
    places = list(range(len(texts)))
    if not rtl and not any(bidi_type(text[0]) in ("R", "AL", "AN") for text in texts):
        return Order(tuple(places), (False,) * len(places))
    if rtl:
        places.reverse()
    levels = _levels([bidi_type(texts[at][0]) for at in places], [texts[at] for at in places], int(rtl))
    backwards = [level % 2 == 1 for level in levels]
    for level in (2,) if rtl else (2, 1):
        _turn_runs(places, levels, backwards, level)
    return Order(tuple(places), tuple(backwards))


def _turn_runs(places: list[int], levels: list[int], backwards: list[bool], least: int) -> None:
    """Turn every run of at least this level around, with what is known about its places."""
    at = 0
    while at < len(places):
        end = at
        while end < len(places) and levels[end] >= least:
            end += 1
        if end > at:
            places[at:end] = places[at:end][::-1]
            levels[at:end] = levels[at:end][::-1]
            backwards[at:end] = backwards[at:end][::-1]
        at = max(end, at + 1)


def _levels(types: list[str], texts: Sequence[str], base: int) -> list[int]:
    """The embedding level of each character: the rules W1 to N2 of Unicode's algorithm, without explicit marks.

    In a right-to-left line the characters come from the right, so that Latin words in it are spelt backwards.
    """
    if base:
        _settle_latin_numbers(types, texts)
    elif sum(one in ("R", "AL") for one in types) > types.count("L"):
        _settle_leading_numbers(types)
    _settle_numbers(types, "R" if base else "L")
    own = "R" if base else "L"
    if base:
        _settle_pairs(types, texts)
    at = 0
    while at < len(types):
        if types[at] != "ON":
            at += 1
            continue
        end = at
        while end < len(types) and types[end] == "ON":
            end += 1
        before = _direction(types[at - 1]) if at else own
        after = _direction(types[end]) if end < len(types) else own
        types[at:end] = [before if before == after else own] * (end - at)
        at = end
    if base:
        return [1 if one == "R" else 2 for one in types]
    return [0 if one == "L" else 1 if one == "R" else 2 for one in types]


def _settle_latin_numbers(types: list[str], texts: Sequence[str]) -> None:
    """Let a number go with the Latin word that it stands behind (`COVID-19`): from the right it comes before it.

    Also between two such words. With a space between it does so in mid-line only, unless it is long: a short number at
    the beginning is that of a note or an item.
    """
    before: list[str] = []
    last = ""
    for kind in types:
        before.append(last)
        last = kind if kind in ("L", "R", "AL") else last
    strong, spaces, long = "R", 0, False
    for at in range(len(types) - 1, -1, -1):
        if types[at] in ("L", "R", "AL"):
            strong, spaces = types[at], 0
        elif texts[at] == " ":
            spaces += 1
        elif types[at] == "EN" and strong == "L":
            if at == len(types) - 1 or not texts[at + 1].isdigit():
                start = max(0, at - _SHORT)
                long = sum(text.isdigit() for text in texts[start : at + 1]) > _SHORT
            if before[at] == "L" or spaces == 0 or (spaces == 1 and (before[at] != "" or long)):
                types[at] = "L"
                spaces = 0


def _settle_leading_numbers(types: list[str]) -> None:
    """Let a number on the left of right-to-left words go with them, in a line that is mostly theirs: it ends them."""
    strong = ""
    for at in range(len(types) - 1, -1, -1):
        if types[at] in ("L", "R", "AL"):
            strong = types[at]
        elif types[at] == "EN" and strong in ("R", "AL"):
            types[at] = "AN"


def _settle_pairs(types: list[str], texts: Sequence[str]) -> None:
    """Give the two brackets around Latin letters one direction: that of the Latin word before them, or the line's."""
    waiting: list[tuple[str, int]] = []
    for at, text in enumerate(texts):
        if text not in _OPENING or types[at] != "ON":
            continue
        if not waiting or waiting[-1][0] != _OPENING[text]:
            waiting.append((_OPENING[text], at))
            continue
        _, first = waiting.pop()
        inside = types[first + 1 : at]
        if "L" not in inside or "R" in inside:
            continue
        behind = next((one for one in types[at + 1 :] if one != "ON"), "R")
        before = next((one for one in reversed(types[:first]) if one != "ON"), "R")
        types[first] = types[at] = "L" if "L" in (behind, before) and _alike(texts, first, at) else "R"


def _alike(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether no space parts the brackets from the word that they stand at."""
    return " " not in (texts[last + 1 : last + 2] or [" "]) or " " not in (texts[first - 1 : first] or [" "])


def _direction(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _settle_numbers(types: list[str], own: str) -> None:
    strong = own
    for at, kind in enumerate(types):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            types[at] = "AN"
    for at, kind in enumerate(types):
        if kind == "AL":
            types[at] = "R"
        elif kind in ("ES", "CS") and 0 < at < len(types) - 1:
            before, after = types[at - 1], types[at + 1]
            if before == after and (before == "EN" or (before == "AN" and kind == "CS")):
                types[at] = before
    _settle_signs(types)
    strong = own
    for at, kind in enumerate(types):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L" and own == "L":
            types[at] = "L"
        elif kind in ("ES", "ET", "CS"):
            types[at] = "ON"


def _settle_signs(types: list[str]) -> None:
    """Let percent signs, degrees and currencies go with the number beside them."""
    at = 0
    while at < len(types):
        if types[at] != "ET":
            at += 1
            continue
        end = at
        while end < len(types) and types[end] == "ET":
            end += 1
        if (at and types[at - 1] == "EN") or (end < len(types) and types[end] == "EN"):
            types[at:end] = ["EN"] * (end - at)
        at = end


def told_bracket(texts: Sequence[str], at: int) -> str | None:
    """Return the bracket that must stand at a place of a line in reading order, None where spaces tell nothing.

    A space before it and none behind tells an opening one, and the reverse.
    """
    text = texts[at]
    if text not in _OPENING or text in "<>":
        return None
    before = at == 0 or texts[at - 1] == " " or texts[at - 1] in _MIRROR
    behind = at == len(texts) - 1 or texts[at + 1] == " " or texts[at + 1] in _MIRROR or texts[at + 1] in _STOPS
    if before == behind:
        return None
    return _OPENING[text] if before else _MIRROR[_OPENING[text]]


def settle_brackets(texts: Sequence[str], backwards: Sequence[bool]) -> list[str]:
    """Return the characters of a line, in reading order, with the brackets of right-to-left text as they are written.

    Programs store such a bracket as it looks or as it is written, and one line may hold both. Where spaces do not tell,
    the first of a sort opens and the next closes.
    """
    settled = list(texts)
    open_: Counter[str] = Counter()
    for at, (text, back) in enumerate(zip(texts, backwards, strict=True)):
        sort = _OPENING.get(text)
        if sort is None:
            continue
        if back:
            settled[at] = told_bracket(texts, at) or (_MIRROR[sort] if open_[sort] else sort)
        open_[sort] = max(0, open_[sort] + (1 if settled[at] == sort else -1))
    return settled
