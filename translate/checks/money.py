"""Find amounts of money that are in another currency than in the original: the number is right, and the sum is not."""

import re
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
    wanted, given = _named(source), _named(target)
    lost, spare = wanted - given, given - wanted
    if not lost or not spare or not (lost & _counted(source) or spare & _counted(target)):
        return None
    return Flag("money", Severity.WARNING, f"missing: {', '.join(sorted(lost))}, instead: {', '.join(sorted(spare))}")


def _named(text: str) -> set[str]:
    return {name for name, (named, _) in _patterns().items() if named.search(text)}


def _counted(text: str) -> set[str]:
    return {name for name, (_, counted) in _patterns().items() if counted.search(text)}


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return by currency what finds its name or sign anywhere, and with a number."""
    found = {}
    for row in files("translate.checks").joinpath("currencies.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, signs, words = row.split("\t")
        sign = "|".join(map(_sign, signs.split()))
        word = "|".join(map(_word, words.split()))
        counted = rf"(?:{sign})[^\w\n]{{0,2}}\d|\d[^\w\n]{{0,2}}(?:{sign})|{_FROM_NUMBER}(?:{word})"
        found[name] = re.compile(f"{sign}|{word}", re.IGNORECASE), re.compile(counted, re.IGNORECASE)
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
