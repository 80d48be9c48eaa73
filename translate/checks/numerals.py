"""The numbers that stand in a text in digits, of any script."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

_MARK = re.compile(r"\D")
# Digits with what stands between them in one number: decimal marks, grouping marks, blanks before three digits.
_NUMBER = re.compile(r"\d+(?:[.,٫٬'’]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*")


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number by its digits, in ASCII; `whole` is how many of them stand before the decimal mark."""

    digits: str
    whole: int = field(compare=False)


def numerals(text: str) -> list[Number]:
    """Return the numbers of a text, in order; the parts of a date or a version are numbers of their own."""
    return [number for match in _NUMBER.finditer(text) for number in _parsed(match[0])]


def _parsed(written: str) -> Iterator[Number]:
    """Yield the number that is written, or the numbers when it is a date or a version (12.04.2021)."""
    parts = ["".join(str(unicodedata.decimal(char)) for char in part) for part in _MARK.split(written)]
    last = parts[-1]
    grouped = all(len(part) == 3 for part in parts[1:-1]) or (
        len(last) == 3 and all(len(p) in (2, 3) for p in parts[1:])
    )
    if len(parts) > 2 and not grouped:
        for part in parts:
            yield Number(part.lstrip("0") or "0", len(part.lstrip("0")))
        return
    fraction = len(last) if len(parts) > 1 and len(last) != 3 else 0
    digits = "".join(parts).lstrip("0") or "0"
    yield Number(digits, len(digits) - fraction)


def hebrew(number: int) -> str | None:
    """Return a number below 800 in Hebrew letters, in which chapters and verses are counted; None for any other."""
    if not 0 < number < 800:
        return None
    hundreds = ("", "ק", "ר", "ש", "ת", "תק", "תר", "תש")[number // 100]
    rest = number % 100
    if rest in (15, 16):
        return hundreds + ("טו" if rest == 15 else "טז")
    return hundreds + " יכלמנסעפצ"[rest // 10].strip() + " אבגדהוזחט"[rest % 10].strip()


def equal_but_for_scale(number: Number, other: Number) -> bool:
    """Tell whether two numbers are equal (20.0 and 20) or differ by a word such as million or 万 only."""
    apart = abs(number.whole - other.whole)
    return _without_scale(number) == _without_scale(other) and (apart == 0 or apart >= 2)


class ByScale:
    """Numbers in order, found by those that may be equal but for scale: a table of a thousand has no time for pairs."""

    def __init__(self, numbers: Iterable[Number]) -> None:
        self._alike: dict[str, list[Number]] = defaultdict(list)
        for number in numbers:
            self._alike[_without_scale(number)].append(number)

    def like(self, number: Number) -> Sequence[Number]:
        """Return all numbers that may be equal to one but for scale, and perhaps a few more."""
        return self._alike.get(_without_scale(number), ())


def _without_scale(number: Number) -> str:
    return number.digits.rstrip("0")
