"""Marks put back where a model wrote them, or something for them, or nothing; and counted.

All of this works on *shielded* text, in which each mark of the sentence is one character that no text holds. A shield
is set when a mark has been found in an output (or has never been in it) and taken away at the end by `unshield`: what
is done to the text between the two cannot touch a mark, and a mark that is missing or there twice is noticed.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

from translate.feeding.marks import Kind, Mark

_FIRST_SHIELD: Final = 0xF0000
_SHIELD: Final = re.compile("[\U000f0000-\U000ffffd]")
# Numbers that no text is about: no year, no round one, no two that differ by one digit.
_STAND_INS: Final = ("3847", "5926", "7184", "4673", "8239", "6518", "9362", "2794")


def shield(number: int) -> str:
    """Return the character that stands for the mark with this number."""
    return chr(_FIRST_SHIELD + number)


def unshield(text: str, marks: Sequence[Mark]) -> str | None:
    """Put the marks back; None when one of them is missing or more than once there."""
    found = sorted(map(ord, _SHIELD.findall(text)))
    if found != list(range(_FIRST_SHIELD, _FIRST_SHIELD + len(marks))):
        return None
    return _SHIELD.sub(lambda match: marks[ord(match[0]) - _FIRST_SHIELD].text, text)


def bare(output: str) -> str:
    """Return a model's output without characters that would be taken for shields."""
    return _SHIELD.sub("", output)


def shield_copies(output: str, marks: Sequence[Mark]) -> str | None:
    """Find the marks that a model was to copy; None when one is missing, altered beyond repair, or there too often.

    Blanks that a model put into a mark, capitals and characters that its tokenizer folds are repaired.
    """
    places: dict[Mark, list[int]] = {}
    for number, mark in enumerate(marks):
        places.setdefault(mark, []).append(number)
    # The longest first: an address may be the beginning of another.
    for mark in sorted(places, key=lambda one: -len(one.text)):
        numbers = places[mark]
        for pattern in (_exactly(mark), _loosely(mark)):
            if len(pattern.findall(output)) == len(numbers):
                left = iter(numbers)
                output = pattern.sub(lambda _, left=left: shield(next(left)), output)  # type: ignore[misc]
                break
        else:
            return None
    return output


def choose_stand_ins(text: str, count: int) -> tuple[str, ...] | None:
    """Return numbers that a text does not hold, one for each of its marks; None when there are too many marks."""
    digits = "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())
    free = [number for number in _STAND_INS if number not in digits]
    return tuple(free[:count]) if count <= len(free) else None


def shield_stand_ins(output: str, stand_ins: Sequence[tuple[str, int]]) -> str | None:
    """Find the numbers that stand in for marks, however the language groups and writes them; None as above."""
    for stand_in, number in stand_ins:
        output, times = _stand_in(stand_in).subn(shield(number), output)
        if times != 1:
            return None
    return output


def place_notes(source: str, output: str, notes: Sequence[tuple[int, str]]) -> str:
    """Put notes, each with its place in the source, at the corresponding places of an output that has never seen them.

    A note beside a mark of the source goes beside one of the output; any other goes behind the word that stands as far
    into the output as its word into the source.
    """
    # Two may have changed their order, and what is put in moves every place behind it: so from the end.
    placed = sorted(((_place(source, output, place), note) for place, note in notes), key=lambda one: one[0])
    for at, note in reversed(placed):
        output = output[:at] + note + output[at:]
    return output


def _place(source: str, output: str, place: int) -> int:
    wanted = place / max(1, len(source)) * len(output)
    before, behind = source[:place].rstrip()[-1:], source[place:].lstrip()[:1]
    if before and not before.isalnum():
        pattern = r"(?<=[^\w\s])(?=\s|$)"
    elif not behind or not behind.isalnum():
        pattern = r"(?<=\w)(?=[^\w\s]|$)"
    else:
        pattern = r"(?<=\w)(?=\W|$)|(?<=[\u3040-\u9fff])"
    places = [match.start() for match in re.finditer(pattern, output)] or [len(output)]
    return min(places, key=lambda one: abs(one - wanted))


@cache
def _stand_in(number: str) -> re.Pattern[str]:
    """Return the pattern of a number in the digits of any script, its thousands grouped or not."""
    decimals = [char for char in map(chr, range(0x20000)) if char.isdecimal()]
    first, *rest = (
        f"[{''.join(char for char in decimals if unicodedata.decimal(char) == int(digit))}]" for digit in number
    )
    return re.compile(rf"(?<!\d)(?<!\d[.,]){first}[.,٬'’\s]?{''.join(rest)}(?![.,]?\d)")


def _exactly(mark: Mark) -> re.Pattern[str]:
    before, behind = _bounds(mark)
    return re.compile(before + re.escape(mark.text) + behind)


def _loosely(mark: Mark) -> re.Pattern[str]:
    before, behind = _bounds(mark)
    return re.compile(before + "".join(map(_loose, mark.text)).removeprefix(" ?") + behind, re.IGNORECASE)


def _bounds(mark: Mark) -> tuple[str, str]:
    """Return what may not stand before and behind a mark, lest it be a part of something longer."""
    first, last = mark.text[0], mark.text[-1]
    before = "(?<![A-Za-z0-9])" if first.isascii() and first.isalnum() else ""
    if mark.kind is Kind.NOUN and (last == "/" or (last.isascii() and last.isalnum())):
        return before, "(?![A-Za-z0-9_/])"
    if mark.kind is Kind.SIGN and not last.isascii():
        return before, "(?![\u200d\ufe0f\U0001f3fb-\U0001f3ff])"
    return before, r"(?!\d)" if last.isdigit() else ""


def _loose(char: str) -> str:
    if char == "\ufe0f":
        return f"{char}?"
    folded = unicodedata.normalize("NFKC", char)
    altered = folded != char and " " not in folded
    return f" ?(?:{re.escape(char)}|{re.escape(folded)})" if altered else f" ?{re.escape(char)}"
