"""Faults in what must be exact: numbers, dates, addresses, brackets, terms."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from random import Random
from typing import Final

from cache.records import Term
from translate.checks.calendar import dates_in
from translate.checks.faults.fault import Fault, Ground, by_people
from translate.checks.tables import values_of_words

_AT: Final = datetime(2000, 1, 1, tzinfo=UTC)
_NUMBER: Final = re.compile(r"(?<![^\W\d_])\d+(?:[.,]\d+)*(?![^\W\d_])")
_WORD: Final = re.compile(r"[^\W\d_]+")
_BRACKETS: Final = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_QUOTED: Final = re.compile(r"(?<!\w)(?:\"[^\"]+\"|“[^“”]+”|«[^«»]+»)(?!\w)")
# As they stand with an amount, and what is as likely to be written by mistake.
_MONEY: Final = re.compile(r"(?<=\d )(?:libras|pounds)\b|(?<=de )(?:libras|dólares)\b|R\$|£")
_OTHER_MONEY: Final = {"libras": "euros", "pounds": "roubles", "dólares": "euros", "R$": "€", "£": "$"}
_ADDRESSES: Final = (
    "https://www.example.org/news/2019/river.html", "http://archive.example.net/item?id=3471&page=2",
    "www.harbour-trust.example.com", "editor@gazette.example.org", "https://doi.org/10.5555/abcd.2031",
)  # fmt: skip


def another_number(ground: Ground) -> Fault | None:
    """Change a digit, swap two, write one twice, or leave the whole number out."""
    found = [match for match in _NUMBER.finditer(ground.target) if match[0].strip("01") or len(match[0]) > 2]
    if not found:
        return None
    match = ground.random.choice(found)
    changed = _spoiled(match[0], ground.random)
    if changed == match[0]:
        return None
    return Fault(by_people(ground.unit, _replaced(ground.target, match, changed)))


def another_date(ground: Ground) -> Fault | None:
    """Name another month, or another day or year beside a month."""
    lang = ground.unit.target_lang
    table = values_of_words("months", lang)
    named = [match for match in _WORD.finditer(ground.target) if match[0].casefold() in table and len(match[0]) > 2]
    if not named or not dates_in(ground.target, lang) or not dates_in(ground.unit.source, ground.unit.source_lang):
        return None
    match = ground.random.choice(named)
    near = re.search(r"(?<!\d)\d{1,2}(?!\d)(?=\W{1,2}(?:de |of )?$)", ground.target[: match.start()])
    if near and ground.random.random() < 0.4:
        day = int(near[0])
        changed = str(day + 3 if day <= 25 else day - 4)
        return Fault(by_people(ground.unit, _replaced(ground.target, near, changed)))
    if not near and not re.match(r"\W{1,2}(?:de )?\d", ground.target[match.end() :]):
        return None
    others = [name for name, month in table.items() if month != table[match[0].casefold()] and len(name) > 3]
    name = ground.random.choice(others)
    return Fault(by_people(ground.unit, _replaced(ground.target, match, name.title() if lang == "en" else name)))


def another_currency(ground: Ground) -> Fault | None:
    """Put another currency in the place of the target's, wherever it stands."""
    if not _MONEY.search(ground.target):
        return None
    return Fault(by_people(ground.unit, _MONEY.sub(lambda match: _OTHER_MONEY[match[0]], ground.target)))


def another_address(ground: Ground) -> Fault | None:
    """Put an address on both sides, and change a sign of the target's, leave one out, or leave out the whole."""
    address = ground.random.choice(_ADDRESSES)
    at = ground.random.randrange(len(address) // 2, len(address) - 1)
    ways = (
        address[:at] + ("x" if address[at] != "x" else "y") + address[at + 1 :],
        address[:at] + address[at + 1 :],
        "",
    )
    changed = ground.random.choice(ways)
    unit = by_people(ground.unit, f"{ground.target} ({changed})")
    if changed == address:
        return None
    return Fault(replace(unit, source=f"{ground.unit.source} ({address})"))


def half_a_bracket(ground: Ground) -> Fault | None:
    """Take away one half of a pair of brackets or quotation marks."""
    pairs = [*_BRACKETS.finditer(ground.target), *_QUOTED.finditer(ground.target)]
    if not pairs:
        return None
    match = ground.random.choice(pairs)
    changed = match[0][1:] if ground.random.random() < 0.5 else match[0][:-1]
    return Fault(by_people(ground.unit, _replaced(ground.target, match, changed)))


def another_term(ground: Ground) -> Fault | None:
    """Say another word where the glossary wants one."""
    words = [match for match in _WORD.finditer(ground.target) if len(match[0]) >= 5]
    once = [match for match in words if ground.target.casefold().count(match[0].casefold()) == 1]
    sources = [word for word in _WORD.findall(ground.unit.source) if len(word) >= 4]
    if len(once) < 2 or not sources:
        return None
    match, other = ground.random.sample(once, 2)
    term = Term(
        source=ground.random.choice(sources),
        target=match[0],
        source_lang=ground.unit.source_lang,
        target_lang=ground.unit.target_lang,
        author="evaluation",
        at=_AT,
    )
    return Fault(by_people(ground.unit, _replaced(ground.target, match, other[0])), (term,))


def _spoiled(number: str, random: Random) -> str:
    way = random.randrange(4)
    places = [at for at, char in enumerate(number) if char.isdigit()]
    at = random.choice(places)
    if way == 0 or (way == 1 and len(set(number)) < 2):
        digits = [digit for digit in "123456789" if digit != number[at]]
        return number[:at] + random.choice(digits) + number[at + 1 :]
    if way == 1:
        pairs = [(a, b) for a, b in pairwise(places) if number[a] != number[b]]
        if not pairs:
            return number
        a, b = random.choice(pairs)
        return number[:a] + number[b] + number[a + 1 : b] + number[a] + number[b + 1 :]
    if way == 2:
        return number[: at + 1] + number[at:]
    return ""


def _replaced(text: str, match: re.Match[str], by: str) -> str:
    return text[: match.start()] + by + text[match.end() :]
