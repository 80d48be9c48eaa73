"""Numbers, shares, sizes, dates and lists as the session's language writes them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from babel import dates, lists, numbers

from reader.interface.languages import ENGLISH, direction, language
from reader.interface.words import _

# As our own words are.
_ENGLISH: Final = "en_GB"


def number(value: float, digits: int = 0) -> str:
    """Return a number with its thousands apart, and so many digits behind its point."""
    return numbers.format_decimal(value, f"#,##0{'.' if digits else ''}{'0' * digits}", locale=_locale())


def percent(share: float) -> str:
    """Return a share of one as whole per cents."""
    return numbers.format_percent(share, "#,##0 %" if language() == ENGLISH else None, locale=_locale())


def size(count: int) -> str:
    """Return a number of bytes in the unit that a person would choose."""
    if count >= 1e9:
        return _together(_("{size} GB").format(size=number(count / 1e9, 1)))
    if count >= 1e6:
        return megabytes(count)
    return _together(_("{size} KB").format(size=number(count / 1e3)))


def megabytes(count: int, digits: int = 0) -> str:
    """Return a number of bytes in millions, with so many digits behind its point."""
    return _together(_("{size} MB").format(size=number(count / 1e6, digits)))


def day(value: date) -> str:
    """Return a date with its month in words."""
    return dates.format_date(value, "long", locale=_locale())


def second(value: datetime) -> str:
    """Return a date and a time to the second, as they are given."""
    return _("{day}, {time}").format(day=day(value), time=f"{value:%H:%M:%S}")


def moment(value: datetime) -> str:
    """Return a date in figures and a time to the minute, as they are given."""
    pattern = "yyyy-MM-dd HH:mm" if language() == ENGLISH else "short"
    return dates.format_datetime(value, pattern, locale=_locale())


def listed(items: Sequence[str]) -> str:
    """Return things one after another, the last with an "and"."""
    return lists.format_list(items, locale=_locale())


def _together(words: str) -> str:
    """Keep a number with its unit: between words that run from right to left their neighbours would come between."""
    return words if direction() == "ltr" else f"\u2068{words}\u2069"


def _locale() -> str:
    tag = language()
    return _ENGLISH if tag == ENGLISH else tag
