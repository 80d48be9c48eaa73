"""The dates that stand in a text, in digits of any script or with the name of a month."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from translate.checks.affixes import forms_of
from translate.checks.tables import values_of_words

_TABLE: Final = "months"
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMERIC: Final = re.compile(
    r"(?<![\d.])(?:(?P<y1>\d{4})(?P<m1>[-/.])(?P<a1>\d{1,2})(?P=m1)(?P<b1>\d{1,2})"
    r"|(?P<a2>\d{1,2})(?P<m2>[-/.])(?P<b2>\d{1,2})(?P=m2)(?P<y2>\d{4}|\d{2}))(?![\d.]?\d)"
)
_SIGNS: Final = re.compile(r"(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(?:(\d{1,2}) ?[日일號号])?")
# What may stand between a day and its month: `11 de maio`, `11th of May`, `ב-11 במאי`, `5-ші мамыр`, `5. Mai`.
_DAY_BEFORE: Final = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|º|er|-?[^\W\d_]{1,3})?\.?[\s\u00a0]*(?:de|of|день|-)?[\s\u00a0]*$"
)
_DAY_BEHIND: Final = re.compile(r"\.?[\s\u00a0]*(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|[.,]\d|\s*%)")
_YEAR_BEFORE: Final = re.compile(
    r"(?<!\d)(\d{4})[\s\u00a0]*(?:жыл[^\W\d_]*|ж\.)?[\s\u00a0]*(?:\d{1,2}[\s\u00a0]*(?:-[^\W\d_]{1,3})?[\s\u00a0]*)?$"
)
_YEAR_BEHIND: Final = re.compile(
    r"\.?(?:[\s\u00a0]*\d{1,2}(?:st|nd|rd|th)?(?!\d))?[\s\u00a0]*,?[\s\u00a0]*(?:de|of|del|عام|سنة|من|שנת|בשנת|ב)?[\s\u00a0-]*(\d{4})(?!\d)"
)
# A word that is more than a month's name, and is one only beside a day or a year.
_AMBIGUOUS: Final = frozenset(
    {"may", "march", "mar", "jan", "sep", "set", "dec", "dez", "out", "fev", "abr", "ago", "mai", "маусым", "қазан"}
    | {
        "наурыз",
        "مارس",
        "ماي",
        "آب",
        "أوت",
        "جوان",
        "נוב",
        "juli",
        "mei",
        "марта",
        "март",
        "мая",
        "май",
        "мае",
        "листопад",
    }
)


@dataclass(frozen=True, slots=True)
class Date:
    """A day, month and year, None for what is not said; `turned` when day and month may stand in either order."""

    day: int | None
    month: int | None
    year: int | None
    turned: bool = False

    def fits(self, other: "Date") -> bool:
        """Tell whether both may be the same date: nothing that both say differs."""
        years = self.year is None or other.year is None or self.year % 100 == other.year % 100
        if not years:
            return False
        mine = {(self.day, self.month), *([(self.month, self.day)] if self.turned else [])}
        theirs = {(other.day, other.month), *([(other.month, other.day)] if other.turned else [])}
        return any(_alike(a, c) and _alike(b, d) for a, b in mine for c, d in theirs)

    def __str__(self) -> str:
        """Write it as a person reads it in any language: 2024-05-11, with ? for what is not said."""
        parts = (f"{self.year or 0:04d}" if self.year else "?", f"{self.month:02d}" if self.month else "?")
        return "-".join((*parts, f"{self.day:02d}" if self.day else "?"))


def knows_months(lang: str) -> bool:
    """Tell whether the months of a language are known, by name or because they are numbered."""
    return bool(values_of_words(_TABLE, lang)) or lang.partition("-")[0] in {"zh", "ja", "ko", "yue"}


def dates_in(text: str, lang: str) -> list[Date]:
    """Return the dates of a text, each with a month and a day or a year."""
    plain = _with_plain_digits(text)
    found = [date for match in _NUMERIC.finditer(plain) if (date := _numeric(match)) is not None]
    for match in _SIGNS.finditer(plain):
        year, month, day = (int(part) if part else None for part in match.groups())
        if month is not None and 1 <= month <= 12 and (year or day):
            found.append(Date(day, month, year))
    for month, start, end in _names(plain, lang):
        day = _within(_DAY_BEFORE.search(plain, max(0, start - 24), start), 31) or _within(
            _DAY_BEHIND.match(plain, end), 31
        )
        year = _within(_YEAR_BEHIND.match(plain, end), 9999) or _within(
            _YEAR_BEFORE.search(plain, max(0, start - 32), start), 9999
        )
        if day or year:
            found.append(Date(day, month, year))
    return found


def months_in(text: str, lang: str, *, certain: bool = True) -> set[int]:
    """Return the months that a text names, when `certain` without the names that may be other words."""
    names = _names(text, lang)
    return {month for month, start, end in names if not (certain and _is_ambiguous(text[start:end], lang))}


def numbered_months(text: str) -> set[int]:
    """Return the months that a text writes as numbers, as in 21.09.1999."""
    plain = _with_plain_digits(text)
    found = {date.month for match in _NUMERIC.finditer(plain) if (date := _numeric(match)) is not None}
    found |= {int(match[2]) for match in _SIGNS.finditer(plain)}
    return {month for month in found if month is not None}


@lru_cache(maxsize=256)
def _names(text: str, lang: str) -> tuple[tuple[int, int, int], ...]:
    """Return the months that are named, and where their names begin and end."""
    if not values_of_words(_TABLE, lang):
        return ()
    found = []
    words = list(_WORD.finditer(text))
    for number, match in enumerate(words):
        end = match.end()
        month = _month(match[0], lang)
        if month is None and lang == "ar" and number + 1 < len(words):
            # Of two words in the Levant: the second Kanun.
            end = words[number + 1].end()
            month = _month(f"{match[0]} {words[number + 1][0]}", lang)
        if month is not None:
            found.append((month, match.start(), end))
    return tuple(found)


@lru_cache(maxsize=65_536)
def _month(name: str, lang: str) -> int | None:
    if lang == "en" and not name[:1].isupper():
        return None
    table = values_of_words(_TABLE, lang)
    return next((table[form] for form in forms_of(name.casefold(), lang) if form in table), None)


def _is_ambiguous(name: str, lang: str) -> bool:
    return not _AMBIGUOUS.isdisjoint(forms_of(name.casefold(), lang))


def _numeric(match: re.Match[str]) -> Date | None:
    year_first = match["y1"] is not None
    a, b = (int(match["a1"]), int(match["b1"])) if year_first else (int(match["a2"]), int(match["b2"]))
    year = int(match["y1"] if year_first else match["y2"])
    month, day = (a, b) if year_first else (b, a)
    if not year_first and month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Date(day, month, year, turned=not year_first and day <= 12)


def _within(match: re.Match[str] | None, highest: int) -> int | None:
    """Return the number that was found, None when it cannot be a day (or a year)."""
    return int(match[1]) if match and 1 <= int(match[1]) <= highest else None


def _alike(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def _with_plain_digits(text: str) -> str:
    """Return a text of the same length with digits of any script as ASCII."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() and not char.isascii() else char for char in text)
