"""Find numbers that changed, in digits or in words: the check `numbers` as it is made when people review.

It knows more than the one that the guard makes: numbers in words of some languages excuse what is written in digits on
the other side, and are missed themselves.
"""

import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from typing import Final

from cache.records import Flag, Severity
from translate.checks.addresses import without_any_address
from translate.checks.calendar import months_in, numbered_months
from translate.checks.number_words import HALF, Spelled, has_number_words, spelled
from translate.checks.numbers import LATIN_LOOKALIKES
from translate.checks.numerals import ByScale, Number, equal_but_for_scale, hebrew, numerals
from translate.checks.words import words_of
from translate.roman import roman

# Numbers up to twelve may be said in many ways (both, noon); above, digits and plain words only.
_SMALL: Final = 12
# One and two are articles, ordinals and duals as often as numbers.
_CERTAIN: Final = 3
_LONGEST_INTEGER: Final = 12
_LETTERED: Final = 4000
_HOURS: Final = 24
_HEBREW: Final = re.compile("(?<![א-ת])([א-ת]{0,3})[\"'׳״]([א-ת]?)(?![א-ת])")
# Signs and short forms that change a number's magnitude, where no word in a table does.
_SCALED: Final = re.compile(
    r"[万萬億亿千百만억천]|\d ?(?:[kKMGT](?![^\W\d_])|bn|mio|mln|mil)|lakh|crore|لاکھ|هزار|میلی"
)


@dataclass(frozen=True, slots=True)
class _Side:
    """What one of the two texts says in words and in letters, and whether anything in it scales a number."""

    words: Spelled
    letters: Container[str]
    scaled: bool


def quantities(source: str, target: str, source_lang: str, target_lang: str) -> Flag | None:
    """Find numbers of the source that the translation lacks or has otherwise, in digits or words."""
    source, target = without_any_address(source), without_any_address(target)
    wanted, given = Counter(numerals(source)), Counter(numerals(target))
    missing, spare = wanted - given, given - wanted
    left, right = _side(source, source_lang), _side(target, target_lang)
    months = numbered_months(source) & months_in(target, target_lang, certain=False)
    missing -= Counter(number for number in missing if number.whole == len(number.digits) and _value(number) in months)
    pairs = _Pairs(spare, left.scaled or right.scaled)
    lost = [number for number in sorted(missing.elements()) if not pairs.take(number)]
    made_up = [number for number in sorted(spare.elements()) if not _is_said(number, left)]
    blamed = [
        number.digits
        for number in lost
        if not _is_excused(number, right, certain=has_number_words(target_lang), replaced=bool(made_up))
    ]
    if has_number_words(target_lang):
        blamed += _unsaid(left.words, right.words, given)
    if not blamed:
        return None
    instead = f", instead: {', '.join(number.digits for number in made_up[:5])}" if made_up else ""
    return Flag("numbers", Severity.WARNING, f"missing: {', '.join(blamed[:5])}{instead}")


def _side(text: str, lang: str) -> _Side:
    words = spelled(text, lang)
    letters = {word.translate(LATIN_LOOKALIKES) for word in words_of(text)}
    letters |= {match[1] + match[2] for match in _HEBREW.finditer(text)}
    scaled = not has_number_words(lang) or any(value >= 100 for value in words.words) or bool(_SCALED.search(text))
    return _Side(words, letters, scaled)


class _Pairs:
    """The numbers that only the target has, from which those are taken that stand there on another scale or clock."""

    def __init__(self, spare: Counter[Number], scaled: bool) -> None:
        self._spare = spare
        self._scaled = scaled
        self._by_scale = ByScale(spare)
        self._hours = [number for number in spare if _value(number) <= _HOURS]

    def take(self, number: Number) -> bool:
        """Take a number out, and tell whether it was there."""
        for other in (*self._by_scale.like(number), *self._hours):
            same = equal_but_for_scale(number, other) and (self._scaled or number.whole == other.whole)
            if self._spare[other] and (same or _is_same_hour(number, other)):
                self._spare[other] -= 1
                return True
        return False


def _is_same_hour(number: Number, other: Number) -> bool:
    """Tell whether two numbers may be one hour: 9 in the evening, and 21."""
    low, high = sorted((_value(number), _value(other)))
    return high - low == 12 and low >= 1 and high <= _HOURS


def _is_excused(number: Number, target: _Side, *, certain: bool, replaced: bool) -> bool:
    """Tell whether a number that is not there in digits may be there otherwise.

    `certain` says that the target's number words are known, `replaced` that another number may stand in its place.
    """
    value = _value(number)
    if value > _SMALL:
        return _is_said(number, target)
    if replaced:
        return False
    return _is_said(number, target) or value < _CERTAIN or not certain


def _is_said(number: Number, side: _Side) -> bool:
    """Tell whether a number stands in a text in words or letters."""
    value = _value(number)
    whole = number.whole == len(number.digits)
    if whole and value < _LETTERED and (roman(value).upper() in side.letters or (hebrew(value) or "-") in side.letters):
        return True
    half = number.digits.endswith("5") and number.whole == len(number.digits) - 1 and HALF in side.words.words
    scaled = any(str(said).rstrip("0") == number.digits.rstrip("0") for said in side.words.distinct if said > _SMALL)
    return half or scaled or (whole and side.words.says(value))


def _unsaid(source: Spelled, target: Spelled, given: Counter[Number]) -> list[str]:
    """Return the numbers in words that the target has neither in words nor in digits."""
    digits = {number.digits.rstrip("0") for number in given}
    endings = {_value(number) % 100 for number in given} | {said % 100 for said in target.distinct}
    return [
        str(value)
        for value in source.values
        if value >= _SMALL - 1
        and not target.says(value)
        and str(value).rstrip("0") not in digits
        and value not in endings
        and value != 100
    ]


def _value(number: Number) -> int:
    """Return a number by its digits; one that is too long to be an amount is only larger than all others."""
    return int(number.digits) if len(number.digits) <= _LONGEST_INTEGER else 10**_LONGEST_INTEGER
