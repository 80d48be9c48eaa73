"""From the order on the page to the order of reading: right-to-left lines, numbers and brackets in them.

A page holds characters at places, in whatever order its program wrote them. What can be trusted is how a line looks, so
the algorithm that draws bidirectional text is run backwards over the line as it looks.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_PAIRS: Final = ("()", "[]", "{}", "<>", "«»", "‹›", "⟨⟩")
_MIRROR: Final = {pair[at]: pair[1 - at] for pair in _PAIRS for at in (0, 1)}
_OPENS: Final = {pair[0]: pair[1] for pair in _PAIRS if pair != "<>"}
_CLOSES: Final = frozenset(_OPENS.values())
_OPENING: Final = {side: pair[0] for pair in _PAIRS for side in pair}
_STOPS: Final = frozenset(".,;:!?،؛؟")
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

    `page_is` is the page's direction: a line of mixed letters follows it unless the other letters are many more.
    """
    types = [bidi_type(text[0]) for text in texts if text]
    right = sum(one in ("R", "AL") for one in types)
    left = types.count("L")
    if not right and not left:
        return page_is
    if not right:
        # A Latin line on a Hebrew page: its full stop stands to the left when the paragraph runs from the right.
        return page_is and texts[0][:1] in _ENDS and texts[-1][-1:] not in _ENDS
    return right * 4 >= left if page_is else right > left


def reading_order(texts: Sequence[str], rtl: bool) -> Order:
    """Return how the characters of a line, given from left to right, are read; each may be a letter with its marks."""
    places = list(range(len(texts)))
    if not rtl and not any(bidi_type(text[0]) in ("R", "AL", "AN") for text in texts):
        return Order(tuple(places), (False,) * len(places))
    if rtl:
        places.reverse()
    levels = _levels([bidi_type(texts[at][0]) for at in places], int(rtl))
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


def _levels(types: list[str], base: int) -> list[int]:
    """The embedding level of each character: the rules W1 to N2 of Unicode's algorithm, without explicit marks."""
    types = list(types)
    _settle_numbers(types, "R" if base else "L")
    own = "R" if base else "L"
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
        elif kind == "EN" and strong == "L":
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


def mirrored(text: str) -> str:
    """Return a bracket's counterpart, any other text as it is."""
    return _MIRROR.get(text, text)


def settle_brackets(texts: Sequence[str], backwards: Sequence[bool], turn: bool) -> list[str]:
    """Return the characters of a line, in reading order, with the brackets of right-to-left text as they are written.

    Programs store such a bracket as it looks or as it is written, and one line may hold both. A space before it and
    none behind tells an opening one; where spaces tell nothing, `turn` says whether brackets are stored as they look.
    """
    settled = list(texts)
    for at, (text, back) in enumerate(zip(texts, backwards, strict=True)):
        if not back or text not in _MIRROR:
            continue
        before = at == 0 or texts[at - 1] == " " or texts[at - 1] in _MIRROR
        behind = at == len(texts) - 1 or texts[at + 1] == " " or texts[at + 1] in _MIRROR or texts[at + 1] in _STOPS
        if before != behind and text not in "<>":
            settled[at] = _OPENING[text] if before else _MIRROR[_OPENING[text]]
        elif turn:
            settled[at] = _MIRROR[text]
    return settled


def bracket_faults(texts: Sequence[str]) -> int:
    """Count the brackets that close nothing or are never closed."""
    waiting: list[str] = []
    faults = 0
    for text in texts:
        if text in _OPENS:
            waiting.append(_OPENS[text])
        elif text in _CLOSES:
            if waiting and waiting[-1] == text:
                waiting.pop()
            else:
                faults += 1
    return faults + len(waiting)
