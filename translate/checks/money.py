"""Find amounts of money that are in another currency than in the original: the number is right, and the sum is not."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from cache.records import Flag, Severity

# Between a number and what it counts: a scale and a preposition, as in "4,6 milhões de euros".
_FROM_NUMBER: Final = r"\d[^\w\n]{0,2}(?:\w{1,12}[^\w\n]{1,2}){0,2}"
_JOINED: Final = r"[֐-׿؀-ۿ]"


def money(source: str, target: str) -> Flag | None:
    """Find an amount in one currency that is said in another.

    A currency that is only left out or added is no fault, nor is one without an entry in our table; a word counts
    against a translation only where a number stands with it on one side.
    """
    # Every unit of every review comes by here; most have no number.
    if not (any(map(str.isdigit, source)) and any(map(str.isdigit, target))):
        return None
    wanted = _named(source)
    given = _named(target) if wanted else {}
    lost, spare = wanted.keys() - given.keys(), given.keys() - wanted.keys()
    if not lost or not spare:
        return None
    if not (
        any(wanted[name].counted.search(source) for name in lost)
        or any(given[name].counted.search(target) for name in spare)
    ):
        return None
    return Flag("money", Severity.WARNING, f"missing: {', '.join(sorted(lost))}, instead: {', '.join(sorted(spare))}")


@dataclass(frozen=True, slots=True)
class _Currency:
    """What finds a currency in a text: `hints`, of which one is there; its name or sign; either with a number."""

    hints: tuple[str, ...]
    named: re.Pattern[str]
    counted: re.Pattern[str]


def _named(text: str) -> dict[str, _Currency]:
    # Most texts have no money: to look for letters in a row is a hundred times faster than a pattern.
    folded = text.casefold()
    return {
        name: one
        for name, one in _currencies().items()
        if any(hint in folded for hint in one.hints) and one.named.search(text)
    }


@cache
def _currencies() -> dict[str, _Currency]:
    found = {}
    for row in files("translate.checks").joinpath("currencies.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, signs, words = row.split("\t")
        sign = "|".join(map(_sign, signs.split()))
        word = "|".join(map(_word, words.split()))
        counted = rf"(?:{sign})[^\w\n]{{0,2}}\d|\d[^\w\n]{{0,2}}(?:{sign})|{_FROM_NUMBER}(?:{word})"
        hints = tuple(form.removesuffix("*").casefold() for form in (*signs.split(), *words.split()))
        found[name] = _Currency(hints, re.compile(f"{sign}|{word}", re.IGNORECASE), re.compile(counted, re.IGNORECASE))
    return found


def _sign(sign: str) -> str:
    if sign.isalpha():
        return rf"(?<![^\W\d]){sign}(?![^\W\d])"
    # The sign of the dollar stands in that of the real.
    return r"(?<!R)\$" if sign == "$" else re.escape(sign)


def _word(word: str) -> str:
    stem = re.escape(word.removesuffix("*"))
    if word[0] > "⺀":
        return stem
    # Hebrew and Arabic write prepositions and articles together with the word.
    before = rf"(?<!\w){_JOINED}{{0,3}}" if re.match(_JOINED, word) else r"(?<!\w)"
    return before + stem + (r"\w{0,6}" if word.endswith("*") else "") + r"(?!\w)"
