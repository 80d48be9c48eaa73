"""The numbers that stand in a text in words, in the languages that have a table of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from translate.checks.affixes import forms_of
from translate.checks.tables import values_of_words

_TABLE: Final = "number_words"
# What the table has for a half, which is in the text and in no whole number.
HALF: Final = 0
_WORD: Final = re.compile(r"[^\W\d_]+")
# Stands in a run for digits before its first word: `2 thousand five hundred` is told from its digits.
_DIGITS: Final = -1
# The first of the two words is `years` everywhere else; one word for a dozen is in the table.
_HEBREW_TWELVE: Final = re.compile("(?:שנים|שניים|שתים|שתיים)[\\s־-]עשרה?(?![א-ת])")
_SCALES: Final = frozenset({1000, 10**6, 10**9})
# What stands between the words of one number, beside blanks and hyphens.
_JOINING: Final = {"en": "and", "pt": "e"}


@dataclass(frozen=True, slots=True)
class Spelled:
    """What a text says in words: whole numbers as they were put together, and the single words' values.

    A scale alone (`thousands of`) is a word and no number. `words` has HALF for a half. `distinct` are the values, each
    once.
    """

    values: tuple[int, ...] = ()
    words: frozenset[int] = frozenset()
    distinct: frozenset[int] = frozenset()

    def says(self, value: int) -> bool:
        """Tell whether the number is among them; one and its forms are in no table, so 21 may be read as 20."""
        return self._has(value) or (value > 2 and value % 10 == 1 and self._has(value - 1))

    def _has(self, value: int) -> bool:
        return value in self.distinct or value in self.words


def has_number_words(lang: str) -> bool:
    """Tell whether numbers in words are known in a language."""
    return bool(values_of_words(_TABLE, lang))


def spelled(text: str, lang: str) -> Spelled:
    """Return the numbers that a text says in words."""
    if not has_number_words(lang):
        return Spelled()
    values: list[int] = []
    words: set[int] = set()
    if lang == "he":
        text = _HEBREW_TWELVE.sub("תריסר", text)
    for run in _runs(text.casefold(), lang):
        words.update(value for value in run if value != _DIGITS)
        values += _put_together(run, lang)
    return Spelled(tuple(values), frozenset(words), frozenset(values))


def _runs(text: str, lang: str) -> Iterator[list[int]]:
    """Yield the values of number words that stand side by side."""
    run: list[int] = []
    end = 0
    for match in _WORD.finditer(text):
        value = _value(match[0], lang)
        if value is None:
            continue
        between = text[end : match.start()].strip(" -\u2010\u2011\u00a0־")
        if run and between and between != _JOINING.get(lang):
            yield run
            run = []
        if (
            value in _SCALES
            and not run
            and text[max(0, match.start() - 4) : match.start()].rstrip(" \u00a0-")[-1:].isdigit()
        ):
            run.append(_DIGITS)
        run.append(value)
        end = match.end()
        if value == HALF:
            yield run
            run = []
    if run:
        yield run


@lru_cache(maxsize=65_536)
def _value(word: str, lang: str) -> int | None:
    table = values_of_words(_TABLE, lang)
    return next((table[form] for form in forms_of(word, lang) if form in table), None)


def _put_together(run: Sequence[int], lang: str) -> Iterator[int]:
    """Yield the numbers that words side by side say; a scale counts once where less follows: thousand five hundred."""
    if run[0] == _DIGITS:
        return
    total, group, scale = 0, 0, 0
    for value in run:
        if value in _SCALES:
            if group:
                total, group = total + group * value, 0
            else:
                scale = value
        elif value == 100 and 0 < group < 10:
            group *= 100
        elif not group:
            total, group, scale = total + scale, value, 0
        elif _goes_on(group, value, lang):
            group += value
        else:
            yield total + group
            total, group, scale = 0, value, 0
    if total + group:
        yield total + group


def _goes_on(group: int, value: int, lang: str) -> bool:
    """Tell whether a word adds to what stands before it: hundred + six, twenty + three, three + twenty, ten + five."""
    rest = group % 100
    if rest == 0:
        return value < 100
    if rest == 10:
        # Ten comes first in Kazakh alone; ten two elsewhere is ten and two.
        return lang == "kk" and value < 10
    return (rest % 10 == 0 and value < 10) or (rest < 10 and 10 <= value < 100 and value % 10 == 0)
